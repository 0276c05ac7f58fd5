/**
 * The effective learning window (T_max − T_min) / T_min over the three groups, for at least two classes in each.
 * Outcome: a scalar for every case in which γ is a number; with γ a symbol, the form for γ ≤ 1/2, which the steps say.
 */

import { rangeOf } from '../algebra/domain.ts';
import { latex } from '../algebra/print.ts';
import { add, divide, expand, multiply, ONE, type Scalar, subtract, Unable } from '../algebra/scalar.ts';
import { signOf } from '../algebra/sign.ts';
import { areEqual, isZero } from '../algebra/zero.ts';
import { checked, type Derived, type Step } from './derivation.ts';
import { growthRates } from './growth.ts';
import { learningTime } from './learning-time.ts';
import { type Case, parameters } from './parameters.ts';

export function learningWindow(given: Case): Derived<Scalar> {
  const growth = growthRates(given).value;
  const share = parameters(given).majorityShare;
  const square = (a: Scalar) => multiply(a, a);
  const between = areEqual(
    square(growth.majmin),
    add(multiply(subtract(ONE, share), square(growth.majmaj)), multiply(share, square(growth.minmin))),
  );
  const ratio = divide(growth.majmaj, growth.minmin);
  const order = compareWithOne(ratio);
  const widest = order === 'below' ? divide(ONE, ratio) : ratio;
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
      order === 'symbolic'
        ? 'at least 1 for γ ≤ 1/2, where the window below holds; for γ ≥ 1/2 its inverse takes its place'
        : `${order === 'below' ? 'at most' : 'at least'} 1 for every R ≥ 1`,
      areEqual(multiply(ratio, growth.minmin), growth.majmaj),
    ),
    checked(
      `\\Delta T = \\frac{T_{\\max} - T_{\\min}}{T_{\\min}} = ${latex(value)}`,
      'T = 1/g',
      isZero(subtract(add(value, ONE), widest)),
    ),
  ];
  return { value, steps };
}

/** How a ratio compares with 1 on the whole domain. */
function compareWithOne(ratio: Scalar): 'above' | 'below' | 'symbolic' {
  if (areEqual(ratio, ONE)) return 'above';
  const plain = ratio.numerator.size === 1 && ratio.denominator.size === 1 && ratio.unit.coefficient.equals(1);
  if (plain && ratio.unit.factors.some((f) => f.basis !== '')) return 'symbolic';
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
