/**
 * What is read off a state [W, H]: amplitudes of the feature groups, singular values of the logits, the conserved matrix.
 * Inputs: a problem and a state. Outcomes: numbers; nothing here knows how the state came about.
 * Not a failure: negative amplitudes (a random start may have them).
 */
import { jacobiSingularValues } from '../jacobi.ts';
import type { FactorProblem } from './problem.ts';

/** Amplitudes of the groups of `problem.spans`, and how large each group is inside W and H. */
export interface Amplitudes {
  /** Mean over a group's components of u_jᵀ L v_j / σ_j for L = WH: 0 at the start, 1 when learned. */
  readonly amplitude: Float64Array;
  /** Least √(‖u_jᵀW‖² + ‖H v_j‖²) of a group's components: what a perturbation of W and H is measured against. */
  readonly size: Float64Array;
}

/** Reads the amplitudes off a state; the returned arrays are reused by the next call. */
export function amplitudeReader(problem: FactorProblem): (state: ArrayLike<number>) => Amplitudes {
  const { classes: k, samples: n, dimension: d, left, right, values, spans } = problem;
  const result = { amplitude: new Float64Array(spans.length), size: new Float64Array(spans.length) };
  return (state) => {
    spans.forEach(({ from, to }, g) => {
      let sum = 0;
      let least = Infinity;
      for (let j = from; j < to; j++) {
        let product = 0;
        let squares = 0;
        for (let a = 0; a < d; a++) {
          let p = 0;
          for (let c = 0; c < k; c++) p += (left[j * k + c] as number) * (state[c * d + a] as number);
          let q = 0;
          const h = k * d + a * n;
          for (let i = 0; i < n; i++) q += (right[j * n + i] as number) * (state[h + i] as number);
          product += p * q;
          squares += p * p + q * q;
        }
        sum += product / (values[j] as number);
        least = Math.min(least, squares);
      }
      result.amplitude[g] = sum / (to - from);
      result.size[g] = Math.sqrt(least);
    });
    return result;
  };
}

/** Singular values of L = WH, descending, min(k, n) of them. */
export function logitSingularValues(problem: FactorProblem, state: ArrayLike<number>): Float64Array {
  const { classes: k, samples: n, dimension: d } = problem;
  const logits = new Float64Array(k * n);
  for (let c = 0; c < k; c++) {
    for (let j = 0; j < d; j++) {
      const w = state[c * d + j] as number;
      const h = k * d + j * n;
      for (let i = 0; i < n; i++) logits[c * n + i] = (logits[c * n + i] as number) + w * (state[h + i] as number);
    }
  }
  return jacobiSingularValues(logits, k, n);
}

/** WᵀW − HHᵀ, d×d by rows: gradient flow of any loss of WH keeps it. */
export function conservedMatrix(
  problem: FactorProblem,
  state: ArrayLike<number>,
  result: Float64Array = new Float64Array(problem.dimension ** 2),
): Float64Array {
  const { classes: k, samples: n, dimension: d } = problem;
  for (let a = 0; a < d; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let c = 0; c < k; c++) sum += (state[c * d + a] as number) * (state[c * d + b] as number);
      for (let i = 0; i < n; i++) sum -= (state[k * d + a * n + i] as number) * (state[k * d + b * n + i] as number);
      result[a * d + b] = sum;
      result[b * d + a] = sum;
    }
  }
  return result;
}

/** Euclidean norm of entries [from, to) of a state. */
export function norm(state: ArrayLike<number>, from = 0, to: number = state.length): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += (state[i] as number) ** 2;
  return Math.sqrt(sum);
}
