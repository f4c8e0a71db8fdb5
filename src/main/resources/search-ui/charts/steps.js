// The frontier's line.
import uPlot from '../lib/uplot/uPlot.esm.js';
import { theme } from './theme.js';

/** From each place level to the next one's cost, then up to it; dotted beyond the last. */
export function drawSteps(chart, places) {
  if (places.length === 0) {
    return;
  }
  const pen = chart.ctx;
  const scale = uPlot.pxRatio;
  pen.strokeStyle = theme().muted;
  pen.lineWidth = 2 * scale;
  pen.lineJoin = 'round';
  pen.beginPath();
  places.forEach(([x, y], at) => {
    if (at === 0) {
      pen.moveTo(x, y);
    } else {
      pen.lineTo(x, places[at - 1][1]);
      pen.lineTo(x, y);
    }
  });
  pen.stroke();
  const [x, y] = places.at(-1);
  pen.setLineDash([2 * scale, 5 * scale]);
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(chart.bbox.left + chart.bbox.width, y);
  pen.stroke();
  pen.setLineDash([]);
}
