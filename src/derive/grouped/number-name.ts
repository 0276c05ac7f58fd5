/** The name that a declared number has in the algebra of a theory's axes: with the bounds that its declaration gives it. */
import { type Limit, symbolWithin } from '../../algebra/domain.ts';
import { fraction } from '../../algebra/fraction.ts';
import type { Declared } from '../../language/declare/index.ts';
import type { Formula, Relation, Statement } from '../../language/latex/index.ts';

const ONE: Limit = { at: fraction(1), open: false };

export interface Named {
  readonly name: string;
  /** Its least value does not belong to it. */
  readonly isOpen: boolean;
}

/** @param isSize a count or a size, which is at least 1. @param assumed what is assumed beside its declaration */
export function numberName(
  { name, type, conditions }: Declared,
  isSize: boolean,
  assumed: readonly Statement[],
): Named {
  const [above, below]: [Limit[], Limit[]] = [isSize ? [ONE] : [], []];
  for (const { sides, relations } of [...conditions, ...assumed])
    for (const [i, relation] of relations.entries()) {
      const [a, b] = [sides[i] as Formula, sides[i + 1] as Formula];
      bound(a, relation, b, name, above, below);
      bound(b, FLIPPED[relation] ?? relation, a, name, above, below);
    }
  const isWhole = type.kind === 'scalar' && (type.numbers === 'natural' || type.numbers === 'integer');
  return { name: symbolWithin(name, { above, below, isWhole }), isOpen: !isWhole && isOpenBelow(above) };
}

/** Is the largest of the bounds below no value? Of a larger bound than proofs know, none of their values is. */
const isOpenBelow = (above: readonly Limit[]): boolean =>
  above.some(({ at, open }) => open && above.every((other) => other.at.compare(at) <= 0));

const FLIPPED: Readonly<Partial<Record<Relation, Relation>>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

function bound(a: Formula, relation: Relation, b: Formula, name: string, above: Limit[], below: Limit[]): void {
  if (a.kind !== 'symbol' || a.name !== name || b.kind !== 'number') return;
  const at = fraction(b.numerator, b.denominator);
  if (relation === '>' || relation === '>=') above.push({ at, open: relation === '>' });
  if (relation === '<' || relation === '<=') below.push({ at, open: relation === '<' });
}
