/**
 * Scalars: fractions of generalised polynomials, kept as unit · numerator / denominator.
 * The unit is one monomial whose exponents may be any rational, so that √(R+1)/(R+1) stays 1/√(R+1).
 * Outcomes: immutable values; division by zero and roots of a sum of unknown sign throw {@link Unable}.
 */
import { isWholeNumber } from './domain.ts';
import { type Fraction, type FractionLike, fraction } from './fraction.ts';
import {
  divideExactly,
  divideMonomial,
  greatestCommonDivisor,
  monomialContent,
  rationalContent,
} from './polynomial.ts';
import { isSignless } from './sign.ts';
import { primeFactors, splitPositive } from './square-free.ts';
import {
  add as addSums,
  type Basis,
  basisPowers,
  bounded,
  constant,
  type Factor,
  factor,
  fromTerms,
  integerPower,
  isEmpty,
  mergeFactors,
  multiplyBasis,
  multiply as multiplySums,
  ONE as ONE_SUM,
  type Sum,
  scale,
  sumKey,
  type Term,
  variable as variableSum,
  withExponent,
  ZERO as ZERO_SUM,
} from './sum.ts';
import { NotReal, Unable } from './unable.ts';

export { Unable };

export interface Scalar {
  readonly unit: Term;
  readonly numerator: Sum;
  readonly denominator: Sum;
}

/** An exponent: rational coefficients by products of variables; {'': 1/2} is 1/2, {'gamma': -1} is −γ. */
export type Exponent = ReadonlyMap<Basis, Fraction>;

const UNIT: Term = { coefficient: fraction(1), factors: [] };
export const ZERO: Scalar = { unit: UNIT, numerator: ZERO_SUM, denominator: ONE_SUM };
export const ONE: Scalar = { unit: UNIT, numerator: ONE_SUM, denominator: ONE_SUM };

export function rational(value: FractionLike): Scalar {
  const coefficient = fraction(value);
  if (coefficient.sign === 0) return ZERO;
  return coefficient.equals(1) ? ONE : monomial({ coefficient, factors: [] });
}

/** A product of powers: nothing but a unit. */
const monomial = (unit: Term): Scalar => ({ ...ONE, unit });
const isMonomial = (a: Scalar): boolean => a.numerator === ONE_SUM && a.denominator === ONE_SUM;

/** A symbol; its name carries its range, see `domain.ts`. */
export const symbol = (name: string): Scalar => fromSum(variableSum(name));

export const fromSum = (sum: Sum): Scalar => make(UNIT, sum, ONE_SUM);

/** A text that is equal for equal forms only; values may be equal under different forms. */
export const scalarKey = ({ unit, numerator, denominator }: Scalar): string =>
  [sumKey(fromTerms([unit])), sumKey(numerator), sumKey(denominator)].join(' / ');

/** e^exponent. */
export const exponential = (exponent: Exponent): Scalar =>
  make(
    {
      coefficient: fraction(1),
      factors: [...exponent]
        .map(([basis, value]) => factor({ kind: 'e' }, value, basis))
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
    },
    ONE_SUM,
    ONE_SUM,
  );

/** Does the representation vanish? Sound for `true`; `zero.ts` decides `false`. */
export const vanishes = (a: Scalar): boolean => isEmpty(a.numerator);

export function multiply(a: Scalar, b: Scalar): Scalar {
  if (vanishes(a) || vanishes(b)) return ZERO;
  if (a === ONE) return b;
  if (b === ONE) return a;
  const unit = multiplyUnits(a.unit, b.unit);
  if (isMonomial(a)) return reduced(unit, b.numerator, b.denominator);
  if (isMonomial(b)) return reduced(unit, a.numerator, a.denominator);
  return make(unit, timesSum(a.numerator, b.numerator), timesSum(a.denominator, b.denominator));
}

export function invert(a: Scalar): Scalar {
  if (vanishes(a)) throw new Unable('division by zero');
  return reduced(invertUnit(a.unit), a.denominator, a.numerator);
}

export const divide = (a: Scalar, b: Scalar): Scalar => multiply(a, invert(b));

export const negate = (a: Scalar): Scalar =>
  vanishes(a) ? a : { ...a, unit: { ...a.unit, coefficient: a.unit.coefficient.neg() } };

export function add(a: Scalar, b: Scalar): Scalar {
  if (vanishes(a)) return b;
  if (vanishes(b)) return a;
  const common = commonFactors(a.unit.factors, b.unit.factors);
  const inverse = common.map((f) => withExponent(f, f.exponent.neg()));
  const part = (x: Scalar, other: Scalar): Sum =>
    timesSum(
      timesSum(x.numerator, other.denominator),
      expandUnit({ ...x.unit, factors: mergeFactors(x.unit.factors, inverse) }),
    );
  return make(
    { coefficient: fraction(1), factors: common },
    addSums(part(a, b), part(b, a)),
    timesSum(a.denominator, b.denominator),
  );
}

/** Most numerators and denominators are 1, and are that one object. */
const timesSum = (a: Sum, b: Sum): Sum => (a === ONE_SUM ? b : b === ONE_SUM ? a : multiplySums(a, b));

export const subtract = (a: Scalar, b: Scalar): Scalar => (haveOneForm(a, b) ? ZERO : add(a, negate(b)));

/** Are they the same term by term? Then they need not be multiplied out to cancel. */
const haveOneForm = (a: Scalar, b: Scalar): boolean =>
  sameTerms(a.unit, b.unit) && sameSums(a.numerator, b.numerator) && sameSums(a.denominator, b.denominator);

const sameTerms = (a: Term, b: Term): boolean =>
  a.coefficient.equals(b.coefficient) &&
  a.factors.length === b.factors.length &&
  a.factors.every((f, i) => f.text === b.factors[i]?.text);

const sameSums = (a: Sum, b: Sum): boolean =>
  a === b || (a.size === b.size && [...a].every(([key, t]) => b.get(key)?.coefficient.equals(t.coefficient)));

/** A fixed rational exponent, for {@link power}. */
export const exponentOf = (value: Fraction | number): Exponent => new Map([['', fraction(value)]]);

export const sqrt = (a: Scalar): Scalar => power(a, exponentOf(fraction(1, 2)));

/**
 * base^exponent. Whole powers always work; others need a base that is provably positive on the domain.
 * @throws Unable the sign of the base, or of a factor under a root, is not known; a root stands inside a root.
 */
export function power(base: Scalar, exponent: Exponent): Scalar {
  const parts = [...exponent].filter(([, value]) => value.sign !== 0);
  return parts.map(([basis, value]) => powerOne(base, basis, value)).reduce(multiply, ONE);
}

/** Exponents beyond this are refused: expanding them would take for ever. */
const LARGEST_EXPONENT = 64;

function powerOne(base: Scalar, basis: Basis, value: Fraction): Scalar {
  if (value.abs().compare(LARGEST_EXPONENT) > 0)
    throw new Unable(`the power ${value.toFraction()} is too large to expand`);
  if (basis === '' && value.isWhole) return wholePower(base, value);
  if (vanishes(base)) {
    if (basis === '' && value.sign > 0) return ZERO;
    throw new Unable('a power of zero with a symbolic or negative exponent');
  }
  const top = splitPositive(base.numerator);
  const bottom = splitPositive(base.denominator);
  if ([...base.unit.factors, ...top.factors, ...bottom.factors].some(isSignless)) {
    throw new Unable('a root or symbolic power of a symbol that may have any sign');
  }
  const coefficient = withoutSign(base.unit.coefficient.mul(top.sign * bottom.sign), basis, value);
  const raise = (factors: readonly Factor[], by: Fraction): Factor[] =>
    factors.map((f) => factor(f.atom, f.exponent.mul(by), multiplyBasis(f.basis, basis)));
  const factors = [
    ...raise(base.unit.factors, value),
    ...raise(primeFactors(coefficient.mul(top.content).div(bottom.content)), value),
    ...raise(top.factors, value),
    ...raise(bottom.factors, value.neg()),
  ].reduce((merged: readonly Factor[], f) => mergeFactors(merged, [f]), []);
  return make({ coefficient: fraction(1), factors }, ONE_SUM, ONE_SUM);
}

/** What is raised, positive: a negative number has even powers, and powers of no known parity are not written. */
function withoutSign(coefficient: Fraction, basis: Basis, value: Fraction): Fraction {
  if (coefficient.sign > 0) return coefficient;
  if (basis === '') throw new NotReal('a root of something negative');
  const isWhole = value.isWhole && basisPowers(basis).every(([name, count]) => isWholeNumber(name) && count > 0);
  if (!isWhole) throw new Unable('a power of something negative whose exponent need not be a whole number');
  if (value.n % 2n !== 0n) throw new Unable('a power of something negative that may be even or odd');
  return coefficient.neg();
}

function wholePower(base: Scalar, value: Fraction): Scalar {
  const count = Number(value.n);
  const positive = value.sign < 0 ? invert(base) : base;
  let result = ONE;
  for (let i = 0; i < count; i++) result = multiply(result, positive);
  return result;
}

// ---- the normal form -------------------------------------------------------------------------------------------

/** unit · numerator / denominator with common factors cancelled and contents in the unit. */
function make(unit: Term, numerator: Sum, denominator: Sum): Scalar {
  if (isEmpty(numerator)) return ZERO;
  if (numerator.size === 1 || denominator.size === 1) return reduced(unit, numerator, denominator);
  const common = greatestCommonDivisor(numerator, denominator);
  if (common.size <= 1) return reduced(unit, numerator, denominator);
  const [top, bottom] = [divideExactly(numerator, common), divideExactly(denominator, common)];
  if (top === null || bottom === null) throw new Unable('a common divisor that does not divide');
  return reduced(unit, top, bottom);
}

/** The same of what has no common factors. */
function reduced(unit: Term, numerator: Sum, denominator: Sum): Scalar {
  const upper = contentOf(numerator);
  const lower = contentOf(denominator);
  let whole = multiplyUnits(unit, multiplyUnits(upper.content, invertUnit(lower.content)));
  let top = upper.rest;
  let bottom = lower.rest;
  for (const f of whole.factors) {
    if (f.atom.kind !== 'composite' || f.basis !== '') continue;
    [top, bottom, whole] = absorb(f, top, bottom, whole);
  }
  return { unit: normaliseUnit(whole), numerator: top, denominator: bottom };
}

/** Moves a composite that also stands as a plain factor of numerator or denominator into the unit. */
function absorb(f: Factor, top: Sum, bottom: Sum, unit: Term): [Sum, Sum, Term] {
  const composite = (f.atom as { of: Sum }).of;
  const move = (sum: Sum, by: 1 | -1): Sum | null => {
    const quotient = sum.size > 1 ? divideExactly(sum, composite) : null;
    if (quotient === null || [...quotient.values()].some((t) => t.factors.some((x) => x.exponent.sign < 0)))
      return null;
    unit = { ...unit, factors: mergeFactors(unit.factors, [factor(f.atom, by)]) };
    return quotient;
  };
  return [move(top, 1) ?? top, move(bottom, -1) ?? bottom, unit];
}

/** Rational and monomial content, negative where all terms are, and what is left without it: of a single term, 1. */
function contentOf(sum: Sum): { readonly content: Term; readonly rest: Sum } {
  if (sum === ONE_SUM) return { content: UNIT, rest: ONE_SUM };
  const terms = [...sum.values()];
  if (terms.length === 1) return { content: terms[0] as Term, rest: ONE_SUM };
  const positive = rationalContent(sum);
  const coefficient = terms.every((t) => t.coefficient.sign < 0) ? positive.neg() : positive;
  const factors = monomialContent(sum);
  return { content: { coefficient, factors }, rest: scale(divideMonomial(sum, factors), coefficient.inverse()) };
}

function multiplyUnits(a: Term, b: Term): Term {
  if (a === UNIT) return b;
  if (b === UNIT) return a;
  return { coefficient: bounded(a.coefficient.mul(b.coefficient)), factors: mergeFactors(a.factors, b.factors) };
}

const invertUnit = (a: Term): Term =>
  a === UNIT
    ? a
    : {
        coefficient: a.coefficient.inverse(),
        factors: a.factors.map((f) => withExponent(f, f.exponent.neg())),
      };

/** Whole powers of primes go to the coefficient. */
function normaliseUnit(unit: Term): Term {
  if (!unit.factors.some((f) => f.atom.kind === 'prime' && f.basis === '')) return unit;
  let { coefficient } = unit;
  const factors: Factor[] = [];
  for (const f of unit.factors) {
    if (f.atom.kind !== 'prime' || f.basis !== '') {
      factors.push(f);
      continue;
    }
    const whole = f.exponent.floor();
    coefficient = coefficient.mul(fraction(f.atom.value).pow(whole));
    if (!f.exponent.equals(whole)) factors.push(withExponent(f, f.exponent.sub(whole)));
  }
  return { coefficient, factors };
}

/** The smaller power of each atom of two units, so that what is left of both has exponents of at least zero. */
function commonFactors(a: readonly Factor[], b: readonly Factor[]): readonly Factor[] {
  if (a === b) return a;
  const smaller = (f: Factor, others: readonly Factor[]): Factor | null => {
    const other = others.find((g) => g.key === f.key);
    if (other === undefined) return f.exponent.sign < 0 ? f : null;
    return f.exponent.compare(other.exponent) <= 0 ? f : other;
  };
  const onlyInB = b.filter((f) => !a.some((g) => g.key === f.key));
  return [...a.map((f) => smaller(f, b)), ...onlyInB.map((f) => smaller(f, []))]
    .filter((f) => f !== null)
    .sort((x, y) => (x.key < y.key ? -1 : 1));
}

/** A unit with exponents of at least zero on composites, as a sum. */
function expandUnit(unit: Term): Sum {
  if (unit.factors.length === 0) return unit.coefficient.equals(1) ? ONE_SUM : constant(unit.coefficient);
  const kept: Factor[] = [];
  let sum = ONE_SUM;
  for (const f of unit.factors) {
    const whole = f.atom.kind === 'composite' && f.basis === '' ? f.exponent.floor() : NONE;
    if (whole.sign !== 0) sum = timesSum(sum, integerPower((f.atom as { of: Sum }).of, whole.valueOf()));
    const rest = f.exponent.sub(whole);
    if (rest.sign !== 0) kept.push(withExponent(f, rest));
  }
  // A product reduces what is left: whole powers of primes go to the coefficient.
  return multiplySums(sum, fromTerms([{ ...unit, factors: kept }]));
}

const NONE = fraction(0);

/** Numerator and denominator with the unit multiplied in, for those who look at terms. */
export function expand(a: Scalar): { readonly numerator: Sum; readonly denominator: Sum } {
  if (vanishes(a)) return { numerator: ZERO_SUM, denominator: ONE_SUM };
  const up = a.unit.factors.filter((f) => f.atom.kind !== 'composite' || f.exponent.sign > 0);
  const down = a.unit.factors
    .filter((f) => f.atom.kind === 'composite' && f.exponent.sign < 0)
    .map((f) => withExponent(f, f.exponent.neg()));
  return {
    numerator: multiplySums(a.numerator, expandUnit({ ...a.unit, factors: up })),
    denominator: multiplySums(a.denominator, expandUnit({ ...UNIT, factors: down })),
  };
}
