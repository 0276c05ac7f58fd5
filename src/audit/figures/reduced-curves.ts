/**
 * The derived amplitude of each feature group over time: the reduced equations that the derive room finds, integrated.
 * ẇ = Σ_j ω_j (z_j − w h_j) h_j, ḣ_j = ω_j w (z_j − w h_j) from w = e^-δ, h_j = e^-δ z_j/σ with σ² = Σ z_j²; the
 * amplitude is w Σ_j h_j z_j / σ², the singular value of the feature's part of WH is w √(Σ h_j²). Where the equation is
 * scalar the first is the logistic curve and σ times it the second; else there is no closed form.
 */
import { numberAt } from '../../algebra/evaluate.ts';
import { integrate } from '../../measure/ode.ts';
import { FEATURE_GROUPS, type FeatureGroup } from '../../model/feature-group.ts';
import type { Setting } from '../../model/setting.ts';
import { derivedReduction } from '../derivations.ts';
import { pointOf, type Regime } from '../regime.ts';

const TOLERANCE = 1e-9;

/** One direction of a feature, as numbers: target z and weight ω. */
interface Direction {
  readonly z: number;
  readonly omega: number;
}

/** What is read off a feature's w and h: its amplitude, or its singular value over σ. */
export type Reading = 'amplitude' | 'singular value';

export function reducedCurves(
  reading: Reading,
  regime: Regime,
  setting: Setting,
  times: readonly number[],
): Readonly<Record<FeatureGroup, readonly number[]>> {
  const { directions } = derivedReduction('weighted', regime).value;
  const at = pointOf(setting);
  const solved = FEATURE_GROUPS.map((group) => {
    const numbers = directions[group].map(({ target, weight }) => ({
      z: numberAt(target, at),
      omega: numberAt(weight, at),
    }));
    return [group, solve(reading, numbers, setting.delta, times)];
  });
  return Object.fromEntries(solved);
}

function solve(reading: Reading, directions: readonly Direction[], delta: number, times: readonly number[]): number[] {
  const sigma = Math.hypot(...directions.map(({ z }) => z));
  const small = Math.exp(-delta);
  const start = [small, ...directions.map(({ z }) => (small * z) / sigma)];
  const readings: Readonly<Record<Reading, (w: number, h: readonly number[]) => number>> = {
    amplitude: (w, h) => directions.reduce((sum, { z }, j) => sum + (w * (h[j] as number) * z) / sigma ** 2, 0),
    'singular value': (w, h) => (w * Math.hypot(...h)) / sigma,
  };
  const read = (state: ArrayLike<number>): number => {
    const [w = 0, ...h] = Array.from(state);
    return readings[reading](w, h);
  };
  const found: number[] = [];
  const state = new Float64Array(start.length);
  integrate({
    derivative: (_time, state, out) => {
      const [w = 0, ...h] = Array.from(state);
      const pull = directions.map(({ z, omega }, j) => omega * (z - w * (h[j] as number)));
      out[0] = pull.reduce((sum, p, j) => sum + p * (h[j] as number), 0);
      pull.forEach((p, j) => {
        out[j + 1] = w * p;
      });
    },
    start: 0,
    state: start,
    end: times.at(-1) ?? 0,
    relativeTolerance: TOLERANCE,
    absoluteTolerance: TOLERANCE * small,
    onStep: (step) => {
      for (let time = times[found.length]; time !== undefined && time <= step.to; time = times[found.length]) {
        step.at(time, state);
        found.push(read(state));
      }
      return true;
    },
  });
  return found;
}
