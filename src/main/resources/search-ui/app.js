// The page: what it knows, who tells it, and which part is looked at.
import { CandidatePage } from './pages/candidate.js';
import { ComparePage } from './pages/compare.js';
import { OverviewPage } from './pages/overview.js';
import { Coordinator } from './net/coordinator.js';
import { StatusPanel } from './panels/status.js';
import { Search } from './model/search.js';
import { refill } from './dom/element.js';

const ROUTES = [
  [/^#\/candidates\/([\w-]+)$/, CandidatePage],
  [/^#\/compare\/([\w-]+)(?:\/([\w-]+))?$/, ComparePage],
  [/^/, OverviewPage],
];

const search = new Search();
const main = document.getElementById('page');
const notice = document.getElementById('notice');
let shown;

function show() {
  const address = location.hash.split('?')[0];
  const [pattern, Page] = ROUTES.find(([route]) => route.test(address));
  shown?.leave();
  shown = new Page(search, ...pattern.exec(address).slice(1));
  refill(main, shown.node);
  scrollTo(0, 0);
}

function say() {
  notice.hidden = search.connected !== false;
  notice.textContent = reason();
  document.body.classList.toggle('away', search.connected === false);
}

function reason() {
  const broken = search.brokenOff();
  if (broken) {
    return `The search ended: ${broken}. This page goes on by itself once it is resumed.`;
  }
  if (search.status?.phase === 'DONE') {
    return 'The search is over and its coordinator has gone. This is how it ended.';
  }
  const said = search.refusal ? ` It says: ${search.refusal}.` : '';
  return `Waiting for the coordinator.${said} This page goes on by itself once it is there.`;
}

refill(document.getElementById('status'), new StatusPanel(search).node);
search.on('connected', say);
search.on('status', say);
search.on('refusal', say);
search.on('broken', say);
addEventListener('hashchange', () => {
  show();
  main.focus({ preventScroll: true });
});
show();
new Coordinator(search).connect();
