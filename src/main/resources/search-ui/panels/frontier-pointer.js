// Pointing at the chart: by mouse, finger or arrow keys. What is pointed at is said, and opened.
import { costOf } from '../model/axes.js';
import { element, refill } from '../dom/element.js';
import { inNextFrame } from '../dom/frames.js';
import { count, percent, shortly } from '../text/words.js';

const STEPS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

export class FrontierPointer {
  #standing = [];
  #at;

  constructor(frame, chart) {
    this.chart = chart;
    this.card = element('div', { class: 'card', hidden: true });
    this.ring = element('i', { class: 'ring', hidden: true });
    this.said = element('p', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
    chart.surface.append(this.ring, this.card);
    frame.append(this.said);
    const { surface } = chart;
    surface.addEventListener('pointermove', event => event.pointerType === 'mouse' && this.#point(event));
    surface.addEventListener('pointerleave', () => this.#away());
    surface.addEventListener('click', event => this.#click(event));
    frame.addEventListener('keydown', event => this.#key(event));
    frame.addEventListener('blur', () => this.#away());
  }

  show(standing, axis, protocol) {
    this.#standing = standing;
    this.words = point => [
      `${percent(point.accuracy)} at rung ${point.rung}`,
      `${axis.counted ? '' : `${axis.format(costOf(point, axis, protocol))} ${axis.name}, `}${count(point.relus)} ReLUs`,
      `budget ${count(point.budget)}`,
    ];
    inNextFrame(() => this.#show(this.#at && this.chart.placeOf(this.#at.point)));
  }

  #point(event) {
    this.#show(this.chart.near(...within(this.chart.surface, event)));
  }

  /** A finger's first tap points, its second opens. */
  #click(event) {
    const place = this.chart.near(...within(this.chart.surface, event));
    const again = place && this.#at?.point === place.point;
    this.#show(place);
    if (place && (again || event.pointerType !== 'touch')) {
      open(place.point);
    }
  }

  #key(event) {
    if (event.key === 'Enter' && this.#at) {
      open(this.#at.point);
    } else if (event.key === 'Escape') {
      this.#away();
    } else if (event.key in STEPS && this.#standing.length > 0) {
      event.preventDefault();
      this.#step(STEPS[event.key]);
    }
  }

  #step(by) {
    const names = this.#standing.map(point => point.candidate);
    const now = names.indexOf(this.#at?.point.candidate);
    const next = now < 0 ? (by > 0 ? 0 : names.length - 1) : (now + by + names.length) % names.length;
    this.#show(this.chart.placeOf(this.#standing[next]));
    if (this.#at) {
      const words = this.words(this.#at.point).join(', ');
      this.said.textContent = `Candidate ${shortly(this.#at.point.candidate)}: ${words}`;
    }
  }

  #show(place) {
    this.#at = place;
    this.card.hidden = this.ring.hidden = !place;
    this.chart.surface.classList.toggle('pointing', Boolean(place));
    if (place) {
      const [first, ...others] = this.words(place.point);
      refill(this.card, element('b', {}, first), others.map(text => element('span', {}, text)),
        element('span', { class: 'muted' }, shortly(place.point.candidate)));
      this.#put(place);
    }
  }

  #put({ left, top }) {
    const { clientWidth, clientHeight } = this.chart.surface;
    this.ring.style.translate = `${left}px ${top}px`;
    const before = left > clientWidth / 2;
    const above = top > clientHeight / 2;
    this.card.style.translate = `calc(${left}px + ${before ? '-100% - 14px' : '14px'}) `
      + `calc(${top}px + ${above ? '-100% - 6px' : '6px'})`;
  }

  #away() {
    this.#show(undefined);
  }
}

function within(surface, event) {
  const box = surface.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}

function open(point) {
  location.hash = `#/candidates/${point.candidate}`;
}
