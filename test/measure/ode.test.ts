import { expect, test } from 'vitest';
import type { PowerSeries } from '../../src/measure/factors/kernel/series.ts';
import { integrate } from '../../src/measure/ode.ts';

/** The series of y' = f(y) where f(y)_j, from y_0 to y_j, is the next coefficient times j + 1. */
const scalar =
  (next: (y: readonly number[], j: number) => number): PowerSeries =>
  (state, order, out) => {
    const y = [state[0] as number];
    for (let j = 0; j < order; j++) y.push(next(y, j) / (j + 1));
    out.set(y);
  };
const square = (y: readonly number[], j: number) =>
  y.slice(0, j + 1).reduce((sum, x, i) => sum + x * (y[j - i] as number), 0);

const logistic = (tolerance: number, onStep?: Parameters<typeof integrate>[0]['onStep']) =>
  integrate({
    series: scalar((y, j) => (y[j] as number) - square(y, j)),
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
  const at = (tolerance: number) => {
    let worst = 0;
    logistic(tolerance, ({ to, state }) => {
      worst = Math.max(worst, Math.abs((state[0] as number) / exact(to) - 1));
      return true;
    });
    return worst;
  };
  for (const tolerance of [1e-4, 1e-7, 1e-10]) {
    expect(at(tolerance)).toBeLessThan(100 * tolerance);
    expect(at(tolerance)).toBeGreaterThan(at(tolerance / 1000));
  }
});

test('a stiff decay stays bounded: the steps are as long as the method is stable, and no longer', () => {
  const { state, steps } = integrate({
    series: scalar((y, j) => -1000 * (y[j] as number)),
    state: [1],
    end: 1,
    relativeTolerance: 1e-11,
    absoluteTolerance: 1e-11,
  });
  expect(Math.abs(state[0] as number)).toBeLessThan(1e-9);
  expect(steps).toBeGreaterThan(50);
});

test('a two-component system: rotation keeps order of components and sense of time', () => {
  const { state } = integrate({
    series: (state, order, out) => {
      out.set(state);
      for (let j = 0; j < order; j++) {
        out[2 * j + 2] = -(out[2 * j + 1] as number) / (j + 1);
        out[2 * j + 3] = (out[2 * j] as number) / (j + 1);
      }
    },
    state: [1, 0],
    end: 4,
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
      series: scalar(square),
      state: [1],
      end: 2,
      relativeTolerance: 1e-8,
      absoluteTolerance: 1e-8,
    });
  expect(explode).toThrow(/not finite|did not reach/);
});

test('no time, no change; nothing that changes, one step', () => {
  const constant: PowerSeries = (state, order, out) => out.fill(0).set(Array.from(state).slice(0, order));
  const still = { series: constant, state: [4], relativeTolerance: 1e-8, absoluteTolerance: 1 };
  expect(integrate({ ...still, end: 0 })).toMatchObject({ state: Float64Array.of(4), steps: 0 });
  expect(integrate({ ...still, end: 3 })).toMatchObject({ state: Float64Array.of(4), steps: 1, time: 3 });
});

test('its digits do not depend on the Math.pow of the engine', () => {
  const { pow } = Math;
  const expected = logistic(1e-12);
  Math.pow = (x: number, y: number): number => pow(x, y) * (1 + 2 ** -40);
  try {
    expect(logistic(1e-12)).toEqual(expected);
  } finally {
    Math.pow = pow;
  }
});
