// Fetches a snapshot again after it became stale: soon, not often, and the less often the longer it takes.

const PATIENCE = 10;

export class Refresher {
  #stale = false;
  #due;
  #running = false;

  /**
   * @param load fetches and takes the snapshot
   * @param pause least time between two fetches, in milliseconds
   */
  constructor(load, pause) {
    this.load = load;
    this.pause = pause;
    this.wait = pause;
  }

  mark() {
    this.#stale = true;
    this.#plan(0.3 * this.pause);
  }

  stop() {
    clearTimeout(this.#due);
    this.#due = undefined;
    this.#stale = false;
  }

  #plan(wait) {
    if (this.#due === undefined && !this.#running) {
      this.#due = setTimeout(() => this.#run(), wait);
    }
  }

  async #run() {
    this.#due = undefined;
    this.#running = true;
    this.#stale = false;
    const start = performance.now();
    try {
      await this.load();
    } catch {
      // The stream of events says so too, and everything is fetched when it is back.
    }
    this.#running = false;
    this.wait = Math.max(this.pause, PATIENCE * (performance.now() - start));
    if (this.#stale) {
      this.#plan(this.wait);
    }
  }
}
