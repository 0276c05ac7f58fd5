/**
 * The power series of gradient flow about any state, W(t) and H(t) as polynomials of the time since.
 * Inputs: a problem; a flat state [W, H] and an order. Outcome: the coefficients, those of one power after the other.
 * Not a failure: a state that is not finite; callers look at the coefficients. Errors: as instructions.ts.
 */
import type { FactorProblem } from '../problem.ts';
import { type Machine, machineWith } from './instructions.ts';
import { PAD, padded } from './padding.ts';

/** Writes y_0, y_1, …, y_order of y(t + s) = Σ y_j s^j into `out`, each as long as the state. */
export type PowerSeries = (state: ArrayLike<number>, order: number, out: Float64Array) => void;

/** Only these parts of a problem: the flow of any W and H under squared loss. */
export type FlowProblem = Pick<FactorProblem, 'classes' | 'samples' | 'dimension' | 'targets' | 'weights'>;

/** The arrays in the order of the kernel's arguments, in doubles. */
const layout = (k: number, d: number, n: number, order: number): number[] => [
  (order + 1) * (k * d + d * n),
  k * n,
  n,
  padded(k) * order * d,
  order * k * padded(d),
  padded(k) * order * n,
  order * k * padded(n),
  order * d * padded(n),
  order * n * padded(d),
  Math.max(padded(k) * padded(n), padded(k) * padded(d), padded(d) * padded(n)),
  PAD * order * Math.max(k, d, n),
];

/** A read beyond the end of a row may go this far beyond the last one. */
const MARGIN = 2 * PAD;

/** One memory serves all problems, as nothing is kept in it from call to call; it grows to the largest. */
const machines: Partial<Record<'fastest' | 'plain', Machine>> = {};

function machineFor(doubles: number, kind: 'fastest' | 'plain'): Machine {
  const present = machines[kind];
  if (present !== undefined && present.memory.length >= doubles) return present;
  const made = machineWith(doubles, kind);
  machines[kind] = made;
  return made;
}

/** dW/dt = (Z − WH) Ω Hᵀ, dH/dt = Wᵀ (Z − WH) Ω as power series. */
export function flowSeries(problem: FlowProblem, kind: 'fastest' | 'plain' = 'fastest'): PowerSeries {
  const { classes: k, samples: n, dimension: d, targets, weights } = problem;
  return (state, order, out) => {
    const sizes = layout(k, d, n, order);
    const offsets: number[] = [];
    let next = 0;
    for (const size of sizes) {
      offsets.push(next);
      next += size;
    }
    const { memory, instructions } = machineFor(next + MARGIN, kind);
    const [rows, targetsAt, weightsAt] = offsets as [number, number, number];
    memory.set(state, rows);
    memory.set(targets, targetsAt);
    memory.set(weights, weightsAt);
    instructions.series(k, d, n, order, ...offsets.map((offset) => 8 * offset));
    out.set(memory.subarray(rows, rows + (order + 1) * (k * d + d * n)));
  };
}
