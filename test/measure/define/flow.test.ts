/** Flows against closed forms, and derivatives along them against difference quotients. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { Unable } from '../../../src/algebra/unable.ts';
import type { Definition } from '../../../src/language/declare/definition.ts';
import { type Formula, number, parseFormula, symbol } from '../../../src/language/latex/index.ts';
import { evaluate } from '../../../src/measure/evaluate.ts';
import { type Given, World } from '../../../src/measure/interpret/world.ts';
import { normalMatrix, normalStream } from '../../../src/measure/random.ts';
import { exactly, frobenius, numberIn, scalar, type Value } from '../../../src/measure/value.ts';

const at = (name: string, time: Formula): Formula => ({ kind: 'apply', function: name, arguments: [time] });
const rate = (operand: Formula): Formula => ({ kind: 'derivative', operand, variable: 't' });
const t = symbol('t');
const read = (latex: string): Formula => parseFormula(latex, { trajectories: new Set() });

const worldOf = (matrices: Readonly<Record<string, Matrix | number>>, rest: Omit<Given, 'values'>): World =>
  new World({
    values: Object.fromEntries(
      Object.entries(matrices).map(([name, m]) => [name, typeof m === 'number' ? scalar(m) : exactly(m)]),
    ),
    ...rest,
  });

/** Twice the bound at most apart: two values with bounds. */
function expectNear(a: Value, b: Value): void {
  const apart = frobenius(Matrix.sub(a.value, b.value));
  expect(apart).toBeLessThanOrEqual(frobenius(a.error) + frobenius(b.error));
}

const linear: Definition = {
  kind: 'flow',
  rates: { x: read('A x') },
  start: { x: symbol('x_0') },
  time: 't',
};

test('a linear flow is the exponential, at times in any order and backwards', () => {
  for (let seed = 0; seed < 10; seed++) {
    const normal = normalStream(seed);
    const world = worldOf(
      { A: normalMatrix(normal, 3, 3), x_0: normalMatrix(normal, 3, 1), t: 0.7 },
      { definitions: [linear] },
    );
    for (const time of [2, 0.5, -1, 0, 1.25]) {
      const flow = evaluate(at('x', read(`${time === -1 ? '0 - 1' : time}`)), world);
      const closed = evaluate(read(`e^{A \\cdot (${time})} x_0`), world);
      expectNear(flow, closed);
      expect(frobenius(flow.error)).toBeLessThan(1e-7 * Math.max(1, frobenius(flow.value)));
    }
    expectNear(evaluate(read('x'), world), evaluate(read('e^{A t} x_0'), world));
    expectNear(evaluate(rate(at('x', t)), world), evaluate(read('A x'), world));
    // d/dt (xᵀ x) = xᵀ (A + Aᵀ) x, and the second derivative.
    expectNear(evaluate(rate(read('x^\\top x')), world), evaluate(read('x^\\top (A + A^\\top) x'), world));
    expectNear(evaluate(rate(rate(symbol('x'))), world), evaluate(read('A A x'), world));
    expect(() =>
      expectNear(evaluate(rate(symbol('x')), world), evaluate(read('A x + \\frac{x}{10^6}'), world)),
    ).toThrow();
    // A chain: d/dt x(2t) = 2 A x(2t).
    const twice = at('x', read('2 t'));
    expectNear(
      evaluate(rate(twice), world),
      evaluate({ kind: 'multiply', factors: [number(2n), symbol('A'), twice] }, world),
    );
  }
});

test('a rate that depends on the time, and a number', () => {
  const definition: Definition = { kind: 'flow', rates: { y: read('-2 t y') }, start: { y: symbol('c') }, time: 't' };
  const world = worldOf({ c: 3, t: 1.5 }, { definitions: [definition] });
  expectNear(evaluate(symbol('y'), world), evaluate(read('c e^{-t^2}'), world));
  expectNear(evaluate(rate(symbol('y')), world), evaluate(read('-2 t y'), world));
});

test('a flow that few steps follow at any tolerance is off by no more than its bound', () => {
  // The start of unit length stays so: the two tolerances take the same steps, and what both are wrong by is seen all the same.
  const onSphere: Definition = {
    kind: 'flow',
    rates: { x: read('C x - (x^\\top C x) x') },
    start: { x: symbol('x_0') },
    time: 't',
  };
  for (let seed = 500; seed < 1000; seed++) {
    const normal = normalStream(seed);
    const root = normalMatrix(normal, 2, 2);
    const start = normalMatrix(normal, 2, 1);
    const world = worldOf(
      { C: root.mmul(root.transpose()), x_0: Matrix.div(start, frobenius(start)), t: 0.05 + 0.02 * (seed % 40) },
      { definitions: [onSphere] },
    );
    const length = evaluate(read('x^\\top x'), world);
    expect(Math.abs(length.value.get(0, 0) - 1)).toBeLessThanOrEqual(length.error.get(0, 0));
    expect(length.error.get(0, 0)).toBeLessThan(1e-9);
  }
});

test('a flow that ends before is not known after', () => {
  const definition: Definition = { kind: 'flow', rates: { y: read('y^2') }, start: { y: number(1n) }, time: 't' };
  const world = worldOf({ t: 0.5 }, { definitions: [definition] });
  expectNear(evaluate(symbol('y'), world), scalar(2));
  expect(() => evaluate(at('y', number(2n)), world)).toThrow(Unable);
});

/** L(W, H) = ½‖Z − W H‖², its flow, and what it conserves. */
const loss: Definition = {
  kind: 'formula',
  name: 'L',
  value: read('\\frac{1}{2} \\| Z - W H \\|_F^2'),
  of: ['W', 'H'],
};
const factors: Definition = {
  kind: 'gradient flow',
  loss: { kind: 'apply', function: 'L', arguments: [symbol('W'), symbol('H')] },
  start: { W: symbol('W_0'), H: symbol('H_0') },
  time: 't',
};

test('gradient flow: rates are minus the gradients, WᵀW − HHᵀ is conserved, the loss falls as it must', () => {
  const normal = normalStream(11);
  const world = worldOf(
    { Z: normalMatrix(normal, 3, 4), W_0: normalMatrix(normal, 3, 2), H_0: normalMatrix(normal, 2, 4), t: 1.25 },
    { definitions: [loss, factors] },
  );
  expectNear(evaluate(rate(symbol('W')), world), evaluate(read('(Z - W H) H^\\top'), world));
  expectNear(evaluate(rate(symbol('H')), world), evaluate(read('W^\\top (Z - W H)'), world));
  const conserved = read('W^\\top W - H H^\\top');
  expectNear(evaluate(conserved, world), evaluate(read('W_0^\\top W_0 - H_0 H_0^\\top'), world));
  const still = evaluate(rate(conserved), world);
  expect(frobenius(still.value)).toBeLessThanOrEqual(frobenius(still.error));
  expect(frobenius(still.error)).toBeLessThan(1e-8);
  const gradient = (variable: string): Formula => ({ kind: 'gradient', operand: symbol('L'), variable });
  const square = (f: Formula): Formula => ({
    kind: 'power',
    base: { kind: 'norm', operand: f, subscript: 'F' },
    exponent: number(2n),
  });
  const energy: Formula = {
    kind: 'negate',
    operand: { kind: 'add', terms: [square(gradient('W')), square(gradient('H'))] },
  };
  expectNear(evaluate(rate(symbol('L')), world), evaluate(energy, world));
  // A planted error is seen: the rate of W with a wrong factor.
  expect(() =>
    expectNear(evaluate(rate(symbol('W')), world), evaluate(read('(Z - \\frac{1000001}{1000000} W H) H^\\top'), world)),
  ).toThrow();
});

test('the estimate of the error covers the error: the same flow at a tolerance a thousand times smaller', () => {
  const normal = normalStream(4);
  const matrices = {
    Z: normalMatrix(normal, 3, 3),
    W_0: normalMatrix(normal, 3, 2),
    H_0: normalMatrix(normal, 2, 3),
    t: 3,
  };
  const rough = evaluate(symbol('W'), worldOf(matrices, { definitions: [loss, factors], effort: { tolerance: 1e-7 } }));
  const fine = evaluate(symbol('W'), worldOf(matrices, { definitions: [loss, factors], effort: { tolerance: 1e-12 } }));
  expectNear(rough, fine);
  expect(frobenius(rough.error)).toBeLessThan(1e-3);
  expect(frobenius(fine.error)).toBeLessThan(1e-8);
});

test('a flow depends on what it is made of: no derivative through it, but another value is another flow', () => {
  const definition: Definition = { kind: 'flow', rates: { y: read('-a y') }, start: { y: number(1n) }, time: 't' };
  const world = worldOf({ a: 2, t: 1 }, { definitions: [definition] });
  expect(() => evaluate({ kind: 'derivative', operand: symbol('y'), variable: 'a' }, world)).toThrow(Unable);
  const sum = evaluate(
    { kind: 'series', sign: 'sum', index: 'a', from: number(1n), to: number(3n), operand: symbol('y') },
    world,
  );
  expect(numberIn(sum).value).toBeCloseTo(Math.exp(-1) + Math.exp(-2) + Math.exp(-3), 9);
});

test('what starts tiny is known beside its start, however tiny that is', () => {
  for (const start of [1e-12, 1e-60, 1e-200]) {
    const flow: Definition = { kind: 'flow', rates: { x: read('x') }, start: { x: symbol('b') }, time: 't' };
    const { value, error } = evaluate(at('x', number(3n)), worldOf({ b: start }, { definitions: [flow] }));
    expect(Math.abs(value.get(0, 0) - start * Math.exp(3))).toBeLessThanOrEqual(error.get(0, 0));
    expect(error.get(0, 0)).toBeLessThan(1e-10 * start);
  }
});
