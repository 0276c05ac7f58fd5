/**
 * The negative gradient of the loss on flat states, for speed; loss.ts is the definition it is tested against.
 * Inputs: a problem and a state [W, H]. Outcomes: −∂L/∂[W, H] in `out`, and the loss as the returned value.
 * Not a failure: states that are not finite; callers check.
 */
import type { FactorProblem } from './problem.ts';

/** Writes the negative gradient at `state` into `out` and returns the loss. Both have length k·d + d·n. */
export type DescentDirection = (state: ArrayLike<number>, out: Float64Array) => number;

/**
 * −∂L/∂W = (Z − WH) Ω Hᵀ and −∂L/∂H = Wᵀ (Z − WH) Ω.
 * The function owns its k×n buffer, so it must not be shared between interleaved runs.
 */
export function descentDirection(problem: FactorProblem): DescentDirection {
  const { classes: k, samples: n, dimension: d, targets, weights } = problem;
  const error = new Float64Array(k * n);
  const offset = k * d;
  return (state, out) => {
    let sum = 0;
    for (let c = 0; c < k; c++) {
      const row = c * n;
      for (let i = 0; i < n; i++) error[row + i] = targets[row + i] as number;
      for (let j = 0; j < d; j++) {
        const w = state[c * d + j] as number;
        const h = offset + j * n;
        for (let i = 0; i < n; i++) error[row + i] = (error[row + i] as number) - w * (state[h + i] as number);
      }
      for (let i = 0; i < n; i++) {
        const e = error[row + i] as number;
        const weighted = (weights[i] as number) * e;
        sum += weighted * e;
        error[row + i] = weighted;
      }
    }
    for (let j = 0; j < d; j++) {
      const h = offset + j * n;
      for (let i = 0; i < n; i++) out[h + i] = 0;
      for (let c = 0; c < k; c++) {
        const row = c * n;
        const w = state[c * d + j] as number;
        let dot = 0;
        for (let i = 0; i < n; i++) {
          const e = error[row + i] as number;
          dot += e * (state[h + i] as number);
          out[h + i] = (out[h + i] as number) + w * e;
        }
        out[c * d + j] = dot;
      }
    }
    return sum / 2;
  };
}
