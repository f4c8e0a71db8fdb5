// What the coordinator says of one candidate, asked again when something happened to it.
import { snapshot } from '../net/snapshots.js';

export class Detail {
  #seen;
  #left = false;

  /**
   * @param taken gets the candidate, each time there is something new
   * @param refused gets the reason when there is none
   */
  constructor(search, id, taken, refused) {
    this.search = search;
    this.id = id;
    this.taken = taken;
    this.refused = refused;
    this.#ask();
    this.offs = [
      search.on('points', () => this.#askIfChanged()),
      search.on('connected', () => search.connected && this.#ask()),
    ];
  }

  leave() {
    this.#left = true;
    this.offs.forEach(off => off());
  }

  #askIfChanged() {
    const point = this.search.points.of(this.id);
    const now = point && `${point.state} ${point.rung} ${point.testAccuracy}`;
    if (now !== this.#seen) {
      this.#seen = now;
      this.#ask();
    }
  }

  async #ask() {
    try {
      const candidate = await snapshot(`/candidates/${encodeURIComponent(this.id)}`);
      if (!this.#left) {
        this.taken(candidate);
      }
    } catch (error) {
      if (!this.#left && error.status) {
        this.refused(error.message);
      }
    }
  }
}
