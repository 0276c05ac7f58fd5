import { describe, expect, it } from 'vitest';
import { derivative } from '../../src/algebra/derivative.ts';
import { readInfix, writeInfix } from '../../src/algebra/infix.ts';
import { asked, compare, opinions, poseDerivative } from '../../src/algebra/second-opinion.ts';
import { areEqual } from '../../src/algebra/zero.ts';
import { CAS_ERRORS, CAS_RIGHT } from './cas-errors.ts';
import { NAMES, nameOf } from './named.ts';

const read = (text: string) => readInfix(text, NAMES);

/** Milliseconds: for a test, what has not come by then does not come. */
const PATIENCE = 5000;

describe('an error of an engine', () => {
  it.each(CAS_ERRORS)('$engine, $operation of $expression: $kind', ({ outcome, truth, ...question }) => {
    const found = asked({ ...question, names: NAMES, truth: truth ?? null }, PATIENCE);
    const mended = `${question.engine} now gets this right (${found.answer}): take it out of cas-errors.ts`;
    expect(found.outcome, found.outcome === 'agrees' ? mended : undefined).toBe(outcome);
  });

  it('of every kind is kept: wrong, no answer, timed out', () => {
    expect(new Set(CAS_ERRORS.map(({ outcome }) => outcome)).size).toBe(3);
  });
});

it.each(CAS_RIGHT)('a right answer agrees: $engine, $operation of $expression', ({ truth, ...question }) => {
  expect(asked({ ...question, names: NAMES, truth: truth ?? null }).outcome).toBe('agrees');
});

it('a question after one that timed out is answered', () => {
  const hanging = CAS_ERRORS.find(({ outcome }) => outcome === 'timed out');
  expect(asked({ ...(hanging as (typeof CAS_ERRORS)[number]), truth: '0' }, 500).outcome).toBe('timed out');
  const outcomes = poseDerivative(read('R^2'), nameOf('R'))(read('2*R')).map(({ outcome }) => outcome);
  expect(outcomes).toEqual(['agrees', 'agrees']);
});

/** Each right answer, spoilt in one place: a sign, a factor, a term, an exponent. */
const PLANTS: readonly ((right: string) => string)[] = [
  (right) => `-(${right})`,
  (right) => `2*(${right}) + 1`,
  (right) => `(${right}) + 1/10^9`,
  (right) => `(${right}) + (R + 1)^(1/2) - R^(1/2) - 1/(2*R^(1/2))`,
  (right) => `(${right})*R^(1/100)+1`,
];

it('a planted wrong answer is caught, every time; the right one passes', () => {
  for (const expression of ['R^2', '3*R^4+k*R', 'R/(R+1)', 'R^(1/2)*(R+1)^(1/2)', '((R+1)/R)^(1/2)', '5']) {
    const ours = derivative(read(expression), nameOf('R'));
    const right = writeInfix(ours);
    expect(compare(right, ours, NAMES)).toBe('agrees');
    for (const plant of PLANTS) {
      const planted = plant(right);
      if (areEqual(read(planted), ours)) continue;
      expect([planted, compare(planted, ours, NAMES)]).toEqual([planted, 'wrong']);
    }
  }
});

it('what is no text of ours is no answer', () => {
  for (const text of ['diff(R,R)', 'sin(R)', '', ')', '1/0', '[1]', 'undefined(']) {
    expect([text, compare(text, read('1'), NAMES)]).toEqual([text, 'no answer']);
  }
});

it('a derivative of ours that is wrong is not agreed with', () => {
  const outcomes = poseDerivative(read('R^2'), nameOf('R'))(read('R')).map(({ outcome }) => outcome);
  expect(outcomes).toEqual(['wrong', 'wrong']);
});

it('a report is not made from an engine that was late', () => {
  expect(opinions([{ engine: 'mathjs', outcome: 'agrees', answer: '1' }])).toBe('mathjs: agrees');
  expect(() => opinions([{ engine: 'nerdamer', outcome: 'timed out', answer: null }])).toThrow(/in time/);
});
