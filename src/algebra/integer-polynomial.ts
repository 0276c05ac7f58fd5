/**
 * Where a polynomial in one unknown is zero or negative, exactly: at whole numbers, at fractions, at reals from a bound on.
 * Inputs: coefficients, lowest power first, as integers or fractions. Outcome: exact; @throws Unable a degree that is too high.
 */
import { type Fraction, fraction } from './fraction.ts';
import { Unable } from './unable.ts';
import { spend } from './work.ts';

type Integers = readonly bigint[];

const LARGEST_DEGREE = 64;

/** The rational roots, each once, smallest first; of the zero polynomial there is no list. */
export function rationalRoots(coefficients: readonly Fraction[]): Fraction[] {
  const p = integersOf(coefficients);
  const lead = p.at(-1);
  if (lead === undefined) throw new RangeError('every number is a root of the zero polynomial');
  // z = lead · x makes it monic, so that its rational roots are integers.
  const degree = p.length - 1;
  const monic = p.map((a, i) => (i === degree ? 1n : a * lead ** BigInt(degree - 1 - i)));
  return [...new Set(floorsOfRoots(monic).flatMap((cell) => [cell, cell + 1n]))]
    .filter((z) => valueAt(monic, z) === 0n)
    .sort(ascending)
    .map((z) => fraction(z).div(fraction(lead)))
    .sort((a, b) => a.compare(b));
}

/** The first whole number from `least` to `most` found at which it is negative; null where there is none. */
export function negativeAtWhole(
  coefficients: readonly Fraction[],
  least: bigint,
  most: bigint | null = null,
): bigint | null {
  const p = integersOf(coefficients);
  // Between two neighbouring cells there is no root, so one whole number speaks for all.
  const beyond = p.length <= 1 ? least : boundOf(p);
  const points = floorsOfRoots(p).flatMap((cell) => [cell, cell + 1n]);
  return (
    [least, ...points, beyond > least ? beyond : least, ...(most === null ? [] : [most])]
      .filter((n) => n >= least && (most === null || n <= most))
      .sort(ascending)
      .find((n) => valueAt(p, n) < 0n) ?? null
  );
}

/** How often a sign change is looked for on a grid twice as fine. */
const REFINEMENTS = 64n;

/** A fraction above `least` at which it is negative; null where there is none, so that it is nowhere negative from there. */
export function negativeAbove(coefficients: readonly Fraction[], least: Fraction): Fraction | null {
  const p = integersOf(shifted(coefficients, least));
  if (p.length === 0) return null;
  const odd = oddPart(p);
  if (rootsAbove(odd) === 0) return (p.at(-1) as bigint) < 0n ? least.add(1) : null;
  for (let j = 0n; j <= REFINEMENTS; j++) {
    const fine = p.map((a, i) => a * (1n << (j * BigInt(p.length - 1 - i))));
    const at = negativeAtWhole(
      fine.map((a) => fraction(a)),
      1n,
    );
    if (at !== null) return least.add(fraction(at).div(fraction(1n << j)));
  }
  throw new Unable('a sign that changes too close to another');
}

/** Integers c such that every real root stands in [c, c + 1] for one of them. */
function floorsOfRoots(p: Integers): bigint[] {
  if (p.length - 1 > LARGEST_DEGREE) throw new Unable('a polynomial of too high a degree');
  if (p.length <= 1) return [];
  spend(p.length * p.length);
  const [constant = 0n, slope = 0n] = p;
  if (p.length === 2) return [floorOf(-constant, slope)];
  const turns = floorsOfRoots(derivativeOf(p));
  const bound = boundOf(p);
  const points = [...new Set([-bound, ...turns.flatMap((c) => [c, c + 1n]), bound])].sort(ascending);
  return points.slice(1).flatMap((v, i): bigint[] => {
    const u = points[i] as bigint;
    if (v - u === 1n) return [u];
    // No turn in between.
    const [a, b] = [signAt(p, u), signAt(p, v)];
    if (a === 0 || b === 0) return [...(a === 0 ? [u] : []), ...(b === 0 ? [v] : [])];
    return a === b ? [] : [cellOf(p, u, v)];
  });
}

/** The cell of the only change of sign between two integers. */
function cellOf(p: Integers, from: bigint, to: bigint): bigint {
  const before = signAt(p, from);
  let [low, high] = [from, to];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (signAt(p, middle) === before) low = middle;
    else high = middle;
  }
  return low;
}

/** By Sturm: distinct real roots above zero. */
function rootsAbove(p: Integers): number {
  const chain: Integers[] = [p, derivativeOf(p)];
  for (let rest = chain[1] as Integers; rest.length > 1; ) {
    rest = primitive(remainderOf(chain.at(-2) as Integers, rest).map((a) => -a));
    if (rest.length === 0) break;
    chain.push(rest);
  }
  const changes = (signs: readonly number[]): number => {
    const known = signs.filter((s) => s !== 0);
    return known.slice(1).filter((s, i) => s !== known[i]).length;
  };
  const atZero = chain.map((q) => Math.sign(Number(q[0] ?? 0n)));
  return changes(atZero) - changes(chain.map((q) => Math.sign(Number(q.at(-1) ?? 0n))));
}

/** The product of the factors that stand in it an odd number of times: it changes its sign where p does. */
function oddPart(p: Integers): Integers {
  let [odd, even]: [Integers, boolean] = [[1n], false];
  let repeated = commonDivisor(p, derivativeOf(p));
  let current = quotientOf(p, repeated);
  while (current.length > 1) {
    const next = commonDivisor(current, repeated);
    if (!even) odd = productOf(odd, quotientOf(current, next));
    repeated = quotientOf(repeated, next);
    current = next;
    even = !even;
  }
  return odd;
}

function commonDivisor(a: Integers, b: Integers): Integers {
  let [x, y] = [primitive(a), primitive(b)];
  while (y.length > 0) [x, y] = [y, primitive(remainderOf(x, y))];
  return x;
}

/** The remainder times a positive integer, so that its signs are those of the remainder. */
function remainderOf(a: Integers, b: Integers): Integers {
  const lead = b.at(-1) as bigint;
  let rest = [...a];
  while (rest.length >= b.length) {
    spend(rest.length);
    const top = rest.at(-1) as bigint;
    const shift = rest.length - b.length;
    rest = trimmed(rest.map((r, i) => absolute(lead) * r - signOf(lead) * top * (b[i - shift] ?? 0n)));
  }
  return rest;
}

/** a / b times an integer, where b divides a. */
function quotientOf(a: Integers, b: Integers): Integers {
  if (b.length <= 1) return primitive(a);
  const lead = b.at(-1) as bigint;
  let rest = [...a];
  let quotient: bigint[] = [];
  while (rest.length >= b.length) {
    spend(rest.length);
    const top = rest.at(-1) as bigint;
    const shift = rest.length - b.length;
    quotient = quotient.map((q) => q * lead);
    quotient[shift] = top;
    rest = trimmed(rest.map((r, i) => lead * r - top * (b[i - shift] ?? 0n)));
  }
  return primitive(Array.from(quotient, (q) => q ?? 0n));
}

const productOf = (a: Integers, b: Integers): Integers =>
  a.length === 0 || b.length === 0
    ? []
    : Array.from({ length: a.length + b.length - 1 }, (_, n) =>
        a.reduce((sum, x, i) => sum + x * (b[n - i] ?? 0n), 0n),
      );

const derivativeOf = (p: Integers): Integers => p.slice(1).map((a, i) => a * BigInt(i + 1));

/** p(least + x), by Horner. */
function shifted(p: readonly Fraction[], least: Fraction): Fraction[] {
  let sum: Fraction[] = [];
  for (const a of p.toReversed()) {
    const moved = sum.map((c) => c.mul(least));
    sum = [a, ...sum].map((c, i) => c.add(moved[i] ?? fraction(0)));
  }
  return sum;
}

/** Coprime integers with the same signs and roots; none for the zero polynomial. */
function integersOf(coefficients: readonly Fraction[]): Integers {
  const bottom = coefficients.reduce((l, { d }) => (l / commonInteger(l, d)) * d, 1n);
  return primitive(trimmed(coefficients.map((c) => BigInt(c.mul(fraction(bottom)).top))));
}

function primitive(p: Integers): Integers {
  const content = p.reduce((g, a) => commonInteger(g, absolute(a)), 0n);
  return content <= 1n ? p : p.map((a) => a / content);
}

const trimmed = (p: Integers): bigint[] => p.slice(0, p.findLastIndex((a) => a !== 0n) + 1);
const valueAt = (p: Integers, x: bigint): bigint => p.reduceRight((sum, a) => sum * x + a, 0n);
const signAt = (p: Integers, x: bigint): number => Number(signOf(valueAt(p, x)));
const signOf = (a: bigint): bigint => (a > 0n ? 1n : a < 0n ? -1n : 0n);
const absolute = (a: bigint): bigint => (a < 0n ? -a : a);
const commonInteger = (a: bigint, b: bigint): bigint => (b === 0n ? a : commonInteger(b, a % b));
const ascending = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
const floorOf = (a: bigint, b: bigint): bigint => a / b - (a % b !== 0n && a < 0n !== b < 0n ? 1n : 0n);

/** No real root is further from zero (Cauchy). */
const boundOf = (p: Integers): bigint => {
  const lead = absolute(p.at(-1) as bigint);
  return p.reduce((most, a) => (absolute(a) / lead > most ? absolute(a) / lead : most), 0n) + 2n;
};
