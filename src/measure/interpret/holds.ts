/** Whether a chain of relations holds between numbers with bounds: true, false, or null where the bounds leave it open. */
import { Unable } from '../../algebra/unable.ts';
import type { Relation } from '../../language/latex/index.ts';
import { bounded } from '../machine/bounded.ts';
import { operationsOf } from '../machine/operations.ts';
import type { Value } from '../value.ts';

/** Of a − b, which lies between low and high. */
const HOLDS: Readonly<Partial<Record<Relation, (low: number, high: number) => boolean | null>>> = {
  '=': (low, high) => (low === 0 && high === 0 ? true : low > 0 || high < 0 ? false : null),
  '<': (low, high) => (high < 0 ? true : low >= 0 ? false : null),
  '<=': (low, high) => (high <= 0 ? true : low > 0 ? false : null),
  '>': (low, high) => (low > 0 ? true : high <= 0 ? false : null),
  '>=': (low, high) => (low >= 0 ? true : high < 0 ? false : null),
};

const operations = operationsOf(bounded);

/** Of matrices it has to hold of every entry. @throws Unable a relation that is no order. */
export function holds(sides: readonly Value[], relations: readonly Relation[]): boolean | null {
  const outcomes = relations.flatMap((relation, i) => {
    const decide = HOLDS[relation];
    if (decide === undefined) throw new Unable(`whether the relation ${relation} holds`);
    const [a, b] = [sides[i], sides[i + 1]];
    if (a === undefined || b === undefined) return [];
    const { value, error } = operations.add([a, operations.negate(b)]);
    const errors = error.to1DArray();
    return value.to1DArray().map((x, at) => decide(x - (errors[at] as number), x + (errors[at] as number)));
  });
  if (outcomes.includes(false)) return false;
  return outcomes.includes(null) ? null : true;
}
