/**
 * Formulas with every size written down: an identity, ones and zeros without a printed size take the one that fits
 * what stands beside them, in the other sides of a relation too.
 * @throws ShapeMismatch sizes that do not fit. @throws Unable a size that nothing fixes.
 */
import { Unable } from '../../algebra/unable.ts';
import { describe } from '../../language/latex/describe.ts';
import type { Formula } from '../../language/latex/index.ts';
import { application } from './of-apply.ts';
import { added, divided, kronecker, multiplied, negated, raised, transposed } from './of-arithmetic.ts';
import { grid, identity, ones, unit, zeroBlock } from './of-arrays.ts';
import {
  absolute,
  atPoint,
  derivative,
  entry,
  expectation,
  gradient,
  indicator,
  limit,
  norm,
  series,
} from './of-calculus.ts';
import { knownOf, matrixShape, numberShape } from './shape.ts';
import { alike, isZero, type Pass, type Rule, type Surroundings, symbolShape, zeroFormula } from './sizing.ts';

const RULES: { readonly [K in Formula['kind']]: Rule<K> } = {
  number: (f) => ({ shape: numberShape(), formula: isZero(f) ? zeroFormula : () => f }),
  symbol: (f, pass) => ({ shape: symbolShape(f.name, pass), formula: () => f }),
  add: added,
  multiply: multiplied,
  divide: divided,
  power: raised,
  negate: negated,
  transpose: transposed,
  kronecker,
  matrix: grid,
  identity,
  ones,
  unit,
  zeros: zeroBlock,
  derivative,
  limit,
  at: atPoint,
  gradient,
  series,
  expectation,
  entry,
  indicator,
  norm,
  absolute,
  apply: application,
};

const passIn = (surroundings: Surroundings): Pass => ({
  ...surroundings,
  of: (f, pass) => (RULES[f.kind] as Rule)(f, pass),
  constraints: [],
  local: new Map(),
});

/** The sides of a relation, which all have one shape, or one formula of any shape. */
export function sized(
  sides: readonly Formula[],
  surroundings: Surroundings,
  due: readonly [rows: number, columns: number] | null = null,
): readonly Formula[] {
  const pass = passIn(surroundings);
  const parts = alike(
    sides.map((side) => pass.of(side, pass)),
    due === null ? null : matrixShape(...due),
  );
  while (pass.constraints.some((settle) => settle()));
  return parts.map((part) => part.formula());
}

/** The size of a formula's value, null for a number. @throws Unable nothing fixes it. */
export function sizeOfFormula(
  formula: Formula,
  surroundings: Surroundings,
): readonly [rows: number, columns: number] | null {
  const pass = passIn(surroundings);
  const found = pass.of(formula, pass).shape;
  while (pass.constraints.some((constraint) => constraint()));
  const [rows, columns] = [knownOf(found.rows), knownOf(found.columns)];
  if (rows === null || columns === null) throw new Unable(`the size of ${describe(formula)} is not known here`);
  return rows === 1 && columns === 1 ? null : [rows, columns];
}
