/**
 * The sign of a sum on the whole domain, where it can be proved by a change of variables that makes every coefficient
 * show the same sign. Outcome `unknown` is not a failure: the sum may still have a sign.
 */

import { rangeOf } from './domain.ts';
import { fraction } from './fraction.ts';
import { divideMonomial, monomialContent } from './polynomial.ts';
import {
  add,
  basisPowers,
  constant,
  type Factor,
  factor,
  fromTerms,
  integerPower,
  isEmpty,
  multiply,
  ONE,
  type Sum,
  scale,
  subtract,
  variable,
  ZERO,
} from './sum.ts';

/** `positive` on the open domain (R > 1, k > 2, m > 1), hence at least zero on the closed one. */
export type Sign = 'positive' | 'negative' | 'zero' | 'unknown';

export function signOf(sum: Sum): Sign {
  if (isEmpty(sum)) return 'zero';
  if ([...sum.values()].some((t) => t.factors.some(isSignless))) return 'unknown';
  const shifted = shift(divideMonomial(sum, monomialContent(sum)));
  if (shifted === null) return 'unknown';
  const signs = new Set([...shifted.values()].map((t) => t.coefficient.sign > 0));
  if (signs.size !== 1) return 'unknown';
  return signs.has(true) ? 'positive' : 'negative';
}

/**
 * Is the sum above zero on the border of the domain too (k = 2, R = 1, m = 1)?
 * @param open symbols whose border does not belong to the region, such as R where R > 1
 */
export function isStrictlyPositive(sum: Sum, open: ReadonlySet<string> = new Set()): boolean {
  if (signOf(sum) !== 'positive') return false;
  const content = monomialContent(sum);
  const shifted = shift(divideMonomial(sum, content));
  if (shifted === null) return false;
  // On the border every shifted symbol is zero, √(R − 1) too, and a term survives only if it holds none of them.
  const vanishesThere = (f: Factor): boolean => {
    if (f.atom.kind === 'composite') return !isStrictlyPositive(f.atom.of, open);
    return (
      f.atom.kind === 'variable' &&
      f.atom.name.endsWith("'") &&
      f.atom.name !== "x'" &&
      !open.has(f.atom.name.slice(0, -1))
    );
  };
  if (content.some(vanishesThere)) return false;
  return [...shifted.values()].some((t) => !t.factors.some(vanishesThere));
}

/** A symbol that may have any sign, outside an exponent. */
export const isSignless = (f: Factor): boolean => f.atom.kind === 'variable' && rangeOf(f.atom.name).kind === 'real';

/** Replaces R by 1 + R', s by x/(1+x) and so on; null when a power is beyond that. */
function shift(sum: Sum): Sum | null {
  const scales = new Map<string, bigint>();
  let shareDegree = 0;
  for (const t of sum.values()) {
    for (const f of t.factors) {
      if (isExponentialAboveOne(f)) scales.set(f.key, lcm(scales.get(f.key) ?? 1n, f.exponent.d));
      if (f.atom.kind !== 'variable') continue;
      if (f.basis !== '') continue;
      if (f.exponent.sign < 0) return null;
      scales.set(f.key, lcm(scales.get(f.key) ?? 1n, f.exponent.d));
      if (rangeOf(f.atom.name).kind === 'unitInterval') {
        if (!f.exponent.isWhole) return null;
        shareDegree = Math.max(shareDegree, f.exponent.valueOf());
      }
    }
  }
  let total: Sum = ZERO;
  for (const t of sum.values()) {
    let product = constant(t.coefficient);
    let degree = 0;
    for (const f of t.factors) {
      if (f.atom.kind === 'variable' && f.basis === '') {
        if (rangeOf(f.atom.name).kind === 'unitInterval') degree += f.exponent.valueOf();
        product = multiply(product, shiftedPower(f, scales.get(f.key) ?? 1n));
      } else if (isExponentialAboveOne(f)) {
        const power = Number(f.exponent.mul(fraction(scales.get(f.key) ?? 1n)).valueOf());
        product = multiply(product, integerPower(add(ONE, variable(`${f.key}'`)), power));
      } else {
        product = multiply(product, fromTerms([{ coefficient: fraction(1), factors: [f] }]));
      }
    }
    total = add(total, multiply(product, integerPower(ONE_PLUS_X, shareDegree - degree)));
  }
  return total;
}

/** e^x for a product x of positive symbols is at least 1, and so are its roots. */
const isExponentialAboveOne = (f: Factor): boolean =>
  f.atom.kind === 'e' && f.exponent.sign > 0 && basisPowers(f.basis).every(([name]) => rangeOf(name).kind !== 'real');

const ONE_PLUS_X = add(ONE, variable("x'"));

/** (1 + y')^p for y = R^{1/scale} ≥ 1; x^p for the share s = x / (1 + x), whose denominator the caller supplies. */
function shiftedPower(f: Factor, scaleBy: bigint): Sum {
  const name = (f.atom as { name: string }).name;
  const range = rangeOf(name);
  const power = Number(f.exponent.mul(fraction(scaleBy)).valueOf());
  switch (range.kind) {
    case 'unitInterval':
      return integerPower(variable("x'"), power);
    case 'atLeast': {
      const bound = scaleBy === 1n ? range.bound : 1;
      return integerPower(add(constant(bound), variable(`${name}'`)), power);
    }
    default:
      return fromTerms([{ coefficient: fraction(1), factors: [factor({ kind: 'variable', name }, f.exponent)] }]);
  }
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
const lcm = (a: bigint, b: bigint): bigint => (a / gcd(a, b)) * b;

/** The sum or its negative, whichever is provably positive; null when neither is. */
export function positivePart(sum: Sum): { readonly sign: 1 | -1; readonly sum: Sum } | null {
  const sign = signOf(sum);
  if (sign === 'positive') return { sign: 1, sum };
  if (sign === 'negative') return { sign: -1, sum: scale(sum, -1) };
  return null;
}

/** Is a − b provably positive on the open domain? */
export const isGreater = (a: Sum, b: Sum): boolean => signOf(subtract(a, b)) === 'positive';
