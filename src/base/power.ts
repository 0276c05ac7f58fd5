/**
 * x^y with the same digits on every machine. What `**` gives in its last digit depends on the version of Node; sums,
 * products and quotients of doubles do not, so here a power is made of those, in pairs of doubles (value and rest).
 * Inputs: any doubles. Outcome: x^y as `**` has it, within a rounding; not a failure: Infinity, 0 or NaN, as there.
 */

/** A pair is an unevaluated sum of two doubles. What makes one gives the first, and leaves the second, which is below its rounding, here. */
const REST = new Float64Array(1);
const rest = (): number => REST[0] as number;

export function power(base: number, exponent: number): number {
  // Nearly all that is asked for: one rounding, or none.
  const known = AT_ONCE.get(exponent);
  if (known !== undefined) return known(base);
  const product = integerPower(base, exponent) ?? wholePower(base, exponent);
  if (product !== null) return product;
  if (base < 0 && Number.isInteger(exponent)) return (exponent % 2 === 0 ? 1 : -1) * power(-base, exponent);
  // These have no digits to differ in.
  if (!(base > 0 && Number.isFinite(base) && Number.isFinite(exponent))) return base ** exponent;
  const log = times(logarithm(base), rest(), exponent, 0);
  if (Math.abs(log) > LARGEST_LOG) return log > 0 ? Number.POSITIVE_INFINITY : 0;
  return scaled(exponential(log, rest()), shiftOf(log));
}

/** Exponents whose powers a processor rounds but once. */
const AT_ONCE: ReadonlyMap<number, (base: number) => number> = new Map<number, (base: number) => number>([
  [-1, (base) => 1 / base],
  [0, () => 1],
  [0.5, (base) => (base > 0 ? Math.sqrt(base) : base ** 0.5)],
  [1, (base) => base],
  [2, (base) => base * base],
]);

/** Of integers as a product, which is exact as long as it fits; null where it does not. */
function integerPower(base: number, exponent: number): number | null {
  if (!(Number.isInteger(base) && Number.isInteger(exponent) && exponent >= 0 && exponent <= BITS)) return null;
  let product = 1;
  for (let i = 0; i < exponent; i++) product *= base;
  return Number.isSafeInteger(product) ? product : null;
}

/** As a product of pairs; null where the exponent is not whole and small, or the halves of a factor may leave the doubles. */
function wholePower(base: number, exponent: number): number | null {
  if (!(Number.isInteger(exponent) && exponent > 0 && exponent <= BITS)) return null;
  REST[0] = 0;
  let product = 1;
  for (let i = 0; i < exponent; i++) {
    product = times(product, rest(), base, 0);
    const size = Math.abs(product);
    if (!(size > FAR_INSIDE[0] && size < FAR_INSIDE[1])) return null;
  }
  return product;
}

const FAR_INSIDE = [1e-250, 1e250] as const;

/** Of an integer that a double holds exactly. */
const BITS = 53;

/** Beyond it e^x is no double, not even a subnormal one. */
const LARGEST_LOG = 750;

/** What Math.LN2 leaves of ln 2. */
const LN2_REST = 2.3190468138462996e-17;

/** One step of Newton's from the logarithm in double precision. */
function logarithm(x: number): number {
  const first = Math.log(x);
  const mantissa = exponential(first, 0);
  const missing = scaled(x, -shiftOf(first)) - mantissa - rest();
  return twoSum(first, missing / mantissa);
}

const shiftOf = (a: number): number => Math.round(a / Math.LN2);

/** e^(a + rest) = this · 2^shift: a Taylor series at a 256th of what ln 2 leaves of a, then squared eight times. */
function exponential(a: number, aRest: number): number {
  const multiple = times(Math.LN2, LN2_REST, -shiftOf(a), 0);
  const part = plus(a, aRest, multiple, rest()) / 2 ** HALVINGS;
  const partRest = rest() / 2 ** HALVINGS;
  let sum = 0;
  REST[0] = 0;
  // Horner's scheme of e^x − 1, so that no digit is lost to the 1.
  for (let n = TERMS; n >= 1; n--) {
    sum = plus(1, 0, sum, rest());
    const sumRest = rest();
    const share = divided(part, partRest, n);
    sum = times(share, rest(), sum, sumRest);
  }
  for (let i = 0; i < HALVINGS; i++) {
    const sumRest = rest();
    const square = times(sum, sumRest, sum, sumRest);
    sum = plus(2 * sum, 2 * sumRest, square, rest());
  }
  return plus(1, 0, sum, rest());
}

const HALVINGS = 8;
/** (ln 2 / 2^9)^11 / 11! is below 2^-106. */
const TERMS = 10;

function twoSum(a: number, b: number): number {
  const sum = a + b;
  const part = sum - a;
  REST[0] = a - (sum - part) + (b - part);
  return sum;
}

function twoProduct(a: number, b: number): number {
  const product = a * b;
  const [a1, b1] = [upper(a), upper(b)];
  const [a2, b2] = [a - a1, b - b1];
  REST[0] = a2 * b2 - (product - a1 * b1 - a2 * b1 - a1 * b2);
  return product;
}

/** The upper 26 bits of a double; what they leave has 26 as well. */
function upper(a: number): number {
  const c = (2 ** 27 + 1) * a;
  return c - (c - a);
}

function plus(a: number, aRest: number, b: number, bRest: number): number {
  const sum = twoSum(a, b);
  return twoSum(sum, rest() + (aRest + bRest));
}

function times(a: number, aRest: number, b: number, bRest: number): number {
  const product = twoProduct(a, b);
  return twoSum(product, rest() + (a * bRest + aRest * b));
}

function divided(a: number, aRest: number, n: number): number {
  const first = a / n;
  const product = twoProduct(first, n);
  return twoSum(first, (a - product - rest() + aRest) / n);
}

/** a · 2^shift, in halves, so that no factor is beyond the doubles. */
function scaled(a: number, shift: number): number {
  const half = Math.trunc(shift / 2);
  return a * powerOfTwo(half) * powerOfTwo(shift - half);
}

/** 2^-1022 and on by doubling, which is exact. */
const LEAST_EXPONENT = -1022;
const POWERS_OF_TWO = new Float64Array(2046);
for (let i = 0, x = 2.2250738585072014e-308; i < POWERS_OF_TWO.length; i++, x *= 2) POWERS_OF_TWO[i] = x;

const powerOfTwo = (n: number): number => POWERS_OF_TWO[n - LEAST_EXPONENT] ?? Number.NaN;
