/**
 * The order of two scalars on the whole open domain (R > 1, k > 2, …), where it can be proved.
 * Outcome `unknown` is not a failure. Roots are removed by squaring, which keeps the order of positive numbers.
 */
import { evaluate } from './evaluate.ts';
import { expand, multiply, type Scalar, subtract } from './scalar.ts';
import { signOf } from './sign.ts';
import { symbolsOf } from './symbols.ts';
import { isZero } from './zero.ts';

export type Order = 'less' | 'equal' | 'greater' | 'unknown';

export function compareScalars(a: Scalar, b: Scalar): Order {
  const difference = subtract(a, b);
  if (isZero(difference)) return 'equal';
  const sign = signOfScalar(difference);
  if (sign !== 0) return sign > 0 ? 'greater' : 'less';
  if (signOfScalar(a) > 0 && signOfScalar(b) > 0) {
    const squares = signOfScalar(subtract(multiply(a, a), multiply(b, b)));
    if (squares !== 0) return squares > 0 ? 'greater' : 'less';
  }
  return 'unknown';
}

/** 1 or −1 where the sign is proved, else 0. A constant is evaluated: further from zero than its error is a proof. */
function signOfScalar(a: Scalar): -1 | 0 | 1 {
  if (symbolsOf(a).size === 0) {
    const { value, error } = evaluate(a, {});
    return Math.abs(value) > 2 * error ? (Math.sign(value) as -1 | 1) : 0;
  }
  const { numerator, denominator } = expand(a);
  const signs = [signOf(numerator), signOf(denominator)];
  if (signs.some((s) => s !== 'positive' && s !== 'negative')) return 0;
  return signs[0] === signs[1] ? 1 : -1;
}
