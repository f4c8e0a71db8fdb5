// The head of every page: which search it is, where it stands, how fast it goes.
import { element, retext } from '../dom/element.js';
import { Orders } from './orders.js';
import { capital, count, duration, percent, significant } from '../text/words.js';

const PHASES = ['LESSONS', 'EXAM', 'LADDER', 'TEST', 'DONE'];
const FACTS = [
  ['proposed', s => count(s.counts?.proposed)],
  ['candidates', s => count(s.counts?.candidates)],
  ['evaluated', s => count(s.counts?.evaluated)],
  ['failed', s => count(s.counts?.failed)],
  ['in flight', s => count(s.counts?.jobsInFlight)],
  ['waiting', s => count(s.counts?.jobsQueued)],
  ['images/s', s => significant(s.rate?.imagesPerSecond)],
  ['evaluations/min', s => significant(s.rate?.evaluationsPerMinute)],
  ['hypervolume', s => percent(s.hypervolume, 2)],
  ['best', s => percent(Math.max(...(s.best ?? []).map(best => best.accuracy)))],
  ['elapsed', s => duration(Math.round(s.elapsedSeconds + since(s)))],
  ['left', s => (s.left && s.phase !== 'DONE' ? `about ${duration(Math.round(s.left.seconds - since(s)))}` : '–')],
];

export class StatusPanel {
  constructor(search) {
    this.search = search;
    this.name = element('span', { class: 'run' });
    this.what = element('span', { class: 'muted what' });
    this.badge = element('span', { class: 'badge', hidden: true });
    this.steps = new Map(PHASES.map(phase => [phase, element('li', {}, capital(phase))]));
    this.bar = element('progress', { max: '1', value: '0', 'aria-label': 'Progress of this phase' });
    this.facts = FACTS.map(([name]) => element('dd', {}, '–'));
    this.node = element('div', { class: 'status' },
      element('div', { class: 'title' },
        element('h1', {}, element('a', { href: '#/' }, mark(), 'CryptoNAS')), this.name, this.badge, this.what),
      new Orders(search).node,
      element('div', { class: 'course' },
        element('ol', { class: 'phases', 'aria-label': 'Phases' }, [...this.steps.values()]), this.bar),
      element('dl', { class: 'facts' },
        FACTS.map(([name], at) => element('div', {}, element('dt', {}, name), this.facts[at]))));
    search.on('status', () => this.#draw());
    search.on('connected', () => this.#draw());
    setInterval(() => this.#draw(), 1000);
  }

  #draw() {
    const { status, connected } = this.search;
    if (!status) {
      return;
    }
    retext(this.name, status.name);
    retext(this.what, what(status));
    document.title = `${status.name} – CryptoNAS`;
    const badge = connected === false ? 'away' : status.paused ? 'paused' : '';
    this.badge.hidden = badge === '';
    retext(this.badge, badge);
    this.badge.dataset.kind = badge;
    this.#course(status);
    FACTS.forEach(([, value], at) => retext(this.facts[at], value(status)));
  }

  #course(status) {
    const now = PHASES.indexOf(status.phase);
    PHASES.forEach((phase, at) => {
      const step = this.steps.get(phase);
      step.className = at < now ? 'past' : at === now ? 'now' : '';
      at === now ? step.setAttribute('aria-current', 'step') : step.removeAttribute('aria-current');
    });
    this.bar.value = Math.min(1, share({ ...status, frontier: this.search.frontier.points.length }));
  }
}

function what({ dataset, policy, seed, version }) {
  return `${dataset.name}, ${policy} policy, seed ${seed}, version ${version.program} (${version.commit})`;
}

/** How far the phase is, from 0 to 1. */
function share({ phase, counts, frontier }) {
  switch (phase) {
    case 'DONE':
      return 1;
    case 'LESSONS':
      return counts.lessonsDone / Math.max(1, counts.lessonsPlanned);
    case 'LADDER':
      return (counts.evaluated + counts.failed) / Math.max(1, counts.trainingsPlanned);
    case 'TEST':
      return counts.tested / Math.max(1, frontier);
    default:
      return 0;
  }
}

/** Seconds since the coordinator said so, while it goes on. */
function since(status) {
  return status.phase === 'DONE' || !status.asked ? 0 : (Date.now() - status.asked) / 1000;
}

function mark() {
  return element('img', { src: 'icon.svg', alt: '', width: '24', height: '24' });
}
