/** Operations that move entries and make none: transpose, vec, blocks, diagonals. They have no rounding. */
import { Matrix } from 'ml-matrix';
import { ShapeMismatch } from '../../algebra/unable.ts';
import { sizeOf, tabulated } from '../value.ts';
import type { Primitive, Pull } from './primitive.ts';

const moving = (name: string, move: (...operands: readonly Matrix[]) => Matrix, pull: Pull): Primitive => ({
  name,
  value: move,
  bounded: (...operands) => ({
    value: move(...operands.map((x) => x.value)),
    error: move(...operands.map((x) => x.error)),
  }),
  pull,
});

export const transpose = moving(
  'a transpose',
  (x) => x.transpose(),
  (operations, above) => [operations.transpose(above)],
);

/** The same entries, column after column, in another shape; vec is that of one column. */
export const reshape = (rows: number, columns: number): Primitive =>
  moving(
    'vec',
    (x) => {
      if (x.rows * x.columns !== rows * columns) throw new ShapeMismatch(`${sizeOf(x)} as ${rows}×${columns}`);
      return tabulated(rows, columns, (i, j) => {
        const at = j * rows + i;
        return x.get(at % x.rows, Math.floor(at / x.rows));
      });
    },
    (operations, above, _, x) => [operations.reshape(...operations.size(x))(above)],
  );

/** The diagonal matrix of a column or row. */
export const diagonal = moving(
  'diag',
  (x) => Matrix.diag(x.to1DArray()),
  (operations, above, _, x) => [operations.reshape(...operations.size(x))(operations.diagonalOf(above))],
);

/** The column of diagonal entries of a matrix. */
export const diagonalOf = moving(
  'the diagonal',
  (x) => tabulated(Math.min(x.rows, x.columns), 1, (i) => x.get(i, i)),
  (operations, above, _, x) => {
    const [rows, columns] = operations.size(x);
    const count = Math.min(rows, columns);
    return [operations.padded(0, 0, rows, columns)(count === 0 ? operations.zeros(0, 0) : operations.diagonal(above))];
  },
);

/** Rows and columns from a place on, so many of each. */
export const block = (row: number, column: number, rows: number, columns: number): Primitive =>
  moving(
    'a block',
    (x) => {
      if (row < 0 || column < 0 || row + rows > x.rows || column + columns > x.columns)
        throw new ShapeMismatch(`entry (${row + rows}, ${column + columns}) of a ${sizeOf(x)} matrix`);
      return tabulated(rows, columns, (i, j) => x.get(row + i, column + j));
    },
    (operations, above, _, x) => [operations.padded(row, column, ...operations.size(x))(above)],
  );

/** A block at its place among zeros. */
export const padded = (row: number, column: number, rows: number, columns: number): Primitive =>
  moving(
    'a block among zeros',
    (x) => {
      const whole = Matrix.zeros(rows, columns);
      for (let i = 0; i < x.rows; i++) {
        for (let j = 0; j < x.columns; j++) whole.set(row + i, column + j, x.get(i, j));
      }
      return whole;
    },
    (operations, above, _, x) => [operations.block(row, column, ...operations.size(x))(above)],
  );

/** The number (1×1) as every entry. */
export const filled = (rows: number, columns: number): Primitive =>
  moving(
    'a constant matrix',
    (x) => tabulated(rows, columns, () => x.get(0, 0)),
    (operations, above) => [operations.total(above)],
  );

/** One matrix of rows of blocks, so many in each row. */
export const assembled = (perRow: number): Primitive =>
  moving(
    'a block matrix',
    (...blocks) => {
      const rows = chunks(blocks, perRow);
      const widths = (rows[0] ?? []).map((x) => x.columns);
      const heights = rows.map((row) => row[0]?.rows ?? 0);
      const whole = Matrix.zeros(sum(heights), sum(widths));
      rows.forEach((row, i) => {
        row.forEach((x, j) => {
          if (x.rows !== heights[i] || x.columns !== widths[j])
            throw new ShapeMismatch(`a ${sizeOf(x)} block where ${heights[i]}×${widths[j]} is due`);
          whole.setSubMatrix(x, sum(heights.slice(0, i)), sum(widths.slice(0, j)));
        });
      });
      return whole;
    },
    (operations, above, _, ...blocks) => {
      let [row, column] = [0, 0];
      return blocks.map((x, at) => {
        const [rows, columns] = operations.size(x);
        const part = operations.block(row, column, rows, columns)(above);
        const ends = (at + 1) % perRow === 0;
        [row, column] = ends ? [row + rows, 0] : [row, column + columns];
        return part;
      });
    },
  );

const sum = (parts: readonly number[]): number => parts.reduce((a, b) => a + b, 0);

const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
