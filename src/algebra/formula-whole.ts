/**
 * Functions that jump, or have whole arguments: ⌊x⌋, ⌈x⌉, n!, C(n, m). Rounding must not decide which whole number an
 * argument is, so arguments are worked out in whole numbers where they can be.
 * Outcome: a value with its error: that of a jump is the height of what is within reach, and where nobody can tell whether
 * the argument is whole it is infinite; NaN where it is certainly not.
 */

import type { Formula } from '../language/latex/formula.ts';
import { type Approximate, exactly, quotient, times, type Values } from './approximate.ts';

type Counted = (parts: readonly Approximate[], wholes: readonly (number | null)[]) => Approximate;

const step =
  (round: (x: number) => number): Counted =>
  ([x = NOTHING], [whole = null]) =>
    whole !== null
      ? exactly(whole)
      : { value: round(x.value), error: round(x.value + x.error) - round(x.value - x.error) };

const NOTHING = exactly(Number.NaN);

const FUNCTIONS: Readonly<Record<string, Counted>> = {
  floor: step(Math.floor),
  ceiling: step(Math.ceil),
  factorial: ([n = NOTHING], [whole = null]) => overCounts(n, whole, (i) => exactly(i + 1)),
  binom: ([n = NOTHING, m = NOTHING], [, whole = null]) =>
    overCounts(m, whole, (i) =>
      quotient({ value: n.value - i, error: n.error + Math.abs(n.value) * 2 ** -52 }, exactly(i + 1)),
    ),
};

/** The value of such a function, or null if this is none. */
export function counted(
  name: string,
  parts: readonly Approximate[],
  formulas: readonly Formula[],
  values: Values,
): Approximate | null {
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  return (
    known?.(
      parts,
      formulas.map((formula) => wholeOf(formula, values)),
    ) ?? null
  );
}

/** More factors than this are too many for a double. */
const MOST_FACTORS = 400;

/** A product of as many factors as a count says. */
function overCounts(count: Approximate, whole: number | null, factor: (i: number) => Approximate): Approximate {
  if (whole === null) {
    const mayBeWhole = Math.abs(count.value - Math.round(count.value)) <= count.error;
    return { value: Number.NaN, error: mayBeWhole ? Number.POSITIVE_INFINITY : 0 };
  }
  if (whole < 0) return NOTHING;
  if (whole > MOST_FACTORS) return { value: Number.POSITIVE_INFINITY, error: Number.POSITIVE_INFINITY };
  return Array.from({ length: whole }, (_, i) => factor(i)).reduce(times, exactly(1));
}

/** The whole number that a formula is, worked out without rounding; null where it is none, or that is not seen. */
function wholeOf(formula: Formula, values: Values): number | null {
  const of = (f: Formula): number | null => wholeOf(f, values);
  const combined = (parts: readonly Formula[], combine: (a: number, b: number) => number, start: number) =>
    parts.map(of).reduce((a, b) => (a === null || b === null ? null : safe(combine(a, b))), start);
  switch (formula.kind) {
    case 'number':
      return formula.denominator === 1n ? safe(Number(formula.numerator)) : null;
    case 'symbol': {
      const known = Object.hasOwn(values, formula.name) ? values[formula.name] : undefined;
      return known?.error === 0 ? safe(known.value) : null;
    }
    case 'add':
      return combined(formula.terms, (a, b) => a + b, 0);
    case 'multiply':
      return combined(formula.factors, (a, b) => a * b, 1);
    case 'negate':
      return combined([formula.operand], (_, b) => -b, 0);
    case 'divide': {
      const [a, b] = [of(formula.numerator), of(formula.denominator)];
      return a === null || b === null || b === 0 || a % b !== 0 ? null : a / b;
    }
    default:
      return null;
  }
}

const safe = (x: number): number | null => (Number.isSafeInteger(x) ? x : null);
