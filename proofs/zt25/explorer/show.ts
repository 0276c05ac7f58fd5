/** What is known so far, and how it gets onto the page: the trajectories at every frame, the rest now and then. */

import { part } from '../../../src/explorer/page/dom.ts';
import type { Setting } from '../instruments/model/setting.ts';
import { type Measurement, QUICK_TOLERANCE } from './measurement.ts';
import type { Scene } from './scene.ts';
import { drawSpectrum, drawWeights } from './spectrum-charts.ts';
import { fillComponents, fillSamples, fillTimes, fillValues } from './tables.ts';
import { drawTrajectories } from './trajectory-chart.ts';

/** What was asked and what the workers have said last; a measurement may be of an earlier setting than the theory. */
export const known: {
  asked: Setting | null;
  theory: Pick<Scene, 'setting' | 'theory'> | null;
  measured: { readonly measurement: Measurement; readonly setting: Setting } | null;
  /** Why there is no measurement, and of which setting. */
  failure: { readonly message: string; readonly setting: Setting } | null;
} = { asked: null, theory: null, measured: null, failure: null };

const same = (a: Setting | undefined, b: Setting | null): boolean => JSON.stringify(a) === JSON.stringify(b);

function scene(): Scene | null {
  const { theory, measured } = known;
  if (theory === null) return null;
  return {
    ...theory,
    measurement: measured?.measurement ?? null,
    current: same(measured?.setting, theory.setting) && same(measured?.setting, known.asked),
  };
}

/** Is all known of this setting, as exactly as it will be? */
export const isSettled = (setting: Setting | null): boolean =>
  setting !== null &&
  same(known.theory?.setting, setting) &&
  (same(known.failure?.setting, setting) ||
    (known.measured?.measurement.exact === true && same(known.measured.setting, setting)));

export function draw(): void {
  const all = scene();
  if (all !== null) drawTrajectories(part('trajectory-chart'), all);
}

export function drawRest(): void {
  const all = scene();
  if (all === null) return;
  const { measurement, current, setting, theory } = all;
  fillTimes(part('times'), all);
  fillValues(part('values'), all);
  const other =
    setting.initialisation === 'spectral'
      ? ''
      : ' Printed and derived speak of the spectral start, measured is from a random one.';
  part('source').textContent = `Printed: ${theory.source}.${other}`;
  part('measuring').textContent = measuringText(all);
  for (const id of ['spectrum-chart', 'weights-chart']) {
    setStale(part(id), !current);
    if (measurement === null) part(id).replaceChildren();
  }
  if (part<HTMLDetailsElement>('data').open) fillSamples(part('samples'), all, current ? measurement : null);
  fillComponents(part('components'), current && measurement !== null ? measurement.components : []);
  if (measurement === null) return;
  drawSpectrum(part('spectrum-chart'), measurement.components);
  drawWeights(part('weights-chart'), measurement.components);
}

/** A picture of an earlier setting stays as a shadow: without its numbers, and out of the way of screen readers. */
function setStale(place: HTMLElement, stale: boolean): void {
  place.classList.toggle('stale', stale);
  place.ariaHidden = stale ? 'true' : null;
}

function measuringText({ measurement, current }: Scene): string {
  if (known.failure !== null && same(known.failure.setting, known.asked)) {
    return `Not measured: ${known.failure.message}`;
  }
  if (measurement === null || !current) return 'Measuring…';
  const drift = `the conserved WᵀW − HHᵀ drifts by ${measurement.drift.toExponential(0)}`;
  return measurement.exact
    ? `Measured: the very run of the command, at two tolerances; ${drift}.`
    : `Measured: a quick run at tolerance ${QUICK_TOLERANCE.toExponential(0)}, no budget yet; ${drift}.`;
}
