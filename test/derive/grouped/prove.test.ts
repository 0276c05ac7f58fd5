import { describe, expect, it, test } from 'vitest';
import { drawWorld } from '../../../src/measure/draw/theory-world.ts';
import { evaluateSides } from '../../../src/measure/evaluate.ts';
import { readClaim } from '../../../src/theory/read-claim.ts';
import { readTheory } from '../../../src/theory/read-theory.ts';
import { DECOMPOSED, proofOf, SETUP } from './scope.ts';

const TRUE = [
  'Y \\mathbf{1}_n = n \\pi',
  'n = m (R a + b)',
  '\\sum_{c=1}^{k} \\pi_c = 1',
  '\\sum_{c=1}^{k} \\sum_{d=1}^{k} \\pi_c \\pi_d = 1',
  '\\mathbf{1}_k^\\top Z = 0',
  'Y Y^\\top = n \\operatorname{diag}(\\pi)',
  '\\operatorname{tr}(Z Z^\\top) = n (1 - \\frac{1}{k})',
  '\\operatorname{tr}(\\Omega) = n \\sum_{c=1}^{k} \\pi_c \\omega_c',
  '\\|Y\\|_F^2 = n',
  '\\|\\pi\\|^2 = \\frac{a R^2 + b}{(R a + b)^2}',
  '(Y Y^\\top)^{-1} = \\frac{1}{n} \\operatorname{diag}(\\pi)^{-1}',
  '(Y Y^\\top)^{1/2} = \\sqrt{n} \\operatorname{diag}(\\pi)^{1/2}',
  '(\\mathbb{I}_k + \\mathbf{1}_k \\mathbf{1}_k^\\top)^{-1} = \\mathbb{I}_k - \\frac{1}{1+k} \\mathbf{1}_k \\mathbf{1}_k^\\top',
  '\\langle Y, Z \\rangle = \\operatorname{tr}(Z Z^\\top)',
  '(\\mathbb{I}_k - \\frac{1}{k} \\mathbf{1}_k \\mathbf{1}_k^\\top)^2 Y = Z',
];

const OF_VALUES = [
  '\\operatorname{tr}(\\Sigma) = (a-1)\\sqrt{R m} + (b-1)\\sqrt{m} + \\sqrt{\\frac{m (a + R b)}{k}}',
  '\\|\\Sigma\\|_F^2 = n (1 - \\frac{1}{k})',
];

/** Where R = 1 others would do as well. */
const OF_VECTORS = [
  'U \\Sigma V^\\top = Z',
  'U^\\top U = \\mathbb{I}',
  '\\mathbf{1}_k^\\top U = 0',
  'U = Z V \\Sigma^{-1}',
  'U U^\\top = \\mathbb{I}_k - \\frac{1}{k} \\mathbf{1}_k \\mathbf{1}_k^\\top',
];

const FALSE = [
  '\\|Y\\|_F^2 = n + 1',
  '\\sum_{c=1}^{k} \\pi_c^2 = 1',
  'Y Y^\\top = n \\mathbb{I}_k',
  '\\operatorname{tr}(Z Z^\\top) = n',
  '\\|\\pi\\|^2 = \\frac{a R + b}{(R a + b)^2}',
  '(\\mathbb{I}_k + \\mathbf{1}_k \\mathbf{1}_k^\\top)^{-1} = \\mathbb{I}_k - \\frac{1}{k} \\mathbf{1}_k \\mathbf{1}_k^\\top',
  '\\operatorname{tr}(\\Sigma) = (a-1)\\sqrt{R m} + (b-1)\\sqrt{m} + \\sqrt{\\frac{m (b + R a)}{k}}',
  '\\Lambda = \\mathbb{I}',
  // Vectors may be turned round, and their order is nobody's.
  '\\mathbf{1}_n^\\top V = \\mathbf{1}_n^\\top V \\Sigma',
  'U \\Sigma U^\\top \\pi = \\pi',
];

describe('on the axes of a theory it is proved that', () => {
  it.each(TRUE)('%s', (latex) => {
    expect(proofOf(latex, SETUP)).toEqual([]);
  });

  it.each(OF_VALUES)('%s', (latex) => {
    expect(proofOf(latex, DECOMPOSED)).toEqual([]);
  });

  it.each(OF_VECTORS)('%s, where no two singular values are tied', (latex) => {
    expect(proofOf(latex, DECOMPOSED)).toEqual(['nonzero 1 - R']);
    expect(proofOf(latex, `${DECOMPOSED}\n  R \\ge 2`)).toEqual([]);
  });
});

test.each(FALSE)('it is not proved that %s', (latex) => {
  expect(proofOf(latex, DECOMPOSED)).toBeNull();
});

test('what is proved holds in numbers, and what is false does not', () => {
  const theory = readTheory(`${DECOMPOSED}\n  R \\ge 2`);
  for (const [list, holds] of [
    [[...TRUE, ...OF_VALUES], true],
    [FALSE.slice(0, 8), false],
  ] as const)
    for (const latex of list) {
      const { statement, theory: here } = readClaim(latex, theory);
      const worst = Math.max(
        ...[1, 2, 3].map((seed) => {
          const [a, b] = evaluateSides(statement.sides, drawWorld(here, { seed: 1000 + seed }));
          return (
            (a?.value
              .clone()
              .sub(b?.value as never)
              .norm() ?? 0) /
            (1 + (a?.value.norm() ?? 0))
          );
        }),
      );
      expect([latex, worst < 1e-9]).toEqual([latex, holds]);
    }
});

const TIED =
  'k classes: all alike; n samples: p of each class; Y := membership of samples in classes; (U, \\Sigma, V) := \\operatorname{svd}(Y)';

test.each([
  [
    'a number over what may vanish',
    '\\frac{1}{R - 1} = \\frac{R + 1}{R^2 - 1}',
    SETUP,
    ['nonzero R - 1', 'nonzero R^{2} - 1'],
  ],
  ['three groups', '\\sum_{i=1}^{k} 1 = k', 'k classes: a red, b blue, c green', []],
  [
    'one group',
    'Y Y^\\top = p \\mathbb{I}_k',
    'k classes: all alike; n samples: p of each class; Y := membership of samples in classes',
    [],
  ],
  ['values that are tied everywhere', '\\operatorname{tr}(\\Sigma) = k \\sqrt{p}', TIED, []],
  ['vectors of values that are tied everywhere', 'U^\\top U = \\mathbb{I}', TIED, null],
  [
    'two kinds of one size',
    '\\mathbf{1}_k^\\top \\mathbf{1}_k = k',
    'k classes: all alike; k colours: all alike',
    null,
  ],
  ['any matrix', 'A Y = A Y + 0', `${SETUP}\n  A \\in \\mathbb{R}^{k \\times k}`, null],
  ['two decompositions', 'U U^\\top = Q Q^\\top', `${DECOMPOSED}\n  (P, T, Q) := \\operatorname{svd}(Z^\\top)`, null],
])('of %s', (_, latex, setup, is) => {
  expect(proofOf(latex, setup)).toEqual(is);
});
