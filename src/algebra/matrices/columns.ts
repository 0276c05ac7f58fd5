/**
 * The columns that words end in, in a sum and in the numbers of its coefficients: of u vᵀ A the columns u and Aᵀ v, and v.
 * Outcome: added to what a ring knows, up to a bound.
 */
import { symbolsOf } from '../symbols.ts';
import { type Letter, textOf, transposeLetters, type WordSum } from '../words.ts';
import { cutsOf } from './cuts.ts';
import type { MatrixRing } from './ring.ts';

const MOST_COLUMNS = 12;

export function noteColumns(ring: MatrixRing, sum: WordSum): void {
  const names = [...sum.values()].flatMap(({ coefficient }) => [...symbolsOf(coefficient)]);
  const atoms = names.flatMap((name) => ring.atoms.get(name) ?? []);
  const words = [
    ...[...sum.values()].map(({ letters }) => letters),
    ...atoms.flatMap((atom) => ('letters' in atom ? [atom.letters] : [])),
  ];
  for (const column of words.flatMap((letters) => columnsOf(ring, letters))) {
    if (ring.columns.size >= MOST_COLUMNS) return;
    ring.columns.set(textOf(column), column);
  }
}

/** Every part that ends in one column, and the transpose of every part that begins with one row. */
function columnsOf(ring: MatrixRing, letters: readonly Letter[]): (readonly Letter[])[] {
  const { alphabet } = ring;
  const turned = transposeLetters(letters, alphabet.symmetric);
  return [letters, turned].flatMap((one) =>
    cutsOf(one, alphabet).flatMap((cut) =>
      one
        .slice(0, cut)
        .map((_, start) => one.slice(start, cut))
        .filter(([first]) => first !== undefined && !alphabet.hasOneRow(first)),
    ),
  );
}
