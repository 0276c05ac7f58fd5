/** The order is measured, not believed; tolerances are kept; what cannot be followed is said. */
import { expect, test } from 'vitest';
import { Unable } from '../../src/algebra/unable.ts';
import { DORMAND_PRINCE } from '../../src/measure/dormand-prince.ts';
import { rungeKutta } from '../../src/measure/runge-kutta.ts';

const pendulum = (_: number, [x = 0, v = 0]: Float64Array): Float64Array => Float64Array.of(v, -Math.sin(x));
const oscillator = (t: number, [x = 0, v = 0]: Float64Array): Float64Array => Float64Array.of(v, -x + Math.cos(3 * t));
/** x'' = −x + cos 3t from 0 at rest: (cos t − cos 3t)/8. */
const exact = (t: number): number => (Math.cos(t) - Math.cos(3 * t)) / 8;

const run = (to: number, options: { relative?: number; fixedStep?: number } = {}): number =>
  rungeKutta({
    rightSide: oscillator,
    from: 0,
    state: Float64Array.of(0, 0),
    to,
    relative: options.relative ?? 1e-10,
    absolute: (options.relative ?? 1e-10) / 10,
    ...(options.fixedStep === undefined ? {} : { fixedStep: options.fixedStep }),
  })[0] as number;

test('halving the step makes the error 2⁸ times smaller, and no less than that of order 7 would', () => {
  const errors = [0.5, 0.25, 0.125].map((fixedStep) => Math.abs(run(4, { fixedStep }) - exact(4)));
  const orders = [0, 1].map((i) => Math.log2((errors[i] as number) / (errors[i + 1] as number)));
  for (const order of orders) expect(order).toBeGreaterThan(7.4);
  expect(orders[1]).toBeLessThan(9.6);
});

test('the rows of the table sum to their nodes, and the weights to 1', () => {
  const sum = (row: readonly number[]): number => row.reduce((a, b) => a + b, 0);
  DORMAND_PRINCE.stages.forEach((row, i) => {
    expect(sum(row)).toBeCloseTo(DORMAND_PRINCE.nodes[i] as number, 13);
  });
  expect(sum(DORMAND_PRINCE.weights)).toBeCloseTo(1, 14);
  expect(sum(DORMAND_PRINCE.fifth)).toBeCloseTo(0, 14);
  expect(sum(DORMAND_PRINCE.third)).toBeCloseTo(0, 14);
});

test('the error follows the tolerance, forwards and backwards', () => {
  for (const to of [7, -7]) {
    const errors = [1e-6, 1e-9, 1e-12].map((relative) => Math.abs(run(to, { relative }) - exact(to)));
    errors.forEach((error, i) => {
      expect(error).toBeLessThan(100 * (([1e-6, 1e-9, 1e-12] as const)[i] as number));
    });
  }
});

test('the energy of a pendulum is kept to the tolerance', () => {
  const energy = ([x = 0, v = 0]: Float64Array): number => v ** 2 / 2 - Math.cos(x);
  const start = Float64Array.of(2, 0);
  const end = rungeKutta({ rightSide: pendulum, from: 0, state: start, to: 50, relative: 1e-12, absolute: 1e-13 });
  expect(Math.abs(energy(end) - energy(start))).toBeLessThan(1e-9);
});

test('a solution that ends, and a right side that is not finite, are told', () => {
  const burst = (_: number, y: Float64Array): Float64Array => y.map((x) => x * x);
  const problem = { from: 0, state: Float64Array.of(1), to: 2, relative: 1e-9, absolute: 1e-9 };
  expect(() => rungeKutta({ ...problem, rightSide: burst })).toThrow(Unable);
  expect(() => rungeKutta({ ...problem, rightSide: () => Float64Array.of(Number.NaN) })).toThrow(Unable);
});
