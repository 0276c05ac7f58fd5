/** The setup of the paper as its theory declares it: what can be asked of it, and that each definition is missed if it is wrong. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkStatement } from '../../../src/audit/check-statement.ts';
import { definitionsIn, notices, trialOf } from '../../../src/audit/power/definitions.ts';
import { claimsOf, documents } from '../../../src/audit/registry.ts';

const R = String.raw;
const all = await documents();
const { declared } = all.find(({ id }) => id === 'zt25') as (typeof all)[number];
const check = (statement: string, assumed: readonly string[] = []) =>
  checkStatement(statement, { declared: [], assumed, base: declared.family, theory: 'zt25', seed: 1, settings: 60 });

describe('a statement about the setup', () => {
  it.each([
    ['verified proved', R`\operatorname{tr}(Z Z^\top) = n (1 - \frac{1}{k})`, []],
    ['verified proved', R`\mathbb{1}^\top \pi = 1`, []],
    ['verified proved', R`\|\Sigma\|_F^2 = n (1 - \frac{1}{k})`, []],
    ['refuted bounded', R`\|Y\|_F^2 = k`, []],
    ['verified proved', R`\|Y\|_F^2 = k`, ['R = 1', 'm = 1']],
    ['refuted bounded', R`\sum_{c=1}^{k} \omega_c = k`, ['γ = 1/2']],
  ])('is %s: %s where %j', (expected, statement, assumed) => {
    const { verdict, strength, fault } = check(statement, assumed);
    expect([fault, `${verdict} ${strength}`]).toEqual([null, expected]);
  });

  it('is refuted at a setting of the paper, told by its parameters', () => {
    expect(check(R`\|Y\|_F^2 = k`).counterexample?.setting).toMatchObject({ k: 2, s: 0.5, R: 2, m: 1 });
  });
});

describe('a definition on trial', () => {
  const { claims } = JSON.parse(readFileSync(new URL('../../../reports/baseline.json', import.meta.url), 'utf8')) as {
    claims: Record<string, { verdict: string }>;
  };
  const verified = claimsOf(all).filter(
    ({ id, region }) => region.family.id === declared.id && claims[id]?.verdict === 'verified',
  );

  it('is noticed by no claim as it is', () => {
    const same = { ...declared.family, id: 'zt25 as it is', onTrial: true } as const;
    expect(verified.filter((claim) => notices(claim, same, 1)).map(({ id }) => id)).toEqual([]);
  });

  it('is missed by some claim, whichever it is', () => {
    const trials = definitionsIn(declared).map((definition) => trialOf(definition, verified, 1));
    expect(trials.map(({ definition }) => definition.split(' ')[0])).toEqual([
      ...['C', 'Z', R`\pi`, R`\omega_c`, R`\Omega`, R`\Lambda`],
    ]);
    for (const { definition, planted } of trials) expect([definition, planted > 2]).toEqual([definition, true]);
    // A power of what is negative has no value, and tells nothing.
    expect(trials.flatMap(({ missed }) => missed.map(({ latex }) => latex.split(' :=')[0]))).toEqual([R`\pi`]);
    for (const { planted, noticed, missed } of trials) expect(noticed + missed.length).toBe(planted);
  });
});
