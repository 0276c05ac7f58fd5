/**
 * Is an example one of its theory: do all conditions, assumptions and structures hold of what was drawn, and is
 * nothing zero that may not be? Decided exactly; what cannot be decided is not admitted.
 */
import { fraction } from '../../algebra/fraction.ts';
import { type Scalar, subtract, vanishes } from '../../algebra/scalar.ts';
import { asExponent } from '../../algebra/substitute.ts';
import type { Formula, Relation, Statement } from '../../language/latex/index.ts';
import { type Instance, numberIn } from './instance.ts';
import type { Entries } from './rational-matrix.ts';
import { sameEntries, satisfies, signOf } from './satisfies.ts';

export function isAdmissible(at: Instance): boolean {
  const { scope } = at.drawn;
  if (!scope.structures.every(({ of, structures }) => satisfies(at.evaluate(of), structures))) return false;
  if (!scope.nonzero.every((formula) => hasNonzero(at.evaluate(formula)))) return false;
  if (!scope.assumptions.every((statement) => holds(statement, at))) return false;
  // Conditions may draw more symbols, which have conditions of their own.
  for (let known = -1; known !== at.drawn.values.size; ) {
    known = at.drawn.values.size;
    for (const name of [...at.drawn.values.keys(), ...at.drawn.sizes.keys()]) {
      const declared = scope.symbols.get(name);
      if (declared === undefined) continue;
      if (!declared.conditions.every((statement) => holds(statement, at))) return false;
      if (!declared.whole.every((formula) => isWhole(at, formula))) return false;
    }
  }
  return true;
}

const SIGNS: Readonly<Partial<Record<Relation, (sign: number) => boolean>>> = {
  '<': (sign) => sign < 0,
  '<=': (sign) => sign <= 0,
  '>': (sign) => sign > 0,
  '>=': (sign) => sign >= 0,
  '=': (sign) => sign === 0,
};

function holds({ sides, relations, where }: Statement, at: Instance): boolean {
  if (where !== undefined && where.length > 0) return false;
  const values = sides.map((side) => at.evaluate(side));
  return relations.every((relation, i) => {
    const [a, b] = values.slice(i, i + 2) as [(typeof values)[0], (typeof values)[0]];
    if (relation === '=' || relation === ':=') return sameEntries(a, b);
    return SIGNS[relation]?.(signOf(subtract(numberIn(a), numberIn(b)))) ?? false;
  });
}

/** Of a matrix, some entry. */
const hasNonzero = (a: Entries): boolean => a.some((row) => row.some((x) => Math.abs(signOf(x)) === 1));

function isWhole(at: Instance, formula: Formula): boolean {
  const value: Scalar = numberIn(at.evaluate(formula));
  return vanishes(value) || (asExponent(value).get('') ?? fraction(1, 2)).isWhole;
}
