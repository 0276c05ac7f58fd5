/**
 * The derived equations of one feature, integrated: ẇ = Σ_j ω_j (z_j − w h_j) h_j, ḣ_j = ω_j w (z_j − w h_j), from
 * w = e^-δ, h_j = e^-δ z_j/σ with σ² = Σ z_j². Inputs: its directions as numbers, δ, ascending times.
 * Outcome: what is read off w and h at each time, and when that first reaches 1/2.
 */
import { flowSeries } from '../../../../src/measure/factors/kernel/series.ts';
import { LEARNED } from '../../../../src/measure/factors/trajectory.ts';
import { integrate } from '../../../../src/measure/ode.ts';
import { findRoot } from '../../../../src/measure/root.ts';

/** A right singular direction of the feature: its target z and its weight ω. */
export interface Direction {
  readonly target: number;
  readonly weight: number;
}

/** The amplitude w Σ h_j z_j / σ², or the singular value w √(Σ h_j²) of the feature's part of WH over σ. */
export type Reading = 'amplitude' | 'singular value';

const READINGS: Readonly<
  Record<Reading, (w: number, h: readonly number[], directions: readonly Direction[], sigma: number) => number>
> = {
  amplitude: (w, h, directions, sigma) =>
    directions.reduce((sum, { target }, j) => sum + w * (h[j] as number) * target, 0) / (sigma * sigma),
  'singular value': (w, h, _directions, sigma) => (w * Math.sqrt(h.reduce((sum, x) => sum + x * x, 0))) / sigma,
};

export interface ReducedFlow {
  readonly values: readonly number[];
  readonly learned: number | null;
}

/** Far below what a picture shows. */
const TOLERANCE = 1e-9;

export function reducedFlow(
  reading: Reading,
  directions: readonly Direction[],
  delta: number,
  times: readonly number[],
): ReducedFlow {
  const scale = Math.exp(-delta);
  const sigma = Math.sqrt(directions.reduce((sum, { target }) => sum + target * target, 0));
  const read = (state: ArrayLike<number>): number => {
    const [w = 0, ...h] = Array.from(state);
    return READINGS[reading](w, h, directions, sigma);
  };
  const start = [scale, ...directions.map(({ target }) => (scale * target) / sigma)];
  const values: number[] = [];
  const buffer = new Float64Array(start.length);
  let learned: number | null = read(start) >= LEARNED ? 0 : null;
  integrate({
    series: flowSeries({
      classes: 1,
      dimension: 1,
      samples: directions.length,
      targets: Float64Array.from(directions, ({ target }) => target),
      weights: Float64Array.from(directions, ({ weight }) => weight),
    }),
    state: start,
    end: times.at(-1) ?? 0,
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
      for (let time = times[values.length]; time !== undefined && time <= step.to; time = times[values.length]) {
        values.push(valueAt(time));
      }
      return true;
    },
  });
  return { values, learned };
}
