/**
 * The declared symbols of a draft in an order in which they can be drawn: sizes before what they are sizes of. A size that
 * nothing declares is a natural number from 1 on, for it stands where only such a number can. Outcome: symbols with places.
 */
import type { Declared } from '../language/declare/index.ts';
import type { Formula } from '../language/latex/index.ts';
import type { Draft } from './draft.ts';
import type { Placed } from './place.ts';
import { numbersIn } from './size.ts';
import { sizeSymbol } from './symbol-table.ts';
import { sizesOf } from './typing/typed.ts';

export function declaredIn(draft: Draft): readonly Placed<Declared>[] {
  const ordered = new Map<string, Placed<Declared>>();
  const push = (placed: Placed<Declared>): void => {
    const { name } = placed.value;
    if (ordered.has(name) || draft.base.symbols.has(name)) return;
    for (const size of sizesIn(placed.value)) pushSize(size, placed.place);
    ordered.set(name, placed);
  };
  const pushSize = (size: Formula, place: string): void => {
    for (const name of numbersIn(size)) {
      const known = draft.declared.get(name);
      // A number of which only a relation is said is whole where it is a size; in a formula, s k, it need not be.
      const related = size.kind === 'symbol' ? undefined : draft.related.get(name);
      if (!draft.isDefined(name)) push(known ?? related ?? { value: sizeSymbol(name), place });
    }
  };
  for (const placed of draft.declared.values()) push(placed);
  for (const { value, place } of draft.definitions)
    if (value.kind === 'random' && value.count !== undefined) pushSize(value.count, place);
  for (const [name, placed] of draft.related) if (!draft.declared.has(name) && !draft.isDefined(name)) push(placed);
  return [...ordered.values()];
}

/** The sizes of a type and of those of its variables, and how many there are. */
export const sizesIn = ({ type, from = [], count }: Declared): readonly Formula[] => [
  ...[type, ...from].filter(({ kind }) => kind === 'matrix').flatMap(sizesOf),
  ...(count === undefined ? [] : [count]),
];
