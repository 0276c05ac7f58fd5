/** Minimisers against closed forms, under equations and without; what is not one is not called one. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { Unable } from '../../../src/algebra/unable.ts';
import type { Definition } from '../../../src/language/declare/index.ts';
import { type Formula, parseFormula, parseStatement, symbol } from '../../../src/language/latex/index.ts';
import { evaluate } from '../../../src/measure/evaluate.ts';
import { World } from '../../../src/measure/interpret/world.ts';
import { normalMatrix, normalStream } from '../../../src/measure/random.ts';
import { exactly, frobenius, numberIn, scalar, type Value } from '../../../src/measure/value.ts';

const read = (latex: string): Formula => parseFormula(latex, { trajectories: new Set() });
const near = (a: Value, b: Value): boolean =>
  frobenius(Matrix.sub(a.value, b.value)) <= frobenius(a.error) + frobenius(b.error);
const minimiser = (loss: string, over: readonly string[], ...subjectTo: readonly string[]): Definition => ({
  kind: 'minimiser',
  loss: read(loss),
  over,
  subjectTo: subjectTo.map((latex) => parseStatement(latex)),
});

const settingOf = (seed: number, definition: Definition): World => {
  const normal = normalStream(seed);
  return new World({
    values: {
      X: exactly(normalMatrix(normal, 6, 3)),
      y: exactly(normalMatrix(normal, 6, 1)),
      C: exactly(normalMatrix(normal, 2, 3)),
      d: exactly(normalMatrix(normal, 2, 1)),
      lambda: scalar(0.75),
    },
    definitions: [definition],
    sizes: { w: [3, 1], A: [3, 3], v: [2, 1] },
    seed,
  });
};

const SQUARES = '\\left\\|X w - y\\right\\|^2';

test('ridge regression, and its limit of no ridge', () => {
  for (let seed = 0; seed < 10; seed++) {
    const world = settingOf(seed, minimiser(`${SQUARES} + \\lambda \\left\\|w\\right\\|^2`, ['w']));
    const found = evaluate(symbol('w'), world);
    expect(near(found, evaluate(read('(X^\\top X + \\lambda \\mathbb{I})^{-1} X^\\top y'), world))).toBe(true);
    expect(near(found, evaluate(read('(X^\\top X + \\frac{\\lambda}{2} \\mathbb{I})^{-1} X^\\top y'), world))).toBe(
      false,
    );
    expect(frobenius(found.error)).toBeLessThan(1e-11);
  }
});

test('least norm under equations', () => {
  for (let seed = 0; seed < 10; seed++) {
    const world = settingOf(seed, minimiser('\\left\\|w\\right\\|^2', ['w'], 'C w = d'));
    expect(near(evaluate(symbol('w'), world), evaluate(read('C^\\top (C C^\\top)^{-1} d'), world))).toBe(true);
    const feasible = evaluate(read('C w'), world);
    expect(near(feasible, world.value('d'))).toBe(true);
  }
});

test('losses that are no quadratic forms', () => {
  const world = settingOf(1, minimiser('e^x - 2 x', ['x']));
  const { value, error } = numberIn(evaluate(symbol('x'), world));
  expect(Math.abs(value - Math.LN2)).toBeLessThanOrEqual(error + 1e-16);
  const pair = settingOf(
    2,
    minimiser('\\ln(e^a + e^{-a}) + (a - b)^2 + \\frac{1}{9} b^4 + \\frac{b^2}{2} - b', ['a', 'b']),
  );
  const gradient: Formula = { kind: 'derivative', operand: read('\\ln(e^a + e^{-a}) + (a - b)^2'), variable: 'a' };
  const rate = numberIn(evaluate(gradient, pair));
  expect(Math.abs(rate.value)).toBeLessThanOrEqual(rate.error);
});

test('what has no minimiser, or many, or may have others, has none here', () => {
  for (const [definition, why] of [
    [minimiser('x^4 - x^2', ['x']), /convex/],
    [minimiser('x^3', ['x']), /convex/],
    [minimiser('x', ['x']), /Newton/],
    [minimiser('\\left\\|C w - d\\right\\|^2', ['w']), /strongly convex|Newton/],
    [minimiser('\\cos(x)', ['x']), /convex/],
    [minimiser('x^2', ['x'], 'x \\ge 1'), /inequality/],
  ] as const) {
    const [name] = (definition as Extract<Definition, { kind: 'minimiser' }>).over;
    const world = settingOf(1, definition);
    expect(() => evaluate(symbol(name as string), world)).toThrow(Unable);
    expect(() => evaluate(symbol(name as string), world)).toThrow(why);
  }
});
