// The frontier as a table: each point a link, and a box to compare two.
import { costOf } from '../model/axes.js';
import { element, refill } from '../dom/element.js';
import { count, percent, shortly } from '../text/words.js';

export class FrontierTable {
  #chosen = [];
  #drawn = '';

  constructor() {
    this.head = element('tr');
    this.body = element('tbody');
    this.button = element('a', { class: 'button', href: '#/', hidden: true }, 'Compare');
    this.node = element('div', { class: 'scroll' },
      element('table', { class: 'frontier-table' },
        element('caption', { class: 'unseen' }, 'The frontier, cheapest first'),
        element('thead', {}, this.head), this.body),
      this.button);
  }

  show(standing, axis, protocol) {
    const rows = standing.map(point => [
      point.candidate, count(point.budget), percent(point.accuracy), percent(point.testAccuracy),
      ...(axis.counted ? [] : [axis.format(costOf(point, axis, protocol))]), count(point.relus), point.rung]);
    const drawn = JSON.stringify([axis.key, rows]);
    if (drawn !== this.#drawn) {
      this.#drawn = drawn;
      const heads = ['candidate', 'budget', 'accuracy', 'test', ...(axis.counted ? [] : [axis.name]), 'ReLUs', 'rung'];
      refill(this.head, heads.map(head =>
        element('th', { scope: 'col', class: head === 'candidate' ? '' : 'number' }, head)),
      element('th', { scope: 'col' }, 'compare'));
      refill(this.body, rows.map(row => this.#row(row)));
      this.#offer();
    }
  }

  #row([id, ...cells]) {
    const link = element('a', { href: `#/candidates/${id}` }, shortly(id));
    return element('tr', {},
      element('th', { scope: 'row' }, link),
      cells.map(cell => element('td', { class: 'number' }, String(cell))),
      element('td', {}, element('input', {
        type: 'checkbox', 'aria-label': `Compare ${shortly(id)}`, checked: this.#chosen.includes(id),
        onchange: event => this.#choose(id, event.target.checked),
      })));
  }

  #choose(id, chosen) {
    this.#chosen = this.#chosen.filter(other => other !== id);
    if (chosen) {
      this.#chosen = [...this.#chosen, id].slice(-2);
    }
    for (const box of this.body.querySelectorAll('input')) {
      box.checked = this.#chosen.some(other => box.ariaLabel.endsWith(shortly(other)));
    }
    this.#offer();
  }

  #offer() {
    this.button.hidden = this.#chosen.length !== 2;
    this.button.href = `#/compare/${this.#chosen.join('/')}`;
    this.button.textContent = `Compare ${this.#chosen.map(shortly).join(' and ')}`;
  }
}
