// Labels of frontier points: beside their dot where there is room, and nowhere where there is none.
import uPlot from '../lib/uplot/uPlot.esm.js';
import { percent } from '../text/words.js';
import { theme } from './theme.js';

const HEIGHT = 14;
const AWAY = 10;

export class Labels {
  constructor(chart) {
    this.chart = chart;
    this.scale = uPlot.pxRatio;
    this.taken = [];
  }

  draw(best) {
    const pen = this.chart.ctx;
    pen.font = theme().font.replace('12px', `${12 * this.scale}px`);
    pen.textBaseline = 'middle';
    pen.textAlign = 'left';
    pen.lineJoin = 'round';
    best.forEach(point => this.taken.push(this.#around(point)));
    for (const point of best) {
      this.#label(point, percent(point.y));
    }
  }

  #label(point, text) {
    const pen = this.chart.ctx;
    const width = pen.measureText(text).width;
    const [x, y] = this.#at(point);
    const away = AWAY * this.scale;
    const height = HEIGHT * this.scale;
    const places = [
      [x - width / 2, y - away - height],
      [x - width - away, y - height],
      [x - width - away, y - height / 2],
      [x + away, y + 0.2 * height],
      [x - width / 2, y + away],
    ];
    const free = places
      .map(([left, top]) => ({ left, top, right: left + width, bottom: top + height }))
      .find(box => this.#isFree(box));
    if (free) {
      this.taken.push(free);
      pen.strokeStyle = theme().panel;
      pen.lineWidth = 4 * this.scale;
      pen.strokeText(text, free.left, free.top + height / 2);
      pen.fillStyle = theme().ink;
      pen.fillText(text, free.left, free.top + height / 2);
    }
  }

  #isFree(box) {
    const { left, top, width, height } = this.chart.bbox;
    return box.left >= left && box.right <= left + width && box.top >= top && box.bottom <= top + height
      && this.taken.every(other =>
        box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom);
  }

  #around(point) {
    const [x, y] = this.#at(point);
    const half = 6 * this.scale;
    return { left: x - half, right: x + half, top: y - half, bottom: y + half };
  }

  #at(point) {
    return [this.chart.valToPos(point.x, 'x', true), this.chart.valToPos(point.y, 'y', true)];
  }
}
