// What is shown of a candidate, on its own page and beside another.
import { drawing } from '../charts/drawing.js';
import { LatencyBars } from '../charts/latency-bars.js';
import { element, refill } from '../dom/element.js';
import { empty, panel } from '../panels/panel.js';
import { count, duration, percent, shortly, significant } from '../text/words.js';

export class CandidateView {
  constructor(search) {
    this.search = search;
    this.bars = new LatencyBars(search);
    this.node = element('div', { class: 'candidate-view', 'aria-busy': 'true' }, empty('Asking the coordinator…'));
  }

  refuse(reason) {
    this.node.removeAttribute('aria-busy');
    refill(this.node, element('p', { class: 'empty', role: 'alert' }, reason));
  }

  show(candidate) {
    this.node.removeAttribute('aria-busy');
    this.bars.show(candidate.cost ?? []);
    refill(this.node,
      element('h2', { class: 'candidate-name' }, 'Candidate ', element('code', {}, candidate.candidate)),
      facts(candidate),
      panel('network', 'Network', undefined, ...network(candidate)),
      panel('latency', 'Latency by layer', this.bars.switches, this.bars.node),
      panel('evaluations', 'Evaluations', undefined, evaluations(candidate.evaluations ?? [])),
      panel('provenance', 'Where it comes from', undefined, provenance(candidate)));
  }
}

function facts(candidate) {
  const pairs = [
    ['accuracy', percent(candidate.accuracy)],
    ['on test images', percent(candidate.testAccuracy)],
    ['rung', count(candidate.rung)],
    ['ReLUs', count(candidate.relus)],
    ['budget', count(candidate.budget)],
    ['parameters', count(candidate.parameters)],
    ['MACs', count(candidate.macs)],
  ];
  return element('dl', { class: 'facts' },
    pairs.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))));
}

function network({ drawing: svg, architecture }) {
  return svg
    ? [element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Drawing of the network' },
        drawing(svg)),
      element('p', { class: 'caption' }, 'Boxes are layers, as high as they have channels; arcs are skips. ',
        `ReLUs of skips: ${String(architecture?.reduction).toLowerCase()}.`)]
    : [empty('Its architecture is not known.')];
}

function evaluations(list) {
  if (list.length === 0) {
    return empty('It has not been trained on its own yet.');
  }
  const columns = [
    ['rung', e => e.rung], ['epochs', e => significant(e.epochs)], ['accuracy', e => percent(e.accuracy)],
    ['took', e => duration(e.seconds)], ['trainer', e => e.trainer ?? ''],
  ];
  return element('div', { class: 'scroll' }, element('table', {},
    element('thead', {}, element('tr', {}, columns.map(([name]) => element('th', { scope: 'col' }, name)))),
    element('tbody', {}, list.map(one => element('tr', {},
      columns.map(([, value], at) => element(at ? 'td' : 'th', at ? {} : { scope: 'row' }, String(value(one)))))))));
}

function provenance({ proposal = {}, provenance: origin = {}, evaluations: list = [] }) {
  const pairs = [
    ['pattern', proposal.number === undefined ? undefined : `proposal ${count(proposal.number)}`],
    ['on shared weights', proposal.sharedAccuracy === undefined ? undefined : percent(proposal.sharedAccuracy)],
    ['dataset', origin.dataset], ['seed', origin.seed], ['program', origin.version && `${origin.version.program} (${origin.version.commit})`], ['trainer', origin.trainer],
    ['weights', list.at(-1)?.weights && `${shortly(list.at(-1).weights)}…`],
  ];
  return element('dl', { class: 'pairs' }, pairs.filter(([, value]) => value !== undefined)
    .map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, String(value)))));
}
