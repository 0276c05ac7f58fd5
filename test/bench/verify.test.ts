import { expect, test } from 'vitest';
import { type VerifyResult, verify } from '../../bench/verify.ts';
import { factsOf } from './facts-of.ts';
import { spread } from './spread.ts';

const result = (given: Partial<VerifyResult> = {}): VerifyResult => ({
  options: [],
  seconds: spread(20, 25, 60),
  cpu: spread(40, 50, 60),
  peak: spread(300, 400, 512),
  codes: [0, 0, 0],
  ...given,
});

const outcomes = (found: VerifyResult, cores = 2) => verify.bars(found, factsOf({ cores })).map((one) => one.outcome);

test('the median of the time, the most of the memory and the worst exit code are held against the bars', () => {
  expect(outcomes(result())).toEqual(['holds', 'holds', 'holds']);
  expect(outcomes(result({ seconds: spread(20, 31, 60) }))).toEqual(['fails', 'holds', 'holds']);
  expect(outcomes(result({ peak: spread(300, 400, 513) }))).toEqual(['holds', 'fails', 'holds']);
  expect(outcomes(result({ codes: [0, 1, 0] }))).toEqual(['holds', 'holds', 'fails']);
  expect(outcomes(result({ codes: [0, null, 0] }))).toEqual(['holds', 'holds', 'fails']);
});

test('other cores or other settings measure no bar', () => {
  expect(outcomes(result(), 8)).toEqual(['not measured', 'not measured', 'holds']);
  expect(outcomes(result({ options: ['--settings', '20'] }))).toEqual(['not measured', 'not measured', 'not measured']);
});
