/**
 * The sign of a sum on a declared domain, its borders included, where a change of variables makes every coefficient show
 * the same sign: each symbol is written as its least value plus what is above it.
 * Outcome `unknown` is not a failure: the sum may still have a sign.
 */
import type { Domain, Tie, Values } from './domain.ts';
import { evaluate } from './evaluate.ts';
import { type Fraction, fraction } from './fraction.ts';
import { divideMonomial, monomialContent } from './polynomial.ts';
import { fromSum } from './scalar.ts';
import {
  add,
  basisPowers,
  constant,
  type Factor,
  fromTerms,
  integerPower,
  isEmpty,
  multiply,
  ONE,
  type Sum,
  termsBy,
  variable,
  ZERO,
} from './sum.ts';

/** Of a sum that is not empty; `nonnegative` and `nonpositive` where it may be zero. */
export type Definite = 'positive' | 'nonnegative' | 'negative' | 'nonpositive' | 'unknown';

export function signOn(sum: Sum, domain: Domain): Definite {
  if (isEmpty(sum)) return 'nonnegative';
  const content = monomialContent(sum).map((f) => signOfPower(f, domain));
  const rest = divideMonomial(sum, monomialContent(sum));
  const sign = signOfRest(rest, domain);
  if (sign === 'unknown' || content.includes('unknown')) return 'unknown';
  return content.includes('nonnegative') ? weakened(sign) : sign;
}

const weakened = (sign: Definite): Definite =>
  sign === 'positive' ? 'nonnegative' : sign === 'negative' ? 'nonpositive' : sign;

/** Of a factor with any exponent, negative ones too: those are not asked about where their base may be zero. */
function signOfPower({ atom, basis, exponent }: Factor, domain: Domain): 'positive' | 'nonnegative' | 'unknown' {
  if (atom.kind === 'e' || atom.kind === 'prime') return 'positive';
  if (atom.kind === 'composite') {
    const sign = signOn(atom.of, domain);
    return sign === 'positive' || sign === 'nonnegative' ? sign : 'unknown';
  }
  const values = domain.values[atom.name];
  if (values === undefined) return 'unknown';
  if (values.from === null || values.from.sign < 0) return basis === '' && isEven(exponent) ? 'nonnegative' : 'unknown';
  return values.from.sign > 0 || (values.kind !== 'multiples' && values.open) ? 'positive' : 'nonnegative';
}

const isEven = (exponent: Fraction): boolean => exponent.isWhole && exponent.n % 2n === 0n;

function signOfRest(rest: Sum, domain: Domain): Definite {
  const shifted = shift(rest, domain);
  if (shifted === null) return 'unknown';
  const signs = coefficientsOf(shifted.sum).map(({ factors, of }) => ({
    sign: signOfConstant(of),
    survives: factors.every((f) => shifted.neverZero.has(f.key)),
  }));
  const [first] = signs;
  if (first === undefined || first.sign === 0 || signs.some(({ sign }) => sign !== first.sign)) return 'unknown';
  const strict = signs.some(({ survives }) => survives);
  return first.sign > 0 ? (strict ? 'positive' : 'nonnegative') : strict ? 'negative' : 'nonpositive';
}

/** Coefficients with roots of numbers. */
const coefficientsOf = (sum: Sum) => termsBy(sum, (f) => !isNumber(f));

const isNumber = ({ atom, basis }: Factor): boolean => atom.kind === 'prime' && basis === '';

/** 1 or −1 where it is further from zero than its rounding, else 0. */
export function signOfConstant(sum: Sum): -1 | 0 | 1 {
  const [only] = [...sum.values()];
  if (only === undefined) return 0;
  if (sum.size === 1) return only.coefficient.sign;
  const { value, error } = evaluate(fromSum(sum), {});
  return Math.abs(value) > 2 * error ? (Math.sign(value) as -1 | 1) : 0;
}

interface Shifted {
  readonly sum: Sum;
  /** Keys of the new variables, all at least zero, that are zero nowhere on the domain. */
  readonly neverZero: ReadonlySet<string>;
}

/** One kind of factor in new variables: the power of a sum, over the power that the whole sum is multiplied with. */
interface Change {
  /** Exponents are multiples of 1 over it. */
  readonly scale: bigint;
  /** The new form of the factor to the power 1/scale. */
  readonly to: Sum;
  /** For s = x / (1 + x): what the sum is multiplied with, to the highest power. */
  readonly over: Sum | null;
}

function shift(sum: Sum, domain: Domain): Shifted | null {
  const scales = new Map<string, { sample: Factor; scale: bigint; most: Fraction }>();
  for (const f of [...sum.values()].flatMap((t) => t.factors)) {
    if (isNumber(f)) continue;
    if (f.exponent.sign < 0) return null;
    const known = scales.get(f.key) ?? { sample: f, scale: 1n, most: fraction(0) };
    scales.set(f.key, {
      sample: f,
      scale: lcm(known.scale, f.exponent.d),
      most: f.exponent.compare(known.most) > 0 ? f.exponent : known.most,
    });
  }
  const neverZero = new Set<string>();
  const fresh = (name: string, isNeverZero: boolean): Sum => {
    const of = variable(`${name}'`);
    if (isNeverZero) for (const t of of.values()) for (const f of t.factors) neverZero.add(f.key);
    return of;
  };
  const changes = new Map<string, Change>();
  const tied = domain.ties.find((tie): tie is ShareTie => tie.kind === 'share' && isShared(tie, scales));
  for (const [key, { sample, scale }] of scales) {
    const change = changeOf(sample, scale, domain, tied, fresh);
    if (change === null) return null;
    changes.set(key, change);
  }
  let total: Sum = ZERO;
  const over = [...scales].map(([key, { most, scale }]) => [key, Number(most.mul(fraction(scale)).valueOf())] as const);
  for (const t of sum.values()) {
    let product = fromTerms([{ ...t, factors: t.factors.filter(isNumber) }]);
    for (const [key, most] of over) {
      const { scale, to, over: below } = changes.get(key) as Change;
      const exponent = t.factors.find((f) => f.key === key)?.exponent ?? fraction(0);
      const power = Number(exponent.mul(fraction(scale)).valueOf());
      if (power > 0) product = multiply(product, integerPower(to, power));
      if (below !== null && most > power) product = multiply(product, integerPower(below, most - power));
    }
    total = add(total, product);
  }
  return { sum: total, neverZero };
}

type ShareTie = Extract<Tie, { kind: 'share' }>;

/** Do a share and its whole both occur, in whole powers? */
const isShared = (
  { share, whole }: ShareTie,
  scales: ReadonlyMap<string, { readonly sample: Factor; readonly scale: bigint }>,
): boolean =>
  [share, whole].every((name) =>
    [...scales.values()].some(
      ({ sample, scale }) =>
        scale === 1n && sample.basis === '' && sample.atom.kind === 'variable' && sample.atom.name === name,
    ),
  );

function changeOf(
  { atom, basis, key }: Factor,
  scale: bigint,
  domain: Domain,
  tied: ShareTie | undefined,
  fresh: (name: string, isNeverZero: boolean) => Sum,
): Change | null {
  const plain = (to: Sum): Change => ({ scale, to, over: null });
  if (basis !== '' || atom.kind === 'e') {
    // e^x for x ≥ 0 is at least 1; any other power of something positive is positive.
    const grows = atom.kind === 'e' && basisPowers(basis).every(([name]) => isNonnegative(domain.values[name]));
    const isPositive = atom.kind !== 'composite' ? positiveBase(atom, domain) : signOn(atom.of, domain) === 'positive';
    if (!isPositive) return null;
    return plain(grows ? add(ONE, fresh(key, false)) : fresh(key, true));
  }
  if (atom.kind === 'prime') return null;
  if (atom.kind === 'composite') {
    const least = leastOf(atom.of, domain);
    return least === null ? null : plain(add(constant(rootBelow(least, scale)), fresh(key, false)));
  }
  const { name } = atom;
  if (tied !== undefined && (name === tied.share || name === tied.whole)) {
    // a of a + b classes: the share is a / (a + b).
    const [a, b] = ['a', 'b'].map((part) => add(constant(tied.least), fresh(`${tied.share}${part}`, false)));
    const all = add(a as Sum, b as Sum);
    return name === tied.whole ? plain(all) : { scale, to: a as Sum, over: all };
  }
  const values = domain.values[name];
  if (values === undefined || values.from === null || values.from.sign < 0) return null;
  const isOpen = values.kind !== 'multiples' && values.open;
  const most = endOf(values);
  if (most !== undefined && scale === 1n) {
    // (from + most · x) / (1 + x)
    const x = fresh(name, isOpen);
    return { scale, to: add(constant(values.from), multiply(constant(most), x)), over: add(ONE, x) };
  }
  const least = rootBelow(values.from, scale);
  const isExact = least.pow(fraction(scale)).equals(values.from);
  return plain(add(constant(least), fresh(name, isOpen || !isExact)));
}

/** What all values are below. */
function endOf(values: Values): Fraction | undefined {
  if (values.kind === 'multiples') return values.to?.add(values.of);
  return values.kind === 'fractions' ? values.below : undefined;
}

const isNonnegative = (values: Values | undefined): boolean =>
  values !== undefined && values.from !== null && values.from.sign >= 0;

function positiveBase(atom: Factor['atom'], domain: Domain): boolean {
  if (atom.kind !== 'variable') return true;
  const values = domain.values[atom.name];
  if (values === undefined || values.from === null) return false;
  return values.from.sign > 0 || (values.from.sign === 0 && values.kind !== 'multiples' && values.open);
}

/** A bound from below, at least zero; null where none is proved. */
function leastOf(sum: Sum, domain: Domain): Fraction | null {
  const shifted = monomialContent(sum).length > 0 ? null : shift(sum, domain);
  if (shifted === null) return signOn(sum, domain) === 'unknown' ? null : fraction(0);
  const coefficients = coefficientsOf(shifted.sum);
  if (coefficients.some(({ of }) => signOfConstant(of) <= 0)) return null;
  const lone = coefficients.find(({ factors }) => factors.length === 0)?.of;
  const rational = lone?.size === 1 ? lone.get('')?.coefficient : undefined;
  return rational ?? fraction(0);
}

/** A fraction that is the root, or less by at most a thousandth. */
function rootBelow(value: Fraction, degree: bigint): Fraction {
  if (degree === 1n) return value;
  const steps = 1024;
  if (value.compare(2 ** 40) > 0) return fraction(1);
  let n = Math.ceil(value.valueOf() ** (1 / Number(degree)) * steps) + 1;
  while (n > 0 && fraction(n, steps).pow(fraction(degree)).compare(value) > 0) n--;
  return fraction(n, steps);
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
const lcm = (a: bigint, b: bigint): bigint => (a / gcd(a, b)) * b;
