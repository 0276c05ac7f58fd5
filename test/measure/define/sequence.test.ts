/** Descent and recurrences against closed forms. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { Unable } from '../../../src/algebra/unable.ts';
import type { Definition } from '../../../src/language/declare/index.ts';
import { type Formula, number, parseFormula, symbol } from '../../../src/language/latex/index.ts';
import { evaluate } from '../../../src/measure/evaluate.ts';
import { World } from '../../../src/measure/interpret/world.ts';
import { normalMatrix, normalStream } from '../../../src/measure/random.ts';
import { exactly, frobenius, numberIn, scalar, type Value } from '../../../src/measure/value.ts';

const read = (latex: string): Formula => parseFormula(latex, { trajectories: new Set() });
const at = (name: string, step: bigint): Formula => ({ kind: 'apply', function: name, arguments: [number(step)] });
const near = (a: Value, b: Value): boolean =>
  frobenius(Matrix.sub(a.value, b.value)) <= frobenius(a.error) + frobenius(b.error);

const settingOf = (seed: number, definition: Definition): World => {
  const normal = normalStream(seed);
  const B = normalMatrix(normal, 3, 3);
  return new World({
    values: {
      S: exactly(Matrix.add(B.mmul(B.transpose()), Matrix.identity(3))),
      w_0: exactly(normalMatrix(normal, 3, 1)),
      eta: scalar(0.125),
      n: scalar(7),
    },
    definitions: [definition],
  });
};

const descent: Definition = {
  kind: 'descent',
  loss: read('\\frac{1}{2} w^\\top S w'),
  step: symbol('eta'),
  start: { w: symbol('w_0') },
  time: 'n',
};

test('descent on a quadratic form is a power of I − ηS', () => {
  for (let seed = 0; seed < 10; seed++) {
    const world = settingOf(seed, descent);
    for (const n of [0, 1, 7, 60]) {
      const closed = evaluate(read(`(\\mathbb{I} - \\eta S)^{${n}} w_0`), world);
      expect(near(evaluate(at('w', BigInt(n)), world), closed)).toBe(true);
    }
    expect(near(evaluate(symbol('w'), world), evaluate(read('(\\mathbb{I} - \\eta S)^7 w_0'), world))).toBe(true);
    // Another power is another step.
    expect(near(evaluate(symbol('w'), world), evaluate(read('(\\mathbb{I} - \\eta S)^8 w_0'), world))).toBe(false);
  }
});

test('a recurrence, by an index and by a step; its errors grow with it', () => {
  const logistic: Definition = {
    kind: 'recurrence',
    next: { x: read('4 x (1 - x)') },
    start: { x: read('\\frac{1}{5}') },
    time: 'n',
  };
  const world = new World({ values: { n: scalar(3) }, definitions: [logistic] });
  const closed = (n: number): number => Math.sin(2 ** n * Math.asin(Math.sqrt(0.2))) ** 2;
  for (const n of [1, 5, 20, 30]) {
    const { value, error } = numberIn(
      evaluate({ kind: 'entry', operand: symbol('x'), indices: [number(BigInt(n))] }, world),
    );
    expect(Math.abs(value - closed(n))).toBeLessThanOrEqual(error + 2 ** n * 1e-15);
    expect(error).toBeLessThan(2 ** n * 1e-12);
  }
  expect(numberIn(evaluate(symbol('x'), world)).value).toBeCloseTo(closed(3), 12);
  expect(() => evaluate(at('x', -1n), world)).toThrow(Unable);
});

test('an index in the step: x_{n+1} = x_n + n', () => {
  const sum: Definition = { kind: 'recurrence', next: { x: read('x + n') }, start: { x: number(0n) }, time: 'n' };
  const world = new World({ values: {}, definitions: [sum] });
  expect(numberIn(evaluate(at('x', 10n), world)).value).toBe(45);
});
