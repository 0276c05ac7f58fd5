import { expect, test } from 'vitest';
import { equalitiesOf } from '../../../src/derive/grouped/equalities.ts';
import { printFormula } from '../../../src/language/latex/index.ts';
import { readTheory } from '../../../src/theory/read-theory.ts';
import { proofOf, SETUP } from './scope.ts';

test.each([
  ['p = q; q = r', { p: 'q', q: 'r' }],
  ['p = q; q = p', { p: 'q' }],
  ['p = q + r; q = 2 p', { q: '2 p' }],
  ['\\frac{1}{2} = p', { p: '\\frac{1}{2}' }],
  ['p < q', {}],
])('of %s', (assumed, is) => {
  const theory = readTheory(`p, q, r \\in \\mathbb{R}; ${assumed}`);
  expect(Object.fromEntries([...equalitiesOf(theory)].map(([name, formula]) => [name, printFormula(formula)]))).toEqual(
    is,
  );
});

test('what is assumed to be equal is, in a proof', () => {
  const claim = '\\pi = \\frac{1}{k} \\mathbf{1}_k';
  expect(proofOf(claim, SETUP)).toBeNull();
  expect(proofOf(claim, `${SETUP}\n  R = 1`)).toEqual([]);
});
