/**
 * The name that a declared number has in the algebra: with its range, so that no table of another theory speaks of it.
 */
import { ownName } from '../../algebra/domain.ts';
import type { Declared } from '../../language/declare/type.ts';
import type { Formula, Relation } from '../../language/latex/index.ts';

export const scalarName = (declared: Declared): string =>
  ownName(declared.name, isPositive(declared) ? 'positive' : 'real');

/** A size is at least 1. */
export const sizeName = (name: string): string => ownName(name, 'positive');

/** Is it declared to be above zero? A bound that belongs to its values must itself be above zero. */
const isPositive = ({ name, conditions }: Declared): boolean =>
  conditions.some(({ sides, relations }) =>
    relations.some((relation, i) => {
      const [a, b] = [sides[i] as Formula, sides[i + 1] as Formula];
      return bounds(a, relation, b, name) || bounds(b, FLIPPED[relation] ?? relation, a, name);
    }),
  );

const FLIPPED: Readonly<Partial<Record<Relation, Relation>>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

function bounds(a: Formula, relation: Relation, b: Formula, name: string): boolean {
  if (a.kind !== 'symbol' || a.name !== name || b.kind !== 'number') return false;
  return (relation === '>' && b.numerator >= 0n) || (relation === '>=' && b.numerator > 0n);
}
