import { expect, it } from 'vitest';
import { countsOf } from '../../src/algebra/counts.ts';
import { type Domain, given, shownName } from '../../src/algebra/domain.ts';
import { fraction } from '../../src/algebra/fraction.ts';
import { latex } from '../../src/algebra/print.ts';
import { multiply, type Scalar, symbol as symbolOf } from '../../src/algebra/scalar.ts';
import { modelDomain } from './domains.ts';
import { named, nameOf } from './named.ts';

it('a share of classes and a ratio of samples are made of whole numbers', () => {
  const { of, least } = countsOf(modelDomain(2, false));
  const product = (a: string, b: string) => multiply(of[nameOf(a)] as Scalar, of[nameOf(b)] as Scalar);
  expect(product('s', 'k')).toEqual(symbolOf(`${nameOf('s')}'`));
  expect(product('R', 'm')).toEqual(symbolOf(`${nameOf('R')}'`));
  expect(least).toEqual({
    [`${nameOf('s')}'`]: 2n,
    [`${nameOf('k')}'`]: 2n,
    [`${nameOf('R')}'`]: 1n,
    [nameOf('m')]: 1n,
  });
});

it('what a region fixes leaves multiples', () => {
  const fixed = ['s', 'm'].reduce(
    (domain, name) => given(domain, nameOf(name), fraction(name === 's' ? '1/3' : 2)) as Domain,
    modelDomain(1, false),
  );
  const { of, least } = countsOf(fixed);
  expect(Object.fromEntries(Object.entries(of).map(([name, value]) => [shownName(name), latex(value)]))).toEqual({
    k: '3 k',
    R: '\\frac{R}{2}',
  });
  expect(least).toEqual(named({ k: 1n, R: 2n }));
});
