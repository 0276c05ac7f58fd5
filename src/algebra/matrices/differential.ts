/**
 * How a value changes when letters and symbols do: the product rule on words, dA⁻¹ = −A⁻¹ dA A⁻¹, d det S = det S tr(S⁻¹ dS),
 * d e^{cN} = dc N e^{cN} where N stands still. Inputs: the change of each letter and symbol that moves; all others stand.
 * @throws Unable a change that no rule here gives.
 */
import { derivative } from '../derivative.ts';
import { add, divide, multiply, negate, ONE, type Scalar, symbol, vanishes, ZERO } from '../scalar.ts';
import { symbolsOf } from '../symbols.ts';
import { Unable } from '../unable.ts';
import {
  addWords,
  type Letter,
  letter,
  multiplyWords,
  NO_WORDS,
  negateWords,
  productOfWords,
  scaleWords,
  type WordSum,
  word,
} from '../words.ts';
import type { Atom } from './atom.ts';
import { inverseOf } from './inverse.ts';
import type { MatrixRing } from './ring.ts';
import { type MatrixValue, normal, numberValue, scalarOfValue } from './value.ts';

export interface Changes {
  readonly letters: ReadonlyMap<string, WordSum>;
  readonly symbols: ReadonlyMap<string, Scalar>;
  /** Letters that move in a way that is not known. */
  readonly unknown?: ReadonlySet<string>;
}

export function differential(ring: MatrixRing, a: MatrixValue, changes: Changes): MatrixValue {
  return normal(ring, { ...a, words: ofWords(ring, a.words, changes) });
}

function ofWords(ring: MatrixRing, sum: WordSum, changes: Changes): WordSum {
  let total = NO_WORDS;
  for (const { coefficient, letters } of sum.values()) {
    const slope = ofScalar(ring, coefficient, changes);
    if (!vanishes(slope)) total = addWords(total, scaleWords(word(...letters), slope));
    total = addWords(total, scaleWords(ofWord(ring, letters, changes), coefficient));
  }
  return total;
}

const ofWord = (ring: MatrixRing, letters: readonly Letter[], changes: Changes): WordSum =>
  letters
    .map((l, i) =>
      productOfWords(word(...letters.slice(0, i)), ofLetter(ring, l, changes), word(...letters.slice(i + 1))),
    )
    .reduce(addWords, NO_WORDS);

function ofLetter(ring: MatrixRing, { name, transposed }: Letter, changes: Changes): WordSum {
  const change = ofName(ring, name, changes);
  return transposed ? ring.transpose(change) : change;
}

function ofName(ring: MatrixRing, name: string, changes: Changes): WordSum {
  if (changes.unknown?.has(name)) throw new Unable(`the rate of ${name} is not known`);
  const given = changes.letters.get(name);
  if (given !== undefined) return given;
  const root = ring.roots.get(name);
  if (root !== undefined && ofName(ring, root.of, changes).size > 0)
    throw new Unable(`the change of a root of ${root.of}`);
  const self = word(letter(name));
  const of = inverted(ring, name);
  if (of !== null) {
    const change = ofWords(ring, of, changes);
    return change.size === 0 ? NO_WORDS : negateWords(productOfWords(self, change, self));
  }
  const exponential = ring.exponentials.get(name);
  if (exponential === undefined) return NO_WORDS;
  if (ofWords(ring, exponential.of, changes).size > 0) throw new Unable('the change of e to a matrix that moves');
  return scaleWords(multiplyWords(exponential.of, self), ofScalar(ring, exponential.time, changes));
}

/** What a letter is the inverse of; null where it is none. */
function inverted(ring: MatrixRing, name: string): WordSum | null {
  const sum = ring.inverseSums.find((s) => s.name === name);
  if (sum !== undefined) return sum.of;
  const base = name.endsWith('⁻¹') ? ring.inverses.get(name) : undefined;
  return base === undefined ? null : word(base);
}

/** The chain rule, by the derivative in each symbol. */
export function ofScalar(ring: MatrixRing, a: Scalar, changes: Changes): Scalar {
  return [...symbolsOf(a)]
    .map((name) => {
      const atom = ring.atoms.get(name);
      const change = atom === undefined ? (changes.symbols.get(name) ?? ZERO) : ofAtom(ring, name, atom, changes);
      return vanishes(change) ? ZERO : multiply(derivative(a, name), change);
    })
    .reduce(add, ZERO);
}

function ofAtom(ring: MatrixRing, name: string, atom: Atom, changes: Changes): Scalar {
  switch (atom.kind) {
    case 'number':
      return scalarOfValue(normal(ring, { ...numberValue(ONE), words: ofWord(ring, atom.letters, changes) }));
    case 'trace': {
      const change = ofWord(ring, atom.letters, changes);
      return change.size === 0 ? ZERO : ring.trace(change, ring.alphabet.rows(atom.letters[0] as Letter));
    }
    case 'determinant': {
      const change = ofWords(ring, atom.of, changes);
      if (change.size === 0) return ZERO;
      const inverse = inverseOf(ring, { rows: atom.size, columns: atom.size, words: atom.of }).value;
      return multiply(symbol(name), ring.trace(multiplyWords(inverse.words, change), atom.size));
    }
    case 'function': {
      const [argument] = atom.of;
      const change = atom.of.map((x) => ofScalar(ring, x, changes));
      if (change.every(vanishes)) return ZERO;
      const slope = argument === undefined ? undefined : SLOPES[atom.name]?.(argument, symbol(name));
      if (slope === undefined) throw new Unable(`the derivative of ${atom.name}`);
      return multiply(slope, change[0] as Scalar);
    }
  }
}

/** The derivative of a function by its argument and its value. */
const SLOPES: Readonly<Record<string, (x: Scalar, value: Scalar) => Scalar>> = {
  ln: (x) => divide(ONE, x),
  tanh: (_, value) => add(ONE, negate(multiply(value, value))),
};
