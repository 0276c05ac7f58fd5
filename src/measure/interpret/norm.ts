/**
 * Norms and absolute values. ‖x‖ of a column or row is the Euclidean one; of a matrix it has to say which.
 * @throws Unable a norm that is not in the table, or a bare one of a matrix.
 */
import { ShapeMismatch, Unable } from '../../algebra/unable.ts';
import type { Formula } from '../../language/latex/index.ts';
import { absolute } from '../primitive/extremum.ts';
import {
  absoluteSum,
  columnSumNorm,
  frobeniusNorm,
  largestEntry,
  nuclearNorm,
  rowSumNorm,
  spectralNorm,
} from '../primitive/norm.ts';
import type { Primitive } from '../primitive/primitive.ts';
import { isSingle, sizeOf } from '../value.ts';
import type { Interpreter } from './interpret.ts';
import type { Scope } from './scope.ts';

const OF_VECTORS: Readonly<Record<string, Primitive>> = {
  '': frobeniusNorm,
  '2': frobeniusNorm,
  F: frobeniusNorm,
  '1': absoluteSum,
  infinity: largestEntry,
};

const OF_MATRICES: Readonly<Record<string, Primitive>> = {
  F: frobeniusNorm,
  '2': spectralNorm,
  op: spectralNorm,
  '1': columnSumNorm,
  infinity: rowSumNorm,
  '*': nuclearNorm,
  ast: nuclearNorm,
  max: largestEntry,
};

export const normOf: Interpreter<'norm'> = (f, scope) => {
  const x = scope.of(f.operand);
  return scope.operations.apply(primitiveOf(f, scope.operations.size(x)), [x]);
};

/** ‖x‖², as the sum of squares that it is where the norm is that of Euclid or Frobenius: it is smooth at zero. */
export function squareOfNorm<V>(f: Norm, scope: Scope<V>): V {
  const x = scope.of(f.operand);
  const norm = primitiveOf(f, scope.operations.size(x));
  if (norm === frobeniusNorm) return scope.operations.inner(x, x);
  const size = scope.operations.apply(norm, [x]);
  return scope.operations.scale(size, size);
}

type Norm = Extract<Formula, { readonly kind: 'norm' }>;

function primitiveOf({ operand, subscript }: Norm, [rows, columns]: readonly [number, number]): Primitive {
  const isVector = columns === 1 || rows === 1;
  // The norms of a row as a vector and as a matrix differ; a transpose of a column is meant as a vector.
  if (rows === 1 && columns > 1 && operand.kind !== 'transpose' && (subscript === '1' || subscript === 'infinity'))
    throw new Unable(`the norm with subscript ${subscript} of a 1×${columns} matrix, which may be a vector`);
  const table = isVector && !['*', 'ast', 'max', 'op'].includes(subscript ?? '') ? OF_VECTORS : OF_MATRICES;
  const key = subscript ?? '';
  const norm = Object.hasOwn(table, key) ? table[key] : undefined;
  if (norm === undefined) {
    throw new Unable(
      key === ''
        ? `the norm of a ${rows}×${columns} matrix, which does not say which`
        : `the norm with subscript ${key}`,
    );
  }
  return norm;
}

export const absoluteValue: Interpreter<'absolute'> = ({ operand }, scope) => {
  const x = scope.of(operand);
  const numbers = scope.operations.numbers(x);
  if (!isSingle(numbers)) throw new ShapeMismatch(`bars around a ${sizeOf(numbers)} matrix`);
  return scope.operations.apply(absolute, [x]);
};
