import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseStatement, printStatement, type Statement } from '../../src/language/latex/index.ts';
import { contradiction } from '../../src/theory/contradiction.ts';
import { SEEDED } from '../proofs/zt25/model/settings.ts';

const WHOLE = new Set(['k', 'm', 'n']);
const found = (text: string): string | null =>
  contradiction(
    text.split(';').map((latex) => parseStatement(latex)),
    (name) => WHOLE.has(name),
  )
    ?.map(printStatement)
    .join('; ') ?? null;

test.each([
  ['k \\ge 2; k \\le 1', 'k \\ge 2; k \\le 1'],
  ['x > 1; y > 0; x < \\frac12', 'x > 1; x < \\frac{1}{2}'],
  ['0 < k < 1', '0 < k < 1'],
  ['1 < 2 k < 2', '1 < 2 k < 2'],
  ['a < b; b < a', 'a < b; b < a'],
  ['a \\le b; b < a', 'a \\le b; b < a'],
  ['x \\ge 1; y \\ge x + 1; z = y; z < 2', 'x \\ge 1; y \\ge x + 1; z = y; z < 2'],
  ['m < k; k < m + 1', 'm < k; k < m + 1'],
  ['1 > 2', '1 > 2'],
  ['x < x', 'x < x'],
  ['2 x \\ge 5; -x > -2', '2 x \\ge 5; -x > -2'],
])('%s is impossible', (text, reasons) => {
  expect(found(text)).toBe(reasons);
});

test.each([
  'k \\ge 2; k \\le 2',
  '0 < x < 1',
  '0 < k < 2',
  'a \\le b; b \\le a',
  'x < y; y < x + 1',
  'm < k; k \\le m + 1',
  'x = y; y = x',
  // Impossible, but beyond bounds of differences: nothing is said.
  'x^2 < 0',
  'x + y > 2; x < 1; y < 1',
])('%s is not said to be', (text) => {
  expect(found(text)).toBeNull();
});

test('what has a solution is never called impossible', () => {
  const name = fc.constantFrom('k', 'm', 'x', 'y');
  const point = fc.record({
    k: fc.integer({ min: -3, max: 3 }),
    m: fc.integer({ min: -3, max: 3 }),
    x: fc.integer({ min: -6, max: 6 }),
    y: fc.integer({ min: -6, max: 6 }),
  });
  const sides = fc.tuple(name, name, fc.integer({ min: -4, max: 4 }));
  fc.assert(
    fc.property(point, fc.array(sides, { maxLength: 12 }), (values, pairs) => {
      // Every relation is made true at the point: x is x/2 there.
      const at = (symbol: string): number =>
        symbol === 'k' || symbol === 'm' ? values[symbol] : values[symbol as 'x' | 'y'] / 2;
      const relations = pairs.map(([a, b, shift]): Statement => {
        const [left, right] = [at(a), at(b) + shift];
        return parseStatement(
          `${a} ${left < right ? '<' : left > right ? '>' : '='} ${b} ${shift < 0 ? '-' : '+'} ${Math.abs(shift)}`,
        );
      });
      expect(contradiction(relations, (symbol) => WHOLE.has(symbol))).toBeNull();
    }),
    SEEDED,
  );
});
