// One candidate: its network, where its seconds go, how it did, and where it comes from.
import { element, refill } from '../dom/element.js';
import { CandidateView } from './candidate-view.js';
import { Detail } from './detail.js';

export class CandidatePage {
  constructor(search, id) {
    this.search = search;
    this.view = new CandidateView(search);
    this.choice = element('select', {
      'aria-label': 'Compare with', onchange: event => { location.hash = `#/compare/${id}/${event.target.value}`; },
    });
    this.compare = element('label', { class: 'select', hidden: true }, element('span', {}, 'compare with '), this.choice);
    this.node = element('article', { class: 'candidate' },
      element('nav', { class: 'back' }, element('a', { href: '#/' }, '‹ Search'), this.compare), this.view.node);
    this.detail = new Detail(search, id, candidate => this.view.show(candidate), reason => this.view.refuse(reason));
    this.off = search.on('frontier', () => this.#offer(id));
  }

  leave() {
    this.off();
    this.detail.leave();
  }

  #offer(id) {
    const others = this.search.frontier.points.filter(point => point.candidate !== id && !point.candidate.startsWith(id));
    this.compare.hidden = others.length === 0;
    if (document.activeElement !== this.choice) {
      refill(this.choice, element('option', { value: '', disabled: true, selected: true }, 'a point of the frontier'),
        others.map(point => element('option', { value: point.candidate },
          `${point.candidate.slice(0, 6)}, ${(100 * point.accuracy).toFixed(1)} %, ${point.budget} ReLUs`)));
    }
  }
}
