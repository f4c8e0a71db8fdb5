// Who trains, on what, how far and how fast; and what waits.
import { Table } from '../dom/table.js';
import { element, refill, retext } from '../dom/element.js';
import { beginning, count, percent, significant } from '../text/words.js';
import { Endings, empty, panel } from './panel.js';

const COLUMNS = [
  { title: 'trainer', cell: trainer => trainer.name },
  { title: 'device', cell: trainer => trainer.device ?? '', id: 'device' },
  { title: 'job', cell: trainer => (trainer.job ? beginning(trainer.job) : 'idle'), id: 'wide' },
  { title: 'progress', cell: bar, id: 'bar' },
  { title: 'images/s', cell: trainer => significant(trainer.imagesPerSecond), number: true },
  { title: 'seen', cell: seen, number: true },
];

export class TrainersPanel {
  #endings = new Endings();

  constructor(search) {
    this.search = search;
    this.table = new Table(COLUMNS, trainer => trainer.name, 'Trainers');
    this.nobody = empty('Nobody trains yet.');
    this.node = panel('trainers', 'Trainers', undefined, this.nobody, element('div', { class: 'scroll' }, this.table.node));
  }

  enter() {
    const draw = () => this.#draw();
    const ticking = setInterval(draw, 1000);
    this.#endings.add(this.search.on('trainers', draw), () => clearInterval(ticking));
  }

  leave() {
    this.#endings.leave();
  }

  #draw() {
    const { trainers = [] } = this.search.trainers;
    this.nobody.hidden = trainers.length > 0;
    this.table.node.hidden = trainers.length === 0;
    this.table.show(trainers);
  }
}

/** What waits for a trainer, the next one first. */
export class QueuePanel {
  #endings = new Endings();

  constructor(search) {
    this.search = search;
    this.list = element('ol', { class: 'queue' });
    this.caption = element('p', { class: 'caption' }, 'Nothing waits.');
    this.node = panel('queue-panel', 'Queue', undefined, this.caption,
      element('div', { class: 'scroll tall', tabindex: '0', role: 'region', 'aria-label': 'Waiting jobs' }, this.list));
  }

  enter() {
    this.#endings.add(this.search.on('trainers', () => this.#draw()));
  }

  leave() {
    this.#endings.leave();
  }

  #draw() {
    const { queue = [], queued = queue.length } = this.search.trainers;
    retext(this.caption, queued === 0 ? 'Nothing waits.' : `${count(queued)} job${queued === 1 ? ' waits' : 's wait'}.`);
    refill(this.list, queue.map(job => element('li', {}, beginning(job))));
  }
}

function bar(trainer, cell) {
  if (!trainer.job || !trainer.totalImages) {
    return '';
  }
  const { images = 0, totalImages } = trainer;
  const node = cell.querySelector('progress') ?? element('progress', { max: '1' });
  node.value = images / totalImages;
  node.setAttribute('aria-label', `${trainer.name}: ${percent(images / totalImages, 0)}`);
  node.title = `${count(images)} of ${count(totalImages)} images`;
  return node;
}

function seen(trainer) {
  const ago = Math.round((Date.now() - Date.parse(trainer.lastSeen)) / 1000);
  return Number.isNaN(ago) ? '' : ago < 2 ? 'now' : ago < 60 ? `${ago} s ago` : `${Math.round(ago / 60)} min ago`;
}
