/**
 * Block matrices whose sizes are symbols.
 *
 * A space is a list of blocks, a block is a Kronecker product of axes, as many as are nested in one another, and every
 * entry of a matrix is a linear combination of Kronecker products of four elements, one an axis: I, J (all ones, of any
 * shape), F (an orthonormal basis of the complement of the ones vector) and Fᵀ. They are closed under product:
 *
 *     I x = x I = x     J J = n J     F Fᵀ = I − J/n     Fᵀ F = I     Fᵀ J = 0     J F = 0
 *
 * Inputs: matrices whose inner spaces are the same, else RangeError; ShapeMismatch where not even their sizes are. Outcome: exact; nothing here is approximate.
 */
import { Matrix } from 'ml-matrix';
import { numberAt, type Point } from './evaluate.ts';
import { add, divide, multiply, negate, ONE, rational, type Scalar, subtract, vanishes, ZERO } from './scalar.ts';
import { ShapeMismatch } from './unable.ts';
import { testEqual, type ZeroTest } from './zero.ts';

/** `full`: n coordinates; `complement`: the n − 1 coordinates of the complement of the ones vector; `point`: one. */
export type Axis =
  | { readonly kind: 'full' | 'complement'; readonly name: string; readonly size: Scalar }
  | { readonly kind: 'point' };

export interface BlockSpace {
  readonly name: string;
  /** From the outermost; none for a single coordinate. */
  readonly axes: readonly Axis[];
}

export type Space = readonly BlockSpace[];

export const POINT: Axis = { kind: 'point' };

/** A full axis; of size 1 it is a point. */
export const full = (name: string, size: Scalar): Axis =>
  vanishes(add(size, rational(-1))) ? POINT : { kind: 'full', name, size };

/** The complement of the ones vector of a full axis. */
export const complement = (axis: Axis): Axis => {
  if (axis.kind !== 'full') throw new RangeError('only a full axis has a complement');
  return { ...axis, kind: 'complement' };
};

type Element = 'I' | 'J' | 'F' | 'Ft';

/** Coefficients by elements, one for each axis of the deeper of two blocks, as 'I⊗J'. */
export type Entry = ReadonlyMap<string, Scalar>;

/** Elements and their coefficient; elements that are left out stand between points. */
export type Term = readonly [...Element[], Scalar];

export interface BlockMatrix {
  readonly rows: Space;
  readonly columns: Space;
  /** entries[i][j] maps block j of `columns` to block i of `rows`. */
  readonly entries: readonly (readonly Entry[])[];
}

const NOTHING: Entry = new Map();

export function axisSize(axis: Axis): Scalar {
  if (axis.kind === 'point') return ONE;
  return axis.kind === 'full' ? axis.size : add(axis.size, rational(-1));
}

/** Number of coordinates of a block. */
export const blockSize = ({ axes }: BlockSpace): Scalar => axes.map(axisSize).reduce(multiply, ONE);

/** A block has a point beyond its last axis. */
export const axisAt = ({ axes }: BlockSpace, i: number): Axis => axes[i] ?? POINT;

/** Pairs of axes between two blocks, from the outermost. */
const axesBetween = (to: BlockSpace, from: BlockSpace): [Axis, Axis][] =>
  Array.from({ length: Math.max(to.axes.length, from.axes.length) }, (_, i) => [axisAt(to, i), axisAt(from, i)]);

const sameAxis = (a: Axis, b: Axis): boolean =>
  a.kind === b.kind && (a.kind === 'point' || (b.kind !== 'point' && a.name === b.name));

const sameSpace = (a: Space, b: Space): boolean =>
  a.length === b.length &&
  a.every((x, i) => {
    return axesBetween(x, b[i] as BlockSpace).every(([mine, other]) => sameAxis(mine, other));
  });

function requireSame(a: Space, b: Space, otherwise: string): void {
  if (sameSpace(a, b)) return;
  const sizes = [a, b].map((space) => space.map(blockSize).reduce(add, ZERO)) as [Scalar, Scalar];
  throw vanishes(subtract(...sizes)) ? new RangeError(otherwise) : new ShapeMismatch(otherwise);
}

/** Does the element exist from axis `from` to axis `to`? J from a point to a point is I. */
function fits(element: Element, to: Axis, from: Axis): boolean {
  switch (element) {
    case 'I':
      return sameAxis(to, from);
    case 'J':
      return to.kind !== 'complement' && from.kind !== 'complement' && !(to.kind === 'point' && from.kind === 'point');
    case 'F':
      return to.kind === 'full' && from.kind === 'complement' && to.name === from.name;
    case 'Ft':
      return to.kind === 'complement' && from.kind === 'full' && to.name === from.name;
  }
}

/** Has the element the size of its place? One that has, and does not fit, is beyond this algebra and no slip. */
function hasSize(element: Element, to: Axis, from: Axis): boolean {
  const excess = { I: 0, J: null, F: 1, Ft: -1 }[element];
  return excess === null || vanishes(subtract(subtract(axisSize(to), axisSize(from)), rational(excess)));
}

/** An entry from coefficients by elements; J between points is read as I. */
export function entry(to: BlockSpace, from: BlockSpace, terms: readonly Term[]): Entry {
  const axes = axesBetween(to, from);
  const result = new Map<string, Scalar>();
  for (const term of terms) {
    const coefficient = term.at(-1) as Scalar;
    const named = term.slice(0, -1) as Element[];
    const padded = axes.map(([a, b], i) => toCanonical(named[i] ?? 'I', a, b));
    const beyond = named.slice(axes.length).map((element) => toCanonical(element, POINT, POINT));
    const misfits =
      padded.some((element, i) => !fits(element, ...(axes[i] as [Axis, Axis]))) || beyond.some((e) => e !== 'I');
    if (misfits) {
      const misfit = `${named.join('⊗')} does not map ${from.name} to ${to.name}`;
      const sized = padded.every((element, i) => hasSize(element, ...(axes[i] as [Axis, Axis])));
      throw sized && beyond.every((e) => hasSize(e, POINT, POINT)) ? new RangeError(misfit) : new ShapeMismatch(misfit);
    }
    const key = padded.join(PRODUCT);
    const sum = add(result.get(key) ?? rational(0), coefficient);
    if (vanishes(sum)) result.delete(key);
    else result.set(key, sum);
  }
  return result;
}

const PRODUCT = '⊗';

/** The elements of a key, from the outermost axis. */
export const elementsOf = (key: string): Element[] => (key === '' ? [] : (key.split(PRODUCT) as Element[]));

const toCanonical = (element: Element, to: Axis, from: Axis): Element =>
  element === 'J' && to.kind === 'point' && from.kind === 'point' ? 'I' : element;

/** A matrix from a function that gives each entry's terms. */
export function blockMatrix(
  rows: Space,
  columns: Space,
  termsAt: (to: BlockSpace, from: BlockSpace, i: number, j: number) => readonly Term[],
): BlockMatrix {
  return {
    rows,
    columns,
    entries: rows.map((to, i) => columns.map((from, j) => entry(to, from, termsAt(to, from, i, j)))),
  };
}

export const identity = (space: Space): BlockMatrix =>
  diagonal(
    space,
    space.map(() => ONE),
  );

/** Scalar multiples of the identity along the diagonal blocks. */
export const diagonal = (space: Space, values: readonly Scalar[]): BlockMatrix =>
  blockMatrix(space, space, (_to, _from, i, j) => (i === j ? [[values[i] as Scalar]] : []));

export const addBlocks = (a: BlockMatrix, b: BlockMatrix): BlockMatrix => {
  requireSame(a.rows, b.rows, 'shapes differ in a sum');
  requireSame(a.columns, b.columns, 'shapes differ in a sum');
  return { ...a, entries: a.entries.map((row, i) => row.map((x, j) => addEntries(x, at(b, i, j)))) };
};

export const scaleBlocks = (a: BlockMatrix, by: Scalar): BlockMatrix => ({
  ...a,
  entries: a.entries.map((row) => row.map((x) => scaleEntry(x, by))),
});

export const subtractBlocks = (a: BlockMatrix, b: BlockMatrix): BlockMatrix => addBlocks(a, scaleBlocks(b, MINUS_ONE));

const MINUS_ONE = rational(-1);

/** The transpose of each element. */
export const FLIPPED = { I: 'I', J: 'J', F: 'Ft', Ft: 'F' } as const;

export function transposeBlocks(a: BlockMatrix): BlockMatrix {
  return {
    rows: a.columns,
    columns: a.rows,
    entries: a.columns.map((_, j) =>
      a.rows.map(
        (_, i) =>
          new Map(
            [...at(a, i, j)].map(([key, value]) => [
              elementsOf(key)
                .map((element) => FLIPPED[element])
                .join(PRODUCT),
              value,
            ]),
          ),
      ),
    ),
  };
}

export function multiplyBlocks(a: BlockMatrix, b: BlockMatrix): BlockMatrix {
  requireSame(a.columns, b.rows, 'inner spaces differ in a product');
  return {
    rows: a.rows,
    columns: b.columns,
    entries: a.rows.map((to, i) =>
      b.columns.map((from, j) =>
        entry(
          to,
          from,
          a.columns.flatMap((inner, l) => [...multiplyEntries(at(a, i, l), at(b, l, j), inner)]),
        ),
      ),
    ),
  };
}

/** Product of several matrices, left to right. */
export const productOf = (first: BlockMatrix, ...rest: readonly BlockMatrix[]): BlockMatrix =>
  rest.reduce(multiplyBlocks, first);

export const at = (a: BlockMatrix, i: number, j: number): Entry => a.entries[i]?.[j] ?? NOTHING;

function addEntries(a: Entry, b: Entry): Entry {
  if (a.size === 0 || b.size === 0) return a.size === 0 ? b : a;
  const sum = new Map(a);
  for (const [key, value] of b) {
    const total = add(sum.get(key) ?? rational(0), value);
    if (vanishes(total)) sum.delete(key);
    else sum.set(key, total);
  }
  return sum;
}

const scaleEntry = (a: Entry, by: Scalar): Entry =>
  vanishes(by) ? NOTHING : new Map([...a].map(([key, value]) => [key, multiply(value, by)]));

function multiplyEntries(a: Entry, b: Entry, inner: BlockSpace): Term[] {
  const terms: Term[] = [];
  for (const [left, x] of a) {
    for (const [right, y] of b) {
      const [mine, others] = [elementsOf(left), elementsOf(right)];
      const depth = Math.max(mine.length, others.length);
      let parts: (readonly [elements: readonly Element[], coefficient: Scalar])[] = [[[], multiply(x, y)]];
      for (let i = 0; i < depth; i++) {
        const products = multiplyElements(mine[i] ?? 'I', others[i] ?? 'I', axisAt(inner, i));
        parts = parts.flatMap(([elements, c]) =>
          products.map(([e, by]) => [[...elements, e], multiply(c, by)] as const),
        );
      }
      terms.push(...parts.map(([elements, c]): Term => [...elements, c]));
    }
  }
  return terms;
}

/** The product table above, for one axis whose inner size is n. */
function multiplyElements(a: Element, b: Element, inner: Axis): [Element, Scalar][] {
  if (a === 'I') return [[b, ONE]];
  if (b === 'I') return [[a, ONE]];
  if (a === 'J' && b === 'J') return [['J', axisSize(inner)]];
  if (a === 'Ft' && b === 'F') return [['I', ONE]];
  if (a === 'F' && b === 'Ft') {
    if (inner.kind !== 'complement') throw new RangeError('F Fᵀ needs a complement between them');
    return [
      ['I', ONE],
      ['J', negate(divide(ONE, inner.size))],
    ];
  }
  return [];
}

/** J from point through a full axis back to a point is a number: canonical elements again. */
export function canonical(a: BlockMatrix): BlockMatrix {
  return blockMatrix(a.rows, a.columns, (_to, _from, i, j) =>
    [...at(a, i, j)].map(([key, value]): Term => [...elementsOf(key), value]),
  );
}

/** Where two matrices differ: the first block, with the outcome of its zero test; null when they are equal. */
export function firstDifference(
  a: BlockMatrix,
  b: BlockMatrix,
): { readonly row: number; readonly column: number; readonly test: Exclude<ZeroTest, { outcome: 'zero' }> } | null {
  requireSame(a.rows, b.rows, 'shapes differ in a sum');
  requireSame(a.columns, b.columns, 'shapes differ in a sum');
  const [left, right] = [canonical(a), canonical(b)];
  let undecided: { row: number; column: number; test: { outcome: 'unknown' } } | null = null;
  for (const row of a.rows.keys()) {
    for (const column of a.columns.keys()) {
      const [x, y] = [at(left, row, column), at(right, row, column)];
      for (const key of new Set([...x.keys(), ...y.keys()])) {
        const test = testEqual(x.get(key) ?? ZERO, y.get(key) ?? ZERO);
        if (test.outcome === 'nonzero') return { row, column, test };
        if (test.outcome === 'unknown') undecided ??= { row, column, test };
      }
    }
  }
  return undecided;
}

export const blocksEqual = (a: BlockMatrix, b: BlockMatrix): boolean => firstDifference(a, b) === null;

/** The coefficient of the identity in an entry. */
export function identityPart(x: Entry): Scalar {
  const found = [...x].find(([key]) => isIdentity(key));
  return found === undefined ? ZERO : found[1];
}

/** The coefficient of the identity when an entry is a multiple of it, else null. */
export const asMultipleOfIdentity = (x: Entry): Scalar | null =>
  [...x.keys()].every(isIdentity) ? identityPart(x) : null;

const isIdentity = (key: string): boolean => elementsOf(key).every((element) => element === 'I');

/**
 * The matrix with numbers for symbols. Shape: sums of the block sizes.
 * @param basisOf orthonormal basis (n×(n−1)) of the complement of the ones vector, by axis name
 */
export function instantiate(a: BlockMatrix, point: Point, basisOf: (axis: string, size: number) => Matrix): Matrix {
  const sizes = (space: Space) => space.map((block) => Math.round(numberAt(blockSize(block), point)));
  const heights = sizes(a.rows);
  const widths = sizes(a.columns);
  const result = Matrix.zeros(
    heights.reduce((x, y) => x + y, 0),
    widths.reduce((x, y) => x + y, 0),
  );
  let top = 0;
  a.rows.forEach((to, i) => {
    let left = 0;
    a.columns.forEach((from, j) => {
      for (const [key, value] of at(a, i, j)) {
        const elements = elementsOf(key);
        const block = axesBetween(to, from)
          .map(([rows, columns], a) => elementMatrix(elements[a] as Element, rows, columns, point, basisOf))
          .reduce((product, factor) => product.kroneckerProduct(factor), Matrix.ones(1, 1))
          .mul(numberAt(value, point));
        for (let r = 0; r < block.rows; r++) {
          for (let q = 0; q < block.columns; q++) {
            result.set(top + r, left + q, result.get(top + r, left + q) + block.get(r, q));
          }
        }
      }
      left += widths[j] as number;
    });
    top += heights[i] as number;
  });
  return result;
}

function elementMatrix(
  element: Element,
  to: Axis,
  from: Axis,
  point: Point,
  basisOf: (axis: string, size: number) => Matrix,
): Matrix {
  const size = (axis: Axis) => Math.round(numberAt(axisSize(axis), point));
  switch (element) {
    case 'I':
      return Matrix.eye(size(to));
    case 'J':
      return Matrix.ones(size(to), size(from));
    case 'F':
    case 'Ft': {
      const axis = element === 'F' ? to : from;
      if (axis.kind !== 'full') throw new RangeError('F needs a full axis');
      const basis = basisOf(axis.name, size(axis));
      return element === 'F' ? basis : basis.transpose();
    }
  }
}

export type { Element };
