/** `T := first t such that a(t) = \frac{1}{2}`: when what moves first is so. @throws InputError no variable, no equality. */
import type { Definition } from './definition.ts';
import { statementIn } from './formula-in.ts';
import { type Head, nameIn } from './head.ts';
import type { Known } from './known.ts';
import type { Stretch } from './stretch.ts';

const MEND = 'write T := first t such that a(t) = \\frac{1}{2}';

export function readCrossing({ names, of }: Head, value: Stretch, known: Known): Definition {
  const [name, another] = names;
  if (name === undefined || another !== undefined || of.length > 0)
    throw value.refused('defines one time, which is no function', MEND);
  const such = value.find('such');
  if (such === -1 || value.pieces[such + 1]?.text !== 'that') throw value.refused('does not say when', MEND);
  const condition = value.slice(such + 2);
  const { sides, relations } = statementIn(condition, known);
  const [left, right, more] = sides;
  if (left === undefined || right === undefined || more !== undefined || relations[0] !== '=')
    throw condition.refused('is no equality of two sides', MEND);
  return { kind: 'crossing', name, variable: nameIn(value.slice(1, such)), sides: [left, right] };
}
