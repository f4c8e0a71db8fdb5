// Two candidates side by side.
import { element, refill } from '../dom/element.js';
import { comparison } from './comparison.js';
import { CandidateView } from './candidate-view.js';
import { Detail } from './detail.js';

export class ComparePage {
  constructor(search, ...ids) {
    this.views = ids.map(() => new CandidateView(search));
    this.found = ids.map(() => undefined);
    this.table = element('div', { class: 'scroll' });
    this.details = ids.map((id, at) => new Detail(search, id,
      candidate => this.#show(at, candidate), reason => this.views[at].refuse(reason)));
    this.node = element('article', { class: 'compare' },
      element('nav', { class: 'back' }, element('a', { href: '#/' }, '‹ Search')),
      element('h2', {}, 'Two candidates'), this.table,
      element('div', { class: 'pair' }, this.views.map(view => view.node)));
  }

  leave() {
    this.details.forEach(detail => detail.leave());
  }

  #show(at, candidate) {
    this.found[at] = candidate;
    this.views[at].show(candidate);
    if (this.found.every(Boolean) && this.found.length === 2) {
      refill(this.table, comparison(...this.found));
    }
  }
}
