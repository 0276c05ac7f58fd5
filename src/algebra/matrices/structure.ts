/**
 * What the structure of a matrix says of words: a table of relations, each true of every member and for every size.
 * Inputs: a letter's name, size and structure. Outcome: letters and rules in the ring.
 * @throws ShapeMismatch the structure asks for a square matrix.
 */
import type { Structure } from '../../language/declare/type.ts';
import { ONE, type Scalar, scalarKey } from '../scalar.ts';
import { ShapeMismatch } from '../unable.ts';
import { type Letter, letter, type Rule, scaleWords, subtractWords, type WordSum, word } from '../words.ts';
import { areEqual } from '../zero.ts';
import type { MatrixRing } from './ring.ts';
import type { MatrixValue } from './value.ts';

interface Facts {
  readonly symmetric?: true;
  readonly semidefinite?: true;
  readonly invertible?: true;
  readonly diagonal?: true;
  readonly orthogonal?: true;
  readonly rules?: (name: string) => readonly Rule[];
  readonly rectangular?: true;
}

const turned = (name: string): Letter => ({ name, transposed: true });
const gram = (name: string): Rule => ({ from: [turned(name), letter(name)], to: word() });

const FACTS: Readonly<Record<Structure, Facts>> = {
  invertible: { invertible: true },
  symmetric: { symmetric: true },
  'positive definite': { symmetric: true, semidefinite: true, invertible: true },
  'positive semidefinite': { symmetric: true, semidefinite: true },
  orthogonal: { orthogonal: true, rules: (name) => [gram(name), { from: [letter(name), turned(name)], to: word() }] },
  'orthonormal columns': { rectangular: true, rules: (name) => [gram(name)] },
  diagonal: { symmetric: true, diagonal: true },
  'upper triangular': {},
  'lower triangular': {},
  projection: {
    symmetric: true,
    semidefinite: true,
    rules: (name) => [{ from: [letter(name), letter(name)], to: word(letter(name)) }],
  },
};

/** Adds a letter with its structure; its inverse too where it has one. */
export function declareMatrix(
  ring: MatrixRing,
  name: string,
  rows: Scalar,
  columns: Scalar,
  structure: Iterable<Structure>,
): void {
  if (ring.alphabet.has(name)) return;
  const facts = [...structure].map((s) => FACTS[s]);
  if (facts.some((f) => f.rectangular !== true) && !areEqual(rows, columns)) {
    throw new ShapeMismatch(`the structure of ${name} asks for a square matrix`);
  }
  const isSemidefinite = facts.some((f) => f.semidefinite);
  const isSymmetric = facts.some((f) => f.symmetric);
  ring.alphabet.add({ name, rows, columns, symmetric: isSymmetric, semidefinite: isSemidefinite, level: 0 });
  const rules = facts.flatMap((f) => f.rules?.(name) ?? []);
  const isDiagonal = facts.some((f) => f.diagonal);
  if (facts.some((f) => f.orthogonal)) ring.inverses.set(name, turned(name));
  const isInvertible = facts.some((f) => f.invertible) && !ring.inverses.has(name);
  // A symmetric letter is written without transpose.
  const written = (l: Letter): Letter => (isSymmetric ? letter(l.name) : l);
  ring.relate(...rules.map(({ from, to }) => difference(from.map(written), to)));
  if (isDiagonal) addCommuting(ring, name);
  if (isInvertible) declareInverse(ring, name);
}

/** The letter for the inverse of a letter, which is added where it is not there yet. */
export function declareInverse(ring: MatrixRing, name: string): Letter {
  const known = ring.inverses.get(name);
  if (known !== undefined) return known;
  const { rows, columns, symmetric, semidefinite } = ring.alphabet.of(name);
  if (!areEqual(rows, columns)) throw new ShapeMismatch(`${name} is not square, and has no inverse`);
  const inverse = letter(`${name}⁻¹`);
  ring.alphabet.add({ name: inverse.name, rows, columns, symmetric, semidefinite, level: 0 });
  ring.inverses.set(name, inverse);
  ring.inverses.set(inverse.name, letter(name));
  ring.relate(difference([letter(name), inverse], word()), difference([inverse, letter(name)], word()));
  if (ring.commuting.includes(name)) addCommuting(ring, inverse.name);
  return inverse;
}

/** A letter that is diagonal: those of one size commute. */
export function addCommuting(ring: MatrixRing, name: string): void {
  ring.commuting.push(name);
  ring.relate(...commutators(ring, name));
}

function commutators(ring: MatrixRing, name: string): WordSum[] {
  return ring.commuting
    .filter((other) => other !== name && areEqual(ring.alphabet.of(other).rows, ring.alphabet.of(name).rows))
    .map((other) => difference([letter(name), letter(other)], word(letter(other), letter(name))));
}

const difference = (from: readonly Letter[], to: WordSum): WordSum => subtractWords(word(...from), to);

/** 𝟙 of a size: 𝟙ᵀ𝟙 is the size. */
export function columnOfOnes(ring: MatrixRing, size: Scalar): MatrixValue {
  const name = `𝟙(${scalarKey(size).replaceAll(' ', '')})`;
  if (!ring.alphabet.has(name)) {
    ring.alphabet.add({ name, rows: size, columns: ONE, symmetric: false, semidefinite: false, level: 0 });
    ring.relate(difference([turned(name), letter(name)], scaleWords(word(), size)));
  }
  return { rows: size, columns: ONE, words: word(letter(name)) };
}

/** The column with a 1 at a place, counted from 1, and 0 elsewhere. */
export function unitColumn(ring: MatrixRing, place: Scalar, size: Scalar): MatrixValue {
  const name = `e(${[place, size].map((x) => scalarKey(x).replaceAll(' ', '')).join(';')})`;
  declareMatrix(ring, name, size, ONE, ['orthonormal columns']);
  return { rows: size, columns: ONE, words: word(letter(name)) };
}
