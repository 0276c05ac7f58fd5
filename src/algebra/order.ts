/**
 * The order of two scalars on the whole open domain (R > 1, k > 2, …), where it can be proved.
 * Outcome `unknown` is not a failure. Roots are removed by squaring, which keeps the order of positive numbers.
 */
import { evaluate } from './evaluate.ts';
import { expand, multiply, type Scalar, subtract } from './scalar.ts';
import { isStrictlyPositive, signOf } from './sign.ts';
import { negate as negateSum } from './sum.ts';
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

/** Is a < b proved on the closed domain, but for the borders of `open`? */
export function isLess(a: Scalar, b: Scalar, open: ReadonlySet<string>): boolean {
  if (compareScalars(a, b) !== 'less') return false;
  const strict = (x: Scalar): boolean => {
    if (symbolsOf(x).size === 0) return signOfScalar(x) !== 0;
    const { numerator, denominator } = expand(x);
    const flip = signOf(denominator) === 'negative';
    const top = flip ? negateSum(numerator) : numerator;
    const bottom = flip ? negateSum(denominator) : denominator;
    return isStrictlyPositive(top, open) && isStrictlyPositive(bottom, open);
  };
  return strict(subtract(b, a)) || strict(subtract(multiply(b, b), multiply(a, a)));
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
