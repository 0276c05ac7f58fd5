/**
 * The limit of a sequence of numbers with errors, by Wynn's epsilon algorithm: exact for sums of geometric terms.
 * Outcome: the estimate whose error is least. Its error is what the last estimates are apart, ten times, and what errors
 * of the sequence become in them; an estimate of the error, not a proof.
 */
import { type Approximate, quotient } from '../algebra/approximate.ts';

/** As much is allowed for beside the distance of the last estimates. */
const SAFETY = 10;

const plus = (a: Approximate, b: Approximate): Approximate => ({ value: a.value + b.value, error: a.error + b.error });
const minus = (a: Approximate, b: Approximate): Approximate => ({ value: a.value - b.value, error: a.error + b.error });
const ONE: Approximate = { value: 1, error: 0 };

/**
 * At least three numbers; null where nothing converges. `last` judges by the last of them alone; otherwise the sequence
 * may become worse towards its end, as differences do by rounding.
 */
export function extrapolated(sequence: readonly Approximate[], last: boolean): Approximate | null {
  // Of what grows the algorithm finds a limit too, that of the formula and not of the sequence.
  if (judged(sequence, last).length === 0) return null;
  let before: readonly Approximate[] = sequence.map(() => ({ value: 0, error: 0 }));
  let now = sequence;
  const estimates: Approximate[] = [];
  for (let column = 0; now.length >= 2; column++) {
    if (column % 2 === 0) estimates.push(...judged(now, last));
    const next: Approximate[] = [];
    for (let i = 0; i + 1 < now.length; i++) {
      const step = minus(now[i + 1] as Approximate, now[i] as Approximate);
      // Where two neighbours cannot be told apart there is nothing to extrapolate.
      if (Math.abs(step.value) <= 2 * step.error) break;
      next.push(plus(before[i + 1] as Approximate, quotient(ONE, step)));
    }
    [before, now] = [now, next];
  }
  const best = estimates.reduce<Approximate | null>((a, b) => (a === null || b.error < a.error ? b : a), null);
  return best !== null && Number.isFinite(best.error) && Number.isFinite(best.value) ? best : null;
}

/** Of a column that converges: each number before which two steps became smaller. */
function judged(column: readonly Approximate[], last: boolean): Approximate[] {
  const found: Approximate[] = [];
  for (let i = last ? Math.max(2, column.length - 1) : 2; i < column.length; i++) {
    const [a, b, c] = [column[i - 2], column[i - 1], column[i]] as [Approximate, Approximate, Approximate];
    const [first, second] = [Math.abs(b.value - a.value), Math.abs(c.value - b.value)];
    if (!(second < first) && second > b.error + c.error) continue;
    // Steps that shrink by a ratio leave as much as a geometric series of it.
    const ratio = first > 0 ? Math.min(second / first, 1) : 0;
    const rest = ratio < 1 ? second * Math.max(1, ratio / (1 - ratio)) : Number.POSITIVE_INFINITY;
    found.push({ value: c.value, error: c.error + SAFETY * (second <= b.error + c.error ? second : rest) });
  }
  return found;
}
