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

/** Rewards over proposals: each one, their mean, and that of patterns drawn at random beside them. */
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
        this.random = element('span', { class: 'key', hidden: true }, element('i', { class: 'stroke dashed' }), 'patterns drawn at random, the same weights')));
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
      const random = means(rewards.map(reward => reward.random));
      this.lines.show([rewards.map(({ proposal }) => proposal), values, means(values), random]);
      this.random.hidden = random.every(mean => mean === undefined);
      const facts = [
        baseline === undefined ? '' : `baseline ${percent(baseline)}`,
        entropy === undefined ? '' : `entropy ${entropy.toFixed(2)} nats`,
        skipRate === undefined ? '' : `skips ${percent(skipRate, 0)}`,
      ].filter(Boolean);
      retext(this.caption, `${policy}${facts.length ? `: ${facts.join(', ')}` : ''}. Rewards also rise as the shared weights learn.`);
    }
  }
}

/** The mean of the last values there are, at each; undefined where there is none. */
function means(values) {
  let sum = 0;
  const last = [];
  return values.map(value => {
    if (value !== undefined) {
      sum += value - (last.length < WINDOW ? 0 : last.shift());
      last.push(value);
    }
    return value === undefined ? undefined : sum / last.length;
  });
}
