/**
 * An entry: A_{ij} is e_iᵀ A e_j with the columns e_i of the identity. Of a sequence it is the
 * member at a step. @throws Unable another number of indices.
 */
import { unitColumn } from '../../algebra/matrices/structure.ts';
import { type MatrixValue, productOfValues, transposeValue } from '../../algebra/matrices/value.ts';
import { ONE, type Scalar } from '../../algebra/scalar.ts';
import { Unable } from '../../algebra/unable.ts';
import { areEqual } from '../../algebra/zero.ts';
import type { Formula } from '../../language/latex/index.ts';
import { at, isIndexed } from './at.ts';
import type { ExactWorld } from './world.ts';

export function entryOf(formula: Extract<Formula, { kind: 'entry' }>, world: ExactWorld): MatrixValue {
  const { operand } = formula;
  // A member of a sequence or a family: x_{n+1} of a recurrence, z_i.
  if (operand.kind === 'symbol' && isIndexed(world, operand.name)) {
    return at({ kind: 'apply', function: operand.name, arguments: formula.indices }, world);
  }
  const value = world.evaluate(operand);
  const [i, j, ...more] = formula.indices.map((index) => world.number(index));
  if (i === undefined || more.length > 0) throw new Unable('an entry with another number of indices than one or two');
  const { ring } = world;
  const row = (place: Scalar) => transposeValue(ring, unitColumn(ring, place, value.rows));
  if (j !== undefined) return productOfValues(ring, [row(i), value, unitColumn(ring, j, value.columns)]);
  if (areEqual(value.columns, ONE)) return productOfValues(ring, [row(i), value]);
  if (areEqual(value.rows, ONE)) return productOfValues(ring, [value, unitColumn(ring, i, value.columns)]);
  throw new Unable('an entry of a matrix with one index');
}
