import { expect, test } from 'vitest';
import { parseFormula, printFormula, symbol } from '../../src/language/latex/index.ts';
import { compareSizes, Sizes } from '../../src/theory/size.ts';

test.each([
  ['n', 'n', 'equal'],
  ['2 n', 'n + n', 'equal'],
  ['n (d + 1)', 'n d + n', 'equal'],
  ['n', 'd', 'different'],
  ['k', 'k - 1', 'different'],
  ['\\operatorname{rank}(Z)', '\\operatorname{rank}(Z)', 'equal'],
  ['\\operatorname{rank}(Z)', '\\operatorname{rank}(Y)', 'different'],
  ['\\lfloor n \\rfloor', 'n', 'unknown'],
] as const)('%s and %s are %s', (a, b, wanted) => {
  expect(compareSizes(parseFormula(a), parseFormula(b))).toBe(wanted);
});

test('an unknown size becomes what it has to equal, through others', () => {
  const sizes = new Sizes();
  const [a, b] = [sizes.fresh(), sizes.fresh()];
  expect(sizes.unify(a, b)).toBe('equal');
  expect(sizes.isUnknown(a)).toBe(true);
  expect(sizes.unify(b, symbol('n'))).toBe('equal');
  expect(sizes.resolved(a)).toEqual(symbol('n'));
  expect(sizes.unify(a, symbol('d'))).toBe('different');
});

test('a size is never its own part', () => {
  const sizes = new Sizes();
  const a = sizes.fresh();
  expect(sizes.unify(a, { kind: 'add', terms: [a, symbol('n')] })).toBe('unknown');
  expect(sizes.isUnknown(a)).toBe(true);
});

test('a size that nobody gave takes one that somebody did, and keeps its name otherwise', () => {
  const sizes = new Sizes(new Set(['n_A', 'n_B']));
  expect(sizes.unify(symbol('n_A'), symbol('n_B'))).toBe('equal');
  expect([...sizes.implied].map(([name, size]) => [name, printFormula(size)])).toEqual([['n_A', 'n_{B}']]);
  expect(sizes.unify(sizes.fresh(), symbol('n_A'))).toBe('equal');
  expect(sizes.unify(symbol('n_A'), symbol('k'))).toBe('equal');
  expect(sizes.resolved(symbol('n_B'))).toEqual(symbol('k'));
});
