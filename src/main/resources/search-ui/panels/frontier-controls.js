// Switches of the frontier: what it is drawn over, under which protocol, and which budgets.
import { AXES } from '../model/axes.js';
import { element, refill } from '../dom/element.js';
import { count, thousands } from '../text/words.js';

export class FrontierControls {
  #protocols = '';
  #budgets = '';

  constructor(choose) {
    this.choose = choose;
    this.radios = new Map(AXES.map(axis => [axis.key, this.#radio(axis)]));
    this.select = element('select', {
      'aria-label': 'Protocol', name: 'protocol',
      onchange: event => choose({ protocol: event.target.value }),
    });
    this.switches = element('div', { class: 'switches' },
      element('fieldset', { class: 'segments' },
        element('legend', { class: 'unseen' }, 'Cost axis'),
        [...this.radios.values()].map(radio => radio.label)),
      element('label', { class: 'select' }, element('span', {}, 'protocol '), this.select));
    this.budgets = element('div', { class: 'legend', role: 'group', 'aria-label': 'Budgets shown' });
  }

  show({ status, axis, protocol, budgets, hidden }) {
    this.radios.get(axis.key).input.checked = true;
    this.#showProtocols(status.protocols ?? [], protocol);
    this.select.disabled = Boolean(axis.counted);
    if (this.#budgets !== budgets.join()) {
      this.#budgets = budgets.join();
      refill(this.budgets, element('span', { class: 'muted' }, 'ReLU budget'),
        budgets.map((budget, place) => this.#budget(budget, place, hidden)),
        key('hollow', 'evaluated'), key('best', 'on the frontier'));
    }
  }

  #radio(axis) {
    const input = element('input', {
      type: 'radio', name: 'axis', value: axis.key, onchange: () => this.choose({ axis: axis.key }),
    });
    return { input, label: element('label', {}, input, element('span', {}, axis.name)) };
  }

  #showProtocols(protocols, protocol) {
    if (this.#protocols !== protocols.join()) {
      this.#protocols = protocols.join();
      refill(this.select, protocols.map(name => element('option', { value: name }, name)));
    }
    this.select.value = protocol;
  }

  #budget(budget, place, hidden) {
    return element('button', {
      type: 'button', class: `toggle hue-${place % 6}`, 'aria-pressed': String(!hidden.has(budget)),
      'aria-label': `${count(budget)} ReLUs`,
      onclick: event => {
        hidden.has(budget) ? hidden.delete(budget) : hidden.add(budget);
        event.currentTarget.setAttribute('aria-pressed', String(!hidden.has(budget)));
        this.choose({ hidden });
      },
    }, element('i', { class: 'dot' }), thousands(budget));
  }
}

function key(kind, text) {
  return element('span', { class: 'key' }, element('i', { class: `dot ${kind}` }), text);
}
