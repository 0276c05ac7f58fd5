/**
 * Root of a function of one variable inside a bracket, to the resolution of doubles.
 * Inputs: f and a bracket with a sign change. Outcomes: the root. Not a failure: a root at an end of the bracket.
 * A failure: no sign change.
 */
import { MeasurementError } from './measurement-error.ts';

/** Regula falsi (Illinois), with a bisection whenever two steps in a row fail to halve the bracket. */
export function findRoot(f: (x: number) => number, from: number, to: number, fFrom = f(from), fTo = f(to)): number {
  if (fFrom === 0) return from;
  if (fTo === 0) return to;
  if (!(fFrom < 0 !== fTo < 0)) {
    throw new MeasurementError(`no sign change between ${from} and ${to}: ${fFrom}, ${fTo}`);
  }
  let [a, b, fa, fb] = [from, to, fFrom, fTo];
  let slow = 0;
  let kept: 'a' | 'b' | null = null;
  for (;;) {
    const width = b - a;
    // Half the smallest step at this place; a guess is kept that far inside, or the other end might never move.
    const margin = Number.EPSILON * Math.max(Math.abs(a), Math.abs(b));
    if (width <= 4 * margin) return a + width / 2;
    const falsi = a - (fa * width) / (fb - fa);
    const middle = a + width / 2;
    const x = slow >= 2 || !Number.isFinite(falsi) ? middle : Math.min(Math.max(falsi, a + margin), b - margin);
    const fx = f(x);
    if (fx === 0) return x;
    if (fx < 0 === fa < 0) {
      a = x;
      fa = fx;
      if (kept === 'b') fb /= 2;
      kept = 'b';
    } else {
      b = x;
      fb = fx;
      if (kept === 'a') fa /= 2;
      kept = 'a';
    }
    slow = b - a > width / 2 ? slow + 1 : 0;
  }
}
