// What two candidates have, line by line, and how much more the second has.
import { element } from '../dom/element.js';
import { bytes, count, percent, seconds, shortly } from '../text/words.js';

export function comparison(first, second) {
  const protocols = (first.cost ?? []).map(cost => cost.protocol);
  const lines = [
    ['accuracy', c => c.accuracy, percent, points],
    ['on test images', c => c.testAccuracy, percent, points],
    ['rung', c => c.rung, count],
    ['budget', c => c.budget, count],
    ['ReLUs', c => c.relus, count, share],
    ['parameters', c => c.parameters, count, share],
    ['MACs', c => c.macs, count, share],
    ...protocols.flatMap(protocol => [
      [`${protocol}, online`, c => phase(c, protocol, 'online')?.seconds, seconds, share],
      [`${protocol}, offline`, c => phase(c, protocol, 'offline')?.seconds, seconds, share],
      [`${protocol}, bytes`, c => total(phase(c, protocol, 'total')), bytes, share],
    ]),
  ];
  const shown = lines.filter(([, value]) => value(first) || value(second));
  return element('table', { class: 'comparison' },
    element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, ''),
      [first, second].map(c => element('th', { scope: 'col', class: 'number' },
        element('a', { href: `#/candidates/${c.candidate}` }, shortly(c.candidate)))),
      element('th', { scope: 'col', class: 'number' }, 'difference'))),
    element('tbody', {}, shown.map(([name, value, words, difference]) => element('tr', {},
      element('th', { scope: 'row' }, name),
      element('td', { class: 'number' }, words(value(first))),
      element('td', { class: 'number' }, words(value(second))),
      element('td', { class: 'number muted' }, difference?.(value(first), value(second)) ?? '')))));
}

function phase(candidate, protocol, name) {
  return candidate.cost?.find(cost => cost.protocol === protocol)?.phases?.[name];
}

function total(phase) {
  return phase && phase.bytesUp + phase.bytesDown;
}

function points(first, second) {
  return Number.isFinite(first) && Number.isFinite(second) ? `${signed(100 * (second - first))} points` : '';
}

function share(first, second) {
  return Number.isFinite(first) && Number.isFinite(second) && first > 0
    ? `${signed(100 * (second / first - 1))} %`
    : '';
}

function signed(number) {
  return `${number > 0 ? '+' : number < 0 ? '−' : '±'}${Math.abs(number).toFixed(1)}`;
}
