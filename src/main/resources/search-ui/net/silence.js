// A link that dies tells nobody so, and comments, which keep it alive, are not told to a page.

export class Silence {
  #due;

  /**
   * @param patience milliseconds without a word after which there is doubt
   * @param ask fails when nobody is there
   * @param gone is called then
   */
  constructor(patience, ask, gone) {
    this.patience = patience;
    this.ask = ask;
    this.gone = gone;
  }

  /** Something was heard: begins to wait anew. */
  heard() {
    this.stop();
    this.#due = setTimeout(() => this.#doubt(), this.patience);
  }

  stop() {
    clearTimeout(this.#due);
    this.#due = undefined;
  }

  async #doubt() {
    const doubt = this.#due;
    try {
      await this.ask();
      if (this.#due === doubt) {
        this.heard();
      }
    } catch {
      if (this.#due === doubt) {
        this.gone();
      }
    }
  }
}
