// The coordinator: snapshots first, then events as they happen; and again when it comes back.
import { KINDS } from '../text/sentences.js';
import { Loads } from './loads.js';
import { Silence } from './silence.js';
import { address, forgetSnapshots } from './snapshots.js';

const EARLIER = 100;
const RETRY = 1000;
const LONGEST_SILENCE = 25000;

export class Coordinator {
  #last = 0;
  #stream;

  constructor(search) {
    this.search = search;
    this.loads = new Loads(search);
    this.silence = new Silence(LONGEST_SILENCE, () => this.loads.status(), () => this.#away());
  }

  /** Goes on for as long as the page is open. */
  async connect() {
    try {
      const name = this.search.status?.name;
      const latest = await this.loads.all();
      if (this.#last === 0 || name !== this.search.status.name || latest < this.#last) {
        this.#last = Math.max(0, latest - EARLIER);
      }
      this.search.set('broken', undefined);
      this.search.connection(true);
      this.#listen();
    } catch (error) {
      this.#away(error);
    }
  }

  #listen() {
    this.silence.heard();
    this.#stream = new EventSource(address(`/events?after=${this.#last}`));
    for (const kind of KINDS) {
      this.#stream.addEventListener(kind, message => this.#heard(kind, message));
    }
    this.#stream.addEventListener('progress', message => this.#progress(message));
    this.#stream.addEventListener('error', () => this.#lost());
    this.#stream.addEventListener('open', () => this.#back());
  }

  /** Each event counts once, whatever is sent again. An end without a number is one that may be gone on from. */
  #heard(kind, message) {
    this.silence.heard();
    const number = Number(message.lastEventId);
    if (number > this.#last) {
      this.#last = number;
      const event = JSON.parse(message.data);
      this.search.write(number, kind, event);
      this.loads.take(kind, event);
    } else if (kind === 'finished') {
      this.search.set('broken', JSON.parse(message.data).reason);
    }
  }

  #progress(message) {
    this.silence.heard();
    this.search.progress(JSON.parse(message.data));
  }

  /** The browser asks again by itself, with the number of the last event, unless it was refused. */
  #lost() {
    this.search.connection(false);
    forgetSnapshots();
    this.loads.stop();
    this.silence.stop();
    if (this.#stream.readyState === EventSource.CLOSED) {
      this.#away();
    }
  }

  #back() {
    if (!this.search.connected) {
      this.#stream.close();
      this.connect();
    }
  }

  #away(error) {
    this.#stream?.close();
    this.loads.stop();
    this.silence.stop();
    this.search.connection(false);
    this.search.set('refusal', error?.status ? error.message : undefined);
    setTimeout(() => this.connect(), RETRY);
  }
}
