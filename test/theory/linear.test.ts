import { expect, test } from 'vitest';
import { parseFormula } from '../../src/language/latex/index.ts';
import { linearIn } from '../../src/theory/linear.ts';

const read = (latex: string) => {
  const linear = linearIn(parseFormula(latex));
  return linear && Object.fromEntries([...linear].map(([name, value]) => [name, value.toFraction()]));
};

test.each([
  ['k - 1', { k: '1', '': '-1' }],
  ['2 (x - y) + y', { x: '2', y: '-1' }],
  ['\\frac{x + 3}{2}', { x: '1/2', '': '3/2' }],
  ['x - x', {}],
  ['0.5 x', { x: '1/2' }],
  ['x y', null],
  ['x^2', null],
  ['\\frac{1}{x}', null],
  ['e', null],
])('%s', (latex, wanted) => {
  expect(read(latex)).toEqual(wanted);
});
