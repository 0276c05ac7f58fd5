/** Each function moves by no more than its bound says, and its slope is that of its differences. */
import { expect, test } from 'vitest';
import { bounded } from '../../../src/measure/machine/bounded.ts';
import { tapeOver } from '../../../src/measure/machine/taped.ts';
import { elementary } from '../../../src/measure/primitive/elementary.ts';
import { uniformStream } from '../../../src/measure/random.ts';
import { numberIn, scalar, singleton, type Value } from '../../../src/measure/value.ts';

const ROWS: readonly (readonly [string, least: number, most: number])[] = [
  ['ln', 0.1, 9],
  ['exp', -5, 5],
  ['sin', -9, 9],
  ['cos', -9, 9],
  ['tan', -1.2, 1.2],
  ['sinh', -4, 4],
  ['cosh', -4, 4],
  ['tanh', -4, 4],
  ['arcsin', -0.9, 0.9],
  ['arccos', -0.9, 0.9],
  ['arctan', -9, 9],
];

test.each(ROWS)('%s', (name, least, most) => {
  const f = elementary(name);
  const at = (x: number): number => f.value(singleton(x)).get(0, 0);
  const uniform = uniformStream(3);
  for (let run = 0; run < 200; run++) {
    const x = least + (most - least) * uniform();
    const spread = 0.05 * uniform();
    const { value, error } = numberIn(f.bounded(scalar(x, spread)));
    for (const share of [-1, -0.4, 0.7, 1]) {
      expect(Math.abs(at(x + share * spread) - value)).toBeLessThanOrEqual(error * (1 + 1e-12));
    }
    // Not many times the move that there is.
    const moved = Math.max(...[-1, 1].map((side) => Math.abs(at(x + side * spread) - value)));
    expect(error).toBeLessThan(4 * moved + 4 * spread + 1e-12);
    const tape = tapeOver(bounded);
    const variable = tape.variable(scalar(x));
    const [slope] = tape.derivatives(tape.apply(f, [variable]), [variable]) as [Value];
    const quotient = (at(x + 1e-5) - at(x - 1e-5)) / 2e-5;
    expect(numberIn(slope).value).toBeCloseTo(quotient, 3);
  }
});

test('a pole, a jump and a logarithm of zero within reach have no bound', () => {
  expect(numberIn(elementary('tan').bounded(scalar(1.5, 0.1))).error).toBe(Number.POSITIVE_INFINITY);
  expect(numberIn(elementary('ln').bounded(scalar(0.1, 0.1))).error).toBe(Number.POSITIVE_INFINITY);
  expect(numberIn(elementary('sign').bounded(scalar(0.1, 0.2))).error).toBeGreaterThanOrEqual(2);
});

test('only what is whole by its meaning is exact', () => {
  expect(elementary('sin').bounded(scalar(0))).toEqual(scalar(0));
  expect(elementary('ln').bounded(scalar(1))).toEqual(scalar(0));
  expect(elementary('sign').bounded(scalar(-7))).toEqual(scalar(-1));
  expect(numberIn(elementary('exp').bounded(scalar(-1000))).error).toBeGreaterThan(0);
  expect(numberIn(elementary('tanh').bounded(scalar(30))).error).toBeGreaterThan(0);
});
