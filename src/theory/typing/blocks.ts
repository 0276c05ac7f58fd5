/** Types of matrices in blocks, and of 𝕀, 𝟙 and 0, which take the size that fits. @throws IllTyped */
import { type Formula, printFormula } from '../../language/latex/index.ts';
import { IllTyped } from '../ill-typed.ts';
import { ONE, type Sizes } from '../size.ts';
import { plus } from './arithmetic.ts';
import { wholeNumber } from './calculus.ts';
import { isWhole, isZero, matrixType, type Rule, shown, shownType, sizesOf, type Typed, type Typing } from './typed.ts';

type Of<K extends Formula['kind']> = Extract<Formula, { readonly kind: K }>;

/** A printed size. @throws IllTyped it is no whole number */
function sizeIn(size: Formula, typing: Typing): Formula {
  const typed = typing.of(size);
  if (!isWhole(typed, 'a size must be', typing))
    throw new IllTyped(printFormula(size), 'is a size, and need not be a whole number', 'declare it in \\mathbb{N}');
  return typed.formula;
}

const given = (size: Formula | null, typing: Typing): Formula =>
  size === null ? typing.sizes.fresh() : sizeIn(size, typing);

/** A matrix that stays one, even of size 1. */
const matrixOf = (rows: Formula, columns: Formula): Typed['type'] => ({
  kind: 'matrix',
  rows,
  columns,
  structure: new Set(),
});

export const identity: Rule<Of<'identity'>> = (formula, typing) => {
  const size = given(formula.size, typing);
  return { formula: { ...formula, size }, type: matrixOf(size, size) };
};

export const ones: Rule<Of<'ones'>> = (formula, typing) => {
  const size = given(formula.size, typing);
  return { formula: { ...formula, size }, type: matrixOf(size, ONE) };
};

export const unit: Rule<Of<'unit'>> = (formula, typing) => {
  const size = given(formula.size, typing);
  return { formula: { ...formula, index: wholeNumber(formula.index, typing), size }, type: matrixOf(size, ONE) };
};

export const zeros: Rule<Of<'zeros'>> = (formula, typing) => {
  const [rows, columns] = [given(formula.rows, typing), given(formula.columns, typing)];
  return { formula: { ...formula, rows, columns }, type: matrixOf(rows, columns) };
};

/** Blocks of one row have one height; blocks of one column one width, where all rows have as many. */
export const matrix: Rule<Of<'matrix'>> = (formula, typing) => {
  const { sizes } = typing;
  const rows = formula.rows.map((row) => row.map((entry) => blockOf(entry, formula, typing)));
  for (const row of rows) for (const block of row) requireSame(row[0] as Typed, block, 0, formula, sizes);
  const [first, ...rest] = rows as [Typed[], ...Typed[][]];
  for (const row of rest) {
    if (row.length !== first.length) continue;
    for (const [column, block] of row.entries()) requireSame(first[column] as Typed, block, 1, formula, sizes);
  }
  const widths = rows.map((row) => row.map(({ type }) => sizesOf(type)[1]).reduce(plus));
  const [width, ...others] = widths as [Formula, ...Formula[]];
  if (others.some((other) => sizes.unify(width, other) === 'different'))
    throw new IllTyped(printFormula(formula), 'has rows of two lengths', 'give every row as many entries');
  const height = rows.map((row) => sizesOf((row[0] as Typed).type)[0]).reduce(plus);
  return {
    formula: { ...formula, rows: rows.map((row) => row.map((block) => block.formula)) },
    type: matrixType(height, width, sizes),
  };
};

/** An entry; a 0 among blocks is a block of the size that fits. */
function blockOf(entry: Formula, { rows }: Of<'matrix'>, typing: Typing): Typed {
  const typed = typing.of(entry);
  const isBlocks =
    isZero(entry) && rows.flat().some((other) => other !== entry && typing.of(other).type.kind === 'matrix');
  return isBlocks ? zeros({ kind: 'zeros', rows: null, columns: null }, typing) : typed;
}

function requireSame(a: Typed, b: Typed, side: 0 | 1, place: Formula, sizes: Sizes): void {
  if (sizes.unify(sizesOf(a.type)[side], sizesOf(b.type)[side]) !== 'different') return;
  throw new IllTyped(
    printFormula(place),
    `sets ${shown(a.formula, sizes)}, which is ${shownType(a.type, sizes)}, beside ${shown(b.formula, sizes)}, which is ${shownType(b.type, sizes)}`,
    'give blocks of a row one height, and blocks of a column one width',
  );
}
