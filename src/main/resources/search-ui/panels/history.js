// How the frontier grew, and how the controller's rewards did.
import { Lines } from '../charts/lines.js';
import { element, retext } from '../dom/element.js';
import { count, percent, stopwatch } from '../text/words.js';
import { Endings, panel } from './panel.js';

const WINDOW = 25;
const TIMES = [1, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 18000, 36000];

/** Hypervolume over time. */
export class HypervolumePanel {
  #endings = new Endings();

  constructor(search) {
    this.search = search;
    this.host = element('div', { class: 'chart' });
    this.caption = element('p', { class: 'caption' }, 'No point stands on the frontier yet.');
    this.node = panel('hypervolume', 'Hypervolume', undefined, this.caption,
      element('div', { class: 'fill', role: 'img', 'aria-label': 'Hypervolume of the frontier over time' }, this.host));
  }

  enter() {
    this.lines = new Lines(this.host, ['steps'], { x: stopwatch, y: share => percent(share, 1), incrs: TIMES });
    this.#endings.add(() => this.lines.leave(), this.search.on('frontier', () => this.#draw()));
  }

  leave() {
    this.#endings.leave();
  }

  #draw() {
    const history = this.search.frontier.hypervolume ?? [];
    if (history.length > 0) {
      const start = Date.parse(this.search.status?.started ?? history[0].at);
      const values = history.map(({ value }) => value);
      this.lines.show([history.map(({ at }) => (Date.parse(at) - start) / 1000), values]);
      retext(this.caption, `Share of the box of cost and accuracy that the frontier dominates: ${percent(values.at(-1), 2)}.`);
    }
  }
}

/** Rewards over proposals: each one, their mean, and what they were while the policy had learnt little. */
export class RewardsPanel {
  #endings = new Endings();

  constructor(search) {
    this.search = search;
    this.host = element('div', { class: 'chart' });
    this.caption = element('p', { class: 'caption' }, 'No pattern has been scored yet.');
    this.node = panel('rewards', "Controller's rewards", undefined, this.caption,
      element('div', { class: 'fill', role: 'img', 'aria-label': "The controller's rewards over its proposals" }, this.host),
      element('p', { class: 'legend' },
        element('span', { class: 'key hue-1' }, element('i', { class: 'stroke' }), 'running mean'),
        element('span', { class: 'key' }, element('i', { class: 'stroke dashed' }), 'mean of the first')));
  }

  enter() {
    this.lines = new Lines(this.host, ['dots', 'line', 'dashed'], { x: count, y: share => percent(share, 0) });
    this.#endings.add(() => this.lines.leave(), this.search.on('controller', () => this.#draw()));
  }

  leave() {
    this.#endings.leave();
  }

  #draw() {
    const { policy, baseline, entropy, skipRate, rewards = [] } = this.search.controller;
    if (rewards.length > 0) {
      const values = rewards.map(({ reward }) => reward);
      const first = means(values.slice(0, WINDOW)).at(-1);
      this.lines.show([rewards.map(({ proposal }) => proposal), values, means(values), values.map(() => first)]);
      const facts = [
        baseline === undefined ? '' : `baseline ${percent(baseline)}`,
        entropy === undefined ? '' : `entropy ${entropy.toFixed(2)} nats`,
        skipRate === undefined ? '' : `skips ${percent(skipRate, 0)}`,
      ].filter(Boolean);
      retext(this.caption, `${policy}${facts.length ? `: ${facts.join(', ')}` : ''}. Rewards also rise as the shared weights learn.`);
    }
  }
}

function means(values) {
  let sum = 0;
  return values.map((value, at) => {
    sum += value - (at >= WINDOW ? values[at - WINDOW] : 0);
    return sum / Math.min(at + 1, WINDOW);
  });
}
