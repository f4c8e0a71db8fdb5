// Dots drawn once and then stamped: ten thousand of them are redrawn within a frame or two.
import { hue, theme } from './theme.js';

const KINDS = {
  faint: { radius: 2.6, alpha: 0.35 },
  hollow: { radius: 3.2, alpha: 0.7 },
  best: { radius: 5.5, alpha: 1 },
};

export class Dots {
  #stamps = new Map();

  /** Forgets all, since colours or the screen's resolution are others. */
  clear() {
    this.#stamps.clear();
  }

  /** A stamp, square and centred on its dot. */
  stamp(kind, place, scale) {
    const name = `${kind} ${place} ${scale}`;
    let stamp = this.#stamps.get(name);
    if (!stamp) {
      stamp = draw(KINDS[kind], kind === 'best', hue(place), scale);
      this.#stamps.set(name, stamp);
    }
    return stamp;
  }
}

function draw({ radius, alpha }, filled, colour, scale) {
  const size = 2 * Math.ceil((radius + 2) * scale);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const pen = canvas.getContext('2d');
  pen.globalAlpha = alpha;
  pen.lineWidth = (filled ? 2 : 1.4) * scale;
  pen.strokeStyle = filled ? theme().panel : colour;
  pen.fillStyle = colour;
  pen.beginPath();
  pen.arc(size / 2, size / 2, radius * scale, 0, 2 * Math.PI);
  if (filled) {
    pen.fill();
  }
  pen.stroke();
  return canvas;
}
