/** Who is in what as zeros and ones, members in the order of their groups; a vector by its entries, one after another. */
import { ShapeMismatch, Unable } from '../../algebra/unable.ts';
import { exactly, scalar, tabulated } from '../value.ts';
import type { Definer } from './define.ts';

export const byMembership: Definer<'membership'> = ({ name, blocks }, scope) => {
  if (blocks === undefined) throw new Unable(`the members of ${name}`);
  const each = blocks.flatMap(({ groups, each: members }) => {
    const [count, size] = [scope.whole(groups), scope.whole(members)];
    if (count < 1 || size < 1) throw new Unable(`${count} groups of ${size} members`);
    return Array.from({ length: count }, () => size);
  });
  const of = each.flatMap((size, group) => Array.from({ length: size }, () => group));
  return {
    [name]: scope.machine.constant(exactly(tabulated(each.length, of.length, (i, j) => (of[j] === i ? 1 : 0)))),
  };
};

export const byEntries: Definer<'entries'> = ({ name, index, value, count }, scope) => {
  if (count === undefined) throw new Unable(`the entries of ${name}`);
  const { operations, machine, world } = scope;
  const entry = world.sized(value, null, { [index]: null });
  const entries = Array.from({ length: scope.whole(count) }, (_, i) => {
    const found = scope.bind([[index, machine.constant(scalar(i + 1))]]).of(entry);
    const [rows, columns] = operations.size(found);
    if (rows !== 1 || columns !== 1) throw new ShapeMismatch(`a ${rows}×${columns} matrix as an entry of ${name}`);
    return [found];
  });
  return { [name]: operations.assembled(entries) };
};
