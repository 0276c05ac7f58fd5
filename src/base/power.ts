/**
 * x^y with the same digits on every machine. What `**` gives in its last digit depends on the version of Node; sums,
 * products and quotients of doubles do not, so here a power is made of those, in pairs of doubles (value and rest).
 * Inputs: any doubles. Outcome: x^y as `**` has it, within a rounding; not a failure: Infinity, 0 or NaN, as there.
 */

/** An unevaluated sum of two doubles, the second below the rounding of the first. */
type Pair = readonly [high: number, low: number];

export function power(base: number, exponent: number): number {
  // Nearly all that is asked for: one rounding, or none.
  const known = AT_ONCE.get(exponent);
  if (known !== undefined) return known(base);
  const product = integerPower(base, exponent) ?? wholePower(base, exponent);
  if (product !== null) return product;
  if (base < 0 && Number.isInteger(exponent)) return (exponent % 2 === 0 ? 1 : -1) * power(-base, exponent);
  // These have no digits to differ in.
  if (!(base > 0 && Number.isFinite(base) && Number.isFinite(exponent))) return base ** exponent;
  const log = times(logarithm(base), [exponent, 0]);
  if (Math.abs(log[0]) > LARGEST_LOG) return log[0] > 0 ? Number.POSITIVE_INFINITY : 0;
  const { mantissa, shift } = exponential(log);
  return scaled(mantissa[0], shift);
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
  let product: Pair = [1, 0];
  for (let i = 0; i < exponent; i++) {
    product = times(product, [base, 0]);
    const size = Math.abs(product[0]);
    if (!(size > FAR_INSIDE[0] && size < FAR_INSIDE[1])) return null;
  }
  return product[0];
}

const FAR_INSIDE = [1e-250, 1e250] as const;

/** Of an integer that a double holds exactly. */
const BITS = 53;

/** Beyond it e^x is no double, not even a subnormal one. */
const LARGEST_LOG = 750;

/** ln 2 in two doubles. */
const LN2: Pair = [Math.LN2, 2.3190468138462996e-17];

/** One step of Newton's from the logarithm in double precision. */
function logarithm(x: number): Pair {
  const first = Math.log(x);
  const { mantissa, shift } = exponential([first, 0]);
  const rest = scaled(x, -shift) - mantissa[0] - mantissa[1];
  return twoSum(first, rest / mantissa[0]);
}

/** e^a = mantissa · 2^shift: a Taylor series at a 256th of what ln 2 leaves of a, then squared eight times. */
function exponential(a: Pair): { readonly mantissa: Pair; readonly shift: number } {
  const shift = Math.round(a[0] / Math.LN2);
  const [high, low] = plus(a, times(LN2, [-shift, 0]));
  const part: Pair = [high / 2 ** HALVINGS, low / 2 ** HALVINGS];
  let sum: Pair = [0, 0];
  // Horner's scheme of e^x − 1, so that no digit is lost to the 1.
  for (let n = TERMS; n >= 1; n--) sum = times(divided(part, n), plus([1, 0], sum));
  for (let i = 0; i < HALVINGS; i++) sum = plus([2 * sum[0], 2 * sum[1]], times(sum, sum));
  return { mantissa: plus([1, 0], sum), shift };
}

const HALVINGS = 8;
/** (ln 2 / 2^9)^11 / 11! is below 2^-106. */
const TERMS = 10;

function twoSum(a: number, b: number): Pair {
  const sum = a + b;
  const part = sum - a;
  return [sum, a - (sum - part) + (b - part)];
}

function twoProduct(a: number, b: number): Pair {
  const product = a * b;
  const [a1, a2] = halves(a);
  const [b1, b2] = halves(b);
  return [product, a2 * b2 - (product - a1 * b1 - a2 * b1 - a1 * b2)];
}

/** A double as a sum of two with 26 bits each. */
function halves(a: number): Pair {
  const c = (2 ** 27 + 1) * a;
  const high = c - (c - a);
  return [high, a - high];
}

function plus(a: Pair, b: Pair): Pair {
  const [sum, rest] = twoSum(a[0], b[0]);
  return twoSum(sum, rest + (a[1] + b[1]));
}

function times(a: Pair, b: Pair): Pair {
  const [product, rest] = twoProduct(a[0], b[0]);
  return twoSum(product, rest + (a[0] * b[1] + a[1] * b[0]));
}

function divided(a: Pair, n: number): Pair {
  const first = a[0] / n;
  const [product, rest] = twoProduct(first, n);
  return twoSum(first, (a[0] - product - rest + a[1]) / n);
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
