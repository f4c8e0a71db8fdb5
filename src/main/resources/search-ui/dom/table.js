// A table whose rows stay while what they show changes.
import { element, refill } from './element.js';

export class Table {
  /**
   * @param columns [{ title, cell(row, old): text or node, number?: boolean, id?: class of its cells }]
   * @param key what a row is known by
   * @param caption read to whoever does not see the page
   */
  constructor(columns, key, caption) {
    this.columns = columns;
    this.key = key;
    this.rows = new Map();
    this.body = element('tbody');
    const heads = columns.map(c => element('th', { scope: 'col', class: kind(c) }, c.title));
    this.node = element('table', {},
      element('caption', { class: 'unseen' }, caption),
      element('thead', {}, element('tr', {}, heads)),
      this.body);
  }

  show(rows) {
    const shown = new Map();
    rows.forEach(row => shown.set(this.key(row), this.#row(row)));
    this.rows = shown;
    const nodes = [...shown.values()];
    const same = nodes.length === this.body.children.length
      && nodes.every((node, at) => node === this.body.children[at]);
    if (!same) {
      refill(this.body, nodes);
    }
  }

  #row(row) {
    const node = this.rows.get(this.key(row))
      ?? element('tr', {}, this.columns.map((c, at) => element(at === 0 ? 'th' : 'td', {
        class: kind(c), 'data-title': c.title, ...(at === 0 ? { scope: 'row' } : {}),
      })));
    this.columns.forEach((column, at) => put(node.children[at], column.cell(row, node.children[at])));
    return node;
  }
}

function put(cell, content) {
  if (content instanceof Node) {
    if (cell.firstChild !== content || cell.childNodes.length !== 1) {
      refill(cell, content);
    }
  } else if (cell.textContent !== String(content)) {
    cell.textContent = content;
  }
}

function kind(column) {
  return [column.number ? 'number' : '', column.id ?? ''].join(' ').trim() || undefined;
}
