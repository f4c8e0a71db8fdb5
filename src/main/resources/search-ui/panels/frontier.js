// The frontier: a chart to look at, to point at and to walk through with arrow keys.
import { best } from '../model/best.js';
import { axisOf, costOf, steered } from '../model/axes.js';
import { FrontierChart } from '../charts/frontier-chart.js';
import { element, retext } from '../dom/element.js';
import { atMostEvery } from '../dom/frames.js';
import { FrontierControls } from './frontier-controls.js';
import { FrontierPointer } from './frontier-pointer.js';
import { FrontierTable } from './frontier-table.js';
import { Endings, panel } from './panel.js';

/** Milliseconds between two drawings: candidates may come a hundred a second. */
const PAUSE = 250;

export class FrontierPanel {
  #left = false;
  #endings = new Endings();
  #chosen = { axis: undefined, protocol: undefined, hidden: new Set() };

  constructor(search) {
    this.search = search;
    this.host = element('div', { class: 'chart' });
    this.caption = element('p', { class: 'caption' });
    this.controls = new FrontierControls(choice => this.#choose(choice));
    this.table = new FrontierTable();
    this.frame = element('div', {
      class: 'chart-frame', tabindex: '0', role: 'application',
      'aria-roledescription': 'chart', 'aria-label': 'Frontier. Arrow keys walk along it, Enter opens a candidate.',
    }, this.host);
    this.node = panel('frontier', 'Frontier', this.controls.switches,
      this.caption, this.frame, this.controls.budgets, this.table.node);
  }

  /** To be called once the node is on the page. */
  enter() {
    this.chart = new FrontierChart(this.host);
    this.pointer = new FrontierPointer(this.frame, this.chart);
    const draw = atMostEvery(PAUSE, () => this.#left || this.#draw());
    this.#endings.add(
      () => this.chart.leave(),
      ...['status', 'points', 'frontier'].map(topic => this.search.on(topic, draw)));
  }

  leave() {
    this.#left = true;
    this.#endings.leave();
  }

  #choose(choice) {
    Object.assign(this.#chosen, choice);
    this.#draw();
  }

  #draw() {
    const { status, points, frontier } = this.search;
    if (!status) {
      return;
    }
    const own = steered(status);
    const axis = axisOf(this.#chosen.axis ?? own.key);
    const protocol = this.#chosen.protocol ?? status.axis?.protocol;
    const budgets = [...(status.budgets ?? [])].sort((a, b) => a - b);
    const isOwn = axis === own && protocol === status.axis?.protocol;
    const cost = point => costOf(point, axis, protocol);
    const standing = isOwn ? this.#own(frontier, cost) : best(points.all(), cost);
    this.controls.show({ status, axis, protocol, budgets, hidden: this.#chosen.hidden });
    this.#plot(points.all(), standing, budgets, cost, axis, protocol);
    this.table.show(standing, axis, protocol);
    this.pointer.show(standing, axis, protocol);
    retext(this.caption, caption(axis, protocol, status, isOwn));
  }

  /** What the search says stands on its frontier. */
  #own(frontier, cost) {
    return frontier.points.filter(point => cost(point) !== undefined).sort((a, b) => cost(a) - cost(b));
  }

  #plot(all, standing, budgets, cost, axis, protocol) {
    const name = point => `${point.candidate}@${point.budget}`;
    const ofFrontier = new Map(standing.map(point => [name(point), point]));
    const highest = Math.max(0, ...standing.map(point => point.rung));
    const drawn = [];
    for (const point of all) {
      const x = cost(point);
      if (x !== undefined && point.accuracy !== undefined && !this.#chosen.hidden.has(point.budget)) {
        drawn.push({
          x, y: point.accuracy, hue: Math.max(0, budgets.indexOf(point.budget)),
          faint: point.rung < highest, point, best: ofFrontier.has(name(point)),
        });
      }
    }
    drawn.sort((a, b) => a.x - b.x);
    this.chart.show(drawn, drawn.filter(point => point.best), axis.format);
    Object.assign(this.frame.dataset, { points: drawn.length, axis: axis.key, protocol });
  }
}

function caption(axis, protocol, status, isOwn) {
  const what = axis.counted ? axis.label : `${axis.label} under ${protocol}, simulated`;
  const network = axis.counted || !status.axis?.network ? '' : `, ${status.axis.network}`;
  return `Validation accuracy over ${what}${network}${isOwn ? '. The search steers by this.' : '.'}`;
}

