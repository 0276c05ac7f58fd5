import { expect, it } from 'vitest';
import type { ClaimEntry } from '../../../src/audit/claim.ts';
import { definitionsIn, trialOf } from '../../../src/audit/power/definitions.ts';
import { trialLines } from '../../../src/report/trials.ts';
import { familyFrom } from '../../../src/theory/family.ts';
import { readTheory } from '../../../src/theory/read-theory.ts';
import { regionOf } from '../../../src/theory/region.ts';
import { EMPTY_THEORY } from '../../../src/theory/theory.ts';

const R = String.raw;
const declared = {
  declare: R`X \in \mathbb{R}^{n \times d}; y \in \mathbb{R}^n; \lambda > 0`,
  define: R`
    \hat w := (X^\top X + \lambda I)^{-1} X^\top y
    u := 2 \hat w
    (U, \Sigma, V) := \operatorname{svd}(X)
  `,
};
const family = familyFrom('trial', undefined, readTheory(declared));

const claim = (latex: string) => ({
  id: `trial/${latex.length}`,
  ...{ document: 'trial', item: 'x', place: '' },
  entry: { kind: 'claim', title: '', text: '', latex, statement: { kind: 'statement' } } satisfies ClaimEntry,
  region: regionOf(family, []),
});

const trialsOf = (claims: readonly ReturnType<typeof claim>[]) =>
  definitionsIn({ id: 'trial', declared, base: EMPTY_THEORY, family }).map((definition, i) => ({
    id: `trial/definition-${i + 1}`,
    ...trialOf(definition, claims, 1),
  }));

it('a definition whose wrong variants a claim notices is tested, and one that no claim speaks of is not', () => {
  const normal = claim(R`(X^\top X + \lambda I) \hat w = X^\top y`);
  const trials = trialsOf([normal]);
  expect(trials.map(({ definition }) => definition.slice(0, 6))).toEqual(['\\hat w', 'u := 2']);
  const [solution, unused] = trials;
  expect(solution?.planted).toBeGreaterThan(4);
  expect(solution?.missed).toEqual([]);
  expect(unused?.noticed).toBe(0);
  expect(unused && trialLines(unused)[0]).toMatch(/untested: no claim would miss it/);
});

it('a claim that holds whatever the definition is notices nothing', () => {
  const [solution] = trialsOf([claim('y = y')]);
  expect(solution?.noticed).toBe(0);
});
