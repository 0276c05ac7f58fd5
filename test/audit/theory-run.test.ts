import { describe, expect, it } from 'vitest';
import { optionsOfTheory, runTheory } from '../../src/audit/theory-run.ts';
import { familyFrom } from '../../src/theory/family.ts';
import { readTheory as read } from '../../src/theory/read-theory.ts';

const R = String.raw;
const readTheory = (...given: Parameters<typeof read>) => familyFrom('', undefined, read(...given));
const HOW = { until: 2, samples: 5, seed: 3 };
const DECAY = readTheory(R`x(t) \in \mathbb{R}; a > 0; b \in \mathbb{R}; \dot x = -a x, x(0) = b`);

describe('a run of what moves in a theory', () => {
  it('is what the equation says, within its own error bounds', () => {
    const { times, columns, setting } = runTheory(DECAY, HOW, { a: '0.5', b: '3' });
    expect(setting).toEqual({ a: 0.5, b: 3 });
    expect(times).toEqual([0, 0.5, 1, 1.5, 2]);
    const [x] = columns;
    expect(columns.map(({ name }) => name)).toEqual(['x']);
    times.forEach((t, i) => {
      expect(Math.abs((x?.values[i] ?? Number.NaN) - 3 * Math.exp(-t / 2))).toBeLessThanOrEqual(x?.budget ?? 0);
    });
    expect(x?.budget).toBeLessThan(1e-10);
  });

  it('tells the observables, or what moves and the loss', () => {
    const text = R`w \in \mathbb{R}^2; L(w) := \frac{1}{2} \|w\|^2; w(t) := flow of L from \begin{bmatrix} 1 \\ 2 \end{bmatrix}`;
    const names = (theory: ReturnType<typeof readTheory>) => runTheory(theory, HOW, {}).columns.map(({ name }) => name);
    expect(names(readTheory(text))).toEqual(['w_1', 'w_2', 'loss']);
    const observed = readTheory({
      define: text.split('; ').slice(1),
      declare: R`w \in \mathbb{R}^2`,
      observables: { size: R`\|w\|^2` },
    });
    expect(names(observed)).toEqual(['size']);
    const { columns } = runTheory(observed, HOW, {});
    expect(columns[0]?.values.at(-1)).toBeCloseTo(5 * Math.exp(-4), 10);
  });

  it('follows all that flows, through definitions, and refuses to tell what takes steps beside it', () => {
    const text = R`x(t), y(t) \in \mathbb{R}; \dot x = -x, x(0) = 2; \dot y = -3 y, y(0) = 5`;
    const both = runTheory(readTheory(text), HOW, {});
    expect(both.columns.map(({ name }) => name)).toEqual(['x', 'y']);
    const [x, y] = both.columns;
    both.times.forEach((t, i) => {
      expect(x?.values[i]).toBeCloseTo(2 * Math.exp(-t), 10);
      expect(y?.values[i]).toBeCloseTo(5 * Math.exp(-3 * t), 10);
    });
    const observed = readTheory({ declare: text, observables: { sum: 'x + y' } });
    expect(runTheory(observed, HOW, {}).columns[0]?.values[0]).toBeCloseTo(7, 12);
    const through = readTheory({
      declare: R`${text}; X \in \mathbb{R}^{2 \times 2}; q := x^2; (U, \Sigma, V) := svd(y X)`,
      observables: { q: 'q', ratio: R`\frac{1}{y} \operatorname{tr}(\Sigma)` },
    });
    const [q, ratio] = runTheory(through, HOW, {}).columns;
    both.times.forEach((t, i) => {
      expect(q?.values[i]).toBeCloseTo(4 * Math.exp(-2 * t), 10);
      expect(ratio?.values[i]).toBeCloseTo(ratio?.values[0] as number, 10);
    });
    const clocks = readTheory(R`x(t), y(s) \in \mathbb{R}; \dot x = -x, x(0) = 2; \dot y = -3 y, y(0) = 5`);
    expect(runTheory(clocks, HOW, {}).columns[1]?.values[1]).toBeCloseTo(5 * Math.exp(-1.5), 10);
    const steps = R`; w \in \mathbb{R}; L(w) := w^2; w := descent of L from 1 with step \frac{1}{4}`;
    const mixed = readTheory({ declare: `${text}${steps}; v := w + 1`, observables: { sum: 'x + v' } });
    expect(() => runTheory(mixed, HOW, {})).toThrow(/observable sum: it is of a flow and of what takes steps/);
  });

  it('takes the steps of a descent as they are', () => {
    const theory = readTheory(R`w \in \mathbb{R}; L(w) := w^2; w := descent of L from 1 with step \frac{1}{4}`);
    const { times, columns } = runTheory(theory, { ...HOW, until: 4 }, {});
    expect(times).toEqual([0, 1, 2, 3, 4]);
    expect(columns[0]?.values).toEqual([1, 0.5, 0.25, 0.125, 0.0625]);
  });

  it.each([
    [{ a: '-1' }, /a = -1: it is declared with a > 0; give another value/],
    [{ a: 'x' }, /--a = x: it must be a number/],
  ])('of %j is refused in one line', (flags, message) => {
    expect(() => runTheory(DECAY, HOW, flags)).toThrow(message);
  });

  it('is refused where nothing moves', () => {
    expect(() => runTheory(readTheory(R`x \in \mathbb{R}`), HOW, {})).toThrow(
      /nothing moves in this theory; define a flow/,
    );
  });

  it('has its numbers as options, each with its domain', () => {
    expect(new Set(optionsOfTheory(DECAY).map(({ flags, what }) => `${flags} ${what}`))).toEqual(
      new Set([
        '--a <x> a, a number: a > 0; default drawn',
        '--b <x> b, a number; default drawn',
        '--until <t> when to end: a time, or a number of steps',
        '--samples <n> how many times to record',
      ]),
    );
  });
});
