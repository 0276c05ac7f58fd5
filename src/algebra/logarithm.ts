/**
 * What a logarithm is the sum of: ln x = Σ times · ln(of), with ln e = 1. Inputs: a scalar. Outcome: the parts, exact;
 * @throws NotReal it is zero or proved negative; Unable its sign is not known on the whole domain.
 */
import { fraction } from './fraction.ts';
import { fromSum, multiply, rational, type Scalar, symbol, vanishes } from './scalar.ts';
import { isSignless } from './sign.ts';
import { primeFactors, splitPositive } from './square-free.ts';
import { basisPowers, type Factor, factor, fromTerms, mergeFactors, withExponent } from './sum.ts';
import { NotReal, Unable } from './unable.ts';

export interface LogarithmPart {
  readonly of: Scalar | 'e';
  readonly times: Scalar;
}

export function logarithmParts({ unit, numerator, denominator }: Scalar): LogarithmPart[] {
  if (vanishes({ unit, numerator, denominator })) throw new NotReal('the logarithm of zero');
  const [top, bottom] = [splitPositive(numerator), splitPositive(denominator)];
  const coefficient = unit.coefficient.mul(top.sign * bottom.sign);
  if (coefficient.sign < 0) throw new NotReal('the logarithm of something negative');
  const inverse = (factors: readonly Factor[]): Factor[] => factors.map((f) => withExponent(f, f.exponent.neg()));
  const factors = [
    primeFactors(coefficient.mul(top.content).div(bottom.content)),
    unit.factors,
    top.factors,
    inverse(bottom.factors),
  ].reduce((merged: readonly Factor[], more) => more.reduce((all, f) => mergeFactors(all, [f]), merged), []);
  if (factors.some(isSignless)) throw new Unable('the logarithm of a symbol that may have any sign');
  return factors.map(partOf);
}

function partOf({ atom, basis, exponent }: Factor): LogarithmPart {
  const powers = basisPowers(basis).flatMap(([name, count]) => Array.from({ length: count }, () => symbol(name)));
  return {
    of: atom.kind === 'e' ? 'e' : fromSum(fromTerms([{ coefficient: fraction(1), factors: [factor(atom, 1)] }])),
    times: powers.reduce(multiply, rational(exponent)),
  };
}
