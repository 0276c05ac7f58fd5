import { expect, it } from 'vitest';
import { InputError } from '../../src/base/input-error.ts';
import { checkLine, simulateLine } from '../../src/explorer/command-lines.ts';
import { askedIn, assumptionsIn, statementIn } from '../../src/explorer/read-state.ts';
import { DEFAULT_STATE } from '../../src/explorer/state.ts';
import { DECAY, SHARES } from './sample.ts';

it('gives options by their names in the manner of code', () => {
  const state = { ...DEFAULT_STATE, numbers: { 'n-a': '2' }, seed: '5' };
  expect(askedIn('{}', state)).toEqual({ document: '{}', seed: 5, flags: { nA: '2' }, until: 10 });
});

it.each([
  [{ seed: '-1' }, /seed/],
  [{ until: '0' }, /until = 0: it must be above 0/],
  [{ until: 'x' }, /until = x/],
])('refuses %j in one line', (changes, message) => {
  expect(() => askedIn('{}', { ...DEFAULT_STATE, ...changes })).toThrow(InputError);
  expect(() => askedIn('{}', { ...DEFAULT_STATE, ...changes })).toThrow(message);
});

it('takes a statement with what is assumed', () => {
  expect(assumptionsIn(' a > 0 ;; b = 1;')).toEqual(['a > 0', 'b = 1']);
  expect(() => statementIn('{}', DEFAULT_STATE)).toThrow(/nothing to judge/);
  expect(statementIn('{}', { ...DEFAULT_STATE, statement: 'a = b' }).statement).toBe('a = b');
});

it('is told as lines for a shell', () => {
  const state = { ...DEFAULT_STATE, numbers: { a: '1/2' }, statement: "f'(a) = 1", assumed: 'a > 0' };
  expect(simulateLine(DECAY, state)).toBe('npx errata simulate --theory decay --a 1/2 --until 10 --seed 1');
  expect(simulateLine(SHARES, state)).toBe('npx errata simulate --a 1/2 --until 10 --seed 1');
  expect(checkLine(DECAY, state)).toMatch(/^npx errata check .* --theory decay --assume 'a > 0' --seed 1$/);
});
