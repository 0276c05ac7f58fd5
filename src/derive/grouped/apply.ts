/** Functions on axes: the diagonal, the trace and the inner product of matrices, and what the algebra has of numbers. */
import {
  at,
  type BlockMatrix,
  blockMatrix,
  blockSize,
  type Element,
  elementsOf,
  multiplyBlocks,
  transposeBlocks,
} from '../../algebra/blocks.ts';
import { applyToNumbers, isNumberFunction } from '../../algebra/matrices/functions.ts';
import { MatrixRing } from '../../algebra/matrices/ring.ts';
import { add, multiply, type Scalar, ZERO } from '../../algebra/scalar.ts';
import { Unable } from '../../algebra/unable.ts';
import type { Rule } from './evaluate.ts';
import { blocksIn, type Grouped, isColumn, matrixOf, numberOf, requireSquare, scalarIn } from './value.ts';

const FUNCTIONS: Readonly<Record<string, (...values: readonly Grouped[]) => Grouped>> = {
  tr: (a) => numberOf(traceOf(blocksIn(a as Grouped))),
  inner: (a, b) => numberOf(traceOf(multiplyBlocks(transposeBlocks(blocksIn(a as Grouped)), blocksIn(b as Grouped)))),
  diag: (a) => diagonalOf(a as Grouped),
};

const ARGUMENTS: Readonly<Record<string, number>> = { tr: 1, inner: 2, diag: 1 };

export const applied: Rule<'apply'> = ({ function: name, arguments: list }, world, members) => {
  if (world.scope.symbols.has(name)) throw new Unable(`the function ${name} on axes`);
  const values = list.map((argument) => world.evaluate(argument, members));
  if (Object.hasOwn(FUNCTIONS, name) && list.length === ARGUMENTS[name])
    return (FUNCTIONS[name] as (typeof FUNCTIONS)[string])(...values);
  if (!isNumberFunction(name) || values.some(({ kind }) => kind !== 'number'))
    throw new Unable(`the function ${name} on axes`);
  return numberOf(applyToNumbers(new MatrixRing(), name, values.map(scalarIn)));
};

/** Of a block I ⊗ … the coefficient counts each of its coordinates; J has ones on its diagonal as I has. */
export function traceOf(a: BlockMatrix): Scalar {
  requireSquare(a);
  return a.rows
    .map((block, i) => {
      const here = [...at(a, i, i)].filter(([key]) => elementsOf(key).every((e) => e === 'I' || e === 'J'));
      return multiply(blockSize(block), here.map(([, x]) => x).reduce(add, ZERO));
    })
    .reduce(add, ZERO);
}

/** Of a column the matrix with it on its diagonal. */
function diagonalOf(value: Grouped): Grouped {
  const column = blocksIn(value);
  if (!isColumn(column)) throw new Unable('the diagonal of a matrix');
  const of = (i: number): Scalar => {
    const [only, more] = [...at(column, i, 0)];
    const isConstant =
      only === undefined || (more === undefined && elementsOf(only[0]).every((e) => e === 'J' || e === 'I'));
    if (!isConstant) throw new Unable('the diagonal of a vector that is not constant on groups');
    return only?.[1] ?? ZERO;
  };
  return matrixOf(
    blockMatrix(column.rows, column.rows, ({ axes }, _, i, j) =>
      i === j ? [[...axes.map((): Element => 'I'), of(i)]] : [],
    ),
  );
}
