import { expect, it } from 'vitest';
import { signOn } from '../../src/algebra/definite.ts';
import { extended, NONNEGATIVE, POSITIVE } from '../../src/algebra/domain.ts';
import { ZERO } from '../../src/algebra/sum.ts';
import { modelDomain } from './domains.ts';
import { named } from './named.ts';
import { sumFrom } from './read-scalar.ts';

it.each([
  ['R+1', 'positive'],
  ['R-1', 'nonnegative'],
  ['1-R', 'nonpositive'],
  ['-R-k', 'negative'],
  ['R-2', 'unknown'],
  ['1-s', 'positive'],
  ['sR+1-s', 'positive'],
  ['sk-1', 'nonnegative'],
  ['sk-1/2', 'positive'],
  [String.raw`k-\sqrt{2}`, 'positive'],
  [String.raw`\sqrt{k}-\sqrt{2}`, 'unknown'],
  [String.raw`\sqrt{R+1}-1`, 'positive'],
  [String.raw`R^{\gamma}+1`, 'positive'],
  [String.raw`R^{\gamma}-1`, 'unknown'],
  [String.raw`\gamma`, 'unknown'],
  [String.raw`\gamma^2`, 'nonnegative'],
  ['e^R-1', 'nonnegative'],
])('%s is %s on the closed domain, where its coefficients show it', (latex, sign) => {
  expect(signOn(sumFrom(latex), modelDomain(1, false))).toBe(sign);
});

it('follows a border that is left out, and one of another symbol', () => {
  expect(signOn(sumFrom('R-1'), modelDomain(1, true))).toBe('positive');
  const delta = (values: typeof POSITIVE) => extended(modelDomain(1, false), named({ delta: values }));
  expect(signOn(sumFrom(String.raw`\delta`), delta(POSITIVE))).toBe('positive');
  expect(signOn(sumFrom(String.raw`\delta`), delta(NONNEGATIVE))).toBe('nonnegative');
  expect(signOn(sumFrom(String.raw`\delta R`), modelDomain(1, false))).toBe('unknown');
  expect(signOn(ZERO, modelDomain(1, false))).toBe('nonnegative');
});
