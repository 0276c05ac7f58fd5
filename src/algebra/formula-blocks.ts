/**
 * A matrix formula that was read, as a block matrix between given spaces, with every printed size checked.
 * Inputs: what scalar symbols and matrix symbols stand for, and the spaces of the whole.
 * Outcomes: a block matrix; @throws Unable it cannot be read so; @throws ShapeMismatch a printed size is another one.
 */

import type { Formula } from '../language/latex/formula.ts';
import {
  addBlocks,
  axisAt,
  type BlockMatrix,
  type BlockSpace,
  blockMatrix,
  blockSize,
  canonical,
  type Element,
  FLIPPED,
  multiplyBlocks,
  type Space,
  scaleBlocks,
  type Term,
  transposeBlocks,
} from './blocks.ts';
import { type Meaning, scalarOf } from './formula-scalar.ts';
import { latex } from './print.ts';
import { multiply, negate, ONE, rational, type Scalar, Unable } from './scalar.ts';
import { ShapeMismatch } from './unable.ts';
import { areEqual } from './zero.ts';

export interface MatrixMeaning {
  readonly scalars: Meaning;
  readonly matrices: Readonly<Record<string, BlockMatrix>>;
  /** Spaces an explicit product may pass through, in order, where no named matrix tells. */
  readonly inner: readonly Space[];
}

/** @param rows and @param columns the spaces of the result; null where the formula itself tells */
export function blocksOf(
  formula: Formula,
  meaning: MatrixMeaning,
  rows: Space | null,
  columns: Space | null,
): BlockMatrix {
  try {
    return blocks(formula, meaning, rows, columns);
  } catch (error) {
    // Spaces of equal size that are not the same: nothing printed is wrong, but the block algebra has no element there.
    if (error instanceof RangeError) throw new Unable(error.message);
    throw error;
  }
}

function blocks(formula: Formula, meaning: MatrixMeaning, rows: Space | null, columns: Space | null): BlockMatrix {
  const of = (f: Formula, r = rows, c = columns): BlockMatrix => blocks(f, meaning, r, c);
  switch (formula.kind) {
    case 'symbol': {
      const known = Object.hasOwn(meaning.matrices, formula.name) ? meaning.matrices[formula.name] : undefined;
      if (known === undefined) throw new Unable(`the matrix ${formula.name} has no meaning here`);
      return known;
    }
    case 'transpose':
      return transposeBlocks(of(formula.operand, columns, rows));
    case 'negate':
      return scaleBlocks(of(formula.operand), rational(-1));
    case 'add':
      return formula.terms.map((term) => of(term)).reduce(addBlocks);
    case 'multiply':
      return productOf(formula.factors, meaning, rows, columns);
    case 'matrix': {
      const [to, from] = known(rows, columns);
      if (formula.rows.length !== to.length || formula.rows.some((row) => row.length !== from.length)) {
        throw new ShapeMismatch(
          `a ${formula.rows.length}-row block matrix where ${to.length}×${from.length} blocks are`,
        );
      }
      return canonical(
        blockMatrix(to, from, (t, f, i, j) => termsOf(formula.rows[i]?.[j] as Formula, meaning.scalars, t, f)),
      );
    }
    case 'apply': {
      if (formula.function !== 'diag') throw new Unable(`the function ${formula.function} of a matrix`);
      const [to, from] = known(rows, columns);
      const entries = diagonalEntries(formula);
      if (entries.length !== to.length || to.length !== from.length) {
        throw new ShapeMismatch(`a diagonal of ${entries.length} parts where there are ${to.length} blocks`);
      }
      return canonical(
        blockMatrix(to, from, (t, _f, i, j) =>
          i === j ? [[vectorCoefficient(entries[i] as Formula, meaning.scalars, t)]] : [],
        ),
      );
    }
    default:
      throw new Unable(`a matrix formula with ${formula.kind} in it`);
  }
}

function known(rows: Space | null, columns: Space | null): [Space, Space] {
  if (rows === null || columns === null) throw new Unable('a block matrix whose shape is not known from its place');
  return [rows, columns];
}

/** Scalars first, then matrices; an explicit matrix takes its spaces from its neighbours or from `inner`. */
function productOf(
  factors: readonly Formula[],
  meaning: MatrixMeaning,
  rows: Space | null,
  columns: Space | null,
): BlockMatrix {
  const scalars = factors.filter((f) => isScalar(f, meaning));
  const matrices = factors.filter((f) => !isScalar(f, meaning));
  const coefficient = scalars.map((f) => scalarOf(f, meaning.scalars)).reduce(multiply, ONE);
  let innerIndex = 0;
  let left = rows;
  let result: BlockMatrix | null = null;
  matrices.forEach((f, i) => {
    const last = i === matrices.length - 1;
    const right = last
      ? columns
      : explicit(f)
        ? (spaceAfter(matrices[i + 1], meaning) ?? meaning.inner[innerIndex++] ?? null)
        : null;
    const next = blocks(f, meaning, left, right);
    result = result === null ? next : multiplyBlocks(result, next);
    left = next.columns;
  });
  if (result === null) throw new Unable('a product without a matrix where a matrix is due');
  return scaleBlocks(result, coefficient);
}

const explicit = (f: Formula): boolean =>
  f.kind === 'matrix' || f.kind === 'apply' || ((f.kind === 'transpose' || f.kind === 'negate') && explicit(f.operand));

function spaceAfter(next: Formula | undefined, meaning: MatrixMeaning): Space | null {
  if (next?.kind === 'symbol') return meaning.matrices[next.name]?.rows ?? null;
  if (next?.kind === 'transpose' && next.operand.kind === 'symbol') {
    return meaning.matrices[next.operand.name]?.columns ?? null;
  }
  return null;
}

function isScalar(f: Formula, meaning: MatrixMeaning): boolean {
  switch (f.kind) {
    case 'number':
      return true;
    case 'symbol':
      return !Object.hasOwn(meaning.matrices, f.name) && Object.hasOwn(meaning.scalars, f.name);
    case 'add':
      return f.terms.every((x) => isScalar(x, meaning));
    case 'multiply':
      return f.factors.every((x) => isScalar(x, meaning));
    case 'divide':
      return isScalar(f.numerator, meaning) && isScalar(f.denominator, meaning);
    case 'power':
      return isScalar(f.base, meaning);
    case 'negate':
      return isScalar(f.operand, meaning);
    default:
      return false;
  }
}

type Terms = readonly Term[];

const coefficientOf = (term: Term): Scalar => term.at(-1) as Scalar;
const elementsIn = (term: Term): Element[] => term.slice(0, -1) as Element[];
const kronecker = (a: Term, b: Term): Term => [
  ...elementsIn(a),
  ...elementsIn(b),
  multiply(coefficientOf(a), coefficientOf(b)),
];

/** One printed block as terms c ⊗ s. */
function termsOf(f: Formula, scalars: Meaning, to: BlockSpace, from: BlockSpace): Terms {
  switch (f.kind) {
    case 'number':
      if (f.numerator === 0n) return [];
      return unit(to, from, scalarOf(f, scalars));
    case 'zeros':
      if (f.rows !== null) requireSize(f.rows, blockSize(to), scalars);
      if (f.columns !== null) requireSize(f.columns, blockSize(from), scalars);
      return [];
    case 'negate':
      return scaled(termsOf(f.operand, scalars, to, from), rational(-1));
    case 'add':
      return f.terms.flatMap((x) => termsOf(x, scalars, to, from));
    case 'multiply': {
      const parts = f.factors.filter(isElement);
      const rest = f.factors.filter((x) => !isElement(x));
      if (parts.length > 1) throw new Unable('a block that is a product of matrices');
      const coefficient = rest.map((x) => scalarOf(x, scalars)).reduce(multiply, ONE);
      const only = parts[0];
      return only === undefined ? unit(to, from, coefficient) : scaled(termsOf(only, scalars, to, from), coefficient);
    }
    case 'kronecker': {
      if (f.factors.length > Math.max(to.axes.length, from.axes.length))
        throw new Unable('a Kronecker product of more factors than axes');
      const along = (block: BlockSpace, i: number): BlockSpace => ({ name: block.name, axes: [axisAt(block, i)] });
      return f.factors
        .map((factor, i) => termsOf(factor, scalars, along(to, i), along(from, i)))
        .reduce((outer, inner) => outer.flatMap((a) => inner.map((b) => kronecker(a, b))));
    }
    case 'identity':
      if (f.size !== null) requireSize(f.size, blockSize(to), scalars);
      return [[...everywhere('I', to, from), ONE]];
    case 'ones':
      if (f.size !== null) requireSize(f.size, blockSize(to), scalars);
      requireSameSize(blockSize(from), ONE);
      return [[...everywhere('J', to, from), ONE]];
    case 'transpose':
      return transposed(termsOf(f.operand, scalars, from, to));
    case 'symbol':
      if (f.name === 'bb(F)') return [['F', ONE]];
      return unit(to, from, scalarOf(f, scalars));
    default:
      return unit(to, from, scalarOf(f, scalars));
  }
}

const ELEMENT_KINDS: ReadonlySet<Formula['kind']> = new Set(['identity', 'ones', 'zeros', 'transpose', 'kronecker']);
const isElement = (f: Formula): boolean => ELEMENT_KINDS.has(f.kind) || (f.kind === 'symbol' && f.name === 'bb(F)');

const scaled = (terms: Terms, by: Scalar): Terms =>
  terms.map((term) => [...elementsIn(term), multiply(coefficientOf(term), by)]);
const transposed = (terms: Terms): Terms =>
  terms.map((term) => [...elementsIn(term).map((element) => FLIPPED[element]), coefficientOf(term)]);

/** One element for each axis of the deeper block. */
const everywhere = (element: Element, to: BlockSpace, from: BlockSpace): Element[] =>
  new Array<Element>(Math.max(to.axes.length, from.axes.length)).fill(element);

/** A plain number stands only where the block is 1×1. */
function unit(to: BlockSpace, from: BlockSpace, value: Scalar): Terms {
  requireSameSize(blockSize(to), ONE);
  requireSameSize(blockSize(from), ONE);
  return [[...everywhere('I', to, from), value]];
}

function requireSize(printed: Formula, actual: Scalar, scalars: Meaning): void {
  requireSameSize(scalarOf(printed, scalars), actual);
}

function requireSameSize(printed: Scalar, actual: Scalar): void {
  if (!areEqual(printed, actual)) {
    throw new ShapeMismatch(`a size of ${latex(printed)} where ${latex(actual)} is due`);
  }
}

/** Entries of diag([a 1_p, b, c 1_q]). */
function diagonalEntries(formula: Extract<Formula, { kind: 'apply' }>): readonly Formula[] {
  const [only, ...more] = formula.arguments;
  if (more.length > 0) return formula.arguments;
  if (only?.kind === 'matrix' && only.rows.length === 1) return only.rows[0] ?? [];
  return only === undefined ? [] : [only];
}

/** a · 1_n as the coefficient a, its size checked against the block. */
function vectorCoefficient(f: Formula, scalars: Meaning, block: BlockSpace): Scalar {
  switch (f.kind) {
    case 'ones':
      if (f.size !== null) requireSize(f.size, blockSize(block), scalars);
      return ONE;
    case 'transpose':
      return vectorCoefficient(f.operand, scalars, block);
    case 'negate':
      return negate(vectorCoefficient(f.operand, scalars, block));
    case 'multiply': {
      const vectors: readonly Formula[] = f.factors.filter((x) => x.kind === 'ones' || x.kind === 'transpose');
      const coefficient = f.factors
        .filter((x) => !vectors.includes(x))
        .map((x) => scalarOf(x, scalars))
        .reduce(multiply, ONE);
      if (vectors.length === 0) requireSameSize(blockSize(block), ONE);
      return vectors.map((x) => vectorCoefficient(x, scalars, block)).reduce(multiply, coefficient);
    }
    default:
      requireSameSize(blockSize(block), ONE);
      return scalarOf(f, scalars);
  }
}
