/** A sum of matrices of one size. */
import { Matrix } from 'ml-matrix';
import { ShapeMismatch } from '../../algebra/unable.ts';
import { bounds, isWhole, sizeOf } from '../value.ts';
import { type Primitive, roundingOf } from './primitive.ts';

export const add: Primitive = {
  name: 'a sum',
  value: (first, ...rest) => {
    const sum = first.clone();
    for (const term of rest) {
      if (term.rows !== sum.rows || term.columns !== sum.columns)
        throw new ShapeMismatch(`${sizeOf(sum)} plus ${sizeOf(term)}`);
      sum.add(term);
    }
    return sum;
  },
  bounded: (...terms) => {
    const value = add.value(...terms.map((term) => term.value));
    const whole = terms.every(isWhole);
    const error = bounds(value.rows, value.columns, (i, j) => {
      let [magnitude, spread] = [0, 0];
      for (const term of terms) {
        magnitude += Math.abs(term.value.get(i, j));
        spread += term.error.get(i, j);
      }
      return whole && magnitude <= Number.MAX_SAFE_INTEGER ? 0 : spread + magnitude * roundingOf(terms.length);
    });
    return { value, error };
  },
  pull: (_, above, __, ...operands) => operands.map(() => above),
};

export const negate: Primitive = {
  name: 'a negative',
  value: (x) => Matrix.mul(x, -1),
  bounded: (x) => ({ value: Matrix.mul(x.value, -1), error: x.error }),
  pull: (operations, above) => [operations.negate(above)],
};
