/**
 * How far the sides of a statement are from what its relations say, each with what errors can account for: one distance
 * for each relation, at the entry where it is worst. An order of matrices is that of their entries.
 * @throws Unable a side has no value, or the relation is none of = < ≤ > ≥; ShapeMismatch sizes that do not fit.
 */
import { Unable } from '../algebra/unable.ts';
import type { Relation, Statement } from '../language/latex/index.ts';
import { evaluateSides } from './evaluate.ts';
import type { World } from './interpret/world.ts';
import { isSingle, requireAlike, type Value } from './value.ts';

export interface Distance {
  readonly relation: Relation;
  /** Entry, counted from 1; null of numbers. */
  readonly entry: readonly [row: number, column: number] | null;
  readonly left: number;
  readonly right: number;
  /** How much the relation is missed by; 0 where it holds. */
  readonly discrepancy: number;
  /** Absolute; infinite where nothing can be said. */
  readonly budget: number;
  /** Set where a strict order is between numbers that are equal as far as can be seen. */
  readonly tie?: { readonly distance: number; readonly error: number };
}

/** How much a relation is missed by when left − right is this. */
const MISSED: Readonly<Partial<Record<Relation, (difference: number) => number>>> = {
  '=': Math.abs,
  ':=': Math.abs,
  '<': (difference) => Math.max(0, difference),
  '<=': (difference) => Math.max(0, difference),
  '>': (difference) => Math.max(0, -difference),
  '>=': (difference) => Math.max(0, -difference),
};

export function distances(
  { sides, relations }: Pick<Statement, 'sides' | 'relations'>,
  world: World,
): readonly Distance[] {
  const values = evaluateSides(sides, world);
  return relations.map((relation, i) => worst(relation, values[i] as Value, values[i + 1] as Value));
}

function worst(relation: Relation, a: Value, b: Value): Distance {
  const { rows, columns } = a.value;
  requireAlike(a, b);
  const all: Distance[] = [];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const at = (v: Value) => ({ value: v.value.get(i, j), error: v.error.get(i, j) });
      all.push({ ...between(relation, at(a), at(b)), entry: isSingle(a.value) ? null : [i + 1, j + 1] });
    }
  }
  const [first, ...rest] = all;
  if (first === undefined) throw new Unable('a comparison of matrices without entries');
  return rest.reduce((x, y) => (severity(y) > severity(x) ? y : x), first);
}

/** A distance that errors do not account for comes first, then what is open, then what holds by the least. */
function severity({ discrepancy, budget }: Distance): number {
  if (budget === Number.POSITIVE_INFINITY) return 1;
  return discrepancy / budget;
}

interface Approximate {
  readonly value: number;
  readonly error: number;
}

function between(relation: Relation, a: Approximate, b: Approximate): Omit<Distance, 'entry'> {
  const missed = MISSED[relation];
  if (missed === undefined) throw new Unable(`how far apart the sides of the relation ${relation} are`);
  const difference = a.value - b.value;
  const error = a.error + b.error + Number.MIN_VALUE;
  const isNumber = Number.isFinite(difference) && Number.isFinite(error);
  const isTied = (relation === '<' || relation === '>') && isNumber && Math.abs(difference) <= error;
  const isKnown = isNumber && !isTied;
  return {
    relation,
    left: a.value,
    right: b.value,
    discrepancy: isKnown ? missed(difference) : 0,
    budget: isKnown ? error : Number.POSITIVE_INFINITY,
    ...(isTied ? { tie: { distance: Math.abs(difference), error } } : {}),
  };
}
