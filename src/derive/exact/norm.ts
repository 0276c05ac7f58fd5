/**
 * Norms as roots of sums of squares: ‖x‖ of a column, ‖A‖_F of any matrix, |x| of a number.
 * @throws Unable another norm; the norm of a matrix without a subscript may be one of several.
 */
import { applyToNumbers } from '../../algebra/matrices/functions.ts';
import {
  type MatrixValue,
  multiplyValues,
  numberValue,
  scalarOfValue,
  traceValue,
  transposeValue,
} from '../../algebra/matrices/value.ts';
import { ONE, type Scalar } from '../../algebra/scalar.ts';
import { Unable } from '../../algebra/unable.ts';
import { areEqual } from '../../algebra/zero.ts';
import type { Formula } from '../../language/latex/index.ts';
import type { ExactWorld } from './world.ts';

type Norm = Extract<Formula, { kind: 'norm' }>;

export function squareOfNorm({ operand, subscript }: Norm, world: ExactWorld): Scalar {
  const value = world.evaluate(operand);
  const isVector = areEqual(value.columns, ONE) || areEqual(value.rows, ONE);
  if (subscript !== 'F' && !(isVector && (subscript === null || subscript === '2'))) {
    throw new Unable(`the norm ${subscript ?? 'without a subscript'} of a matrix has no exact value here`);
  }
  return squareOf(value, world);
}

function squareOf(value: MatrixValue, world: ExactWorld): Scalar {
  const turned = transposeValue(world.ring, value);
  return scalarOfValue(traceValue(world.ring, multiplyValues(world.ring, turned, value)));
}

export function normOf(formula: Norm, world: ExactWorld): MatrixValue {
  return numberValue(applyToNumbers(world.ring, 'sqrt', [squareOfNorm(formula, world)]));
}
