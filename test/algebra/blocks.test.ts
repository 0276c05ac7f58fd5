import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import {
  addBlocks,
  asMultipleOfIdentity,
  at,
  axisSize,
  type BlockMatrix,
  blockMatrix,
  blockSize,
  blocksEqual,
  canonical,
  complement,
  diagonal,
  type Element,
  entry,
  firstDifference,
  full,
  identity,
  instantiate,
  multiplyBlocks,
  POINT,
  productOf,
  type Space,
  scaleBlocks,
  subtractBlocks,
  transposeBlocks,
} from '../../src/algebra/blocks.ts';
import { add, ONE, rational, type Scalar, sqrt, subtract } from '../../src/algebra/scalar.ts';
import { ShapeMismatch } from '../../src/algebra/unable.ts';
import { areEqual } from '../../src/algebra/zero.ts';
import { distance, SEEDED } from '../proofs/zt25/model/settings.ts';
import { BLOCKS, basisOf, explicit, productsBetween, SIZE_POINTS, someBlockMatrix, someSpace } from './block-cases.ts';
import { named, symbol } from './named.ts';

const oneMatrix = fc.tuple(someSpace, someSpace).chain(([rows, columns]) => someBlockMatrix(rows, columns));
const twoAlike = fc
  .tuple(someSpace, someSpace)
  .chain(([rows, columns]) => fc.tuple(someBlockMatrix(rows, columns), someBlockMatrix(rows, columns)));
const threeInRow = fc
  .tuple(someSpace, someSpace, someSpace, someSpace)
  .chain(([a, b, c, d]) => fc.tuple(someBlockMatrix(a, b), someBlockMatrix(b, c), someBlockMatrix(c, d)));

const CLOSE = 1e-9;
const expectMatrix = (a: BlockMatrix, expected: (point: (typeof SIZE_POINTS)[number]) => Matrix): void => {
  for (const point of SIZE_POINTS) expect(distance(explicit(a, point), expected(point))).toBeLessThan(CLOSE);
};

test('the basis of the tests is orthonormal and orthogonal to the ones vector', () => {
  for (const size of [1, 2, 3, 5]) {
    const F = basisOf('', size);
    expect([F.rows, F.columns]).toEqual([size, size - 1]);
    if (size === 1) continue;
    expect(distance(F.transpose().mmul(F), Matrix.eye(size - 1))).toBeLessThan(1e-14);
    expect(distance(F.mmul(F.transpose()), Matrix.eye(size).sub(1 / size))).toBeLessThan(1e-14);
  }
});

test('instantiate: Kronecker products of the elements, class part first', () => {
  fc.assert(
    fc.property(oneMatrix, (a) => {
      expectMatrix(a, (point) => instantiate(a, named({ ...point }), basisOf));
    }),
    SEEDED,
  );
});

test('a product of block matrices is the product of the matrices, with all elements', () => {
  fc.assert(
    fc.property(threeInRow, ([a, b, c]) => {
      expectMatrix(productOf(a, b, c), (p) => explicit(a, p).mmul(explicit(b, p)).mmul(explicit(c, p)));
    }),
    SEEDED,
  );
});

test('each pair of elements multiplies as their matrices do', () => {
  let pairs = 0;
  for (const to of BLOCKS) {
    for (const inner of BLOCKS) {
      for (const from of BLOCKS) {
        const single = (x: (typeof BLOCKS)[number], y: (typeof BLOCKS)[number]) =>
          productsBetween(x, y).map((elements) => blockMatrix([x], [y], () => [[...elements, ONE]]));
        for (const a of single(to, inner)) {
          for (const b of single(inner, from)) {
            pairs++;
            const p = { R: 3, k: 3, m: 2 };
            const product = multiplyBlocks(a, b);
            expect(distance(explicit(product, p), explicit(a, p).mmul(explicit(b, p)))).toBeLessThan(1e-12);
          }
        }
      }
    }
  }
  expect(pairs).toBeGreaterThan(500);
});

test('sums, differences, multiples, transposes, identity, diagonal', () => {
  const factor = sqrt(add(symbol('R'), symbol('k')));
  fc.assert(
    fc.property(twoAlike, ([a, b]) => {
      expectMatrix(addBlocks(a, b), (p) => Matrix.add(explicit(a, p), explicit(b, p)));
      expectMatrix(subtractBlocks(a, b), (p) => Matrix.sub(explicit(a, p), explicit(b, p)));
      expectMatrix(transposeBlocks(a), (p) => explicit(a, p).transpose());
      expectMatrix(scaleBlocks(a, factor), (p) => explicit(a, p).mul(Math.sqrt(p.R + p.k)));
      expectMatrix(scaleBlocks(a, rational(0)), (p) => explicit(a, p).mul(0));
      expectMatrix(identity(a.rows), (p) => Matrix.eye(explicit(a, p).rows));
      expect(blocksEqual(multiplyBlocks(identity(a.rows), a), a)).toBe(true);
      expect(blocksEqual(multiplyBlocks(a, identity(a.columns)), a)).toBe(true);
      expect(blocksEqual(transposeBlocks(transposeBlocks(a)), a)).toBe(true);
      expect(blocksEqual(canonical(a), a)).toBe(true);
    }),
    SEEDED,
  );
  const space = BLOCKS.slice(0, 2);
  expectMatrix(diagonal(space, [rational(5), symbol('m')]), (p) =>
    Matrix.diag([...new Array(p.k).fill(5), ...new Array(p.k * p.R).fill(p.m)]),
  );
});

test('one coefficient changed, however little, is found at its block', () => {
  fc.assert(
    fc.property(oneMatrix, fc.nat(1000), fc.nat(1000), fc.nat(1000), (a, r, c, e) => {
      const [i, j] = [r % a.rows.length, c % a.columns.length];
      const [to, from] = [a.rows[i], a.columns[j]] as [Space[number], Space[number]];
      const products = productsBetween(to, from);
      fc.pre(products.length > 0);
      const elements = products[e % products.length] as Element[];
      for (const change of [rational('1/1000000'), subtract(symbol('R'), symbol('k'))]) {
        const bump = blockMatrix(a.rows, a.columns, (_to, _from, p, q) =>
          p === i && q === j ? [[...elements, change]] : [],
        );
        const other = addBlocks(a, bump);
        expect(firstDifference(a, other)).toMatchObject({ row: i, column: j, test: { outcome: 'nonzero' } });
        expect(blocksEqual(a, other)).toBe(false);
      }
      expect(firstDifference(a, a)).toBeNull();
    }),
    SEEDED,
  );
});

test('a coefficient that cannot be decided is no equality', () => {
  const [R, n] = [symbol('R'), rational];
  const plus = (x: number): Scalar => add(R, n(x));
  // √((R+1)(R+2)) and √(R+1)√(R+2): equal, but not to the zero test.
  const hidden = subtract(
    sqrt(add(add(productOfScalars(R, R), productOfScalars(n(3), R)), n(2))),
    productOfScalars(sqrt(plus(1)), sqrt(plus(2))),
  );
  const space = BLOCKS.slice(0, 1);
  const a = diagonal(space, [add(ONE, hidden)]);
  expect(firstDifference(a, identity(space))).toEqual({ row: 0, column: 0, test: { outcome: 'unknown' } });
  // A certain difference in a later block is told before it.
  const wide = BLOCKS.slice(0, 2);
  expect(firstDifference(diagonal(wide, [add(ONE, hidden), n(2)]), identity(wide))).toMatchObject({
    row: 1,
    column: 1,
    test: { outcome: 'nonzero' },
  });
});

function productOfScalars(a: Scalar, b: Scalar): Scalar {
  const [axis] = [BLOCKS[7]] as [Space[number]];
  return asMultipleOfIdentity(at(multiplyBlocks(diagonal([axis], [a]), diagonal([axis], [b])), 0, 0)) ?? rational(0);
}

test('spaces that differ do not multiply or add', () => {
  const [classes, others] = [identity(BLOCKS.slice(0, 1)), identity(BLOCKS.slice(5, 6))];
  const complementary = identity(BLOCKS.slice(2, 3));
  const sampled = identity(BLOCKS.slice(1, 2));
  for (const [other, kind] of [
    [others, ShapeMismatch],
    [complementary, ShapeMismatch],
    [sampled, ShapeMismatch],
  ] as const) {
    expect(() => multiplyBlocks(classes, other)).toThrow(kind);
    expect(() => addBlocks(classes, other)).toThrow(kind);
  }
  const two = identity(BLOCKS.slice(0, 2));
  expect(() => multiplyBlocks(classes, two)).toThrow(/inner spaces differ/);
  expect(() => addBlocks(classes, two)).toThrow(/shapes differ/);
});

test('elements stand only where they exist', () => {
  const [classes, , comp, , , others, , one] = BLOCKS as unknown as Space[number][] as [
    Space[number],
    Space[number],
    Space[number],
    Space[number],
    Space[number],
    Space[number],
    Space[number],
    Space[number],
  ];
  const refused: readonly [Space[number], Space[number], Element][] = [
    [classes, others, 'I'],
    [classes, comp, 'I'],
    [classes, comp, 'J'],
    [comp, classes, 'J'],
    [comp, comp, 'J'],
    [comp, classes, 'F'],
    [classes, comp, 'Ft'],
    [others, comp, 'F'],
    [classes, classes, 'F'],
    [one, classes, 'I'],
    [one, one, 'F'],
  ];
  for (const [to, from, element] of refused) {
    expect(() => entry(to, from, [[element, ONE]])).toThrow(/does not map/);
  }
  // J between points is I; coefficients of one element are added, and vanish together.
  expect([...entry(one, one, [['J', 'J', ONE]]).keys()]).toEqual(['']);
  expect(
    entry(classes, classes, [
      ['I', ONE],
      ['I', 'J', rational(-1)],
    ]).size,
  ).toBe(0);
});

test('axes: sizes, the complement, and size 1 is a point', () => {
  const k = symbol('k');
  const axis = full('a', k);
  expect(areEqual(axisSize(axis), k)).toBe(true);
  expect(areEqual(axisSize(complement(axis)), subtract(k, ONE))).toBe(true);
  expect(areEqual(axisSize(POINT), ONE)).toBe(true);
  expect(full('a', ONE)).toBe(POINT);
  expect(() => complement(POINT)).toThrow(RangeError);
  expect(() => complement(complement(axis))).toThrow(RangeError);
  const block = { name: 'b', axes: [complement(axis), full('c', symbol('R'))] };
  expect(areEqual(blockSize(block), subtract(productOfScalars(k, symbol('R')), symbol('R')))).toBe(true);
});

test('a multiple of the identity is told from anything else', () => {
  const space = BLOCKS.slice(1, 2);
  const seven = asMultipleOfIdentity(at(diagonal(space, [rational(7)]), 0, 0));
  expect(seven !== null && areEqual(seven, rational(7))).toBe(true);
  const zero = asMultipleOfIdentity(at(diagonal(space, [rational(0)]), 0, 0));
  expect(zero !== null && areEqual(zero, rational(0))).toBe(true);
  for (const extra of [
    ['J', 'I'],
    ['I', 'J'],
    ['J', 'J'],
  ] as const) {
    const mixed = blockMatrix(space, space, () => [[ONE], [...extra, ONE]]);
    expect(asMultipleOfIdentity(at(mixed, 0, 0))).toBeNull();
    expect(
      asMultipleOfIdentity(
        at(
          blockMatrix(space, space, () => [[...extra, ONE]]),
          0,
          0,
        ),
      ),
    ).toBeNull();
  }
  expect(at(diagonal(space, [ONE]), 3, 4).size).toBe(0);
});
