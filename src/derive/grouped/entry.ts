/** An entry at an index that stands for any member of a group: of a vector that is constant on groups. */
import { elementsOf } from '../../algebra/blocks.ts';
import { type Scalar, ZERO } from '../../algebra/scalar.ts';
import { ShapeMismatch, Unable } from '../../algebra/unable.ts';
import type { Rule } from './evaluate.ts';
import { blocksIn, isColumn, numberOf } from './value.ts';

export const entryOf: Rule<'entry'> = ({ operand, indices }, world, members) => {
  const [index, more] = indices;
  const member = index?.kind === 'symbol' ? members.get(index.name) : undefined;
  if (member === undefined || more !== undefined) throw new Unable('an entry at another index than a member');
  const column = blocksIn(world.evaluate(operand, members));
  if (column.rows !== world.space(member.axis)) throw new ShapeMismatch('an entry of a vector over other members');
  if (!isColumn(column)) throw new Unable('one index of a matrix');
  const [only, another] = [...(column.entries[member.group]?.[0] ?? new Map<string, Scalar>())];
  if (another !== undefined || (only !== undefined && !elementsOf(only[0]).every((e) => e === 'J' || e === 'I')))
    throw new Unable('an entry of a vector that is not constant on groups');
  return numberOf(only?.[1] ?? ZERO);
};
