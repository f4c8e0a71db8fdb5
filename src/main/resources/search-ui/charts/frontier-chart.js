// Accuracy over cost: every candidate faint, and in steps those that nobody beats.
import uPlot from '../lib/uplot/uPlot.esm.js';
import { percent } from '../text/words.js';
import { Dots } from './dots.js';
import { Labels } from './labels.js';
import { axis, Plot } from './plot.js';
import { drawSteps } from './steps.js';

const NEAR = 28;
const PREFERRED = 8;

export class FrontierChart {
  #shown = { points: [], best: [], format: String };
  #xs = [];
  #ys = [];

  constructor(host) {
    this.plot = new Plot(host, {
      scales: { x: { time: false, range: around }, y: { range: around } },
      series: [{}, { paths: () => null, points: { show: false } }],
      axes: [
        axis({ size: 38, values: (_, ticks) => ticks.map(tick => this.#shown.format(tick)), space: 80 }),
        axis({ size: 52, values: (_, ticks) => ticks.map(tick => percent(tick, digits(ticks))) }),
      ],
      hooks: { draw: [chart => this.#draw(chart)] },
    });
  }

  /**
   * @param points [{ x, y, hue, faint, point }], ascending in x
   * @param best those of them that stand on the frontier
   * @param format of costs
   */
  show(points, best, format) {
    this.#shown = { points, best, format };
    this.plot.show([points.map(point => point.x), points.map(point => point.y)]);
  }

  /** The place nearest to the pointer, one of the frontier rather than another: { left, top, point }. */
  near(left, top) {
    const { points, best } = this.#shown;
    const [x, y] = this.#onCanvas(left, top);
    let nearest;
    let least = (NEAR * uPlot.pxRatio) ** 2;
    const consider = (at, handicap) => {
      const distance = (this.#xs[at] - x) ** 2 + (this.#ys[at] - y) ** 2 - handicap;
      if (distance < least) {
        least = distance;
        nearest = at;
      }
    };
    points.forEach((_, at) => consider(at, 0));
    best.forEach(point => consider(points.indexOf(point), (PREFERRED * uPlot.pxRatio) ** 2));
    return nearest === undefined ? undefined : this.#place(nearest);
  }

  /** Where a point is drawn, if it is. */
  placeOf({ candidate, budget }) {
    const at = this.#shown.points.findIndex(({ point }) => point.candidate === candidate && point.budget === budget);
    return at < 0 ? undefined : this.#place(at);
  }

  /** The element that pointers move over, in whose coordinates places are. */
  get surface() {
    return this.plot.chart.over;
  }

  leave() {
    this.plot.leave();
  }

  #draw(chart) {
    const { points, best } = this.#shown;
    this.#xs = positions(chart, 'x', points);
    this.#ys = positions(chart, 'y', points);
    const places = best.map(point => points.indexOf(point)).map(at => [this.#xs[at], this.#ys[at]]);
    const dots = new Dots(chart.ctx, uPlot.pxRatio);
    chart.ctx.save();
    dots.candidates(points, this.#xs, this.#ys);
    drawSteps(chart, places);
    best.forEach((point, at) => dots.best(point, ...places[at]));
    new Labels(chart).draw(best.map((point, at) => [...places[at], percent(point.y)]));
    chart.ctx.restore();
  }

  #place(at) {
    const { bbox } = this.plot.chart;
    return {
      left: (this.#xs[at] - bbox.left) / uPlot.pxRatio,
      top: (this.#ys[at] - bbox.top) / uPlot.pxRatio,
      point: this.#shown.points[at].point,
    };
  }

  #onCanvas(left, top) {
    const { bbox } = this.plot.chart;
    return [left * uPlot.pxRatio + bbox.left, top * uPlot.pxRatio + bbox.top];
  }
}

/** Where values are on the canvas; scales are linear. */
function positions(chart, key, points) {
  const { min, max } = chart.scales[key];
  const from = chart.valToPos(min, key, true);
  const perUnit = (chart.valToPos(max, key, true) - from) / (max - min);
  return Float64Array.from(points, point => from + (point[key] - min) * perUnit);
}

/** Some room around what there is, also around a single value. */
function around(chart, least, most) {
  if (!Number.isFinite(least) || !Number.isFinite(most)) {
    return [0, 1];
  }
  const room = most > least ? 0.07 * (most - least) : Math.max(0.05 * Math.abs(most), 1e-9);
  return [least - room, most + room];
}

function digits(ticks) {
  return ticks.length > 1 && ticks[1] - ticks[0] < 0.0099 ? 1 : 0;
}
