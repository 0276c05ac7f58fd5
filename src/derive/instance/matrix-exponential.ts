/**
 * e to a matrix of numbers, exactly: of a diagonal one, or of a multiple of the identity plus one with a power that is zero.
 * @throws Unable any other; ShapeMismatch not square.
 */
import { divide, exponential, multiply, negate, rational, vanishes, ZERO } from '../../algebra/scalar.ts';
import { asExponent } from '../../algebra/substitute.ts';
import { ShapeMismatch, Unable } from '../../algebra/unable.ts';
import {
  addEntries,
  columnsOf,
  type Entries,
  entriesOf,
  entry,
  identityEntries,
  mapEntries,
  multiplyEntries,
  rowsOf,
} from './rational-matrix.ts';

export function exponentialEntries(a: Entries): Entries {
  const n = rowsOf(a);
  if (columnsOf(a) !== n) throw new ShapeMismatch('e to the power of a matrix that is not square');
  if (a.every((row, i) => row.every((x, j) => i === j || vanishes(x)))) {
    return entriesOf(n, n, (i, j) => (i === j ? exponential(asExponent(entry(a, i, i))) : ZERO));
  }
  const first = entry(a, 0, 0);
  const nilpotent = addEntries(
    a,
    mapEntries(identityEntries(n), (x) => multiply(negate(first), x)),
  );
  const growth = exponential(asExponent(first));
  let [sum, term] = [identityEntries(n), identityEntries(n)];
  for (let k = 1; k <= n; k++) {
    term = mapEntries(multiplyEntries(term, nilpotent), (x) => divide(x, rational(k)));
    if (term.every((row) => row.every(vanishes))) return mapEntries(sum, (x) => multiply(growth, x));
    sum = addEntries(sum, term);
  }
  throw new Unable('e to a matrix that is neither diagonal nor a multiple of the identity plus a nilpotent one');
}
