// Which snapshots there are, and which of them an event makes stale.
import { Refresher } from './refresher.js';
import { snapshot } from './snapshots.js';

const PAGE = 1000;
const SIZES = [50, 200, PAGE];

const STALE_AFTER = {
  'phase-started': ['trainers', 'points'],
  'trainers-changed': ['trainers'],
  'job-started': ['trainers'],
  'job-lost': ['trainers'],
  'lesson-taught': ['controller'],
  'lesson-failed': ['controller'],
  'scored': ['controller'],
  'scaled': ['points', 'trainers'],
  'priced': ['points'],
  'also-priced': ['points'],
  'candidate-failed': ['points'],
  'frontier-moved': ['frontier'],
  'finished': ['frontier', 'points', 'controller', 'trainers'],
  'resumed': ['trainers'],
};

export class Loads {
  #touched = 0;

  constructor(search) {
    this.search = search;
    this.refreshers = {
      status: new Refresher(() => this.status(), 1000),
      frontier: new Refresher(() => this.frontier(), 400),
      trainers: new Refresher(() => this.trainers(), 1000),
      controller: new Refresher(() => this.controller(), 2000),
      points: new Refresher(() => this.latestPoints(), 700),
    };
  }

  /** Fetches everything; the number of the latest event that it holds for sure. */
  async all() {
    const status = await this.status();
    await Promise.all([this.frontier(), this.trainers(), this.controller(), this.allPoints()]);
    return status.event ?? 0;
  }

  stop() {
    Object.values(this.refreshers).forEach(refresher => refresher.stop());
  }

  /** Takes an event at once where that can be done, and has the rest fetched. */
  take(kind, event) {
    this.refreshers.status.mark();
    (STALE_AFTER[kind] ?? []).forEach(name => this.refreshers[name].mark());
    this.#touched += (STALE_AFTER[kind] ?? []).includes('points') ? 1 : 0;
    if (kind === 'evaluated') {
      if (!this.search.points.evaluated(event.evaluation)) {
        this.#touched++;
        this.refreshers.points.mark();
      }
      this.search.changed('points');
    } else if (kind === 'finished') {
      this.search.end(event);
    } else if (kind === 'tested') {
      this.search.points.tested(event);
      this.search.changed('points');
    }
  }

  async status() {
    const status = await snapshot('');
    const before = this.search.status;
    if (before && (before.name !== status.name || before.seed !== status.seed)) {
      this.search.forget();
    }
    this.search.set('status', { ...status, asked: Date.now() });
    return status;
  }

  async frontier() {
    const frontier = await snapshot('/frontier');
    this.search.set('frontier', frontier);
  }

  async trainers() {
    this.search.set('trainers', await snapshot('/trainers'));
  }

  async controller() {
    this.search.set('controller', await snapshot('/controller'));
  }

  /** Candidates from the first on, a page after another. */
  async allPoints() {
    let cursor;
    do {
      const after = cursor === undefined ? '' : `&after=${encodeURIComponent(cursor)}`;
      const page = await snapshot(`/candidates?sort=number&order=asc&limit=${PAGE}${after}`);
      this.search.points.take(page.candidates);
      this.search.changed('points');
      cursor = page.next;
    } while (cursor !== undefined);
  }

  /** The latest candidates: about twice as many as were spoken of; all where that is not enough. */
  async latestPoints() {
    const limit = SIZES.find(size => size >= 2 * this.#touched) ?? PAGE;
    this.#touched = 0;
    const page = await snapshot(`/candidates?sort=number&order=desc&limit=${limit}`);
    this.search.points.take(page.candidates);
    this.search.changed('points');
    if (page.total > this.search.points.size || !this.search.points.whole()) {
      await this.allPoints();
    }
  }
}
