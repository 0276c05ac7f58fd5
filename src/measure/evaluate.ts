/**
 * A formula as numbers with bounds, from the definitions alone: no exact algebra, no rules of calculus.
 * @throws Unable no value; NotReal no real one; ShapeMismatch sizes that do not fit.
 */
import type { Formula } from '../language/latex/index.ts';
import type { World } from './interpret/world.ts';
import type { Value } from './value.ts';

export const evaluate = (formula: Formula, world: World): Value => world.scope.of(world.sized(formula));

/** The sides of a relation: sizes that one leaves open are those of the others. */
export const evaluateSides = (sides: readonly Formula[], world: World): readonly Value[] =>
  world.sizedAlike(sides).map((side) => world.scope.of(side));
