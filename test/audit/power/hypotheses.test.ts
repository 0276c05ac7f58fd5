import { describe, expect, it } from 'vitest';
import { formulaOf } from '../../../src/audit/claim.ts';
import { hypothesesOf } from '../../../src/audit/power/hypotheses.ts';
import { claimsOf, documents } from '../../../src/audit/registry.ts';
import type { Region } from '../../../src/theory/region.ts';
import { ALL, region } from '../regions.ts';

const R = String.raw;
const without = (formula: string, bind: Record<string, string>, where: Region) =>
  Object.fromEntries(
    hypothesesOf({ kind: 'relation', bind }, formula, where).map(({ words, without }) => [words, without]),
  );

describe('a hypothesis that is left out', () => {
  const PAPER = region('s = 1/2', ALL, 'R > 1', 'm = 1', 'γ = 1/2');

  it('is needed where the formula has its value in it, and not where it has none', () => {
    expect(without(R`x = \sqrt{(R+1)/2}`, { x: 'sigma.majmin' }, PAPER)).toEqual({
      's = 1/2': 'refuted',
      'm = 1': 'refuted',
      'γ = 1/2': 'true as well',
      'R > 1': 'true as well',
      'at least two classes in each group': 'true as well',
    });
  });

  it('is needed for a strict order, and for what it speaks of to be there', () => {
    expect(without('x > y', { x: 'sigma.majmaj', y: 'sigma.minmin' }, PAPER)).toEqual({
      's = 1/2': 'true as well',
      'm = 1': 'true as well',
      'γ = 1/2': 'true as well',
      'R > 1': 'refuted',
      'at least two classes in each group': 'no statement',
    });
  });

  it('is not called idle where the formula has no value without it', () => {
    expect(without(R`\frac{R-1}{R-1} = 1`, {}, region('R > 1'))).toEqual({ 'R > 1': 'open' });
  });

  it('of matrices is needed where their sizes are printed so', () => {
    const Y = R`Y = \begin{bmatrix} \mathbb{I}_{V/2} \otimes \mathbb{1}_R^\top & \mathbf{0} \\ \mathbf{0} & \mathbb{I}_{V/2} \end{bmatrix}`;
    const found = hypothesesOf(
      { kind: 'instrument', by: 'matrices', given: { rows: 'class', columns: 'sample' } },
      Y,
      region('s = 1/2', 'm = 1'),
    );
    expect(found).toEqual([
      { words: 's = 1/2', without: 'no statement' },
      { words: 'm = 1', without: 'no statement' },
    ]);
  });

  it('is told for no other kind of statement', () => {
    expect(hypothesesOf({ kind: 'limit' }, 'f = 1', PAPER)).toEqual([]);
  });
});

it('of a claim of the documents that is proved is needed for R > 1 in every strict order of singular values', async () => {
  const orders = claimsOf(await documents()).filter(({ id }) => /sec-3.2\/order|fig-2\/c$|fig-1\/progression/.test(id));
  expect(orders.length).toBeGreaterThanOrEqual(3);
  for (const { entry } of orders) {
    const { statement, hypotheses = [] } = entry;
    if (statement.kind !== 'relation') throw new Error('another kind');
    const found = hypothesesOf(statement, formulaOf(entry), region(...hypotheses));
    expect(found).toContainEqual({ words: 'R > 1', without: 'refuted' });
  }
});
