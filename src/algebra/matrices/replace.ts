/**
 * Values in the place of letters and symbols, in inverses, exponentials and numbers made of matrices too.
 * @throws Unable what comes out is beyond the algebra; ShapeMismatch a value of another size than its letter.
 */
import { ONE, type Scalar, symbol } from '../scalar.ts';
import { substitute } from '../substitute.ts';
import { symbolsOf } from '../symbols.ts';
import { Unable } from '../unable.ts';
import { type Letter, letter, type WordSum, word } from '../words.ts';
import { exponentialOf } from './exponential.ts';
import { applyToNumbers } from './functions.ts';
import { inverseOf } from './inverse.ts';
import type { MatrixRing } from './ring.ts';
import { rootOf } from './root.ts';
import {
  addValues,
  identityValue,
  type MatrixValue,
  multiplyValues,
  scalarOfValue,
  scaleValue,
  transposeValue,
  zeroValue,
} from './value.ts';

export interface Replacements {
  readonly letters: ReadonlyMap<string, MatrixValue>;
  readonly symbols: ReadonlyMap<string, Scalar>;
}

export function replaceIn(ring: MatrixRing, a: MatrixValue, by: Replacements): MatrixValue {
  const known = new Map(by.letters);
  const one = (l: Letter): MatrixValue => {
    const value = known.get(l.name) ?? letterAgain(l.name);
    known.set(l.name, value);
    return l.transposed ? transposeValue(ring, value) : value;
  };
  const sum = (words: WordSum, rows: Scalar, columns: Scalar): MatrixValue =>
    [...words.values()]
      .map(({ coefficient, letters }) => scaleValue(product(letters, rows), number(coefficient)))
      .reduce(addValues, zeroValue(rows, columns));
  const product = (letters: readonly Letter[], rows: Scalar): MatrixValue =>
    letters.length === 0 ? identityValue(rows) : letters.map(one).reduce((x, y) => multiplyValues(ring, x, y));
  const number = (c: Scalar): Scalar =>
    substitute(c, Object.fromEntries([...symbolsOf(c)].map((name) => [name, symbolAgain(name)])));
  const symbolAgain = (name: string): Scalar => {
    const atom = ring.atoms.get(name);
    if (atom === undefined) return by.symbols.get(name) ?? symbol(name);
    switch (atom.kind) {
      case 'number':
        return scalarOfValue(product(atom.letters, ONE));
      case 'trace': {
        const value = product(atom.letters, ONE);
        return ring.trace(value.words, value.rows);
      }
      case 'determinant':
        throw new Unable('a determinant with something else in it');
      case 'function': {
        const again = atom.of.map(number);
        return applyToNumbers(ring, atom.name, again);
      }
    }
  };
  const letterAgain = (name: string): MatrixValue => {
    const { rows, columns } = ring.alphabet.of(name);
    const same = { rows, columns, words: word(letter(name)) };
    const inverse = ring.inverseSums.find((s) => s.name === name);
    if (inverse !== undefined) return inverseOf(ring, sum(inverse.of, rows, columns)).value;
    const base = name.endsWith('⁻¹') ? ring.inverses.get(name) : undefined;
    if (base !== undefined) return known.has(base.name) ? inverseOf(ring, one(base)).value : same;
    const root = ring.roots.get(name);
    if (root !== undefined) return by.letters.has(root.of) ? rootOf(ring, one(letter(root.of)), root.index) : same;
    const exponential = ring.exponentials.get(name);
    if (exponential === undefined) return same;
    return exponentialOf(ring, scaleValue(sum(exponential.of, rows, columns), number(exponential.time)));
  };
  return sum(a.words, a.rows, a.columns);
}
