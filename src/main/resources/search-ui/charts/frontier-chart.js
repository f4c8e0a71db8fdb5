// Accuracy over cost: every candidate faint, and in steps those that nobody beats.
import uPlot from '../lib/uplot/uPlot.esm.js';
import { percent } from '../text/words.js';
import { Dots } from './dots.js';
import { Labels } from './labels.js';
import { axis, Plot } from './plot.js';
import { onTheme, theme } from './theme.js';

const NEAR = 28;

export class FrontierChart {
  #dots = new Dots();
  #shown = { points: [], best: [], budgets: [], format: String };
  #places = [];

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
    this.off = onTheme(() => this.#dots.clear());
  }

  /**
   * @param points [{ x, y, hue, faint, point }], ascending in x
   * @param best those of them that stand on the frontier, from the cheapest on
   * @param format of costs
   */
  show(points, best, format) {
    this.#shown = { points, best, format };
    this.plot.show([points.map(point => point.x), points.map(point => point.y)]);
  }

  /** The place on the page nearest to the pointer: { left, top, point }, if one is near. */
  near(left, top) {
    let nearest;
    let least = NEAR * NEAR;
    for (const place of this.#places) {
      const distance = (place.left - left) ** 2 + (place.top - top) ** 2 - (place.best ? 60 : 0);
      if (distance < least) {
        least = distance;
        nearest = place;
      }
    }
    return nearest;
  }

  /** Where a point is drawn, if it is. */
  placeOf({ candidate, budget }) {
    return this.#places.find(({ point }) => point.candidate === candidate && point.budget === budget);
  }

  /** The element that pointers move over, in whose coordinates places are. */
  get surface() {
    return this.plot.chart.over;
  }

  /** Draws at once what would be drawn in a moment, and waits until that is done. */
  finish() {
    this.plot.chart.batch(() => this.plot.redraw());
    this.plot.chart.ctx.getImageData(0, 0, 1, 1);
  }

  leave() {
    this.off();
    this.plot.leave();
  }

  #draw(chart) {
    const { points, best } = this.#shown;
    const pen = chart.ctx;
    pen.save();
    const standing = new Set(best);
    const drawn = points.filter(point => !standing.has(point));
    this.#places = [];
    this.#stamp(chart, drawn, point => (point.faint ? 'faint' : 'hollow'));
    steps(chart, best);
    this.#stamp(chart, best, () => 'best');
    new Labels(chart).draw(best);
    pen.restore();
  }

  #stamp(chart, points, kind) {
    const scale = uPlot.pxRatio;
    for (const point of points) {
      const x = chart.valToPos(point.x, 'x', true);
      const y = chart.valToPos(point.y, 'y', true);
      const name = kind(point);
      const stamp = this.#dots.stamp(name, point.hue, scale);
      chart.ctx.drawImage(stamp, Math.round(x - stamp.width / 2), Math.round(y - stamp.height / 2));
      this.#places.push({
        left: (x - chart.bbox.left) / scale,
        top: (y - chart.bbox.top) / scale,
        best: name === 'best',
        point: point.point,
      });
    }
  }
}

/** From each point level to the next one's cost, then up to it; dotted beyond the last. */
function steps(chart, best) {
  if (best.length === 0) {
    return;
  }
  const pen = chart.ctx;
  const at = point => [chart.valToPos(point.x, 'x', true), chart.valToPos(point.y, 'y', true)];
  pen.strokeStyle = theme().muted;
  pen.lineWidth = 2 * uPlot.pxRatio;
  pen.lineJoin = 'round';
  pen.beginPath();
  best.forEach((point, place) => {
    const [x, y] = at(point);
    if (place === 0) {
      pen.moveTo(x, y);
    } else {
      pen.lineTo(x, at(best[place - 1])[1]);
      pen.lineTo(x, y);
    }
  });
  pen.stroke();
  const [x, y] = at(best[best.length - 1]);
  pen.setLineDash([2 * uPlot.pxRatio, 5 * uPlot.pxRatio]);
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(chart.bbox.left + chart.bbox.width, y);
  pen.stroke();
  pen.setLineDash([]);
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
