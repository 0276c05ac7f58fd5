/**
 * The inner loop of gradient descent: state, gradient and step in one memory, nothing allocated between steps.
 * Inputs: a problem. Outcomes: steps, the loss, group amplitudes, and the state when asked for.
 * Not a failure: a state that is not finite; callers look at the loss. Errors: as instructions.ts.
 */
import type { FactorProblem } from '../problem.ts';
import { type Machine, machineWith } from './instructions.ts';
import { PAD, padded } from './padding.ts';

export interface Kernel {
  /** −∂L/∂[W, H] at the present state, kept inside; returns the loss there. */
  readonly direction: () => number;
  /** [W, H] ← [W, H] + scale · the direction last computed. */
  readonly advance: (scale: number) => void;
  /** Writes mean u_jᵀ L v_j / σ_j of each group into `out`, for the L = WH of the last direction. */
  readonly amplitudes: (out: Float64Array) => void;
  /** Takes over a flat state, and gives the present one, or the direction last computed. */
  readonly load: (state: ArrayLike<number>) => void;
  readonly state: (out: Float64Array) => void;
  readonly change: (out: Float64Array) => void;
}

/** Doubles of memory that a kernel takes for a problem of this size, with `groups` feature groups. */
export const kernelSize = (k: number, d: number, n: number, groups = 3): number =>
  [...layout(k, d, n, groups)].reduce((sum, [, size]) => sum + size, 0);

/** The arrays in the order of their offsets, which is that of the kernel's arguments; then one a group. */
function* layout(classes: number, dimension: number, samples: number, groups: number): Generator<[string, number]> {
  const [k, d, n] = [padded(classes), padded(dimension), padded(samples)];
  yield ['W', k * d];
  yield ['H', d * n];
  yield ['targets', k * n];
  yield ['weights', n];
  yield ['logits', k * n];
  yield ['error', k * n];
  yield ['turned', n * d];
  yield ['changeW', k * d];
  yield ['changeH', d * n];
  yield ['pack', PAD * Math.max(k, d, n)];
  for (let g = 0; g < groups; g++) yield [`group ${g}`, k * n];
}

export function kernelOf(problem: FactorProblem, kind: 'fastest' | 'plain' = 'fastest'): Kernel {
  const { classes: k, dimension: d, samples: n, spans, start } = problem;
  const [kRow, dRow, nRow] = [padded(k), padded(d), padded(n)];
  const sizes = [...layout(k, d, n, spans.length)].map(([, size]) => size);
  const { memory, instructions }: Machine = machineWith(
    sizes.reduce((a, b) => a + b),
    kind,
  );
  let next = 0;
  const offsets = sizes.map((size) => {
    next += size;
    return next - size;
  });
  const [W, H, targets, weights, logits, , , changeW, changeH] = offsets as [...Nine];
  const bytes = offsets.slice(0, 10).map((offset) => 8 * offset) as [...Nine, number];
  const projections = offsets.slice(10);

  const put = (
    offset: number,
    width: number,
    values: ArrayLike<number>,
    from: number,
    rows: number,
    columns: number,
  ) => {
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) memory[offset + i * width + j] = values[from + i * columns + j] as number;
    }
  };
  const get = (offset: number, width: number, out: Float64Array, to: number, rows: number, columns: number) => {
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) out[to + i * columns + j] = memory[offset + i * width + j] as number;
    }
  };

  put(targets, nRow, problem.targets, 0, k, n);
  put(weights, nRow, problem.weights, 0, 1, n);
  spans.forEach((_, g) => {
    put(projections[g] as number, nRow, projection(problem, g), 0, k, n);
  });
  const load = (state: ArrayLike<number>): void => {
    put(W, dRow, state, 0, k, d);
    put(H, nRow, state, k * d, d, n);
  };
  load(start);

  return {
    load,
    direction: () => instructions.direction(k, kRow, d, dRow, n, nRow, ...bytes),
    advance: (scale) => {
      instructions.advance(8 * W, 8 * changeW, kRow * dRow, scale);
      instructions.advance(8 * H, 8 * changeH, dRow * nRow, scale);
    },
    amplitudes: (out) => {
      for (let g = 0; g < projections.length; g++) {
        out[g] = instructions.inner(8 * (projections[g] as number), 8 * logits, kRow * nRow);
      }
    },
    state: (out) => {
      get(W, dRow, out, 0, k, d);
      get(H, nRow, out, k * d, d, n);
    },
    change: (out) => {
      get(changeW, dRow, out, 0, k, d);
      get(changeH, nRow, out, k * d, d, n);
    },
  };
}

/** The k×n matrix whose inner product with L is the amplitude of a group: Σ u_j v_jᵀ / σ_j over the count. */
function projection({ classes: k, samples: n, left, right, values, spans }: FactorProblem, g: number): Float64Array {
  const { from, to } = spans[g] as { from: number; to: number };
  const sum = new Float64Array(k * n);
  for (let j = from; j < to; j++) {
    const scale = 1 / ((values[j] as number) * (to - from));
    for (let c = 0; c < k; c++) {
      const u = scale * (left[j * k + c] as number);
      for (let i = 0; i < n; i++) sum[c * n + i] = (sum[c * n + i] as number) + u * (right[j * n + i] as number);
    }
  }
  return sum;
}

type Nine = [number, number, number, number, number, number, number, number, number];
