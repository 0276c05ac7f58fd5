import { expect, it } from 'vitest';
import { checkStatement } from '../../../src/audit/check-statement.ts';
import { moves, runTheory } from '../../../src/audit/theory-run.ts';
import { InputError } from '../../../src/base/input-error.ts';
import { familyFrom } from '../../../src/theory/family.ts';
import { readTheory } from '../../../src/theory/read-theory.ts';

const R = String.raw;
const DECAY = R`x(t) \in \mathbb{R}; a > 0; \dot x = -a x, x(0) = 1`;

it('is read with its time and both sides', () => {
  const { definitions, symbols } = readTheory(R`${DECAY}; T := first s such that x(s) = \frac{1}{2}`);
  expect(definitions.at(-1)).toMatchObject({ kind: 'crossing', name: 'T', variable: 's' });
  expect(symbols.get('T')).toMatchObject({ type: { kind: 'scalar', numbers: 'real' } });
  expect(symbols.has('s')).toBe(false);
});

it.each([
  ['T := first t', /does not say when; write T := first t such that/],
  ['T := first t such that x(t)', /a relation is missing/],
  ['T := first t such that x(t) < 1', /is no equality of two sides/],
  ['T, S := first t such that x(t) = 1', /defines one time/],
  ['T(s) := first t such that x(t) = s', /defines one time/],
  ['T := first t such that a = 2', /does not change with t; compare what is a function of t/],
  ['T := first t such that x(t) = z', /z/],
  [
    R`y(t) \in \mathbb{R}^2; \dot y = -a y, y(0) = 0; T := first t such that y(t) = 0`,
    /what is crossed must be a number/,
  ],
  ['T := first t such that x(t) = T', /uses itself/],
])('%s is refused in one line', (text, message) => {
  expect(() => readTheory(`${DECAY}; ${text}`)).toThrow(InputError);
  expect(() => readTheory(`${DECAY}; ${text}`)).toThrow(message);
});

it('is judged by numbers', () => {
  const declared = [R`${DECAY}; T := first t such that x(t) = \frac{1}{2}`];
  const verdict = (statement: string) =>
    checkStatement(statement, { declared, assumed: [], seed: 1, settings: 40 }).verdict;
  expect(verdict(R`T = \frac{\ln 2}{a}`)).toBe('verified');
  expect(verdict(R`T = \frac{\ln 2}{2 a}`)).toBe('refuted');
});

it('of what may turn is verified by no numbers', () => {
  const wave = R`x(t), y(t) \in \mathbb{R}; a > 0; \dot x = -a y, x(0) = 1; \dot y = a x, y(0) = 0; T := first t such that x(t) = 0`;
  const run = { declared: [wave], assumed: [], seed: 1, settings: 40 };
  expect(checkStatement(R`T = \frac{\pi}{2 a}`, run)).toMatchObject({
    verdict: 'undecided',
    why: expect.stringMatching(/threshold/),
  });
  expect(checkStatement(R`T = \frac{\pi}{a}`, run).verdict).toBe('refuted');
});

it('does not move by the time that it is of', () => {
  const theory = readTheory({
    declare: R`${DECAY}; T := first t such that x(t) = \frac{1}{2}`,
    observables: { T: 'T', x: 'x' },
  });
  expect(moves(theory)).toBe(true);
  const { columns } = runTheory(familyFrom('', undefined, theory), { until: 4, samples: 3, seed: 1 }, { a: '1' });
  for (const value of columns[0]?.values ?? [Number.NaN]) expect(value).toBeCloseTo(Math.LN2, 10);
});
