/**
 * The trajectory of a feature whose equation is scalar, ẇ = λ(σ − wh)h, ḣ = λ(σ − wh)w, w(0) = h(0) = e^-δ, solved in
 * the symbols σ, λ, δ, t, and its limit for vanishing initialisation. Outcome: the amplitude wh/σ with its residual
 * tested to vanish identically. Which features obey this equation is decided in `reduction.ts`, not here.
 */

import { derivative } from '../../../../src/algebra/derivative.ts';
import { ownName } from '../../../../src/algebra/domain.ts';
import { type Limit, limitAtInfinity } from '../../../../src/algebra/limit.ts';
import { latex } from '../../../../src/algebra/print.ts';
import {
  add,
  divide,
  exponential,
  invert,
  multiply,
  negate,
  ONE,
  rational,
  type Scalar,
  subtract,
  symbol,
  ZERO,
} from '../../../../src/algebra/scalar.ts';
import { opinions, poseDerivative } from '../../../../src/algebra/second-opinion.ts';
import { asExponent, substitute } from '../../../../src/algebra/substitute.ts';
import { areEqual, isZero } from '../../../../src/algebra/zero.ts';
import { remembered } from '../../../../src/base/remembered.ts';
import { checked, type Derived, type Step } from '../../../../src/derive/derivation.ts';
import { letter, named, nameOf } from '../symbols.ts';

const sigma = letter('sigma');
const lambda = letter('lambda');
const delta = letter('delta');
const t = letter('t');

/** It depends on nothing. */
const ONCE = () => '';

/** e^x for a polynomial x. */
const exp = (x: Scalar): Scalar => exponential(asExponent(x));
const times = (...factors: readonly Scalar[]): Scalar => factors.reduce(multiply, ONE);

/**
 * Solution of ẋ = a x + b x², x(0) = x₀: with y = 1/x the equation is linear, ẏ = −a y − b.
 */
function bernoulli(a: Scalar, b: Scalar, initial: Scalar): Scalar {
  const rest = negate(divide(b, a));
  return invert(add(rest, multiply(subtract(invert(initial), rest), exp(times(negate(a), t)))));
}

/**
 * The solution x = wh of ẋ = a x + b x², x(0) = `initial`. Its derivative is asked of the engines here, and called for
 * when the amplitude is derived: who is going to need it solves first and lets the engines work meanwhile.
 */
export const solved = remembered(ONCE, () => {
  const initial = exp(times(rational(-2), delta));
  const a = times(rational(2), lambda, sigma);
  const b = times(rational(-2), lambda);
  const x = bernoulli(a, b, initial);
  return { initial, a, b, x, slopes: poseDerivative(x, nameOf('t')) };
});

/** Amplitude wh/σ as a function of t, in σ, λ, δ. */
export const amplitude = remembered(ONCE, (): Derived<Scalar> => {
  const { initial, a, b, x, slopes } = solved();
  const value = divide(x, sigma);
  const slope = derivative(x, nameOf('t'));
  const residual = subtract(slope, add(multiply(a, x), multiply(b, multiply(x, x))));
  const isSolution = isZero(residual);
  const engines = opinions(slopes(slope));
  const steps: Step[] = [
    checked(
      '\\frac{\\mathrm{d}}{\\mathrm{d}t}(w - h) = -\\lambda(\\sigma - wh)(w - h)',
      'w and h start equal, so they stay equal, and x = wh = w²',
      differenceEquationHolds(),
    ),
    checked(
      `\\dot x = 2\\lambda x(\\sigma - x), \\quad x(t) = ${latex(x)}`,
      `the linear equation of 1/x solved; the residual vanishes identically (the derivative was also taken by ${engines})`,
      isSolution,
    ),
    checked('x(0) = e^{-2\\delta}', 'the initial value', areEqual(substitute(x, named({ t: ZERO })), initial)),
  ];
  return { value, steps };
});

/** With ẇ, ḣ as in the equation, (w − h)' = −λ(σ − wh)(w − h). */
function differenceEquationHolds(): boolean {
  const w = letter('w');
  const h = letter('h');
  const common = multiply(lambda, subtract(sigma, multiply(w, h)));
  return areEqual(subtract(multiply(common, h), multiply(common, w)), negate(multiply(common, subtract(w, h))));
}

export interface StepLimit {
  /** The time of the jump in units of δ. */
  readonly time: Scalar;
  readonly before: Scalar;
  readonly at: Scalar;
  readonly after: Scalar;
}

/** The limit of amplitude(δ τ) as δ → ∞, before, at and after the jump. */
export const vanishingInitialisationLimit = remembered(ONCE, (): Derived<StepLimit> => {
  const { value: trajectory, steps } = amplitude();
  const time = invert(multiply(sigma, lambda));
  const epsilon = symbol(ownName('epsilon', 'share'));
  const limitAt = (tau: Scalar): Scalar => {
    const inUnits = substitute(trajectory, named({ t: multiply(delta, tau) }));
    const limit: Limit = limitAtInfinity(inUnits, nameOf('delta'));
    if (limit.kind === 'infinite') throw new RangeError('an amplitude without a limit');
    return limit.value;
  };
  // Before the jump τ = T(1 − ε), after it τ = T(1 + ε), for every ε in (0, 1).
  const before = limitAt(multiply(time, subtract(ONE, epsilon)));
  const value = { time, before, at: limitAt(time), after: limitAt(multiply(time, add(ONE, epsilon))) };
  return {
    value,
    steps: [
      ...steps,
      checked(
        `\\lim_{\\delta\\to\\infty} a(\\delta\\tau) = ${latex(value.before)},\\ ${latex(value.at)},\\ ${latex(value.after)} \\text{ for } \\tau <, =, > \\frac{1}{\\sigma\\lambda}`,
        'the dominant exponentials compared; T = 1/(σλ) is where they tie',
        isZero(value.before) && areEqual(value.after, ONE),
      ),
    ],
  };
});
