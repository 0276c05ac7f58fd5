/** The page: what is chosen is read, checked, computed in workers, and shown; the address keeps it. */
import { InputError } from '../model/input-error.ts';
import type { Setting } from '../model/setting.ts';
import { simulateLine } from './command-lines.ts';
import { fillQuantities, onChange, readState, showRefusal, showState } from './controls.ts';
import { copy } from './copying.ts';
import { part, showLine } from './dom.ts';
import { judge, showFormula } from './formula.ts';
import { drawLabels } from './label-matrix.ts';
import { Lane } from './lane.ts';
import { legend } from './legend.ts';
import { type Measurement, QUICK_TOLERANCE } from './measurement.ts';
import { measuring } from './measuring.ts';
import type { Scene } from './scene.ts';
import { refusalText, settingOf } from './setting.ts';
import { drawSpectrum, drawWeights } from './spectrum-charts.ts';
import { hashOf, type State, stateFrom } from './state.ts';
import { fillComponents, fillSamples, fillTimes, fillValues } from './tables.ts';
import { drawTrajectories } from './trajectory-chart.ts';

const theoryLane = new Lane('theory');

let setting: Setting | null = null;
let theory: Pick<Scene, 'setting' | 'theory'> | null = null;
let measured: { readonly measurement: Measurement; readonly setting: Setting } | null = null;
let drawing = 0;

const measureSoon = measuring(
  (measurement, of) => {
    measured = { measurement, setting: of };
    drawSoon();
    part('measuring').textContent = measurement.exact ? restingText(measurement) : movingText(measurement);
    drawSpectrum(part('spectrum-chart'), measurement.components);
    drawWeights(part('weights-chart'), measurement.components);
    fillComponents(part('components'), measurement.components);
  },
  (message) => {
    part('measuring').textContent = `not measured: ${message}`;
  },
);

const movingText = ({ drift }: Measurement): string =>
  `Measured: a quick run at tolerance ${QUICK_TOLERANCE.toExponential(0)}; the conserved WᵀW − HHᵀ drifts by ${drift.toExponential(0)}.`;
const restingText = ({ drift }: Measurement): string =>
  `Measured: the very run of the command, at two tolerances; the conserved WᵀW − HHᵀ drifts by ${drift.toExponential(0)}.`;

/** At most once a frame. */
function drawSoon(): void {
  if (drawing !== 0) return;
  drawing = requestAnimationFrame(() => {
    drawing = 0;
    draw();
  });
}

function draw(): void {
  if (theory === null) return;
  const current = measured !== null && JSON.stringify(measured.setting) === JSON.stringify(theory.setting);
  const scene: Scene = { ...theory, measurement: measured?.measurement ?? null, current };
  const spectral = theory.setting.initialisation === 'spectral';
  drawTrajectories(part('trajectory-chart'), scene);
  fillTimes(part('times'), scene);
  fillValues(part('values'), scene);
  part('source').textContent =
    `Printed: ${theory.theory.source}.${spectral ? '' : ' Printed and derived speak of the spectral start, measured is from a random one.'}`;
  for (const id of ['spectrum-chart', 'weights-chart']) part(id).classList.toggle('stale', !current);
  if (part<HTMLDetailsElement>('data').open && measured !== null && current) {
    fillSamples(part('samples'), scene, measured.measurement);
  }
}

/** The whole way from the fields to the pictures; where a field is wrong the last pictures stay. */
function update(key: keyof State | null): void {
  const state = readState();
  history.replaceState(null, '', hashOf(state) || location.pathname + location.search);
  try {
    setting = settingOf(state);
    showRefusal('');
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    setting = null;
    showRefusal(refusalText(error));
  }
  showFormula(state, setting);
  part<HTMLButtonElement>('copy-simulate').disabled = setting === null;
  part('copied').textContent = '';
  showLine(part('simulate-line'), setting === null ? '' : simulateLine(setting));
  if (setting === null || key === 'formula' || key === 'quantity') return;
  drawLabels(part('label-matrix'), part('label-matrix-text'), setting, state.matrix);
  if (key === 'matrix') return;
  const asked = setting;
  theoryLane.ask(asked, (answer) => {
    if (answer.ok) {
      theory = { setting: asked, theory: answer.value };
      drawSoon();
    } else showRefusal(answer.message);
  });
  measureSoon(asked);
}

function restore(): void {
  const state = stateFrom(location.hash);
  showState(state);
  update(null);
  if (state.formula.trim() !== '' && setting !== null) judge(state, setting);
}

fillQuantities();
part('legend').innerHTML = legend();
onChange(update);
part('setting').addEventListener('submit', (event) => event.preventDefault());
part('formula-form').addEventListener('submit', (event) => {
  event.preventDefault();
  if (setting !== null) judge(readState(), setting);
});
part('copy-simulate').addEventListener('click', () => copy(part('simulate-line'), part('copied')));
part('copy-check').addEventListener('click', () => copy(part('check-line'), part('copied')));
part('data').addEventListener('toggle', drawSoon);
addEventListener('hashchange', restore);
addEventListener('resize', drawSoon);
// What is wider than the page can be scrolled with the keyboard too.
for (const scroller of document.querySelectorAll<HTMLElement>('.scroll')) scroller.tabIndex = 0;
restore();
