/**
 * The mean of a polynomial in a normal column z of mean 0 and covariance C: the sum over all ways to pair its places, each
 * pair of which becomes C (Isserlis). Inputs: a value, the letters z (n×1) and C (n×n symmetric).
 * @throws Unable no polynomial in z, or one of too high a degree.
 */
import { divide, expand, fromSum, multiply, ONE, type Scalar } from '../scalar.ts';
import { fromTerms } from '../sum.ts';
import { symbolsOf } from '../symbols.ts';
import { Unable } from '../unable.ts';
import { addWords, type Letter, letter, NO_WORDS, scaleWords, transposeLetters, type WordSum, word } from '../words.ts';
import { cutsOf } from './cuts.ts';
import type { MatrixRing } from './ring.ts';
import { type MatrixValue, normal } from './value.ts';

/** Letters without a cut inside; `open` where it is the beginning or the end of a matrix. */
interface Chain {
  readonly letters: readonly Letter[];
  readonly openLeft: boolean;
  readonly openRight: boolean;
}

interface Product {
  readonly coefficient: Scalar;
  readonly chains: readonly Chain[];
}

const HIGHEST_DEGREE = 6;

export function gaussianMean(ring: MatrixRing, a: MatrixValue, z: string, covariance: string): MatrixValue {
  let words: WordSum = NO_WORDS;
  for (const { coefficient, letters } of a.words.values()) {
    for (const product of productsOf(ring, coefficient, letters, z)) {
      for (const paired of pairings(ring, product, z, covariance)) words = addWords(words, assembled(ring, paired));
    }
  }
  return normal(ring, { ...a, words });
}

/** The terms of a coefficient, with the numbers that hold z taken out as chains. */
function productsOf(ring: MatrixRing, coefficient: Scalar, letters: readonly Letter[], z: string): Product[] {
  const holdsZ = (name: string): boolean => {
    const atom = ring.atoms.get(name);
    if (atom === undefined) return false;
    if (!('letters' in atom)) throw new Unable('the mean of a function or a determinant');
    return atom.letters.some((l) => l.name === z);
  };
  const { numerator, denominator } = expand(coefficient);
  const below = fromSum(denominator);
  if ([...symbolsOf(below)].some(holdsZ)) throw new Unable('the mean of a quotient');
  return [...numerator.values()].map((term) => {
    const chains = [...open(ring, letters)];
    const kept = term.factors.filter(({ atom, basis, exponent }) => {
      const names =
        atom.kind === 'composite' ? [...symbolsOf(fromSum(atom.of))] : atom.kind === 'variable' ? [atom.name] : [];
      if (!names.some(holdsZ)) return true;
      const [name] = names;
      const number = name === undefined ? undefined : ring.atoms.get(name);
      if (
        atom.kind !== 'variable' ||
        basis !== '' ||
        !exponent.isWhole ||
        exponent.sign < 0 ||
        number?.kind !== 'number'
      ) {
        throw new Unable('the mean of what is no polynomial');
      }
      for (let i = 0; i < exponent.valueOf(); i++)
        chains.push({ letters: number.letters, openLeft: false, openRight: false });
      return false;
    });
    const rest = fromSum(fromTerms([{ ...term, factors: kept }]));
    return { coefficient: divide(rest, below), chains };
  });
}

/** The word itself: in two where it has a cut. */
function open(ring: MatrixRing, letters: readonly Letter[]): Chain[] {
  if (letters.length === 0) return [];
  const cuts = cutsOf(letters, ring.alphabet);
  const [cut] = cuts;
  if (cut === undefined) return [{ letters, openLeft: true, openRight: true }];
  return [
    { letters: letters.slice(0, cut), openLeft: true, openRight: false },
    { letters: letters.slice(cut), openLeft: false, openRight: true },
  ].filter((chain) => chain.letters.length > 0);
}

const endsIn = ({ letters }: Chain, z: string): boolean => letters.at(-1)?.name === z && !letters.at(-1)?.transposed;
const beginsWith = ({ letters }: Chain, z: string): boolean => letters[0]?.name === z && letters[0].transposed;

/** All ways to pair the places of z; none where their number is odd. */
function pairings(ring: MatrixRing, product: Product, z: string, covariance: string): Product[] {
  const { chains, coefficient } = product;
  const degree = chains.flatMap(({ letters }) => letters.filter((l) => l.name === z)).length;
  if (degree === 0) return [product];
  if (degree % 2 === 1) return [];
  if (degree > HIGHEST_DEGREE) throw new Unable('the mean of a polynomial of high degree');
  const at = chains.findIndex((chain) => endsIn(chain, z) || beginsWith(chain, z));
  const first = chains[at];
  if (first === undefined) throw new Unable('a place of a column that is no end');
  const others = chains.filter((_, i) => i !== at);
  const turn = (chain: Chain): Chain => ({
    letters: transposeLetters(chain.letters, ring.alphabet.symmetric),
    openLeft: chain.openRight,
    openRight: chain.openLeft,
  });
  const next = (more: readonly Chain[], by: Scalar = ONE): Product[] =>
    pairings(ring, { coefficient: multiply(coefficient, by), chains: more }, z, covariance);
  const c = letter(covariance);
  const found: Product[] = [];
  // With its own other end: a trace.
  if (endsIn(first, z) && beginsWith(first, z)) {
    const inner = [...first.letters.slice(1, -1), c];
    found.push(...next(others, ring.trace(word(...inner), ring.alphabet.rows(c))));
  }
  const join = (a: Chain, b: Chain): Chain => ({
    letters: [...a.letters.slice(0, -1), c, ...b.letters.slice(1)],
    openLeft: a.openLeft,
    openRight: b.openRight,
  });
  // One end of the first with each end of each other, in the only direction that keeps what is open outside.
  for (const [i, other] of others.entries()) {
    const rest = others.filter((_, j) => j !== i);
    const isEnd = endsIn(first, z);
    if (isEnd && beginsWith(other, z)) found.push(...next([...rest, join(first, other)]));
    if (isEnd && endsIn(other, z))
      found.push(...next([...rest, other.openLeft ? join(other, turn(first)) : join(first, turn(other))]));
    if (!isEnd && endsIn(other, z)) found.push(...next([...rest, join(other, first)]));
    if (!isEnd && beginsWith(other, z))
      found.push(...next([...rest, other.openRight ? join(turn(first), other) : join(turn(other), first)]));
  }
  return found;
}

/** Numbers into the coefficient, and what is open into a word. */
function assembled(ring: MatrixRing, { coefficient, chains }: Product): WordSum {
  const closed = chains.filter((c) => !c.openLeft && !c.openRight).map((c) => ring.number(c.letters));
  const head = chains.filter((c) => c.openLeft).flatMap((c) => c.letters);
  const tail = chains.filter((c) => !c.openLeft && c.openRight).flatMap((c) => c.letters);
  return scaleWords(word(...head, ...tail), closed.reduce(multiply, coefficient));
}
