/**
 * A formula's exact value: a number or a matrix of symbolic size, in normal form, with what it takes for granted.
 * @throws ShapeMismatch sizes that do not fit; NotReal no value; Unable it has no exact value here.
 */
import type { MatrixValue } from '../../algebra/matrices/value.ts';
import { normal } from '../../algebra/matrices/value.ts';
import type { Formula } from '../../language/latex/index.ts';
import { evaluate } from './evaluate.ts';
import type { Assumption, ExactScope } from './scope.ts';
import { ExactWorld } from './world.ts';

export interface ExactValue {
  readonly value: MatrixValue;
  readonly assuming: readonly Assumption[];
  /** What the value's letters and numbers mean. */
  readonly world: ExactWorld;
}

export function exactly(formula: Formula, scope: ExactScope): ExactValue {
  const world = new ExactWorld(scope, evaluate);
  const value = normal(world.ring, world.evaluate(formula));
  return { value, assuming: world.assumptions, world };
}
