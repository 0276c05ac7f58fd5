/** What relations say of one symbol, also over others that have values. */
import { expect, test } from 'vitest';
import { parseStatement } from '../../../src/language/latex/index.ts';
import { boundsIn } from '../../../src/measure/draw/bounds.ts';
import { scalar } from '../../../src/measure/value.ts';

const of = (name: string, ...latex: readonly string[]) =>
  boundsIn(
    name,
    latex.map((text) => parseStatement(text)),
    { a: scalar(2), b: scalar(5) },
  );

test.each([
  [['x > a'], 2, Infinity],
  [['a < x < b'], 2, 5],
  [['b \\ge x', 'x \\ge 0'], 0, 5],
  [['x = a + 1'], 3, 3],
  [['2 x > a'], -Infinity, Infinity],
  [['x > y'], -Infinity, Infinity],
] as const)('%j', (conditions, least, most) => {
  expect(of('x', ...conditions)).toEqual({ least, most });
});
