/** The product of two matrices. */
import { ShapeMismatch } from '../../algebra/unable.ts';
import { bounds, isWhole, sizeOf } from '../value.ts';
import { type Primitive, roundingOf, UNDERFLOW } from './primitive.ts';

export const multiply: Primitive = {
  name: 'a product',
  value: (a, b) => {
    if (a.columns !== b.rows) throw new ShapeMismatch(`${sizeOf(a)} times ${sizeOf(b)}`);
    return a.mmul(b);
  },
  bounded: (a, b) => {
    const value = multiply.value(a.value, b.value);
    const inner = a.value.columns;
    const whole = isWhole(a) && isWhole(b);
    const error = bounds(value.rows, value.columns, (i, j) => {
      let [magnitude, spread] = [0, 0];
      for (let k = 0; k < inner; k++) {
        const [left, right] = [Math.abs(a.value.get(i, k)), Math.abs(b.value.get(k, j))];
        magnitude += left * right;
        spread += a.error.get(i, k) * (right + b.error.get(k, j)) + left * b.error.get(k, j);
      }
      if (whole && magnitude <= Number.MAX_SAFE_INTEGER) return 0;
      return spread * (1 + roundingOf(inner)) + magnitude * roundingOf(inner) + (magnitude > 0 ? inner * UNDERFLOW : 0);
    });
    return { value, error };
  },
  pull: (operations, above, _, a, b) => [
    operations.multiply(above, operations.transpose(b)),
    operations.multiply(operations.transpose(a), above),
  ],
};
