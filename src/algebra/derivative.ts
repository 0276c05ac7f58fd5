/**
 * The derivative with respect to one symbol.
 * @throws Unable the symbol stands in the exponent of something other than e, or may stand in what is opaque.
 */
import { shownName } from './domain.ts';
import { fraction } from './fraction.ts';
import { isOpaque } from './opaque.ts';
import {
  add,
  divide,
  expand,
  fromSum,
  multiply,
  rational,
  type Scalar,
  subtract,
  symbol,
  Unable,
  ZERO,
} from './scalar.ts';
import { basisPowers, type Factor, factor, fromTerms, type Sum, type Term } from './sum.ts';
import { symbolsOf } from './symbols.ts';

export function derivative(a: Scalar, name: string): Scalar {
  if ([...symbolsOf(a)].some(isOpaque)) throw new Unable('the derivative of a function that the algebra cannot write');
  const { numerator, denominator } = expand(a);
  const top = fromSum(numerator);
  const bottom = fromSum(denominator);
  return divide(
    subtract(multiply(ofSum(numerator, name), bottom), multiply(top, ofSum(denominator, name))),
    multiply(bottom, bottom),
  );
}

const ofSum = (sum: Sum, name: string): Scalar => [...sum.values()].map((t) => ofTerm(t, name)).reduce(add, ZERO);

function ofTerm(t: Term, name: string): Scalar {
  const whole = fromSum(fromTerms([t]));
  return t.factors.map((f) => multiply(whole, logarithmic(f, name))).reduce(add, ZERO);
}

/** f'/f of one factor. */
function logarithmic(f: Factor, name: string): Scalar {
  const inExponent = basisPowers(f.basis).find(([symbolName]) => symbolName === name);
  if (inExponent !== undefined) {
    if (f.atom.kind !== 'e') throw new Unable(`the derivative of a power in its exponent ${shownName(name)}`);
    const [, count] = inExponent;
    return multiply(rational(f.exponent.mul(count)), divide(basisScalar(f), symbol(name)));
  }
  const slope = atomSlope(f, name);
  if (slope === null) return ZERO;
  return multiply(multiply(rational(f.exponent), basisScalar(f)), slope);
}

const basisScalar = (f: Factor): Scalar =>
  fromSum(
    fromTerms([
      {
        coefficient: fraction(1),
        factors: basisPowers(f.basis)
          .map(([n, power]) => factor({ kind: 'variable', name: n }, power))
          .sort((a, b) => (a.key < b.key ? -1 : 1)),
      },
    ]),
  );

/** atom'/atom, or null when it does not depend on the symbol. */
function atomSlope(f: Factor, name: string): Scalar | null {
  if (f.atom.kind === 'variable') return f.atom.name === name ? divide(rational(1), symbol(name)) : null;
  if (f.atom.kind === 'composite') return divide(ofSum(f.atom.of, name), fromSum(f.atom.of));
  return null;
}
