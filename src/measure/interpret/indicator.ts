/** 𝟙[condition]: 1 or 0; with an error of 1 where the sides are so near that it may be either. */
import { Unable } from '../../algebra/unable.ts';
import type { Relation } from '../../language/latex/index.ts';
import { exactly as exact, scalar } from '../value.ts';
import type { Interpreter } from './interpret.ts';

/** Of a − b, which lies between low and high: holds, fails, or null for may be either. */
const HOLDS: Readonly<Partial<Record<Relation, (low: number, high: number) => boolean | null>>> = {
  '=': (low, high) => (low === 0 && high === 0 ? true : low > 0 || high < 0 ? false : null),
  '<': (low, high) => (high < 0 ? true : low >= 0 ? false : null),
  '<=': (low, high) => (high <= 0 ? true : low > 0 ? false : null),
  '>': (low, high) => (low > 0 ? true : high <= 0 ? false : null),
  '>=': (low, high) => (low >= 0 ? true : high < 0 ? false : null),
};

export const indicator: Interpreter<'indicator'> = ({ condition }, scope) => {
  const sides = condition.sides.map((side) => {
    const v = scope.of(side);
    return scope.machine.settled(v) ?? exact(scope.operations.numbers(v));
  });
  const outcomes = condition.relations.flatMap((relation, i) => {
    const holds = HOLDS[relation];
    if (holds === undefined) throw new Unable(`the relation ${relation} in an indicator`);
    const [a, b] = [sides[i], sides[i + 1]];
    if (a === undefined || b === undefined) return [];
    const apart = scope.world.scope.operations.add([a, scope.world.scope.operations.negate(b)]);
    return apart.value.to1DArray().map((x, at) => {
      const error = apart.error.get(Math.floor(at / apart.value.columns), at % apart.value.columns);
      return holds(x - error, x + error);
    });
  });
  const fails = outcomes.includes(false);
  const isOpen = !fails && outcomes.includes(null);
  return scope.machine.constant(scalar(fails ? 0 : 1, isOpen ? 1 : 0));
};
