/** The operations by their names, on the values of any machine. Sizes that do not fit are ShapeMismatch. */
import { Matrix } from 'ml-matrix';
import { add, negate } from '../primitive/add.ts';
import { determinant } from '../primitive/determinant.ts';
import { elementary } from '../primitive/elementary.ts';
import { divideBy, hadamard, scale } from '../primitive/entrywise-pair.ts';
import { exponential } from '../primitive/exponential.ts';
import { inverse } from '../primitive/inverse.ts';
import { kronecker } from '../primitive/kronecker.ts';
import { multiply } from '../primitive/multiply.ts';
import { power } from '../primitive/power.ts';
import type { Primitive } from '../primitive/primitive.ts';
import { assembled, block, diagonal, diagonalOf, filled, padded, reshape, transpose } from '../primitive/rearrange.ts';
import { total, trace } from '../primitive/trace.ts';
import { exactly, singleton, type Value } from '../value.ts';
import type { Machine } from './machine.ts';

export type Operations<V> = ReturnType<typeof operationsOf<V>>;

export function operationsOf<V>(machine: Machine<V>) {
  const one =
    (primitive: Primitive) =>
    (x: V): V =>
      machine.apply(primitive, [x]);
  const two =
    (primitive: Primitive) =>
    (a: V, b: V): V =>
      machine.apply(primitive, [a, b]);
  const constant = (matrix: Matrix): V => machine.constant(exactly(matrix));
  const size = (x: V): readonly [rows: number, columns: number] => {
    const { rows, columns } = machine.numbers(x);
    return [rows, columns];
  };
  const sum = (terms: readonly V[]): V => (terms.length === 1 ? (terms[0] as V) : machine.apply(add, terms));
  return {
    machine,
    apply: machine.apply,
    numbers: machine.numbers,
    /** The value with its bounds, as far as they are known: none on a tape. */
    known: (x: V): Value => machine.settled(x) ?? exactly(machine.numbers(x)),
    constant,
    size,
    number: (x: number): V => constant(singleton(x)),
    zeros: (rows: number, columns: number): V => constant(Matrix.zeros(rows, columns)),
    identity: (n: number): V => constant(Matrix.identity(n)),
    /** Of at least one term. */
    add: sum,
    negate: one(negate),
    multiply: two(multiply),
    hadamard: two(hadamard),
    kronecker: two(kronecker),
    /** A number times a matrix. */
    scale: two(scale),
    /** What divides comes first. */
    divideBy: two(divideBy),
    power: two(power),
    transpose: one(transpose),
    inverse: one(inverse),
    determinant: one(determinant),
    trace: one(trace),
    total: one(total),
    exponential: one(exponential),
    diagonal: one(diagonal),
    diagonalOf: one(diagonalOf),
    elementary: (name: string, x: V): V => machine.apply(elementary(name), [x]),
    /** Σ a_ij b_ij. */
    inner: (a: V, b: V): V => machine.apply(total, [machine.apply(hadamard, [a, b])]),
    filled: (rows: number, columns: number) => one(filled(rows, columns)),
    reshape: (rows: number, columns: number) => one(reshape(rows, columns)),
    block: (row: number, column: number, rows: number, columns: number) => one(block(row, column, rows, columns)),
    padded: (row: number, column: number, rows: number, columns: number) => one(padded(row, column, rows, columns)),
    /** One matrix of rows of blocks, as many in each row. */
    assembled: (rows: readonly (readonly V[])[]): V =>
      rows.length === 0 ? constant(new Matrix(0, 0)) : machine.apply(assembled(rows[0]?.length ?? 0), rows.flat()),
  };
}
