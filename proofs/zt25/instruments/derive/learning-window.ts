/**
 * The effective learning window (T_max − T_min) / T_min over the three groups, for at least two classes in each.
 * Outcome: one scalar where the order of learning is the same for every R ≥ 1; two where it turns with γ, left a symbol:
 * one up to the exponent at which all are learned at once, and one from there.
 */

import { rangeOf } from '../../../../src/algebra/domain.ts';
import { fraction } from '../../../../src/algebra/fraction.ts';
import { latex } from '../../../../src/algebra/print.ts';
import { add, divide, expand, multiply, ONE, type Scalar, subtract, Unable } from '../../../../src/algebra/scalar.ts';
import { signOf } from '../../../../src/algebra/sign.ts';
import { areEqual, isZero } from '../../../../src/algebra/zero.ts';
import type { Case } from '../../../../src/derive/case.ts';
import { checked, type Derived, type Extent, type Step } from '../../../../src/derive/derivation.ts';
import { nameOf } from '../symbols.ts';
import { ALL_GROUPS } from './extent.ts';
import { growthRates } from './growth.ts';
import { learningTime } from './learning-time.ts';
import { parameters } from './parameters.ts';

export function learningWindow(given: Case): readonly Derived<Scalar>[] {
  const growth = growthRates(given).value;
  const share = parameters(given).s;
  const square = (a: Scalar) => multiply(a, a);
  const between = areEqual(
    square(growth.majmin),
    add(multiply(subtract(ONE, share), square(growth.majmaj)), multiply(share, square(growth.minmin))),
  );
  const ratio = divide(growth.majmaj, growth.minmin);
  return orders(ratio).map(({ first, gamma, why }) => {
    const widest = first === 'majmaj' ? ratio : divide(ONE, ratio);
    const value = subtract(widest, ONE);
    const steps: Step[] = [
      ...learningTime(given, 'majmin').steps,
      checked(
        'g_{\\mathrm{majmin}}^2 = (1 - s)\\, g_{\\mathrm{majmaj}}^2 + s\\, g_{\\mathrm{minmin}}^2',
        'the maj-min feature is learned between the two others, or with them, whatever the weights',
        between,
      ),
      checked(
        `\\frac{g_{\\mathrm{majmaj}}}{g_{\\mathrm{minmin}}} = ${latex(ratio)}`,
        `${first === 'majmaj' ? 'at least' : 'at most'} 1 for every R ≥ 1${why}`,
        areEqual(multiply(ratio, growth.minmin), growth.majmaj),
      ),
      checked(
        `\\Delta T = \\frac{T_{\\max} - T_{\\min}}{T_{\\min}} = ${latex(value)}`,
        'T = 1/g',
        isZero(subtract(add(value, ONE), widest)),
      ),
    ];
    return { value, steps, extent: [...ALL_GROUPS, ...(gamma ?? [])] };
  });
}

/** Which of maj-maj and min-min is learned first, or with the other, and for which γ. */
interface Order {
  readonly first: 'majmaj' | 'minmin';
  readonly gamma?: Extent;
  readonly why: string;
}

/** From the ratio of their growth rates, for every R ≥ 1. @throws Unable it depends on the setting otherwise. */
function orders(ratio: Scalar): readonly Order[] {
  const turn = turningPoint(ratio);
  if (turn !== null) {
    const { exponent, falls } = turn;
    return (['to', 'from'] as const).map((side) => ({
      first: (side === 'to') === falls ? 'majmaj' : 'minmin',
      gamma: [`γ ${side === 'to' ? '≤' : '≥'} ${exponent}`],
      why: ` and γ ${side === 'to' ? '≤' : '≥'} ${exponent}: its exponent has that sign`,
    }));
  }
  return [{ first: compareWithOne(ratio) === 'above' ? 'majmaj' : 'minmin', why: '' }];
}

/** Of R^(a + bγ), the γ at which the exponent changes its sign; null of another form. */
function turningPoint(ratio: Scalar): { readonly exponent: string; readonly falls: boolean } | null {
  const { unit, numerator, denominator } = ratio;
  const plain = numerator.size === 1 && denominator.size === 1 && unit.coefficient.equals(1);
  const inRatio = unit.factors.every(({ atom }) => atom.kind === 'variable' && atom.name === nameOf('R'));
  const slope = unit.factors.find(({ basis }) => basis === nameOf('gamma'))?.exponent;
  const known = unit.factors.every(({ basis }) => basis === '' || basis === nameOf('gamma'));
  if (!plain || !inRatio || !known || slope === undefined) return null;
  const start = unit.factors.find(({ basis }) => basis === '')?.exponent ?? fraction(0);
  return { exponent: start.neg().div(slope).toFraction(), falls: slope.sign < 0 };
}

/** How a ratio compares with 1 on the whole domain. */
function compareWithOne(ratio: Scalar): 'above' | 'below' {
  if (areEqual(ratio, ONE)) return 'above';
  const plain = ratio.numerator.size === 1 && ratio.denominator.size === 1 && ratio.unit.coefficient.equals(1);
  const powers = ratio.unit.factors.map((f) => f.exponent.compare(0));
  const atLeastOne = ratio.unit.factors.every(
    (f) => f.atom.kind === 'variable' && rangeOf(f.atom.name).kind === 'atLeast',
  );
  if (plain && atLeastOne && powers.every((p) => p > 0)) return 'above';
  if (plain && atLeastOne && powers.every((p) => p < 0)) return 'below';
  const { numerator, denominator } = expand(subtract(ratio, ONE));
  const signs = [signOf(numerator), signOf(denominator)];
  if (signs.includes('unknown')) throw new Unable('an order of learning that depends on the setting');
  return signs[0] === signs[1] ? 'above' : 'below';
}
