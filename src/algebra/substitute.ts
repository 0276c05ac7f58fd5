/**
 * Puts scalars in the place of symbols, in exponents too.
 * @throws Unable what comes out is beyond the algebra, see `scalar.ts`.
 */
import { type Fraction, fraction } from './fraction.ts';
import { isOpaque, opaqueLatex } from './opaque.ts';
import {
  add,
  divide,
  type Exponent,
  expand,
  exponential,
  multiply,
  power,
  rational,
  type Scalar,
  symbol,
  Unable,
  ZERO,
} from './scalar.ts';
import { type Atom, type Basis, basisOf, basisPowers, type Factor, type Sum, type Term } from './sum.ts';
import { symbolsOf } from './symbols.ts';

export type Replacement = Readonly<Record<string, Scalar>>;

export function substitute(a: Scalar, by: Replacement): Scalar {
  if (![...symbolsOf(a)].some((name) => Object.hasOwn(by, name))) return a;
  return divide(multiply(substituteTerm(a.unit, by), substituteSum(a.numerator, by)), substituteSum(a.denominator, by));
}

const substituteSum = (sum: Sum, by: Replacement): Scalar =>
  [...sum.values()].map((t) => substituteTerm(t, by)).reduce(add, ZERO);

const substituteTerm = (t: Term, by: Replacement): Scalar =>
  t.factors.map((f) => substituteFactor(f, by)).reduce(multiply, rational(t.coefficient));

function substituteFactor(f: Factor, by: Replacement): Scalar {
  const exponent = substituteExponent(f.basis, f.exponent, by);
  return f.atom.kind === 'e' ? exponential(exponent) : power(atomScalar(f.atom, by), exponent);
}

function atomScalar(atom: Exclude<Atom, { kind: 'e' }>, by: Replacement): Scalar {
  switch (atom.kind) {
    case 'variable':
      return by[atom.name] ?? symbol(atom.name);
    case 'prime':
      return rational(atom.value);
    case 'composite':
      return substituteSum(atom.of, by);
  }
}

function substituteExponent(basis: Basis, coefficient: Fraction, by: Replacement): Exponent {
  const value = basisPowers(basis).reduce((product, [name, exponent]) => {
    const base = by[name] ?? symbol(name);
    return multiply(product, power(base, new Map([['', fraction(exponent)]])));
  }, rational(coefficient));
  return asExponent(value);
}

/**
 * A scalar as an exponent: a polynomial in variables with rational coefficients and whole powers.
 * @throws Unable it is not one, as √R or 1/(1+R) is not.
 */
export function asExponent(a: Scalar): Exponent {
  const { numerator, denominator } = expand(a);
  const only = denominator.get('');
  if (denominator.size !== 1 || only === undefined) throw new Unable('an exponent that is a fraction');
  const exponent = new Map<Basis, Fraction>();
  for (const t of numerator.values()) {
    const powers = t.factors.map((f): readonly [string, number] => {
      if (f.atom.kind !== 'variable' || f.basis !== '' || !f.exponent.isWhole) {
        throw new Unable('an exponent with a root or a symbolic power in it');
      }
      if (isOpaque(f.atom.name)) throw new Unable(`an exponent with ${opaqueLatex(f.atom.name)} in it`);
      return [f.atom.name, f.exponent.valueOf()];
    });
    exponent.set(basisOf(powers), t.coefficient.div(only.coefficient));
  }
  return exponent;
}
