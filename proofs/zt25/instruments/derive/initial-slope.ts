/**
 * The first two time derivatives of a feature's amplitude at t = 0 from the spectral initialisation, exactly, from the
 * reduced equations. They tell a printed trajectory from the real one without solving anything.
 */
import { derivative } from '../../../../src/algebra/derivative.ts';
import { latex } from '../../../../src/algebra/print.ts';
import {
  add,
  divide,
  exponential,
  multiply,
  negate,
  type Scalar,
  sqrt,
  subtract,
  ZERO,
} from '../../../../src/algebra/scalar.ts';
import { asExponent, substitute } from '../../../../src/algebra/substitute.ts';
import type { Case } from '../../../../src/derive/case.ts';
import { computed, type Derived } from '../../../../src/derive/derivation.ts';
import type { FeatureGroup } from '../model/feature-group.ts';
import { letter, named } from '../symbols.ts';
import { reduction } from './reduction.ts';

export interface InitialSlopes {
  readonly first: Scalar;
  readonly second: Scalar;
}

/** In R, k, s, m, γ and δ. */
export function initialSlopes(given: Case, group: FeatureGroup): Derived<InitialSlopes> {
  const reduced = reduction(given);
  const directions = reduced.value.directions[group];
  const sigma = sqrt(directions.map(({ target }) => multiply(target, target)).reduce(add));
  const w = letter('w');
  const h = directions.map((_, i) => letter(`h_${i + 1}`));
  const flow = named({
    w: directions
      .map(({ target, weight }, i) =>
        multiply(weight, multiply(subtract(target, multiply(w, h[i] as Scalar)), h[i] as Scalar)),
      )
      .reduce(add),
    ...Object.fromEntries(
      directions.map(({ target, weight }, i) => [
        `h_${i + 1}`,
        multiply(weight, multiply(w, subtract(target, multiply(w, h[i] as Scalar)))),
      ]),
    ),
  });
  const along = (f: Scalar): Scalar =>
    Object.entries(flow)
      .map(([name, rate]) => multiply(derivative(f, name), rate))
      .reduce(add, ZERO);
  const amplitude = directions
    .map(({ target }, i) => divide(multiply(w, multiply(h[i] as Scalar, target)), multiply(sigma, sigma)))
    .reduce(add);
  const scale = exponential(asExponent(negate(letter('delta'))));
  const start = named({
    w: scale,
    ...Object.fromEntries(directions.map(({ target }, i) => [`h_${i + 1}`, multiply(scale, divide(target, sigma))])),
  });
  const first = along(amplitude);
  const value = { first: substitute(first, start), second: substitute(along(first), start) };
  return {
    value,
    steps: [
      ...reduced.steps,
      computed(
        `\\dot a(0) = ${latex(value.first)}, \\quad \\ddot a(0) = ${latex(value.second)}`,
        'Lie derivatives of the amplitude along the reduced equations, at w = e^-δ, h = e^-δ z/σ',
      ),
    ],
  };
}
