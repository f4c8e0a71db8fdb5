// What happened, the latest first. However much that is, the page holds the last of it.
import { element, refill } from '../dom/element.js';
import { line } from '../text/sentences.js';
import { count, shortly } from '../text/words.js';
import { Endings, panel } from './panel.js';

const SHOWN = 150;
const FILTERS = {
  everything: () => true,
  results: kind => ['evaluated', 'tested', 'frontier-moved', 'phase-started', 'finished'].includes(kind),
  troubles: kind => /failed|lost|resumed|trainers-changed/.test(kind),
};

export class LogPanel {
  #endings = new Endings();
  #latest = 0;
  #filter = FILTERS.everything;

  constructor(search) {
    this.search = search;
    this.list = element('ol', { class: 'log', reversed: true });
    const filter = element('label', { class: 'select' }, element('span', {}, 'show '),
      element('select', { onchange: event => this.#choose(event.target.value) },
        Object.keys(FILTERS).map(name => element('option', {}, name))));
    this.node = panel('log-panel', 'Events', filter,
      element('div', { class: 'scroll tall', tabindex: '0', role: 'region', 'aria-label': 'Latest events' }, this.list));
  }

  enter() {
    this.#endings.add(this.search.on('log', () => this.#draw()));
  }

  leave() {
    this.#endings.leave();
  }

  #choose(name) {
    this.#filter = FILTERS[name];
    this.#latest = 0;
    refill(this.list);
    this.#draw();
  }

  #draw() {
    const { log } = this.search;
    const isAnother = this.#latest > (log.at(-1)?.number ?? 0);
    if (isAnother) {
      this.#latest = 0;
      refill(this.list);
    }
    const fresh = log.filter(({ number, kind }) => number > this.#latest && this.#filter(kind)).slice(-SHOWN);
    this.list.prepend(...fresh.map(row).reverse());
    while (this.list.children.length > SHOWN) {
      this.list.lastChild.remove();
    }
    this.#latest = log.at(-1)?.number ?? 0;
  }
}

function row({ number, kind, event }) {
  return element('li', { 'data-kind': kind },
    element('span', { class: 'muted number' }, count(number)),
    element('span', {}, line(kind, event).map(part =>
      part.candidate ? element('a', { href: `#/candidates/${part.candidate}` }, shortly(part.candidate)) : part)));
}
