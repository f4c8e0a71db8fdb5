// Labels of frontier points: beside their dot where there is room, and nowhere where there is none.
import uPlot from '../lib/uplot/uPlot.esm.js';
import { theme } from './theme.js';

const HEIGHT = 14;
const AWAY = 10;
const DOT = 6;

export class Labels {
  constructor(chart) {
    this.chart = chart;
    this.scale = uPlot.pxRatio;
    this.taken = [];
  }

  /** @param labels [x, y, text] of each, in the canvas's pixels */
  draw(labels) {
    const pen = this.chart.ctx;
    pen.font = theme().font.replace('12px', `${12 * this.scale}px`);
    pen.textBaseline = 'middle';
    pen.textAlign = 'left';
    pen.lineJoin = 'round';
    const half = DOT * this.scale;
    labels.forEach(([x, y]) => this.taken.push(box(x, y, -half, -half, 2 * half, 2 * half)));
    labels.forEach(([x, y, text]) => this.#label(x, y, text));
  }

  #label(x, y, text) {
    const width = this.chart.ctx.measureText(text).width;
    const height = HEIGHT * this.scale;
    const away = AWAY * this.scale;
    const places = [
      [-width / 2, -away - height],
      [-width - away, -height],
      [-width - away, -height / 2],
      [away, 0.2 * height],
      [-width / 2, away],
    ];
    const free = places.map(([dx, dy]) => box(x, y, dx, dy, width, height)).find(place => this.#isFree(place));
    if (free) {
      this.taken.push(free);
      this.#write(text, free.left, free.top + height / 2);
    }
  }

  #write(text, left, middle) {
    const pen = this.chart.ctx;
    pen.strokeStyle = theme().panel;
    pen.lineWidth = 4 * this.scale;
    pen.strokeText(text, left, middle);
    pen.fillStyle = theme().ink;
    pen.fillText(text, left, middle);
  }

  #isFree(place) {
    const { left, top, width, height } = this.chart.bbox;
    return place.left >= left && place.right <= left + width && place.top >= top && place.bottom <= top + height
      && this.taken.every(other => place.right < other.left || place.left > other.right
        || place.bottom < other.top || place.top > other.bottom);
  }
}

function box(x, y, dx, dy, width, height) {
  return { left: x + dx, right: x + dx + width, top: y + dy, bottom: y + dy + height };
}
