/** The sum of the diagonal entries, and that of all. */
import type { Matrix } from 'ml-matrix';
import { ShapeMismatch } from '../../algebra/unable.ts';
import { scalar, singleton, sizeOf, type Value } from '../value.ts';
import { type Primitive, roundingOf } from './primitive.ts';

type Visit = (m: Matrix, visit: (i: number, j: number) => void) => void;

const everywhere: Visit = (m, visit) => {
  for (let i = 0; i < m.rows; i++) {
    for (let j = 0; j < m.columns; j++) visit(i, j);
  }
};

const onDiagonal: Visit = (m, visit) => {
  if (m.rows !== m.columns) throw new ShapeMismatch(`the trace of a ${sizeOf(m)} matrix`);
  for (let i = 0; i < m.rows; i++) visit(i, i);
};

const summed = (over: Visit) => ({
  value: (m: Matrix): Matrix => {
    let sum = 0;
    over(m, (i, j) => {
      sum += m.get(i, j);
    });
    return singleton(sum);
  },
  bounded: ({ value, error }: Value): Value => {
    let [sum, magnitude, spread, terms, whole] = [0, 0, 0, 0, true];
    over(value, (i, j) => {
      const entry = value.get(i, j);
      sum += entry;
      magnitude += Math.abs(entry);
      spread += error.get(i, j);
      whole &&= Number.isSafeInteger(entry);
      terms += 1;
    });
    const isExact = whole && spread === 0 && magnitude <= Number.MAX_SAFE_INTEGER;
    return scalar(sum, isExact ? 0 : spread + magnitude * roundingOf(terms));
  },
});

export const trace: Primitive = {
  name: 'a trace',
  ...summed(onDiagonal),
  pull: (operations, above, _, x) => [operations.scale(above, operations.identity(operations.size(x)[0]))],
};

/** Of all entries. */
export const total: Primitive = {
  name: 'a sum of entries',
  ...summed(everywhere),
  pull: (operations, above, _, x) => [operations.filled(...operations.size(x))(above)],
};
