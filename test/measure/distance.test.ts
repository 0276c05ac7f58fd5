/** What each relation is missed by, and what errors account for. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { Unable } from '../../src/algebra/unable.ts';
import { parseStatement } from '../../src/language/latex/index.ts';
import { distances } from '../../src/measure/distance.ts';
import { World } from '../../src/measure/interpret/world.ts';
import { exactly, scalar } from '../../src/measure/value.ts';

const world = new World({
  values: {
    x: scalar(2, 0.1),
    y: scalar(3, 0.2),
    z: scalar(2.05, 0.1),
    k: scalar(4),
    A: exactly(
      new Matrix([
        [1, 2],
        [3, 4],
      ]),
    ),
  },
});
const of = (latex: string) => distances(parseStatement(latex), world);

test('a chain has a distance for each relation', () => {
  const [first, second] = of('x < y \\le k');
  expect(first).toMatchObject({ relation: '<', discrepancy: 0, left: 2, right: 3, entry: null });
  expect(first?.budget).toBeCloseTo(0.3, 12);
  expect(second).toMatchObject({ relation: '<=', discrepancy: 0 });
});

test('what is missed, by how much', () => {
  expect(of('y < x')[0]?.discrepancy).toBeCloseTo(1, 12);
  expect(of('x = y')[0]?.discrepancy).toBeCloseTo(1, 12);
  expect(of('k = 4')[0]).toMatchObject({ discrepancy: 0 });
  expect(of('k = 5')[0]?.discrepancy).toBeGreaterThan(1e300 * (of('k = 5')[0]?.budget ?? 1));
});

test('a strict order of what may be equal is a tie, and not known', () => {
  const [tied] = of('x < z');
  expect(tied?.budget).toBe(Number.POSITIVE_INFINITY);
  expect(tied?.tie?.distance).toBeCloseTo(0.05, 12);
});

test('of matrices the worst entry is told', () => {
  const [apart] = of('A = A + \\begin{bmatrix} 0 & 0 \\\\ 1 & 0 \\end{bmatrix}');
  expect(apart).toMatchObject({ entry: [2, 1], left: 3, right: 4, discrepancy: 1 });
  expect(of('A - A = 0')[0]?.discrepancy).toBe(0);
});

test('relations that are no order have no distance', () => {
  expect(() => of('x \\propto y')).toThrow(Unable);
});
