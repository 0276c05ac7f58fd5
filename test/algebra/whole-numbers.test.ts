import { expect, it } from 'vitest';
import { wholeZero } from '../../src/algebra/whole-numbers.ts';

/** a x y + b x + c y + d */
const bilinear = (a: bigint, b: bigint, c: bigint, d: bigint) =>
  [
    { coefficient: a, exponents: [1, 1] },
    { coefficient: b, exponents: [1, 0] },
    { coefficient: c, exponents: [0, 1] },
    { coefficient: d, exponents: [0, 0] },
  ].filter(({ coefficient }) => coefficient !== 0n);

it.each([
  ['x y = 2002', bilinear(1n, 0n, 0n, -2002n), [2n, 2n]],
  ['x y = 20014 · 10009', bilinear(1n, 0n, 0n, -200_320_126n), [2n, 2n]],
  ['3 x = 2 y + 10^9', bilinear(0n, 3n, -2n, -1_000_000_000n), [1n, 1n]],
  ['x y − 7 x = 0', bilinear(1n, -7n, 0n, 0n), [2n, 2n]],
])('%s has a solution, however far out', (_text, terms, least) => {
  const zero = wholeZero(terms, least);
  if (zero === null || zero === 'none') throw new Error(`no solution: ${zero}`);
  const [x, y] = zero as [bigint, bigint];
  expect(x >= (least[0] as bigint) && y >= (least[1] as bigint)).toBe(true);
  const value = terms.reduce(
    (sum, { coefficient, exponents: [i = 0, j = 0] }) => sum + coefficient * x ** BigInt(i) * y ** BigInt(j),
    0n,
  );
  expect(value).toBe(0n);
});

it('is proved to have none by residues or by divisors, and nothing is said where neither tells', () => {
  expect(wholeZero(bilinear(0n, 2n, -2n, -1n), [0n, 0n])).toBe('none');
  expect(wholeZero(bilinear(1n, 0n, 0n, -2003n), [2n, 2n])).toBe('none');
  expect(wholeZero(bilinear(0n, 34n, -51n, -1n), [0n, 0n])).toBe('none');
  const pell = [
    { coefficient: 1n, exponents: [2, 0] },
    { coefficient: -2n, exponents: [0, 2] },
    { coefficient: -1n, exponents: [0, 0] },
  ];
  expect(wholeZero(pell, [1n, 1n])).toBeNull();
});
