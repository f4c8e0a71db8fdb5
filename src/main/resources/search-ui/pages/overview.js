// The whole search at a glance.
import { element } from '../dom/element.js';
import { inNextFrame } from '../dom/frames.js';
import { FrontierPanel } from '../panels/frontier.js';
import { HypervolumePanel, RewardsPanel } from '../panels/history.js';
import { LogPanel } from '../panels/log.js';
import { QueuePanel, TrainersPanel } from '../panels/trainers.js';

const PANELS = [FrontierPanel, HypervolumePanel, RewardsPanel, TrainersPanel, QueuePanel, LogPanel];

export class OverviewPage {
  #left = false;

  constructor(search) {
    this.panels = PANELS.map(Panel => new Panel(search));
    this.node = element('div', { class: 'overview' }, this.panels.map(panel => panel.node));
    inNextFrame(() => this.#left || this.panels.forEach(panel => panel.enter()));
  }

  leave() {
    this.#left = true;
    this.panels.forEach(panel => panel.leave());
  }
}
