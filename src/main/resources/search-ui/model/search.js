// What this page knows of the search. Parts of the page listen to topics, and are told once a frame.
import { inNextFrame } from '../dom/frames.js';
import { Points } from './points.js';

const MOST_LINES = 400;
const RESUMABLE = ['STOPPED', 'FAILED'];
const NOTHING = {
  status: undefined,
  frontier: { points: [], hypervolume: [] },
  trainers: { trainers: [], queue: [], queued: 0 },
  controller: { rewards: [] },
};

export class Search {
  /** Numbered events, newest last: { number, kind, event }. */
  log = [];
  points = new Points();
  /** Whether the coordinator is there; unknown at first. */
  connected = undefined;
  /** Why it ended, as its last words had it. */
  broken = undefined;
  #listeners = new Map();

  constructor() {
    Object.assign(this, NOTHING);
  }

  /** Another search has taken the place of this one. */
  forget() {
    Object.assign(this, NOTHING);
    this.log = [];
    this.points.clear();
    [...this.#listeners.keys()].forEach(topic => this.changed(topic));
  }

  /** Calls a listener in the next frame after a change, and now; returns how to stop that. */
  on(topic, listener) {
    const listeners = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, listeners.add(listener));
    inNextFrame(listener);
    return () => listeners.delete(listener);
  }

  /** Why it ended, where it may yet go on. */
  brokenOff() {
    const { ending, reason } = this.status ?? {};
    return this.broken ?? (RESUMABLE.includes(ending) ? reason : undefined);
  }

  changed(topic) {
    this.#listeners.get(topic)?.forEach(inNextFrame);
  }

  set(topic, value) {
    this[topic] = value;
    this.changed(topic);
  }

  connection(connected) {
    if (this.connected !== connected) {
      this.set('connected', connected);
    }
  }

  write(number, kind, event) {
    this.log.push({ number, kind, event });
    if (this.log.length > 2 * MOST_LINES) {
      this.log = this.log.slice(-MOST_LINES);
    }
    this.changed('log');
  }

  /** It is over; its coordinator may be gone before it can be asked how it stands. */
  end({ ending, reason }) {
    if (!RESUMABLE.includes(ending)) {
      this.set('status', { ...this.status, phase: 'DONE', ending, reason, left: undefined });
    }
  }

  /** Trainers tell how far they are. */
  progress({ trainers, queued, busy, imagesPerSecond }) {
    this.set('trainers', { ...this.trainers, trainers, queued });
    if (this.status) {
      const counts = { ...this.status.counts, jobsQueued: queued, jobsInFlight: busy };
      this.set('status', { ...this.status, counts, rate: { ...this.status.rate, imagesPerSecond } });
    }
  }
}
