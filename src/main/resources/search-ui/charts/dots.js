// Candidates as rings; as specks where there are thousands, which are drawn ten times as fast.
import { hue, theme } from './theme.js';

const KINDS = {
  hollow: { radius: 3.2, speck: 3.4, alpha: 0.7 },
  faint: { radius: 2.6, speck: 2.6, alpha: 0.35 },
};
const CROWD = 1500;
const BEST = 5.5;

export class Dots {
  /**
   * @param pen draws on a canvas
   * @param scale its pixels to one of the page's
   */
  constructor(pen, scale) {
    this.pen = pen;
    this.scale = scale;
  }

  /** @param dots [{ hue, faint }], and where each of them is on the canvas */
  candidates(dots, xs, ys) {
    const draw = dots.length > CROWD ? this.#specks : this.#rings;
    this.pen.lineWidth = 1.4 * this.scale;
    for (const [name, places] of alike(dots)) {
      const [kind, place] = name.split(' ');
      this.pen.globalAlpha = KINDS[kind].alpha;
      this.pen.fillStyle = this.pen.strokeStyle = hue(Number(place));
      draw.call(this, KINDS[kind], places, xs, ys);
    }
    this.pen.globalAlpha = 1;
  }

  /** A dot that stands out. */
  best({ hue: place }, x, y) {
    this.pen.beginPath();
    this.pen.arc(x, y, BEST * this.scale, 0, 2 * Math.PI);
    this.pen.fillStyle = hue(place);
    this.pen.fill();
    this.pen.lineWidth = 2 * this.scale;
    this.pen.strokeStyle = theme().panel;
    this.pen.stroke();
  }

  #rings({ radius }, places, xs, ys) {
    for (const at of places) {
      this.pen.beginPath();
      this.pen.arc(xs[at], ys[at], radius * this.scale, 0, 2 * Math.PI);
      this.pen.stroke();
    }
  }

  #specks({ speck }, places, xs, ys) {
    const side = Math.round(speck * this.scale);
    for (const at of places) {
      this.pen.fillRect(Math.round(xs[at] - side / 2), Math.round(ys[at] - side / 2), side, side);
    }
  }
}

/** Places of dots that look the same: changing colours takes longer than drawing. */
function alike(dots) {
  const groups = new Map();
  dots.forEach((dot, at) => {
    const name = `${dot.faint ? 'faint' : 'hollow'} ${dot.hue}`;
    const places = groups.get(name) ?? [];
    groups.set(name, places);
    places.push(at);
  });
  return groups;
}
