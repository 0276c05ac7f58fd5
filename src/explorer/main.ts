/** The page: what is chosen is read, computed in threads, and shown; the address keeps it. */

import type { StatementResult } from '../audit/check-statement.ts';
import { moves } from '../audit/theory-run.ts';
import { choicesIn } from '../audit/theory-setting.ts';
import { InputError } from '../base/input-error.ts';
import { inlineMath } from '../report/math.ts';
import { checkLine, simulateLine } from './command-lines.ts';
import { buildControls, onChange, readState, showDrawn, showRefusal, showState } from './controls.ts';
import { declaredMarkup } from './declared.ts';
import { documentIn } from './document.ts';
import { judgement } from './judgement.ts';
import { openWorker } from './open-worker.ts';
import { refusalText } from './page/answer.ts';
import { copy } from './page/copying.ts';
import { part, showLine } from './page/dom.ts';
import { Lane } from './page/lane.ts';
import { atMostEvery, eachFrame } from './page/pace.ts';
import { askedIn, statementIn } from './read-state.ts';
import { drawRun } from './run-chart.ts';
import { hashOf, stateFrom } from './state.ts';
import { runTable, valuesMarkup } from './tables.ts';
import type { Asked, Scene, Statement } from './tasks.ts';

const text = part('document').textContent ?? '';
const { document: shown, family } = documentIn(text);
const choices = choicesIn(family);
const sceneLane = new Lane<Asked, Scene>('scene', openWorker);
const checkLane = new Lane<Statement, StatementResult>('check', openWorker);

let scene: Scene | null = null;
/** The statement that a verdict is shown of, with all that it depends on; null of none. */
let about: string | null = null;

const draw = eachFrame(() => {
  if (scene === null) return;
  const { run, values, numbers, until } = scene;
  showDrawn(choices, numbers);
  if (run !== null) {
    drawRun(part('run-chart'), run);
    part('samples').innerHTML = runTable(run).markup;
  }
  part('values').innerHTML = valuesMarkup(values, until).markup;
});

/** Refused input is told; whatever else is thrown is a fault. */
function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    showRefusal(refusalText(error));
    return null;
  }
}

const followSoon = atMostEvery(200, () => {
  const state = readState(choices);
  history.replaceState(null, '', hashOf(state) || location.pathname + location.search);
  showLine(part('simulate-line'), simulateLine(shown, state));
  const isTyped = state.statement.trim() !== '';
  part('preview').innerHTML = isTyped ? inlineMath(state.statement).markup : '';
  showLine(part('check-line'), isTyped ? checkLine(shown, state) : '');
  part('copy-check').hidden = !isTyped;
  part('copied').textContent = '';
  if (about !== null && about !== checkLine(shown, state)) say('');
});

function say(line: string): void {
  about = null;
  checkLane.stop();
  part('verdict').removeAttribute('aria-busy');
  part('verdict').textContent = line;
}

function update(): void {
  followSoon();
  showRefusal('');
  const asked = attempt(() => askedIn(text, readState(choices)));
  if (asked === null) return;
  part('scene').setAttribute('aria-busy', 'true');
  sceneLane.ask(asked, (answer) => {
    part('scene').removeAttribute('aria-busy');
    if (!answer.ok) {
      showRefusal(answer.message);
      return;
    }
    scene = answer.value;
    draw();
  });
}

function judge(): void {
  const state = readState(choices);
  let asked: Statement;
  try {
    asked = statementIn(text, state);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    say(refusalText(error));
    return;
  }
  say('judging: some seconds…');
  about = checkLine(shown, state);
  const line = about;
  part('verdict').setAttribute('aria-busy', 'true');
  checkLane.ask(asked, (answer) => {
    if (about !== line) return;
    part('verdict').removeAttribute('aria-busy');
    if (answer.ok) part('verdict').innerHTML = judgement(answer.value).markup;
    else part('verdict').textContent = answer.message;
  });
}

function restore(): void {
  showState(
    stateFrom(
      location.hash,
      choices.map(({ flag }) => flag),
    ),
    choices,
  );
  update();
  if (readState(choices).statement.trim() !== '') judge();
}

part('title').textContent = shown.title;
document.title = `${shown.title}: Errata explorer`;
part('declared').innerHTML = declaredMarkup(shown.theory).markup;
for (const place of ['motion', 'until-field', 'simulate']) part(place).hidden = !moves(family.theory);
// What is wider than the page can be scrolled with the keyboard too.
for (const scroller of document.querySelectorAll<HTMLElement>('.scroll')) scroller.tabIndex = 0;
buildControls(choices);
onChange(choices, update, followSoon);
part('setting').addEventListener('submit', (event) => event.preventDefault());
part('statement-form').addEventListener('submit', (event) => {
  event.preventDefault();
  judge();
});
part('copy-simulate').addEventListener('click', () => copy(part('simulate-line'), part('copied')));
part('copy-check').addEventListener('click', () => copy(part('check-line'), part('copied')));
addEventListener('hashchange', restore);
addEventListener('resize', draw);
restore();
