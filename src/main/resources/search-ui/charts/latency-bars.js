// Where the seconds go: a bar a layer, in the parts that make it up. A table for whoever cannot see it.
import { element, refill } from '../dom/element.js';
import { bytes, seconds } from '../text/words.js';

const PARTS = [
  ['client', 'client computes', phase => phase.clientSeconds],
  ['server', 'server computes', phase => phase.serverSeconds],
  ['wire', 'wire and round trips', phase => Math.max(0, phase.seconds - phase.clientSeconds - phase.serverSeconds)],
];
const PHASES = ['offline', 'online'];

export class LatencyBars {
  #chosen = {};

  constructor(search) {
    this.search = search;
    this.costs = [];
    this.protocol = this.#select('protocol', []);
    this.phase = this.#select('phase', ['online', 'offline', 'both']);
    this.switches = element('div', { class: 'switches' }, this.protocol.label, this.phase.label);
    this.node = element('div', { class: 'latency-bars' });
  }

  show(costs) {
    this.costs = costs;
    const own = this.#chosen.protocol ?? this.search.status?.axis?.protocol;
    refill(this.protocol.select, costs.map(cost => element('option', { value: cost.protocol }, cost.protocol)));
    this.protocol.select.value = costs.some(cost => cost.protocol === own) ? own : costs[0]?.protocol;
    this.#draw();
  }

  #select(name, options) {
    const select = element('select', { onchange: () => { this.#chosen[name] = select.value; this.#draw(); } },
      options.map(option => element('option', {}, option)));
    return { select, label: element('label', { class: 'select' }, element('span', {}, `${name} `), select) };
  }

  #draw() {
    const cost = this.costs.find(({ protocol }) => protocol === this.protocol.select.value);
    if (!cost) {
      refill(this.node, element('p', { class: 'empty' }, 'Its costs are not known yet.'));
      return;
    }
    const phases = this.phase.select.value === 'both' ? PHASES : [this.phase.select.value];
    const rows = cost.layers.map(layer => ({ layer, segments: segments(layer, phases) }))
      .map(row => ({ ...row, seconds: row.segments.reduce((sum, one) => sum + one.seconds, 0) }))
      .filter(row => row.seconds > 0);
    const most = Math.max(...rows.map(row => row.seconds), 1e-12);
    const whole = phases.length === 2 ? cost.phases.total : cost.phases[phases[0]];
    refill(this.node,
      element('p', { class: 'caption' }, `${seconds(whole.seconds)} and ${bytes(whole.bytesUp + whole.bytesDown)} in all, `,
        `${cost.link}, client ${cost.client}, server ${cost.server}. Simulated.`),
      legend(phases),
      element('table', { class: 'bars' },
        element('caption', { class: 'unseen' }, `Seconds by layer under ${cost.protocol}, ${phases.join(' and ')}`),
        element('tbody', {}, rows.map(row => bar(row, most)))));
  }
}

function segments(layer, phases) {
  return phases.flatMap(name => PARTS.map(([kind, words, value]) => ({
    kind, words: `${phases.length === 2 ? `${name}, ` : ''}${words}`, early: name === 'offline' && phases.length === 2,
    seconds: layer.phases[name] ? value(layer.phases[name]) : 0,
  })));
}

function bar({ layer, segments, seconds: sum }, most) {
  const parts = segments.filter(segment => segment.seconds > 0);
  const track = element('div', { class: 'track', 'aria-hidden': 'true' }, parts.map(segment => {
    const node = element('i', { class: `part ${segment.kind}${segment.early ? ' early' : ''}` });
    node.style.width = `${100 * segment.seconds / most}%`;
    return node;
  }));
  const words = parts.map(segment => `${segment.words} ${seconds(segment.seconds)}`).join(', ');
  return element('tr', { title: words },
    element('th', { scope: 'row' }, `${layer.name} `, element('span', { class: 'muted' }, layer.kind)),
    element('td', { class: 'cell' }, track),
    element('td', { class: 'number' }, seconds(sum), element('span', { class: 'unseen' }, `: ${words}`)));
}

function legend(phases) {
  return element('p', { class: 'legend' },
    PARTS.map(([kind, words]) => element('span', { class: 'key' }, element('i', { class: `square ${kind}` }), words)),
    phases.length === 2 && element('span', { class: 'key' }, element('i', { class: 'square faint' }), 'paler: offline'));
}
