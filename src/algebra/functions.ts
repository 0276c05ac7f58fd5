/**
 * Functions of exact scalars. Each is worked out where that can be proved on the whole domain: |R − 1| is R − 1,
 * max(R, 1) is R, ln(e^k) is k, C(k, 2) is k(k − 1)/2. Where it cannot, the value is opaque.
 * @throws NotReal the function has no value there, as the logarithm of something negative; Unable an unknown name.
 */

import { printApplication } from '../language/latex/print.ts';
import { isWholeNumber } from './domain.ts';
import { fraction } from './fraction.ts';
import { logarithmParts } from './logarithm.ts';
import { opaqueName } from './opaque.ts';
import { compareScalars } from './order.ts';
import { latex } from './print.ts';
import {
  add,
  divide,
  expand,
  exponential,
  invert,
  multiply,
  negate,
  ONE,
  rational,
  type Scalar,
  scalarKey,
  subtract,
  symbol,
  vanishes,
  ZERO,
} from './scalar.ts';
import { asExponent } from './substitute.ts';
import { negate as negateSum, type Sum } from './sum.ts';
import { symbolsOf } from './symbols.ts';
import { NotReal, Unable } from './unable.ts';
import { areEqual } from './zero.ts';

type Exact = (...arguments_: [Scalar, Scalar]) => Scalar | null;

/** Null where it is not worked out. */
const ONE_OR_TWO: Readonly<Record<string, Exact>> = {
  ln: logarithm,
  floor: (x) => (isWhole(x) ? x : rounded(x, (value) => value.floor())),
  ceiling: (x) => (isWhole(x) ? x : rounded(x, (value) => value.neg().floor().neg())),
  factorial,
  binom: binomial,
  sinh: (x) => divide(subtract(exp(x), exp(negate(x))), rational(2)),
  cosh: (x) => divide(add(exp(x), exp(negate(x))), rational(2)),
  tanh: (x) => divide(subtract(exp(x), exp(negate(x))), add(exp(x), exp(negate(x)))),
  sin: (x) => (vanishes(x) ? ZERO : null),
  cos: (x) => (vanishes(x) ? ONE : null),
  tan: (x) => (vanishes(x) ? ZERO : null),
};

/** Is there a function of numbers of that name? */
export const isFunction = (name: string): boolean =>
  name === 'max' || name === 'min' || Object.hasOwn(ONE_OR_TWO, name);

/** The value of a function by its name in a formula. */
export function applied(name: string, list: readonly Scalar[]): Scalar {
  if (name === 'max' || name === 'min') return extremum(name, list);
  const exact = Object.hasOwn(ONE_OR_TWO, name) ? ONE_OR_TWO[name] : undefined;
  if (exact === undefined) throw new Unable(`the function ${name} has no meaning here`);
  return attempt(() => exact(...(list as [Scalar, Scalar]))) ?? opaque(name, list);
}

/** |x|, which is x or −x where its sign is proved. */
export function absolute(x: Scalar): Scalar {
  const order = compareScalars(x, ZERO);
  if (order === 'less') return negate(x);
  if (order !== 'unknown') return x;
  return opaque('absolute', [upToSign(x)]);
}

/** One of x and −x, the same of both: with a sign of its own in the first term of each sum. */
function upToSign({ unit, numerator, denominator }: Scalar): Scalar {
  const signed = (sum: Sum): Sum => {
    const [first] = [...sum.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return first !== undefined && first[1].coefficient.sign < 0 ? negateSum(sum) : sum;
  };
  return {
    unit: { ...unit, coefficient: unit.coefficient.abs() },
    numerator: signed(numerator),
    denominator: signed(denominator),
  };
}

/** What is beyond the algebra is opaque; what has no value at all is another matter. */
function attempt(run: () => Scalar | null): Scalar | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof Unable && !(error instanceof NotReal)) return null;
    throw error;
  }
}

function opaque(name: string, list: readonly Scalar[]): Scalar {
  const texts = list.map(latex).map((text) => (name === 'factorial' ? `\\left(${text}\\right)` : text));
  return symbol(opaqueName(printApplication(name, texts)));
}

const exp = (x: Scalar): Scalar => exponential(asExponent(x));

/** The sum of the logarithms of what it is a product of. */
function logarithm(x: Scalar): Scalar {
  return logarithmParts(x)
    .map(({ of, times }) => multiply(times, of === 'e' ? ONE : opaque('ln', [of])))
    .reduce(add, ZERO);
}

/** Those that are not proved to be at most another. */
function extremum(name: 'max' | 'min', list: readonly Scalar[]): Scalar {
  const within = name === 'max' ? ['less', 'equal'] : ['greater', 'equal'];
  const kept = list.reduce<readonly Scalar[]>((best, x) => {
    if (best.some((y) => within.includes(compareScalars(x, y)))) return best;
    return [...best.filter((y) => !within.includes(compareScalars(y, x))), x];
  }, []);
  const [only] = kept;
  if (only === undefined) throw new Unable(`${name} of nothing`);
  if (kept.length === 1) return only;
  return opaque(
    name,
    kept.toSorted((a, b) => (scalarKey(a) < scalarKey(b) ? -1 : 1)),
  );
}

/** Is it a polynomial with whole coefficients in whole numbers? */
export function isWhole(x: Scalar): boolean {
  const { numerator, denominator } = expand(x);
  if (denominator.size !== 1 || denominator.get('')?.coefficient.equals(1) !== true) return false;
  return [...numerator.values()].every(
    ({ coefficient, factors }) =>
      coefficient.isWhole &&
      factors.every(
        ({ atom, basis, exponent }) =>
          atom.kind === 'variable' && isWholeNumber(atom.name) && basis === '' && exponent.isWhole && exponent.sign > 0,
      ),
  );
}

type Rational = ReturnType<typeof fraction>;

/** The number it is, if it is one. */
function numberOf(x: Scalar): Rational | null {
  if (vanishes(x)) return fraction(0);
  const isOne = x.unit.factors.length === 0 && areEqual(divide(x, rational(x.unit.coefficient)), ONE);
  return symbolsOf(x).size === 0 && isOne ? x.unit.coefficient : null;
}

function rounded(x: Scalar, round: (value: Rational) => Rational): Scalar | null {
  const value = numberOf(x);
  return value === null ? null : rational(round(value));
}

/** Factorials beyond this are not written out. */
const LARGEST_FACTORIAL = 100;

function factorial(n: Scalar): Scalar | null {
  const value = numberOf(n);
  if (value === null) return null;
  if (!value.isWhole || value.sign < 0) throw new NotReal('the factorial of what is no whole number from 0 on');
  if (value.compare(LARGEST_FACTORIAL) > 0) return null;
  return rising(value.valueOf());
}

const rising = (n: number): Scalar => Array.from({ length: n }, (_, i) => rational(i + 1)).reduce(multiply, ONE);

/** C(n, m) for a number m: n(n − 1)…(n − m + 1) / m!, for every n. */
function binomial(n: Scalar, m: Scalar): Scalar | null {
  const value = numberOf(m);
  if (value === null) return null;
  if (!value.isWhole || value.sign < 0) throw new NotReal('a binomial of what is no whole number from 0 on');
  if (value.compare(LARGEST_FACTORIAL) > 0) return null;
  const count = value.valueOf();
  const falling = Array.from({ length: count }, (_, i) => subtract(n, rational(i))).reduce(multiply, ONE);
  return multiply(falling, invert(rising(count)));
}
