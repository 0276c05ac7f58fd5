/**
 * What a formula is as far as its letters tell: a number, a column, a row, a matrix. Inputs: what letters are declared as.
 * Outcome: one of them, or null where nothing tells. Sizes are not compared; a matrix may have one row.
 */
import type { Vocabulary } from './declared.ts';
import type { Formula } from './formula.ts';

export type Dimension = 'number' | 'column' | 'row' | 'matrix';

const NUMBERS: ReadonlySet<string> = new Set(['tr', 'det', 'rank', 'inner', 'ln', 'exp', 'floor', 'ceiling', 'binom']);

export function dimensionOf(vocabulary: Vocabulary, formula: Formula): Dimension | null {
  const of = (part: Formula): Dimension | null => dimensionOf(vocabulary, part);
  switch (formula.kind) {
    case 'number':
    case 'norm':
    case 'absolute':
    case 'indicator':
      return 'number';
    case 'symbol':
      return vocabulary.sequences.has(formula.name) ? null : ofName(vocabulary, formula.name);
    case 'apply':
      if (vocabulary.functions.has(formula.function)) return ofName(vocabulary, formula.function) ?? 'number';
      return NUMBERS.has(formula.function) ? 'number' : null;
    case 'entry':
      return ofEntry(vocabulary, formula);
    case 'identity':
      return 'matrix';
    case 'ones':
    case 'unit':
      return 'column';
    case 'transpose':
      return turned(of(formula.operand));
    case 'multiply':
      return formula.factors.map(of).reduce(times);
    case 'divide':
      return of(formula.numerator);
    case 'power':
      return of(formula.base);
    case 'add':
      return formula.terms.map(of).find((term) => term !== null) ?? null;
    case 'negate':
    case 'derivative':
    case 'expectation':
    case 'limit':
    case 'at':
    case 'series':
      return of(formula.operand);
    case 'gradient':
      return ofName(vocabulary, formula.variable);
    default:
      return null;
  }
}

function ofName({ scalars, integers, vectors, matrices }: Vocabulary, name: string): Dimension | null {
  if (scalars.has(name) || integers.has(name) || name === 'e') return 'number';
  return vectors.has(name) ? 'column' : matrices.has(name) ? 'matrix' : null;
}

/** Of a matrix a number, of a sequence what its members are; of a vector it may be the member of a family. */
function ofEntry(vocabulary: Vocabulary, { operand, indices }: Extract<Formula, { kind: 'entry' }>): Dimension | null {
  if (operand.kind !== 'symbol') return indices.length === 2 ? 'number' : null;
  if (vocabulary.sequences.has(operand.name)) return ofName(vocabulary, operand.name);
  return vocabulary.matrices.has(operand.name) && indices.length === 2 ? 'number' : null;
}

const TURNED: Readonly<Record<Dimension, Dimension>> = {
  number: 'number',
  column: 'row',
  row: 'column',
  matrix: 'matrix',
};
const turned = (dimension: Dimension | null): Dimension | null => (dimension === null ? null : TURNED[dimension]);

/** What a product of two that are no numbers is; null where that depends on sizes. */
const TIMES: Readonly<Record<Exclude<Dimension, 'number'>, Partial<Record<Dimension, Dimension>>>> = {
  column: { row: 'matrix' },
  row: { column: 'number' },
  matrix: { matrix: 'matrix' },
};

function times(left: Dimension | null, right: Dimension | null): Dimension | null {
  if (left === null || right === null) return null;
  if (left === 'number') return right;
  return right === 'number' ? left : (TIMES[left][right] ?? null);
}

/** Where the second of two columns, or of two rows, stands in a product without the other between them; null if nowhere. */
export function clashIn(dimensions: readonly (Dimension | null)[]): number | null {
  let last: Dimension | null = null;
  for (const [k, dimension] of dimensions.entries()) {
    if ((dimension === 'column' || dimension === 'row') && dimension === last) return k;
    if (dimension !== 'number' && dimension !== 'matrix') last = dimension;
  }
  return null;
}
