/** Times at which what moves first is so, against closed forms. */
import { describe, expect, it } from 'vitest';
import { parseFormula, symbol } from '../../../src/language/latex/index.ts';
import { drawWorld } from '../../../src/measure/draw/theory-world.ts';
import { evaluate } from '../../../src/measure/evaluate.ts';
import { scalar } from '../../../src/measure/value.ts';
import { readTheory } from '../../../src/theory/read-theory.ts';

const R = String.raw;
const DECAY = R`x(t) \in \mathbb{R}; a > 0; \dot x = -a x, x(0) = 1`;
const LOGISTIC = R`x(t) \in \mathbb{R}; a > 0; \delta > 1; \dot x = 2 a \cdot x \cdot (1 - x), x(0) = e^{-2\delta}`;
const WAVE = R`x(t), y(t) \in \mathbb{R}; a > 0; \dot x = -a y, x(0) = 1; \dot y = a x, y(0) = 0`;

const timeOf = (text: string, given: Readonly<Record<string, number>>) => {
  const values = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, scalar(value)]));
  const world = drawWorld(readTheory(text), { seed: 1, given: values });
  const { value, error } = evaluate(symbol('T'), world);
  return { world, time: value.get(0, 0), budget: error.get(0, 0) };
};

describe('a crossing', () => {
  it.each([
    [R`${DECAY}; T := first t such that x(t) = \frac{1}{2}`, { a: 0.3 }, R`\frac{\ln 2}{a}`],
    [R`${DECAY}; T := first t such that x(t) = \frac{1}{2}`, { a: 700 }, R`\frac{\ln 2}{a}`],
    [R`${DECAY}; T := first s such that \frac{1}{e} = x(s)`, { a: 0.01 }, R`\frac{1}{a}`],
    [R`${DECAY}; T := first t such that x(t)^2 + t = 1 + \frac{1}{10}`, { a: 0.01 }, null],
    [
      R`${LOGISTIC}; T := first t such that x(t) = \frac{1}{2}`,
      { a: 2, delta: 5 },
      R`\frac{\ln(e^{2\delta} - 1)}{2 a}`,
    ],
    [
      R`${LOGISTIC}; T := first t such that x(t) = \frac{1}{2}`,
      { a: 100, delta: 100 },
      R`\frac{\ln(e^{2\delta} - 1)}{2 a}`,
    ],
    [R`${WAVE}; T := first t such that x(t) = 0`, { a: 1.5 }, R`\frac{\pi}{2 a}`],
    [R`${WAVE}; T := first t such that x(t) = y(t)`, { a: 1.5 }, R`\frac{\pi}{4 a}`],
  ])('of %s with %j lies where its closed form says', (text, given, closed) => {
    const { world, time, budget } = timeOf(text, given);
    expect(budget).toBeLessThan(1e-9 * time);
    const x = closed === null ? null : evaluate(parseFormula(closed), world).value.get(0, 0);
    if (x !== null) expect(Math.abs(time - x)).toBeLessThanOrEqual(budget);
    else expect(Math.exp(-0.02 * time) + time).toBeCloseTo(1.1, 9);
  });

  it('is the first of many, far before the first time of the grid, and on a hill between two times', () => {
    const wave = timeOf(R`${WAVE}; T := first t such that x(t) = 0`, { a: 1e6 });
    expect(Math.abs(wave.time - Math.PI / 2e6)).toBeLessThanOrEqual(wave.budget);
    const hill = timeOf(R`T := first t such that e^{-10^4 (t - 1)^2} + \frac{t}{4} = 1`, {});
    expect(hill.time).toBeGreaterThan(0.99);
    expect(Math.exp(-1e4 * (hill.time - 1) ** 2) + hill.time / 4).toBeCloseTo(1, 9);
    expect(hill.time).toBeLessThan(1);
    const beside = timeOf(R`T := first t such that e^{-10^4 (t - 1.01)^2} + \frac{t}{4} = 1`, {});
    expect(beside.time).toBeGreaterThan(1);
    expect(beside.time).toBeLessThan(1.01);
  });

  it.each([R`\min(10^{-8} \cdot (1 - t), 1 - t) = 0`, R`\max(10^{-8} \cdot (1 - t), 1 - t) = 0`])(
    'is as uncertain as its flatter side: %s',
    (sides) => {
      const { time, budget } = timeOf(`T := first t such that ${sides}`, {});
      expect(time).toBeCloseTo(1, 6);
      expect(budget).toBeGreaterThan(1e-10);
    },
  );

  it.each([
    [R`${DECAY}; T := first t such that x(t) = 2`, /a crossing before the time 256/],
    [R`${DECAY}; T := first t such that x(t) = 1`, /a crossing that may be at the start/],
    [
      R`x(t) \in \mathbb{R}; a > 0; \dot x = a \cdot (t - 1), x(0) = \frac{a}{2}; T := first t such that x(t) = 0`,
      /touched|too flat|before the time/,
    ],
    [R`T := first t such that (t - 1)^2 \cdot (4 - t) = 0`, /touched/],
    [R`T := first t such that \sqrt{|t - 1.01|} \cdot (4 - t) = 0`, /touched/],
  ])('that is none is not known: %s', (text, message) => {
    expect(() => timeOf(text, { a: 0.5 })).toThrow(message);
  });
});
