/**
 * Functions that jump, or have whole arguments: ⌊x⌋, ⌈x⌉, n!, C(n, m). Rounding must not decide which whole number an
 * argument is: the error of a jump is the height of what is within reach; where nobody can tell whether an argument is
 * whole it is infinite, and where it is certainly not the value is NaN.
 */
import { type Approximate, exactly, quotient, times } from '../../algebra/approximate.ts';
import { numberIn, scalar, singleton } from '../value.ts';
import type { Primitive } from './primitive.ts';

type Counted = (...parts: readonly Approximate[]) => Approximate;

const step =
  (round: (x: number) => number): Counted =>
  (x) => ({ value: round(x.value), error: round(x.value + x.error) - round(x.value - x.error) });

const NOTHING = exactly(Number.NaN);

/** More factors than this are too many for a double. */
const MOST_FACTORS = 400;

/** As many factors as a count says, where it is one. */
function overCounts(count: Approximate, product: (count: number) => Approximate): Approximate {
  if (count.error > 0 || !Number.isInteger(count.value)) {
    const mayBeWhole = Math.abs(count.value - Math.round(count.value)) <= count.error;
    return mayBeWhole ? { value: Number.NaN, error: Number.POSITIVE_INFINITY } : NOTHING;
  }
  if (count.value < 0) return NOTHING;
  if (count.value > MOST_FACTORS) return { value: Number.POSITIVE_INFINITY, error: Number.POSITIVE_INFINITY };
  return product(count.value);
}

const counts = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** Whole numbers that are doubles are exact. */
const factorial = (n: number): Approximate =>
  counts(n).reduce((product, i) => {
    const next = times(product, exactly(i + 1));
    return Number.isSafeInteger(next.value) ? exactly(next.value) : next;
  }, exactly(1));

/** Of a whole n every partial product is a binomial coefficient, and whole. */
const binomial = (n: Approximate, m: number): Approximate =>
  counts(m).reduce((product, i) => {
    const factor = { value: n.value - i, error: n.error + Math.abs(n.value) * 2 ** -52 };
    const above = n.value * product.value;
    if (n.error === 0 && Number.isInteger(n.value) && product.error === 0 && Number.isSafeInteger(above))
      return exactly((product.value * (n.value - i)) / (i + 1));
    return quotient(times(product, factor), exactly(i + 1));
  }, exactly(1));

const WHOLE: Readonly<Record<string, Counted>> = {
  floor: step(Math.floor),
  ceiling: step(Math.ceil),
  factorial: (n) => overCounts(n, factorial),
  binom: (n, m) => overCounts(m, (count) => binomial(n, count)),
};

/** How many arguments the function of this name has; null if it is none of these. */
export const argumentsOf = (name: string): number | null =>
  Object.hasOwn(WHOLE, name) ? (name === 'binom' ? 2 : 1) : null;

/** The function of this name, of numbers. */
export const wholeFunction = (name: string): Primitive => {
  const counted = WHOLE[name] as Counted;
  return {
    name,
    value: (...parts) => singleton(counted(...parts.map((x) => exactly(x.get(0, 0)))).value),
    bounded: (...parts) => {
      const { value, error } = counted(...parts.map(numberIn));
      return scalar(value, error);
    },
  };
};
