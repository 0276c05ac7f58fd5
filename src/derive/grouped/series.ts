/** Σ over all members of an axis: each group as often as it has members. */
import { type BlockSpace, blockSize } from '../../algebra/blocks.ts';
import { add, multiply, ONE } from '../../algebra/scalar.ts';
import { Unable } from '../../algebra/unable.ts';
import { areEqual } from '../../algebra/zero.ts';
import type { Rule } from './evaluate.ts';
import { numberOf, scalarIn } from './value.ts';

export const summed: Rule<'series'> = ({ sign, index, from, to, operand }, world, members) => {
  if (sign !== 'sum' || !areEqual(world.number(from, members), ONE))
    throw new Unable('a series that is no sum over members');
  if (members.has(index) || world.scope.symbols.has(index)) throw new Unable('an index that is something else too');
  const axis = world.axisOfSize(to, world.number(to, members));
  const parts = world.space(axis).map((block: BlockSpace, group) => {
    const value = scalarIn(world.evaluate(operand, new Map([...members, [index, { axis, group }]])));
    return multiply(blockSize(block), value);
  });
  return numberOf(parts.reduce(add));
};
