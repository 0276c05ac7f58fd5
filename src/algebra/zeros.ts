/**
 * All positive fractions at which a sum in one symbol is zero, exactly, through roots and exponentials.
 * Candidates come from polynomials whose rational roots are exact, and each is put into the sum: at a fraction what is
 * left is numbers, roots of primes and powers of e, and those are zero only where their normal form is empty (different
 * roots of primes are independent over the fractions, Besicovitch; different powers of e over algebraic numbers,
 * Lindemann and Weierstrass).
 * @throws Unable there is more in the sum, or too much of it.
 */
import { evaluate } from './evaluate.ts';
import { type Fraction, fraction } from './fraction.ts';
import { rationalRoots } from './integer-polynomial.ts';
import { divideMonomial, monomialContent } from './polynomial.ts';
import { fromSum, rational, vanishes } from './scalar.ts';
import { substitute } from './substitute.ts';
import {
  type Atom,
  basisPowers,
  type Factor,
  factor,
  fromTerms,
  multiply,
  type Sum,
  subtract,
  type Term,
  termsBy,
} from './sum.ts';
import { Unable } from './unable.ts';

/** Each once, smallest first. */
export function positiveZeros(sum: Sum, name: string): Fraction[] {
  return distinct(candidatesOf(sum, name)).filter((x) => x.sign > 0 && vanishesAt(sum, name, x));
}

function vanishesAt(sum: Sum, name: string, x: Fraction): boolean {
  const there = substitute(fromSum(sum), { [name]: rational(x) });
  if (vanishes(there)) return true;
  // A root of a sum of roots can be another sum of roots.
  if (![there.unit, ...there.numerator.values()].some(({ factors }) => factors.some(isComposite))) return false;
  const { value, error } = evaluate(there, {});
  if (Math.abs(value) > 2 * error) return false;
  throw new Unable('a root of a sum of roots');
}

function distinct(values: readonly Fraction[]): Fraction[] {
  return [...new Map(values.map((x) => [x.toFraction(), x])).values()].sort((a, b) => a.compare(b));
}

/** Where it may be zero. */
function candidatesOf(sum: Sum, name: string): Fraction[] {
  if (hidesExponential(sum)) throw new Unable('a power of e below a root');
  const { rest, composites } = split(sum);
  const [first, ...others] = exponentialsOf(rest);
  if (first === undefined) throw new RangeError('an empty sum is zero everywhere');
  const divided = composites.flatMap((composite) => algebraicCandidates(composite, name));
  if (others.length === 0) return [...divided, ...algebraicCandidates(first.coefficient, name)];
  const groups = [first, ...others];
  // Powers of e that differ are independent: all their coefficients are zero at once, or two exponents are equal.
  const equal = groups.flatMap((a, i) =>
    groups.slice(i + 1).flatMap((b) => algebraicCandidates(subtract(a.exponent, b.exponent), name)),
  );
  return [...divided, ...equal, ...algebraicCandidates(first.coefficient, name)];
}

/** Is there a power of e below a root? */
export const hidesExponential = (sum: Sum): boolean =>
  factorsOf(sum).some(
    ({ atom }) => atom.kind === 'composite' && factorsOf(atom.of).some(({ atom: a }) => a.kind === 'e'),
  );

const factorsOf = (sum: Sum): Factor[] => [...sum.values()].flatMap(({ factors }) => factors);

export interface Exponential {
  readonly exponent: Sum;
  readonly coefficient: Sum;
}

/** A sum as powers of e with coefficients that have none outside of roots. */
export const exponentialsOf = (sum: Sum): Exponential[] =>
  termsBy(sum, ({ atom }) => atom.kind === 'e').map(({ factors, of }) => ({
    exponent: exponentOf(factors),
    coefficient: of,
  }));

const exponentOf = (powers: readonly Factor[]): Sum =>
  fromTerms(
    powers.map(({ basis, exponent }) => ({
      coefficient: exponent,
      factors: basisPowers(basis)
        .map(([name, power]) => factor({ kind: 'variable', name }, power))
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
    })),
  );

/** Without powers of e. */
function algebraicCandidates(sum: Sum, name: string): Fraction[] {
  const { rest, composites } = split(sum);
  const plain = withoutComposites(rest);
  return [
    ...composites.flatMap((composite) => algebraicCandidates(composite, name)),
    ...(plain.size <= 1 ? [] : rootCandidates(divideMonomial(plain, monomialContent(plain)), name)),
  ];
}

/** What all terms have in common is zero only where a sum below a root is. */
function split(sum: Sum): { readonly rest: Sum; readonly composites: readonly Sum[] } {
  const content = monomialContent(sum);
  return {
    rest: divideMonomial(sum, content),
    composites: content.flatMap(({ atom }) => (atom.kind === 'composite' ? [atom.of] : [])),
  };
}

/** How often square roots of sums are removed: each time the degree doubles. */
const MOST_COMPOSITES = 4;

/** The product of a sum with what it is with the other sign of each root of a sum: zero wherever the sum is. */
export function withoutComposites(sum: Sum, times = 0): Sum {
  const composite = factorsOf(sum).find(isComposite);
  if (composite === undefined) return sum;
  if (times === MOST_COMPOSITES) throw new Unable('too many roots of sums');
  const [without, holding] = [false, true].map((holds) =>
    fromTerms([...sum.values()].filter((t) => t.factors.some((f) => f.key === composite.key) === holds)),
  ) as [Sum, Sum];
  if ([...holding.values()].some((t) => !isHalf(t.factors.find((f) => f.key === composite.key)))) {
    throw new Unable('a root of a sum that is not a square root');
  }
  const square = (a: Sum): Sum => multiply(a, a);
  const norm = subtract(square(without), square(holding));
  // It vanishes identically only where the sum does on one of the two branches: there is nothing to learn from it.
  if (norm.size === 0) throw new Unable('a sum of roots that is zero throughout');
  return withoutComposites(norm, times + 1);
}

const isComposite = ({ atom }: Factor): boolean => atom.kind === 'composite';
const isHalf = (f: Factor | undefined): boolean => f?.basis === '' && f.exponent.equals('1/2');

/** Roots of primes in a product, by their exponents from 0 up to 1. */
type Surd = ReadonlyMap<bigint, Fraction>;

interface Power {
  readonly coefficient: Fraction;
  readonly surd: Surd;
  /** Of the symbol, in steps. */
  readonly steps: number;
}

const MOST_SURDS = 64;

/**
 * With y = x^(1/n) for a fraction x: two terms can cancel only if their quotient is a fraction, so that y^d = z · surd for
 * a divisor d of n, a fraction z and a product of the surds that occur. Then each term is a fraction times a surd, and
 * those of one surd and one remainder of the power by d vanish together: polynomials in z.
 */
function rootCandidates(sum: Sum, name: string): Fraction[] {
  const n = [...sum.values()].reduce((most, t) => lcm(most, Number(stepOf(t, name).d)), 1);
  const powers = [...sum.values()].map((t): Power => powerOf(t, name, n));
  const surds = generatedBy(powers.map(({ surd }) => surd));
  return divisors(n).flatMap((d) =>
    surds.flatMap((surd) => {
      // x = (z · surd)^(n/d) has to be a fraction.
      const whole = surdTo(surd, n / d);
      if (whole.surd.size > 0) return [];
      const [polynomial = []] = polynomialsIn(powers, d, surd);
      return rationalRoots(polynomial)
        .filter((z) => z.sign > 0)
        .map((z) => z.pow(fraction(n / d)).mul(whole.factor));
    }),
  );
}

const stepOf = (t: Term, name: string): Fraction =>
  t.factors.find(({ atom }) => atom.kind === 'variable' && atom.name === name)?.exponent ?? fraction(0);

function powerOf(t: Term, name: string, n: number): Power {
  const surd = new Map<bigint, Fraction>();
  for (const { atom, basis, exponent } of t.factors) {
    const isKnown = basis === '' && (atom.kind === 'prime' || isVariable(atom, name));
    if (!isKnown) throw new Unable('a symbolic power');
    if (atom.kind === 'prime') surd.set(atom.value, exponent);
  }
  return { coefficient: t.coefficient, surd, steps: Number(stepOf(t, name).mul(n).valueOf()) };
}

const isVariable = (atom: Atom, name: string): boolean => atom.kind === 'variable' && atom.name === name;

/** The polynomials in z that all vanish where the sum does. */
function polynomialsIn(powers: readonly Power[], d: number, surd: Surd): Fraction[][] {
  const polynomials = new Map<string, Fraction[]>();
  for (const { coefficient, surd: own, steps } of powers) {
    const degree = Math.floor(steps / d);
    const { factor: times, surd: left } = surdTimes(own, surdTo(surd, degree));
    const key = `${steps % d} ${textOf(left)}`;
    const polynomial = polynomials.get(key) ?? [];
    while (polynomial.length <= degree) polynomial.push(fraction(0));
    polynomial[degree] = (polynomial[degree] as Fraction).add(coefficient.mul(times));
    polynomials.set(key, polynomial);
  }
  return [...polynomials.values()].filter((p) => p.some((c) => c.sign !== 0));
}

const textOf = (surd: Surd): string =>
  [...surd]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([p, e]) => `${p}^${e.toFraction()}`)
    .join('·');

interface Reduced {
  readonly factor: Fraction;
  readonly surd: Surd;
}

function reduce(exponents: ReadonlyMap<bigint, Fraction>): Reduced {
  const surd = new Map<bigint, Fraction>();
  let times = fraction(1);
  for (const [p, exponent] of exponents) {
    const whole = exponent.floor();
    if (!exponent.equals(whole)) surd.set(p, exponent.sub(whole));
    times = times.mul(fraction(p).pow(whole));
  }
  return { factor: times, surd };
}

const surdTo = (surd: Surd, power: number): Reduced =>
  reduce(new Map([...surd].map(([p, exponent]) => [p, exponent.mul(power)])));

function surdTimes(a: Surd, b: Reduced): Reduced {
  const sum = new Map(a);
  for (const [p, exponent] of b.surd) sum.set(p, exponent.add(sum.get(p) ?? fraction(0)));
  const { factor: times, surd } = reduce(sum);
  return { factor: times.mul(b.factor), surd };
}

/** All products of some surds, without their whole parts. @throws Unable there are too many. */
function generatedBy(surds: readonly Surd[]): Surd[] {
  const found = new Map<string, Surd>([['', new Map()]]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const a of [...found.values()]) {
      for (const b of surds) {
        const { surd } = surdTimes(a, { factor: fraction(1), surd: b });
        found.set(textOf(surd), surd);
      }
      if (found.size > MOST_SURDS) throw new Unable('too many roots of numbers');
    }
  }
  return [...found.values()];
}

const divisors = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1).filter((d) => n % d === 0);
const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
const lcm = (a: number, b: number): number => (a / gcd(a, b)) * b;
