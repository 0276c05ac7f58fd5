/**
 * Factors that stand side by side or have a sign between them, as one product. Inputs: factors, with the sign before
 * each. Outcome: the product in printed order; u \cdot v of two columns as their inner product. Refused: two columns
 * side by side, a cross product, a dot between products that may be two columns.
 */
import { clashIn, type Dimension, dimensionOf } from './dimension.ts';
import type { Formula } from './formula.ts';
import type { Factor, Grammar } from './grammar.ts';
import { type Token, unreadable } from './token.ts';

export interface Written {
  readonly factor: Factor;
  /** Where it begins. */
  readonly start: Token;
  /** The sign of a product before it. */
  readonly sign: string | null;
}

export function product({ vocabulary }: Grammar, written: readonly Written[]): Formula {
  const of = (formula: Formula): Dimension | null => dimensionOf(vocabulary, formula);
  const clash = clashIn(written.map(({ factor }) => of(factor.formula)));
  if (clash === null) return multiplied(written);
  const { start, sign } = written[clash] as Written;
  const parts = segmentsOf(written).map((segment) => ({ segment, dimension: of(multiplied(segment)) }));
  const others = parts.filter(({ dimension }) => dimension !== 'number').map(({ segment }) => segment);
  const columns = parts.filter(({ dimension }) => dimension === 'column').map(({ segment }) => segment);
  const [left, right] = columns;
  if (columns.length !== 2 || others.length !== 2 || left === undefined || right === undefined)
    throw unreadable(
      start,
      sign === null ? 'ends a product of two columns' : 'ends what may be an inner product',
      MEND,
    );
  if (right[0]?.sign !== '\\cdot') throw unreadable(start, 'ends what may be a cross product', MEND);
  const list = [multiplied(left), multiplied(right)];
  const inner: Formula = { kind: 'apply', function: 'inner', arguments: list };
  const numbers = parts.filter(({ dimension }) => dimension === 'number').flatMap(({ segment }) => segment);
  if (numbers.length === 0) return inner;
  return { kind: 'multiply', factors: [...numbers.map(({ factor }) => factor.formula), inner] };
}

const MEND = 'write u^{\\top} v, or \\langle u, v \\rangle';

function segmentsOf(written: readonly Written[]): readonly (readonly Written[])[] {
  const segments: Written[][] = [];
  for (const part of written) {
    if (part.sign !== null || segments.length === 0) segments.push([]);
    segments.at(-1)?.push(part);
  }
  return segments;
}

function multiplied(written: readonly Written[]): Formula {
  const [first] = written;
  if (first !== undefined && written.length === 1) return first.factor.formula;
  return { kind: 'multiply', factors: written.map(({ factor }) => factor.formula) };
}
