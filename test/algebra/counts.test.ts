import { expect, it } from 'vitest';
import { countsOf } from '../../src/algebra/counts.ts';
import { type Domain, given } from '../../src/algebra/domain.ts';
import { fraction } from '../../src/algebra/fraction.ts';
import { latex } from '../../src/algebra/print.ts';
import { multiply } from '../../src/algebra/scalar.ts';
import { modelDomain } from './domains.ts';

it('a share of classes and a ratio of samples are made of whole numbers', () => {
  const { of, least } = countsOf(modelDomain(2, false));
  expect(latex(multiply(of.s as NonNullable<typeof of.s>, of.k as NonNullable<typeof of.k>))).toBe("s'");
  expect(latex(multiply(of.R as NonNullable<typeof of.R>, of.m as NonNullable<typeof of.m>))).toBe("R'");
  expect(least).toEqual({ "s'": 2n, "k'": 2n, "R'": 1n, m: 1n });
});

it('what a region fixes leaves multiples', () => {
  const fixed = ['s', 'm'].reduce(
    (domain, name) => given(domain, name, fraction(name === 's' ? '1/3' : 2)) as Domain,
    modelDomain(1, false),
  );
  const { of, least } = countsOf(fixed);
  expect(Object.fromEntries(Object.entries(of).map(([name, value]) => [name, latex(value)]))).toEqual({
    k: '3 k',
    R: '\\frac{R}{2}',
  });
  expect(least).toEqual({ k: 1n, R: 2n });
});
