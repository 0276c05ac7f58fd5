/** The page: what is chosen is read, checked, computed in workers, and shown; the address keeps it. */
import { InputError } from '../../../src/base/input-error.ts';
import { refusalText } from '../../../src/explorer/page/answer.ts';
import { copy } from '../../../src/explorer/page/copying.ts';
import { part, showLine } from '../../../src/explorer/page/dom.ts';
import { Lane } from '../../../src/explorer/page/lane.ts';
import { atMostEvery, eachFrame } from '../../../src/explorer/page/pace.ts';
import type { Setting } from '../instruments/model/setting.ts';
import { simulateLine } from './command-lines.ts';
import { fillQuantities, onChange, readState, showRefusal, showState } from './controls.ts';
import { judge, showFormula } from './formula.ts';
import { drawLabels } from './label-matrix.ts';
import { legend } from './legend.ts';
import { measuring } from './measuring.ts';
import { openWorker } from './open-worker.ts';
import { settingOf } from './setting.ts';
import { draw, drawRest, isSettled, known } from './show.ts';
import { hashOf, type State, stateFrom } from './state.ts';
import type { Theory } from './theory.ts';

const theoryLane = new Lane<Setting, Theory>('theory', openWorker);

/** What the fields say; null where one of them is wrong. */
let setting: Setting | null = null;

const drawSoon = eachFrame(() => {
  draw();
  if (!isSettled(setting)) return;
  drawRest();
  part('trajectories').removeAttribute('aria-busy');
});
const drawRestSoon = atMostEvery(250, drawRest);

const measureSoon = measuring((answer, of) => {
  known.measured = answer.ok ? { measurement: answer.value, setting: of } : null;
  known.failure = answer.ok ? null : { message: answer.message, setting: of };
  drawSoon();
  drawRestSoon();
});

/** What need not follow a slider at every frame: browsers limit how often an address may change. */
const followSoon = atMostEvery(200, () => {
  const state = readState();
  history.replaceState(null, '', hashOf(state) || location.pathname + location.search);
  showFormula(state, setting);
  part<HTMLButtonElement>('copy-simulate').disabled = setting === null;
  part('copied').textContent = '';
  showLine(part('simulate-line'), setting === null ? '' : simulateLine(setting));
});

const drawLabelsSoon = atMostEvery(100, () => {
  if (setting !== null) drawLabels(part('label-matrix'), part('label-matrix-text'), setting, readState().matrix);
});

/** From the fields to the pictures; where a field is wrong the last pictures stay. */
function update(key: keyof State | null): void {
  const state = readState();
  try {
    setting = settingOf(state);
    showRefusal('');
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    setting = null;
    showRefusal(refusalText(error));
  }
  followSoon();
  if (setting === null || key === 'formula' || key === 'quantity') return;
  drawLabelsSoon();
  if (key === 'matrix') return;
  compute(setting);
}

function compute(asked: Setting): void {
  const settled = isSettled(known.asked);
  known.asked = asked;
  // What was measured is no longer of what the fields say.
  if (settled) drawSoon();
  drawRestSoon();
  part('trajectories').setAttribute('aria-busy', 'true');
  theoryLane.ask(asked, (answer) => {
    if (answer.ok) {
      known.theory = { setting: asked, theory: answer.value };
      drawSoon();
      drawRestSoon();
    } else showRefusal(answer.message);
  });
  measureSoon(asked);
}

function restore(): void {
  const state = stateFrom(location.hash);
  showState(state);
  update(null);
  if (state.formula.trim() !== '') judge(readState(), setting);
}

fillQuantities();
part('legend').innerHTML = legend();
onChange(update);
part('setting').addEventListener('submit', (event) => event.preventDefault());
part('formula-form').addEventListener('submit', (event) => {
  event.preventDefault();
  judge(readState(), setting);
});
part('copy-simulate').addEventListener('click', () => copy(part('simulate-line'), part('copied')));
part('copy-check').addEventListener('click', () => copy(part('check-line'), part('copied')));
part('data').addEventListener('toggle', drawRestSoon);
addEventListener('hashchange', restore);
addEventListener('resize', () => {
  drawSoon();
  drawRestSoon();
});
// What is wider than the page can be scrolled with the keyboard too.
for (const scroller of document.querySelectorAll<HTMLElement>('.scroll')) scroller.tabIndex = 0;
restore();
