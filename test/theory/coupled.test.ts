import { describe, expect, it } from 'vitest';
import { checkStatement } from '../../src/audit/check-statement.ts';
import { InputError } from '../../src/base/input-error.ts';
import { definedBy } from '../../src/language/declare/index.ts';
import { symbol } from '../../src/language/latex/index.ts';
import { drawWorld } from '../../src/measure/draw/theory-world.ts';
import { evaluate } from '../../src/measure/evaluate.ts';
import { scalar } from '../../src/measure/value.ts';
import { readTheory } from '../../src/theory/read-theory.ts';

const R = String.raw;
const WAVE = R`x(t), y(t) \in \mathbb{R}; a > 0; \dot x = -a y, x(0) = 1; \dot y = a x, y(0) = 0`;
const THROUGH = R`x(t), y(t) \in \mathbb{R}; a > 0; \dot x = -a q, x(0) = 1; \dot y = a x, y(0) = 0; q := y`;
const TIMED = R`x(t), y(t) \in \mathbb{R}; a > 0; \dot x = -a \cdot y(t), x(0) = 1; \dot y = a \cdot x(t), y(0) = 0`;
const STEPS = R`x, y \in \mathbb{R}; x_{n+1} = y_n, x_0 = 1; y_{n+1} = x_n, y_0 = 0`;
const LOSS = R`u, v \in \mathbb{R}; L(u, v) := (u v - 1)^2; u(t) := flow of L from 2; v(t) := flow of L from 1`;

const systems = (text: string) =>
  readTheory(text)
    .definitions.filter((definition) => 'time' in definition)
    .map((definition) => definedBy(definition).join());

describe('what moves by one another', () => {
  it.each([
    [WAVE, ['x,y']],
    [THROUGH, ['x,y']],
    [LOSS, ['u,v']],
    [R`x(t), y(t) \in \mathbb{R}; \dot x = -x, x(0) = 1; \dot y = x, y(0) = 0`, ['x', 'y']],
    [R`x(t), y(t), z(t) \in \mathbb{R}; \dot x = -y, x(0) = 1; \dot y = z, y(0) = 0; \dot z = x, z(0) = 1`, ['x,y,z']],
    [STEPS, ['x,y']],
    [TIMED, ['x,y']],
    [
      R`u, v \in \mathbb{R}; L(u, v) := (u v - 1)^2; u := descent of L from 2 with step 0.1; v := descent of L from 1 with step 0.1`,
      ['u,v'],
    ],
  ])('%s is so many systems', (text, names) => {
    expect(systems(text)).toEqual(names);
  });

  it.each([WAVE, THROUGH, TIMED])('is followed as one: %s', (text) => {
    const world = drawWorld(readTheory(text), { seed: 1, given: { a: scalar(1.5), t: scalar(2) } });
    const { value, error } = evaluate(symbol('x'), world);
    expect(Math.abs(value.get(0, 0) - Math.cos(3))).toBeLessThanOrEqual(error.get(0, 0));
    const run = { declared: [text], assumed: [], seed: 1, settings: 40 };
    expect(checkStatement(R`x(t) = \cos(a t)`, run).verdict).toBe('verified');
    expect(checkStatement(R`x(t) = \cos(2 a t)`, run).verdict).toBe('refuted');
  });

  it('is told by steps of one another', () => {
    const run = { declared: [STEPS], assumed: [], seed: 1, settings: 40 };
    expect(checkStatement('x_4 = y_3', run).verdict).toBe('verified');
    expect(checkStatement('x_4 = y_4', run).verdict).toBe('refuted');
  });

  it('conserves what its flow conserves', () => {
    const run = { declared: [LOSS], assumed: [], seed: 1, settings: 40 };
    expect(checkStatement('u(t)^2 - v(t)^2 = 3', run).verdict).toBe('verified');
  });

  it.each([
    R`x(t), y(t) \in \mathbb{R}; \dot x = -y, x(0) = 1; L(y) := (y - x)^2; y(t) := flow of L from 1`,
    R`u, v \in \mathbb{R}; L(u, v) := (u v - 1)^2; u(t) := flow of L from 2; v(s) := flow of L from 1`,
    R`u, v \in \mathbb{R}; L(u, v) := (u v - 1)^2; M(u, v) := (u + v)^2; u(t) := flow of L from 2; v(t) := flow of M from 1`,
    R`u, v \in \mathbb{R}; L(u, v) := (u v - 1)^2; u := descent of L from 2 with step 0.1; v := descent of L from 1 with step 0.2`,
  ])('in ways or times of its own is refused: %s', (text) => {
    expect(() => readTheory(text)).toThrow(InputError);
    expect(() => readTheory(text)).toThrow(/move by one another, .* define them together, .* or each by an equation/);
  });
});
