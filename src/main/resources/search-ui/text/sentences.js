// What happened, in a line. A line is a list of texts and of { candidate } that is linked.
import { beginning, capital, count, percent, seconds, shortly } from './words.js';

const PHASES = {
  LESSONS: n => `Lessons begin: ${n}`,
  EXAM: n => `The exam of ${n} patterns begins`,
  LADDER: n => `The ladder begins with ${n} candidates`,
  TEST: n => `Tests of ${n} frontier points begin`,
};

const LINES = {
  'phase-started': e => [PHASES[e.phase]?.(count(e.expected)) ?? capital(e.phase)],
  'trainers-changed': e => [`${count(e.trainers)} trainer${e.trainers === 1 ? '' : 's'} now`],
  'proposed': e => [`Pattern ${e.proposal?.number} proposed`],
  'scored': e => [`Pattern ${e.proposal} scored ${percent(e.accuracy)} on shared weights`],
  'lesson-taught': e => [
    `Lesson ${e.number} taught in ${seconds(e.seconds)}`,
    e.meanScore > 0 ? `, mean score ${percent(e.meanScore)}` : '',
    e.randomScore === undefined ? '' : `, of patterns drawn at random ${percent(e.randomScore)}`,
  ],
  'lesson-failed': e => [`Lesson ${e.number} failed: ${e.reason}`],
  'scaled': e => [{ candidate: e.candidate?.id }, ` made for ${count(e.candidate?.budget)} ReLUs`],
  'priced': e => [{ candidate: e.candidate }, ` costs ${cost(e.cost)}`],
  'also-priced': e => [{ candidate: e.candidate }, ` costs ${(e.costs ?? []).map(cost).join(', ')}`],
  'weights-moved': e => [`Shared weights moved to version ${e.version}`],
  'job-started': e => [`${beginning(e.description)} given to ${e.trainer}`],
  'job-lost': e => [`${task(e.task)} lost with ${e.trainer}, ${e.times} time${e.times === 1 ? '' : 's'} now`],
  'evaluated': e => [
    { candidate: e.evaluation?.candidate?.id },
    ` reaches ${percent(e.evaluation?.accuracy)} at rung ${e.evaluation?.rung},`,
    ` ${count(e.evaluation?.candidate?.budget)} ReLUs`,
  ],
  'candidate-failed': e => [
    e.candidate ? { candidate: e.candidate } : `Pattern ${e.proposal}`,
    ` given up at ${count(e.budget)} ReLUs: ${e.reason}`,
  ],
  'frontier-moved': e => [
    `The frontier has ${e.points?.length} points, hypervolume ${percent(e.hypervolume, 2)}`,
  ],
  'tested': e => [{ candidate: e.candidate }, ` reaches ${percent(e.accuracy)} on test images`],
  'test-failed': e => [{ candidate: e.candidate }, ` could not be tested: ${e.reason}`],
  'resumed': e => [`The search goes on, resumed by ${e.program}`],
  'finished': e => [`The search ended: ${e.reason}`],
  'policy-saved': e => [`Controller saved after lesson ${e.lesson}`],
  'paused': () => ['The search pauses: nobody gets a new job'],
  'continued': () => ['The search goes on'],
  'budget-added': e => [`A budget of ${count(e.budget)} ReLUs is added`],
};

/** Every kind of event there is a line for. */
export const KINDS = Object.keys(LINES);

/** The line of an event; kinds unknown here are named. */
export function line(kind, event) {
  return LINES[kind]?.(event) ?? [capital(kind.replaceAll('-', ' '))];
}

function cost(cost) {
  return `${seconds(cost?.seconds)} ${String(cost?.phase).toLowerCase()} under ${cost?.protocol}`;
}

function task(task) {
  switch (task?.kind) {
    case 'LESSON':
      return `Lesson ${task.number}`;
    case 'TRAINING':
      return `Training of ${shortly(task.candidate)} at rung ${task.number}`;
    default:
      return `Test of ${shortly(task?.candidate)}`;
  }
}
