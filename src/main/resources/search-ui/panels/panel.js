// A part of the page with a heading.
import { element } from '../dom/element.js';

let panels = 0;

/** A section named by its heading; controls stand beside that. */
export function panel(kind, title, controls, ...content) {
  const id = `panel-${++panels}`;
  return element('section', { class: `panel ${kind}`, 'aria-labelledby': id },
    element('div', { class: 'head' }, element('h2', { id }, title), controls),
    content);
}

/** What is said in the place of something that is not there yet. */
export function empty(text) {
  return element('p', { class: 'empty' }, text);
}

/** Ends what a part of the page began, when the reader goes elsewhere. */
export class Endings {
  #endings = [];

  add(...endings) {
    this.#endings.push(...endings);
  }

  leave() {
    this.#endings.splice(0).forEach(ending => ending());
  }
}
