import { expect, test } from 'vitest';
import { integrate } from '../../src/measure/ode.ts';

const logistic = (tolerance: number, onStep?: Parameters<typeof integrate>[0]['onStep']) =>
  integrate({
    derivative: (_t, y, out) => {
      out[0] = (y[0] as number) * (1 - (y[0] as number));
    },
    start: 0,
    state: [1e-4],
    end: 20,
    relativeTolerance: tolerance,
    absoluteTolerance: tolerance * 1e-4,
    ...(onStep === undefined ? {} : { onStep }),
  });
const exact = (t: number) => 1 / (1 + (1e4 - 1) * Math.exp(-t));

test('the logistic equation to 1e-10, at its end and between its steps', () => {
  let worst = 0;
  let covered = 0;
  const out = new Float64Array(1);
  const solution = logistic(1e-12, ({ from, to, at, state }) => {
    expect(from).toBe(covered);
    covered = to;
    for (const part of [0, 0.1, 0.37, 0.5, 0.9, 1]) {
      at(from + part * (to - from), out);
      worst = Math.max(worst, Math.abs((out[0] as number) / exact(from + part * (to - from)) - 1));
    }
    expect(state[0]).toBeCloseTo(exact(to), 10);
    return true;
  });
  expect(covered).toBe(20);
  expect(solution.time).toBe(20);
  expect(Math.abs((solution.state[0] as number) - exact(20))).toBeLessThan(1e-10);
  expect(worst).toBeLessThan(1e-10);
});

test('the error follows the tolerance', () => {
  const error = (tolerance: number) => Math.abs((logistic(tolerance).state[0] as number) - exact(20));
  expect(error(1e-4)).toBeGreaterThan(error(1e-8));
  expect(error(1e-4)).toBeLessThan(1e-3);
});

test('a two-component system: rotation keeps order of components and sense of time', () => {
  const { state } = integrate({
    derivative: (t, y, out) => {
      out[0] = -(y[1] as number) * t;
      out[1] = (y[0] as number) * t;
    },
    start: 1,
    state: [1, 0],
    end: 3,
    relativeTolerance: 1e-12,
    absoluteTolerance: [1e-12, 1e-12],
  });
  expect(state[0]).toBeCloseTo(Math.cos(4), 10);
  expect(state[1]).toBeCloseTo(Math.sin(4), 10);
});

test('stops when told, and refuses what is not finite', () => {
  const stopped = logistic(1e-10, ({ to }) => to < 5);
  expect(stopped.time).toBeGreaterThanOrEqual(5);
  expect(stopped.time).toBeLessThan(20);
  expect(stopped.state[0]).toBeCloseTo(exact(stopped.time), 9);
  const explode = () =>
    integrate({
      derivative: (_t, y, out) => {
        out[0] = (y[0] as number) ** 2;
      },
      start: 0,
      state: [1],
      end: 2,
      relativeTolerance: 1e-8,
      absoluteTolerance: 1e-8,
    });
  expect(explode).toThrow(/not finite|did not reach/);
});

test('no time, no change', () => {
  expect(
    integrate({ derivative: () => {}, start: 1, state: [4], end: 1, relativeTolerance: 1e-8, absoluteTolerance: 1 })
      .state[0],
  ).toBe(4);
});

test('its digits do not depend on the Math.pow of the engine, which is left as it was', () => {
  const { pow } = Math;
  const expected = logistic(1e-12);
  const another = (x: number, y: number): number => pow(x, y) * (1 + 2 ** -40);
  Math.pow = another;
  try {
    expect(logistic(1e-12)).toEqual(expected);
    expect(Math.pow).toBe(another);
  } finally {
    Math.pow = pow;
  }
});
