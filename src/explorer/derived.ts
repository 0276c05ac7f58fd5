/**
 * The derived witness: the reduced equations, derived once for all settings, then put into numbers. Where a feature obeys
 * a scalar equation its solution is a formula; else the derived equations of w and h_j are integrated.
 */
import { numberAt } from '../algebra/evaluate.ts';
import type { Scalar } from '../algebra/scalar.ts';
import { pointOf } from '../audit/regime.ts';
import { remembered } from '../audit/remembered.ts';
import { growthRates } from '../derive/growth.ts';
import { GENERAL, unweighted } from '../derive/parameters.ts';
import { deriveQuantity } from '../derive/quantities.ts';
import { reduction } from '../derive/reduction.ts';
import { amplitude } from '../derive/trajectory.ts';
import { integrate } from '../measure/ode.ts';
import { findRoot } from '../measure/root.ts';
import { LEARNED } from '../measure/trajectory.ts';
import type { FeatureGroup } from '../model/feature-group.ts';
import type { Setting } from '../model/setting.ts';
import { type Curve, curveOf } from './curve.ts';

type Name = 'sigma' | 'lambda' | 'time.weighted';

const formOf = remembered(
  (name: Name, group: FeatureGroup) => `${name}.${group}`,
  (name, group) => deriveQuantity(`${name}.${group}`, GENERAL).value,
);
const rates = remembered(
  () => '',
  () => growthRates(GENERAL).value,
);
const solution = remembered(
  () => '',
  () => amplitude().value,
);
/** Without weights all features obey scalar equations, with weights of whatever exponent two of them do. */
const reductionOf = remembered(
  (vanilla: boolean) => `${vanilla}`,
  (vanilla) => reduction(vanilla ? unweighted(GENERAL) : GENERAL).value,
);

/** A derived quantity at a setting. */
export const derivedValue = (name: Name, group: FeatureGroup, setting: Setting): number =>
  numberAt(formOf(name, group), pointOf(setting));

/** How fast a feature grows from a vanishing start. */
export const derivedRate = (group: FeatureGroup, setting: Setting): number =>
  numberAt(rates()[group], pointOf(setting));

interface Direction {
  readonly target: number;
  readonly weight: number;
}

export function derivedCurve(group: FeatureGroup, setting: Setting, times: readonly number[]): Curve {
  const { ansatzHolds, directions } = reductionOf(setting.gamma === 0);
  const point = pointOf(setting);
  const numberOf = (a: Scalar): number => numberAt(a, point);
  if (!ansatzHolds[group]) {
    return integrated(
      directions[group].map(({ target, weight }) => ({ target: numberOf(target), weight: numberOf(weight) })),
      setting.delta,
      times,
    );
  }
  const known = {
    sigma: derivedValue('sigma', group, setting),
    lambda: derivedValue('lambda', group, setting),
    delta: setting.delta,
  };
  return curveOf((t) => numberAt(solution(), { ...known, t }), times);
}

/** Far below what a picture shows. */
const TOLERANCE = 1e-9;

/** ẇ = Σ ω_j (z_j − w h_j) h_j, ḣ_j = ω_j w (z_j − w h_j), from w = e^-δ, h_j = e^-δ z_j/σ; the amplitude is w Σ h_j z_j/σ². */
function integrated(directions: readonly Direction[], delta: number, times: readonly number[]): Curve {
  const scale = Math.exp(-delta);
  const square = directions.reduce((sum, { target }) => sum + target * target, 0);
  const read = (y: ArrayLike<number>): number =>
    directions.reduce((sum, { target }, j) => sum + (y[0] as number) * (y[j + 1] as number) * target, 0) / square;
  const start = [scale, ...directions.map(({ target }) => (scale * target) / Math.sqrt(square))];
  const amplitude = [read(start)];
  const buffer = new Float64Array(start.length);
  let learned: number | null = read(start) >= LEARNED ? 0 : null;
  integrate({
    derivative: (_time, y, out) => {
      const w = y[0] as number;
      out[0] = 0;
      directions.forEach(({ target, weight }, j) => {
        const h = y[j + 1] as number;
        const push = weight * (target - w * h);
        out[0] = (out[0] as number) + push * h;
        out[j + 1] = push * w;
      });
    },
    start: 0,
    state: start,
    end: times.at(-1) as number,
    relativeTolerance: TOLERANCE,
    absoluteTolerance: TOLERANCE * scale,
    onStep: (step) => {
      const valueAt = (time: number): number => {
        step.at(time, buffer);
        return read(buffer);
      };
      if (learned === null && read(step.state) >= LEARNED) {
        learned = findRoot((time) => valueAt(time) - LEARNED, step.from, step.to);
      }
      while (amplitude.length < times.length && (times[amplitude.length] as number) <= step.to) {
        amplitude.push(valueAt(times[amplitude.length] as number));
      }
      return true;
    },
  });
  return { amplitude, learned };
}
