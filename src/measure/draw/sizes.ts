/** The numbers that are sizes of matrices, or count the members of a family: what is drawn grows with them. */
import type { Declared, Type } from '../../language/declare/index.ts';
import { symbolsIn } from '../interpret/symbols.ts';

export const sizesOf = (declared: readonly Declared[]): ReadonlySet<string> =>
  new Set(
    declared
      .flatMap(({ type, from = [], count }) => [
        ...[type, ...from].flatMap(sides),
        ...(count === undefined ? [] : [count]),
      ])
      .flatMap((formula) => [...symbolsIn(formula)]),
  );

const sides = (type: Type) => (type.kind === 'scalar' ? [] : [type.rows, type.columns]);
