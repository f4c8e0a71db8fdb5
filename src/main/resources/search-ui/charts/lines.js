// A value over the course of the search: lines in steps or straight, and single dots behind them.
import uPlot from '../lib/uplot/uPlot.esm.js';
import { axis, Plot } from './plot.js';
import { hue, theme } from './theme.js';

const LOOKS = {
  steps: place => ({ stroke: () => hue(place), width: 2, paths: uPlot.paths.stepped({ align: 1 }) }),
  line: place => ({ stroke: () => hue(place), width: 2, spanGaps: true }),
  dashed: () => ({ stroke: () => theme().muted, width: 1.6, dash: [4, 4], spanGaps: true }),
  dots: place => ({
    paths: () => null,
    points: { show: true, size: 4, width: 0, fill: () => `${hue(place)}59`, stroke: () => 'transparent' },
  }),
};

export class Lines {
  /**
   * @param looks of each line: steps, line, dashed or dots
   * @param format { x, y, incrs: steps of x's ticks }
   */
  constructor(host, looks, format) {
    this.plot = new Plot(host, {
      scales: { x: { time: false } },
      series: [{}, ...looks.map((look, place) => ({ points: { show: false }, ...LOOKS[look](place) }))],
      axes: [
        axis({ size: 34, values: (_, ticks) => ticks.map(format.x), space: 60, incrs: format.incrs }),
        axis({ size: 52, values: (_, ticks) => ticks.map(format.y), space: 32 }),
      ],
    });
  }

  /** @param columns x, then a column a line; undefined where a line has no value */
  show(columns) {
    this.plot.show(columns);
  }

  leave() {
    this.plot.leave();
  }
}
