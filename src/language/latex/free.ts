/** What occurs free in a formula: a symbol, an index in a subscript, a letter that is a matrix. */
import { childrenOf } from './children.ts';
import { type Vocabulary, withoutSubscript } from './declared.ts';
import type { Formula } from './formula.ts';

/** Whether a name occurs in a formula, itself or as an index in the subscript of a name, where nothing binds it. */
export function mentions(formula: Formula, name: string): boolean {
  const inside = (parts: readonly Formula[]): boolean => parts.some((part) => mentions(part, name));
  switch (formula.kind) {
    case 'symbol':
      return formula.name === name || indicesIn(formula.name).includes(name);
    case 'apply':
      return formula.function === name || indicesIn(formula.function).includes(name) || inside(formula.arguments);
    case 'series':
      return inside([formula.from, formula.to]) || (formula.index !== name && mentions(formula.operand, name));
    case 'limit':
      return mentions(formula.to, name) || (formula.variable !== name && mentions(formula.operand, name));
    case 'at':
      return inside(formula.values) || (!formula.variables.includes(name) && mentions(formula.operand, name));
    default:
      return inside(childrenOf(formula));
  }
}

/** Letters of a subscript that may be indices: of `x_{ij}` i and j, of `x_{i+1,n}` i and n; a longer word is a word. */
const indicesIn = (name: string): readonly string[] => {
  const cut = name.indexOf('_');
  if (cut === -1) return [];
  const parts = name.slice(cut + 1).split(/[^A-Za-z]+/);
  return parts.flatMap((part) => (part.length === 2 && !GREEK_OF_TWO.has(part) ? [...part] : [part]));
};

const GREEK_OF_TWO: ReadonlySet<string> = new Set(['mu', 'nu', 'xi', 'pi']);

/** Whether a letter declared as a vector or a matrix is a part that a transpose would reach. */
export function holdsMatrix(vocabulary: Vocabulary, formula: Formula): boolean {
  switch (formula.kind) {
    case 'symbol':
      return isMatrixName(vocabulary, formula.name);
    case 'apply':
      return isMatrixName(vocabulary, formula.function) || MATRIX_FUNCTIONS.has(formula.function);
    case 'matrix':
    case 'identity':
    case 'ones':
    case 'unit':
    case 'zeros':
    case 'transpose':
      return true;
    case 'norm':
    case 'absolute':
    case 'entry':
      return false;
    default:
      return childrenOf(formula).some((child) => holdsMatrix(vocabulary, child));
  }
}

const MATRIX_FUNCTIONS: ReadonlySet<string> = new Set(['hadamard', 'pinv', 'diag', 'vec']);

/** Whether a name, or the name without its subscript, is declared as a vector or a matrix. */
export const isMatrixName = ({ vectors, matrices }: Vocabulary, name: string): boolean =>
  [name, withoutSubscript(name)].some((known) => vectors.has(known) || matrices.has(known));
