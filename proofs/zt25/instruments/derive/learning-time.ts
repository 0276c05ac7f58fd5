/**
 * Learning times in units of δ as δ → ∞, for gradient flow of loss (9) from the spectral initialisation.
 *
 * Where a feature obeys a scalar equation its trajectory is solved and its limit taken. Where it does not (maj-min
 * under weights that differ between the groups) the time is squeezed between two bounds: the squared norm of (w, h)
 * grows at no more than twice the rate g, and a positive linear form grows at no less than g − ω_max w². Both are
 * identities decided by the zero test; that a start of fixed size is learned in bounded time is argued.
 */
import { latex } from '../../../../src/algebra/print.ts';
import {
  add,
  divide,
  invert,
  multiply,
  negate,
  ONE,
  rational,
  type Scalar,
  sqrt,
  subtract,
  Unable,
} from '../../../../src/algebra/scalar.ts';
import { substitute } from '../../../../src/algebra/substitute.ts';
import { areEqual, isZero } from '../../../../src/algebra/zero.ts';
import type { Case } from '../../../../src/derive/case.ts';
import { argued, checked, type Derived, type Step } from '../../../../src/derive/derivation.ts';
import type { FeatureGroup } from '../model/feature-group.ts';
import { letter, named } from '../symbols.ts';
import { growthRates } from './growth.ts';
import { type Direction, reduction } from './reduction.ts';
import { solved, vanishingInitialisationLimit } from './trajectory.ts';

export function learningTime(given: Case, group: FeatureGroup): Derived<Scalar> {
  solved();
  const reduced = reduction(given);
  const directions = reduced.value.directions[group];
  const scalarEquation = reduced.value.ansatzHolds[group];
  const growth = growthRates(given);
  const rate = growth.value[group];
  const time = invert(rate);
  return {
    value: time,
    steps: [
      ...reduced.steps,
      ...growth.steps,
      ...(scalarEquation ? scalarSteps(directions, rate) : squeezeSteps(directions, rate)),
      checked(`T = ${latex(time)}`, 'the inverse of the growth rate', areEqual(multiply(time, rate), ONE)),
    ],
  };
}

/** σ and λ of the equation along the direction of the targets: all weights there are equal. */
function scalarSteps(directions: readonly Direction[], rate: Scalar): Step[] {
  const limit = vanishingInitialisationLimit();
  const sigma = sqrt(directions.map(({ target }) => multiply(target, target)).reduce(add));
  const lambda = directions[0]?.weight ?? ONE;
  const time = substitute(limit.value.time, named({ sigma, lambda }));
  return [
    ...limit.steps,
    checked(
      `\\sigma\\lambda = ${latex(multiply(sigma, lambda))} = g`,
      'the weights agree on the samples of this feature, so its equation is scalar, with target σ and weight λ',
      directions.every(({ weight }) => areEqual(weight, lambda)) && areEqual(multiply(time, rate), ONE),
    ),
  ];
}

/** The two bounds, in symbols: targets z, weights o, coefficients h of two directions. */
function squeezeSteps(directions: readonly Direction[], rate: Scalar): Step[] {
  const [first, second] = directions;
  if (first === undefined || second === undefined) throw new Unable('a feature in one direction, whose weights differ');
  const squared = (a: Scalar) => multiply(a, a);
  const z = [letter('z_1'), letter('z_2')] as const;
  const o = [letter('o_1'), letter('o_2')] as const;
  const h = [letter('h_1'), letter('h_2')] as const;
  const w = letter('w');
  const product = (...factors: readonly Scalar[]) => factors.reduce(multiply, ONE);
  const sum = (f: (i: 0 | 1) => Scalar) => add(f(0), f(1));
  const g = sqrt(sum((i) => squared(multiply(o[i], z[i]))));
  const error = (i: 0 | 1) => subtract(z[i], multiply(w, h[i]));
  const flowW = sum((i) => product(o[i], error(i), h[i]));
  const flowH = (i: 0 | 1) => product(o[i], w, error(i));
  const pull = sum((i) => product(o[i], z[i], h[i]));

  const norm = add(
    squared(w),
    sum((i) => squared(h[i])),
  );
  const normRate = multiply(
    rational(2),
    add(
      multiply(w, flowW),
      sum((i) => multiply(h[i], flowH(i))),
    ),
  );
  const squares = [
    product(rational(2), g, squared(subtract(w, divide(pull, g)))),
    divide(product(rational(2), squared(subtract(product(o[0], z[0], h[1]), product(o[1], z[1], h[0])))), g),
    product(
      rational(4),
      squared(w),
      sum((i) => multiply(o[i], squared(h[i]))),
    ),
  ].reduce(add);
  const upper = subtract(subtract(product(rational(2), g, norm), normRate), squares);

  const form = add(multiply(g, w), pull);
  const formRate = add(
    multiply(g, flowW),
    sum((i) => product(o[i], z[i], flowH(i))),
  );
  const slack = multiply(
    subtract(o[1], o[0]),
    add(product(g, w, squared(h[0])), product(squared(w), o[0], z[0], h[0])),
  );
  const lower = subtract(subtract(formRate, multiply(subtract(g, multiply(o[1], squared(w))), form)), slack);
  const balanced = named({ w: sqrt(sum((i) => squared(h[i]))) });
  const values = named({
    z_1: absolute(first.target),
    z_2: absolute(second.target),
    o_1: first.weight,
    o_2: second.weight,
  });
  return [
    checked(
      `g^2 = \\omega_1^2 z_1^2 + \\omega_2^2 z_2^2 = ${latex(multiply(rate, rate))}`,
      'the growth rate in the two directions of this feature is the singular value of ZΩ; signs of h are chosen so that both targets z are positive, and the two directions are named so that ω₁ ≤ ω₂',
      areEqual(substitute(multiply(g, g), values), multiply(rate, rate)),
    ),
    checked(
      '\\frac{\\mathrm{d}}{\\mathrm{d}t} N = 2 g N - 2 g \\left(w - \\tfrac1g \\textstyle\\sum_i \\omega_i z_i h_i\\right)^2 - \\tfrac2g \\left(\\omega_1 z_1 h_2 - \\omega_2 z_2 h_1\\right)^2 - 4 w^2 \\sum_i \\omega_i h_i^2 \\le 2 g N, \\quad N = w^2 + h_1^2 + h_2^2',
      'so N(t) ≤ 2 e^{2(g t − δ)}: before t = δ/g nothing is learned. An identity with squares on the right',
      isZero(upper),
    ),
    checked(
      '\\frac{\\mathrm{d}}{\\mathrm{d}t} y = (g - \\omega_2 w^2)\\, y + (\\omega_2 - \\omega_1)\\left(g w h_1^2 + w^2 \\omega_1 z_1 h_1\\right) \\ge (g - \\omega_2 w^2)\\, y, \\quad y = g w + \\textstyle\\sum_i \\omega_i z_i h_i',
      'using w² = h₁² + h₂², conserved; h₁, h₂ and w stay positive because ḣ = ω z w > 0 where h = 0. So w² reaches any fixed η by t = δ/(g − ω₂η) + O(1)',
      isZero(substitute(lower, balanced)),
    ),
    argued(
      'w^2 = \\eta \\Rightarrow \\text{learned after a time that does not depend on } \\delta',
      'the points with w² = |h|² = η, h ≥ 0 are a compact set; from each the flow of this analytic loss converges, and not to the origin because the loss decreases, so to WH = Z; continuity gives one bound for all of them. Letting η → 0 after δ → ∞ closes the gap between the two bounds',
    ),
  ];
}

/** A target with the sign of its unit removed: its direction may be flipped. */
const absolute = (a: Scalar): Scalar => (a.unit.coefficient.sign < 0 ? negate(a) : a);
