/** Z := formula: the formula, in the scope that asks, so that what is differentiated goes through it. */
import type { Definer } from './define.ts';

export const byFormula: Definer<'formula'> = ({ name, value }, scope) => ({
  [name]: scope.of(scope.world.sized(value, scope.world.declaredSize(name))),
});
