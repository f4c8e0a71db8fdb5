// A chart that is as wide as its place, in the page's colours.
import uPlot from '../lib/uplot/uPlot.esm.js';
import { inNextFrame } from '../dom/frames.js';
import { onTheme, theme } from './theme.js';

/** An axis in the page's colours. */
export function axis(options) {
  return {
    stroke: () => theme().muted,
    font: theme().font,
    labelFont: theme().font,
    labelSize: 20,
    labelGap: 2,
    gap: 6,
    grid: { stroke: () => theme().grid, width: 1 },
    ticks: { show: false },
    ...options,
  };
}

export class Plot {
  #data = [[], []];

  /**
   * @param host where it goes; as high as the style sheet says
   * @param options of uPlot but for the size
   */
  constructor(host, options) {
    this.host = host;
    const size = this.#size();
    this.chart = new uPlot({
      legend: { show: false },
      cursor: { show: false },
      padding: [12, 16, 0, 0],
      ...options,
      ...size,
    }, this.#data, host);
    this.observer = new ResizeObserver(() => inNextFrame(() => this.#fit()));
    this.observer.observe(host);
    this.off = onTheme(() => this.redraw());
  }

  /** Draws other data. */
  show(data) {
    this.#data = data;
    this.chart.setData(data);
  }

  redraw() {
    this.chart.redraw(true, true);
  }

  leave() {
    this.observer.disconnect();
    this.off();
    this.chart.destroy();
  }

  #fit() {
    const { width, height } = this.#size();
    if (width > 0 && (width !== this.chart.width || height !== this.chart.height)) {
      this.chart.setSize({ width, height });
    }
  }

  #size() {
    return { width: this.host.clientWidth || 300, height: this.host.clientHeight || 200 };
  }
}
