/** 𝟙[condition]: 1 or 0; with an error of 1 where the sides are so near that it may be either. */
import { exactly, scalar } from '../value.ts';
import { holds } from './holds.ts';
import type { Interpreter } from './interpret.ts';

export const indicator: Interpreter<'indicator'> = ({ condition }, scope) => {
  const { machine } = scope;
  const sides = condition.sides.map((side) => {
    const v = scope.of(side);
    return machine.settled(v) ?? exactly(machine.numbers(v));
  });
  const outcome = holds(sides, condition.relations);
  return machine.constant(scalar(outcome === false ? 0 : 1, outcome === null ? 1 : 0));
};
