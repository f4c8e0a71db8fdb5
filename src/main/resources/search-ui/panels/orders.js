// Buttons that give orders, where the search takes any.
import { element, retext } from '../dom/element.js';
import { give } from '../net/orders.js';
import { count } from '../text/words.js';

export class Orders {
  constructor(search) {
    this.search = search;
    this.pause = button('Pause', 'Nobody gets another job; jobs at hand are done to their end',
      () => this.#give('pause', 'No new job is handed out from now on.'));
    this.resume = button('Resume', 'Jobs are handed out again',
      () => this.#give('resume', 'Jobs are handed out again.'));
    this.stop = button('Stop…', 'Ends the search; it can be resumed', () => this.question.showModal());
    this.budget = element('input', { type: 'number', min: '1', step: '1', required: true, size: '9', inputmode: 'numeric', name: 'relus' });
    this.answer = element('span', { role: 'status', class: 'muted answer' });
    this.question = this.#question();
    this.node = element('div', { class: 'orders', role: 'group', 'aria-label': 'Orders', hidden: true },
      this.pause, this.resume, this.stop, this.#form(), this.answer, this.question);
    search.on('status', () => this.#draw());
    search.on('connected', () => this.#draw());
  }

  #draw() {
    const { status, connected } = this.search;
    const isTaken = Boolean(status?.control) && connected !== false && status.phase !== 'DONE';
    this.node.hidden = !isTaken;
    status?.paused ? swap(this.pause, this.resume) : swap(this.resume, this.pause);
    if (!isTaken) {
      this.question.close();
    }
  }

  #form() {
    return element('form', {
      onsubmit: async event => {
        event.preventDefault();
        const relus = this.budget.valueAsNumber;
        if (await this.#give('budgets', `Finalists climb the ladder at ${count(relus)} ReLUs too.`, { relus })) {
          this.budget.value = '';
        }
      },
    }, element('label', {}, element('span', { class: 'muted' }, 'one more budget '), this.budget,
      element('span', { class: 'muted' }, ' ReLUs')),
    element('button', { class: 'order' }, 'Add'));
  }

  #question() {
    return element('dialog', { 'aria-labelledby': 'stop-question' },
      element('p', { id: 'stop-question' }, 'Stop this search?'),
      element('p', { class: 'muted' }, 'Jobs at hand are dropped. What was found is kept, and the verb resume goes on with it.'),
      element('div', { class: 'choices' },
        button('Cancel', undefined, () => this.question.close()),
        button('Stop the search', undefined, () => {
          this.question.close();
          this.#give('stop', 'The search ends.');
        })));
  }

  async #give(order, done, body) {
    retext(this.answer, '');
    const refusal = await give(order, body);
    retext(this.answer, refusal || done);
    return !refusal;
  }
}

function button(text, title, onclick) {
  return element('button', { type: 'button', class: 'order', title, onclick }, text);
}

/** Shows another button in the place of one, for whoever stands on it too. */
function swap(gone, come) {
  const isStoodOn = document.activeElement === gone;
  come.hidden = false;
  if (isStoodOn) {
    come.focus();
  }
  gone.hidden = true;
}
