/**
 * Greatest common divisors and exact division of sums, as polynomials in their generators.
 * Inputs: sums with any rational exponents; each generator is rescaled so that exponents become natural numbers.
 * Outcome: exact. Not a failure: a common factor that only exists after rewriting a root is not seen.
 */

import { commonDegreeBound } from './degree-bound.ts';
import { type Fraction, fraction } from './fraction.ts';
import { type Factor, fromTerms, mergeFactors, ONE, type Sum, type Term, withExponent, ZERO } from './sum.ts';
import { Unable } from './unable.ts';
import { spend } from './work.ts';

/** Coefficients by natural exponents of the generators, most significant generator first. */
type Polynomial = Map<string, Fraction>;

interface Scaling {
  /** An atom, and how many times its exponents are natural numbers. */
  readonly generators: readonly { readonly sample: Factor; readonly scale: number }[];
}

const gcdBig = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcdBig(b, a % b));
const lcmBig = (a: bigint, b: bigint): bigint => (a / gcdBig(a, b)) * b;

/** One step size per generator such that all exponents of the given sums are multiples of it. */
function scalingOf(sums: readonly Sum[]): Scaling {
  const denominators = new Map<string, { sample: Factor; lcm: bigint }>();
  for (const sum of sums) {
    for (const t of sum.values()) {
      for (const f of t.factors) {
        const known = denominators.get(f.key);
        if (known === undefined) denominators.set(f.key, { sample: f, lcm: f.exponent.d });
        else if (!f.exponent.isWhole) known.lcm = lcmBig(known.lcm, f.exponent.d);
      }
    }
  }
  return {
    generators: [...denominators.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { sample, lcm }]) => ({ sample, scale: Number(lcm) })),
  };
}

/** The largest monomial (with sign-free rational exponents) that divides every term, negative powers included. */
export function monomialContent(sum: Sum): Factor[] {
  if (sum.has('') && ![...sum.values()].some((t) => t.factors.some(({ exponent }) => exponent.sign < 0))) return [];
  const least = new Map<string, { factor: Factor; terms: number }>();
  for (const t of sum.values()) {
    for (const f of t.factors) {
      const known = least.get(f.key);
      if (known === undefined) least.set(f.key, { factor: f, terms: 1 });
      else {
        known.terms++;
        if (f.exponent.compare(known.factor.exponent) < 0) known.factor = f;
      }
    }
  }
  // A term without the atom holds its power 0.
  return [...least.values()]
    .filter(({ factor: { exponent }, terms }) => terms === sum.size || exponent.sign < 0)
    .map(({ factor: f }) => f)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The sum divided by a monomial. */
export function divideMonomial(sum: Sum, factors: readonly Factor[]): Sum {
  if (factors.length === 0) return sum;
  const inverse = factors.map((f) => withExponent(f, f.exponent.neg()));
  return fromTerms([...sum.values()].map((t) => ({ ...t, factors: mergeFactors(t.factors, inverse) })));
}

/** Positive rational c such that sum / c has coprime integer coefficients. */
export function rationalContent(sum: Sum): Fraction {
  return contentOfAll([...sum.values()].map(({ coefficient }) => coefficient));
}

function contentOfAll(coefficients: readonly Fraction[]): Fraction {
  if (coefficients.some(({ top }) => top === 1 || top === -1) && coefficients.every(({ isWhole }) => isWhole))
    return UNIT;
  let top = 0n;
  let bottom = 1n;
  for (const { n, d } of coefficients) {
    top = gcdBig(top, n);
    bottom = lcmBig(bottom, d);
  }
  return top === 0n ? UNIT : fraction(top, bottom);
}

const UNIT = fraction(1);

/** Above it exponents would take too long, and far above it doubles would not tell them apart. */
const LARGEST_DEGREE = 8192;

/** @throws Unable an exponent that is too many steps. */
function toPolynomial(sum: Sum, scaling: Scaling): Polynomial {
  const polynomial: Polynomial = new Map();
  for (const t of sum.values()) {
    const exponents = scaling.generators.map(({ sample, scale }) => {
      const exponent = t.factors.find((f) => f.key === sample.key)?.exponent;
      const steps = exponent === undefined ? 0 : Number(exponent.top) * (scale / Number(exponent.bottom));
      if (!(steps <= LARGEST_DEGREE && Number.isSafeInteger(scale)))
        throw new Unable('an exponent with too many digits');
      return steps;
    });
    polynomial.set(exponents.join(','), t.coefficient);
  }
  return polynomial;
}

function toSum(polynomial: Polynomial, scaling: Scaling): Sum {
  const terms: Term[] = [];
  for (const [key, coefficient] of polynomial) {
    const exponents = key === '' ? [] : key.split(',').map(Number);
    const factors = exponents.flatMap((power, i) => {
      const generator = scaling.generators[i];
      return power === 0 || generator === undefined
        ? []
        : [withExponent(generator.sample, fraction(power, generator.scale))];
    });
    terms.push({ coefficient, factors });
  }
  return fromTerms(terms);
}

/**
 * Greatest common divisor, with coprime integer coefficients, positive leading coefficient and no monomial content.
 */
export function greatestCommonDivisor(a: Sum, b: Sum): Sum {
  if (a.size === 0 || b.size === 0) return ONE;
  const x = divideMonomial(a, monomialContent(a));
  const y = divideMonomial(b, monomialContent(b));
  if (x.size === 1 || y.size === 1 || !shareAtoms(x, y)) return ONE;
  const scaling = scalingOf([x, y]);
  return toSum(gcdRecursive(toPolynomial(x, scaling), toPolynomial(y, scaling), scaling.generators.length), scaling);
}

/** Keys of the atoms that a sum holds powers of. */
const atomsOf = (sum: Sum): ReadonlySet<string> =>
  new Set([...sum.values()].flatMap(({ factors }) => factors.map(({ key }) => key)));

function shareAtoms(a: Sum, b: Sum): boolean {
  const atoms = atomsOf(a);
  return [...atomsOf(b)].some((key) => atoms.has(key));
}

/** a / b when b divides a, else null. */
export function divideExactly(a: Sum, b: Sum): Sum | null {
  if (a.size === 0) return ZERO;
  if (a === b) return ONE;
  const mono = monomialContent(b);
  const x0 = monomialContent(a);
  const divisor = divideMonomial(b, mono);
  const dividend = divideMonomial(a, x0);
  const atoms = atomsOf(dividend);
  if (![...atomsOf(divisor)].every((key) => atoms.has(key))) return null;
  const scaling = scalingOf([dividend, divisor]);
  const quotient = divide(toPolynomial(dividend, scaling), toPolynomial(divisor, scaling));
  if (quotient === null) return null;
  const shift = mergeFactors(
    x0,
    mono.map((f) => withExponent(f, f.exponent.neg())),
  );
  return divideMonomial(
    toSum(quotient, scaling),
    shift.map((f) => withExponent(f, f.exponent.neg())),
  );
}

// ---- polynomials with natural exponents, recursive in the generators -------------------------------------------

const compareExponents = (a: number[], b: number[]): number => {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  return 0;
};
const parse = (key: string): number[] => (key === '' ? [] : key.split(',').map(Number));

function leading(p: Polynomial): { exponents: number[]; coefficient: Fraction } {
  let best: number[] | null = null;
  let coefficient = fraction(0);
  for (const [key, c] of p) {
    const exponents = parse(key);
    if (best === null || compareExponents(exponents, best) > 0) {
      best = exponents;
      coefficient = c;
    }
  }
  return { exponents: best ?? [], coefficient };
}

function accumulate(p: Polynomial, key: string, value: Fraction): void {
  const sum = p.get(key)?.add(value) ?? value;
  if (sum.sign === 0) p.delete(key);
  else p.set(key, sum);
}

/** Exact division by leading terms in lexicographic order; null when a remainder is left. */
function divide(a: Polynomial, b: Polynomial): Polynomial | null {
  const head = leading(b);
  const rest = new Map(a);
  const quotient: Polynomial = new Map();
  while (rest.size > 0) {
    spend(rest.size + b.size);
    const top = leading(rest);
    const exponents = top.exponents.map((e, i) => e - (head.exponents[i] as number));
    if (exponents.some((e) => e < 0)) return null;
    const factorCoefficient = top.coefficient.div(head.coefficient);
    quotient.set(exponents.join(','), factorCoefficient);
    for (const [key, c] of b) {
      const shifted = parse(key).map((e, i) => e + (exponents[i] as number));
      accumulate(rest, shifted.join(','), c.mul(factorCoefficient).neg());
    }
  }
  return quotient;
}

function times(a: Polynomial, b: Polynomial): Polynomial {
  spend(a.size * b.size);
  const product: Polynomial = new Map();
  for (const [x, c] of a) {
    const ex = parse(x);
    for (const [y, d] of b) {
      accumulate(
        product,
        parse(y)
          .map((e, i) => e + (ex[i] as number))
          .join(','),
        c.mul(d),
      );
    }
  }
  return product;
}

function minus(a: Polynomial, b: Polynomial): Polynomial {
  const difference = new Map(a);
  for (const [key, c] of b) accumulate(difference, key, c.neg());
  return difference;
}

/** Coefficients in generator `at`, by its exponent, as polynomials that do not hold it. */
function coefficientsIn(p: Polynomial, at: number): Map<number, Polynomial> {
  spend(p.size);
  const parts = new Map<number, Polynomial>();
  for (const [key, c] of p) {
    const exponents = parse(key);
    const degree = exponents[at] as number;
    exponents[at] = 0;
    const part = parts.get(degree) ?? new Map<string, Fraction>();
    part.set(exponents.join(','), c);
    parts.set(degree, part);
  }
  return parts;
}

const degreeIn = (p: Polynomial, at: number): number =>
  Math.max(0, ...[...p.keys()].map((key) => parse(key)[at] as number));

function integerPrimitive(p: Polynomial): Polynomial {
  const content = contentOfAll([...p.values()]);
  const by = (leading(p).coefficient.sign < 0 ? content.neg() : content).inverse();
  return by.equals(UNIT) ? p : new Map([...p].map(([key, c]) => [key, c.mul(by)]));
}

const isConstant = (p: Polynomial): boolean =>
  p.size === 1 && [...p.keys()].every((key) => parse(key).every((exponent) => exponent === 0));

function shiftBy(p: Polynomial, at: number, by: number): Polynomial {
  return new Map(
    [...p].map(([key, c]) => {
      const exponents = parse(key);
      exponents[at] = (exponents[at] as number) + by;
      return [exponents.join(','), c];
    }),
  );
}

function pseudoRemainder(a: Polynomial, b: Polynomial, at: number): Polynomial {
  const degree = degreeIn(b, at);
  const lead = coefficientsIn(b, at).get(degree) as Polynomial;
  let rest = a;
  while (rest.size > 0 && degreeIn(rest, at) >= degree) {
    const top = degreeIn(rest, at);
    const head = coefficientsIn(rest, at).get(top) as Polynomial;
    rest = minus(times(rest, lead), shiftBy(times(head, b), at, top - degree));
  }
  return rest;
}

/**
 * Primitive remainder sequence in the last generator that occurs, contents by recursion. A generator that is proved not
 * to occur in the divisor is removed first: remainder sequences in it grow without bound to end at 1.
 */
function gcdRecursive(a: Polynomial, b: Polynomial, generators: number): Polynomial {
  if (a.size === 0) return integerPrimitive(b);
  if (b.size === 0) return integerPrimitive(a);
  for (let i = 0; i < generators; i++) {
    // Exponents are read three times: their degree, their image, their coefficients.
    spend(3 * (a.size + b.size));
    if (degreeIn(a, i) + degreeIn(b, i) === 0 || commonDegreeBound(a, b, i) > 0) continue;
    const parts = [...coefficientsIn(a, i).values(), ...coefficientsIn(b, i).values()];
    return parts.reduce((g, c) => (isConstant(g) ? g : gcdRecursive(g, c, generators)), new Map() as Polynomial);
  }
  const at = generators - 1;
  if (at < 0) return new Map([[[...a.keys()][0] as string, fraction(1)]]);
  const contentOf = (p: Polynomial): Polynomial =>
    [...coefficientsIn(p, at).values()].reduce((g, c) => gcdRecursive(g, c, at), new Map() as Polynomial);
  const contentA = contentOf(a);
  const contentB = contentOf(b);
  const content = gcdRecursive(contentA, contentB, at);
  let x = divide(a, contentA) as Polynomial;
  let y = divide(b, contentB) as Polynomial;
  if (degreeIn(x, at) < degreeIn(y, at)) [x, y] = [y, x];
  while (y.size > 0 && degreeIn(y, at) > 0) {
    const rest = pseudoRemainder(x, y, at);
    x = y;
    // Without its integers made coprime again, a remainder has twice the digits of the one before.
    y = rest.size === 0 ? rest : integerPrimitive(divide(rest, contentOf(rest)) as Polynomial);
  }
  return integerPrimitive(y.size === 0 ? times(x, content) : content);
}
