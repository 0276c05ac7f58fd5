/**
 * Generalised polynomials: finite sums of rational coefficients times products of powers of positive atoms.
 * Inputs and outcomes are immutable; equal sums have equal terms. Not a failure: a sum whose terms are different may
 * still vanish when two composite atoms share a factor; `zero.ts` decides that, nothing else may.
 */
import { type Fraction, fraction } from './fraction.ts';
import { Unable } from './unable.ts';
import { spend } from './work.ts';

/** Something positive that powers are taken of. */
export type Atom =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'prime'; readonly value: bigint }
  | { readonly kind: 'e' }
  /** A square-free polynomial, positive on the domain, under a root or a symbolic power. */
  | { readonly kind: 'composite'; readonly of: Sum };

/** A product of integer powers of variables, as it stands in an exponent: '' is 1, 'sigma*t' is σt. */
export type Basis = string;

/**
 * atom^(exponent · basis); (R, '', 1/2) is √R, (R, 'gamma', −1) is R^-γ, (e, 'sigma*t', 2) is e^{2σt}.
 * A class, so that no factor can be made from another without its text.
 */
export class Factor {
  readonly key: string;
  readonly atom: Atom;
  readonly basis: Basis;
  readonly exponent: Fraction;
  /** Key and exponent: equal exactly for equal factors. */
  readonly #text: string;

  constructor(key: string, atom: Atom, basis: Basis, exponent: Fraction) {
    this.key = key;
    this.atom = atom;
    this.basis = basis;
    this.exponent = exponent;
    this.#text = `${key}^${exponent.toFraction()}`;
  }

  get text(): string {
    return this.#text;
  }
}

export interface Term {
  readonly coefficient: Fraction;
  /** Sorted by key, exponents not zero. Prime and composite atoms with basis 1 have exponents in (0, 1). */
  readonly factors: readonly Factor[];
}

/** Terms by the key of their factors; no zero coefficients. */
export type Sum = ReadonlyMap<string, Term>;

export const ZERO: Sum = new Map();
export const ONE: Sum = constant(1);

export function constant(value: Fraction | number | bigint): Sum {
  const coefficient = fraction(value);
  return coefficient.sign === 0 ? ZERO : new Map([['', { coefficient, factors: [] }]]);
}

export function variable(name: string): Sum {
  return fromTerms([term(1, [factor({ kind: 'variable', name }, 1)])]);
}

export function atomKey(atom: Atom): string {
  switch (atom.kind) {
    case 'variable':
      return atom.name;
    case 'prime':
      return `#${atom.value}`;
    case 'e':
      return '@e';
    case 'composite':
      return `(${sumKey(atom.of)})`;
  }
}

/** A text that is equal exactly for equal sums. */
export function sumKey(sum: Sum): string {
  if (sum === ONE) return '1*';
  return [...sum.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { coefficient }]) => `${coefficient.toFraction()}*${key}`)
    .join('+');
}

export function factor(atom: Atom, exponent: Fraction | number, basis: Basis = ''): Factor {
  return new Factor(`${atomKey(atom)}|${basis}`, atom, basis, fraction(exponent));
}

/** The same atom and basis with another exponent. */
export const withExponent = ({ key, atom, basis }: Factor, exponent: Fraction): Factor =>
  new Factor(key, atom, basis, exponent);

export function term(coefficient: Fraction | number, factors: readonly Factor[]): Term {
  return { coefficient: fraction(coefficient), factors };
}

const termKey = (factors: readonly Factor[]): string =>
  factors.length === 0 ? '' : factors.map(({ text }) => text).join('·');

/** Collects terms whose factors are already reduced and sorted. */
export function fromTerms(terms: Iterable<Term>): Sum {
  const sum = new Map<string, Term>();
  for (const t of terms) {
    spend(1 + t.factors.length);
    const key = termKey(t.factors);
    const before = sum.get(key);
    const coefficient = before === undefined ? t.coefficient : before.coefficient.add(t.coefficient);
    if (coefficient.sign === 0) sum.delete(key);
    else sum.set(key, { coefficient, factors: t.factors });
  }
  return sum;
}

/** The terms by which of their factors are of a kind. */
export function termsBy(
  sum: Sum,
  is: (f: Factor) => boolean,
): { readonly factors: readonly Factor[]; readonly of: Sum }[] {
  const groups = new Map<string, { factors: readonly Factor[]; terms: Term[] }>();
  for (const t of sum.values()) {
    const factors = t.factors.filter(is);
    const key = termKey(factors);
    const group = groups.get(key) ?? { factors, terms: [] };
    group.terms.push({ ...t, factors: t.factors.filter((f) => !is(f)) });
    groups.set(key, group);
  }
  return [...groups.values()].map(({ factors, terms }) => ({ factors, of: fromTerms(terms) }));
}

export const isEmpty = (sum: Sum): boolean => sum.size === 0;

export const add = (a: Sum, b: Sum): Sum => fromTerms([...a.values(), ...b.values()]);

export const scale = (a: Sum, by: Fraction | number): Sum =>
  UNIT.equals(by) ? a : fromTerms([...a.values()].map((t) => ({ ...t, coefficient: t.coefficient.mul(by) })));

export const negate = (a: Sum): Sum => scale(a, -1);

export const subtract = (a: Sum, b: Sum): Sum => add(a, negate(b));

/** A product of more terms, or with longer coefficients, is refused: it would take for ever and say nothing. */
const LARGEST_PRODUCT = 40_000;
const LARGEST_INTEGER = 2n ** 4096n;

export function multiply(a: Sum, b: Sum): Sum {
  if (a.size * b.size > LARGEST_PRODUCT) throw new Unable('an expression with too many terms');
  if (a.size === 0 || b.size === 0) return ZERO;
  const terms: Term[] = [];
  for (const x of a.values()) {
    for (const y of b.values()) {
      const { kept, carry } = reduce(mergeFactors(x.factors, y.factors));
      const coefficient = bounded(x.coefficient.mul(y.coefficient).mul(kept.coefficient));
      const product = { coefficient, factors: kept.factors };
      if (carry === null) terms.push(product);
      else terms.push(...multiply(fromTerms([product]), carry).values());
    }
  }
  return fromTerms(terms);
}

/** @throws Unable the integers in it are too long. */
export function bounded(value: Fraction): Fraction {
  if (isLarge(value.top) || isLarge(value.bottom)) throw new Unable('numbers with too many digits');
  return value;
}

const isLarge = (a: number | bigint): boolean => typeof a === 'bigint' && (a > LARGEST_INTEGER || a < -LARGEST_INTEGER);

/** Above it the bits of an exponent are not read right. */
const LARGEST_POWER = 2 ** 30;

/** base^exponent for a natural exponent. @throws Unable it is too large. */
export function integerPower(base: Sum, exponent: number): Sum {
  if (exponent === 1) return base;
  if (!(exponent <= LARGEST_POWER)) throw new Unable('a power that is too large to expand');
  let result = ONE;
  for (let bits = exponent, square = base; bits > 0; bits >>= 1) {
    if (bits & 1) result = multiply(result, square);
    if (bits > 1) square = multiply(square, square);
  }
  return result;
}

/** Product of two sorted factor lists; equal atoms with equal basis add their exponents. */
export function mergeFactors(a: readonly Factor[], b: readonly Factor[]): readonly Factor[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const merged: Factor[] = [];
  let [i, j] = [0, 0];
  for (let x = a[0], y = b[0]; x !== undefined || y !== undefined; x = a[i], y = b[j]) {
    if (x !== undefined && y !== undefined && x.key === y.key) {
      const exponent = x.exponent.add(y.exponent);
      if (exponent.sign !== 0) merged.push(withExponent(y, exponent));
      i++;
      j++;
    } else if (y === undefined || (x !== undefined && x.key < y.key)) {
      merged.push(x as Factor);
      i++;
    } else {
      merged.push(y);
      j++;
    }
  }
  return merged;
}

/**
 * Brings plain exponents of primes and composites into [0, 1): whole powers of a prime go to the coefficient, whole
 * powers of a composite are multiplied out as `carry`. Negative whole powers of a composite cannot occur in a sum.
 */
function reduce(factors: readonly Factor[]): { kept: Term; carry: Sum | null } {
  if (!factors.some(isReducible)) return { kept: { coefficient: UNIT, factors }, carry: null };
  let coefficient = UNIT;
  let carry: Sum | null = null;
  const kept: Factor[] = [];
  for (const f of factors) {
    if (!isReducible(f)) {
      kept.push(f);
      continue;
    }
    const whole = f.exponent.floor();
    const rest = f.exponent.sub(whole);
    if (rest.sign !== 0) kept.push(withExponent(f, rest));
    if (f.atom.kind === 'prime') coefficient = coefficient.mul(fraction(f.atom.value).pow(whole));
    else if (f.atom.kind === 'composite') {
      if (whole.sign < 0) throw new RangeError('a sum cannot hold a negative power of a composite');
      const power = integerPower(f.atom.of, Number(whole.n));
      carry = carry === null ? power : multiply(carry, power);
    }
  }
  return { kept: { coefficient, factors: kept }, carry };
}

const UNIT = fraction(1);

/** Is the exponent of a prime or a composite outside [0, 1)? */
const isReducible = ({ basis, atom, exponent }: Factor): boolean =>
  basis === '' &&
  (atom.kind === 'prime' || atom.kind === 'composite') &&
  (exponent.sign < 0 || exponent.top >= exponent.bottom);

/** Products of integer powers of variables, multiplied. */
export function multiplyBasis(a: Basis, b: Basis): Basis {
  const powers = new Map<string, number>();
  for (const [name, power] of [...basisPowers(a), ...basisPowers(b)]) {
    powers.set(name, (powers.get(name) ?? 0) + power);
  }
  return basisOf(powers);
}

export function basisPowers(basis: Basis): [string, number][] {
  if (basis === '') return [];
  return basis.split('*').map((part) => {
    const [name = '', power = '1'] = part.split('^');
    return [name, Number(power)];
  });
}

export function basisOf(powers: Iterable<readonly [string, number]>): Basis {
  return [...powers]
    .filter(([, power]) => power !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, power]) => (power === 1 ? name : `${name}^${power}`))
    .join('*');
}
