import { describe, expect, it } from 'vitest';
import { planOf } from '../../src/audit/plan.ts';

const plan = (claims: string | null) => planOf({ claims, seed: 1, settings: 8 });
const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

describe('a plan', () => {
  it('does not depend on how its claims were asked for', async () => {
    const one = await plan('zt25/eq-14,zt25/eq-22');
    const other = await plan(' zt25/eq-22, zt25/eq-14 ,,zt25/eq-22');
    expect(other.chosen.claims).toBe('zt25/eq-14,zt25/eq-22');
    expect(other).toEqual(one);
  });

  it('needs what its verdicts are made from, in the order of the ledger', async () => {
    const { wanted, needed } = await plan('zt25/fig-2/b');
    expect(ids(wanted)).toEqual(['zt25/fig-2/b']);
    expect(ids(needed)).toEqual(['zt25/sec-3.2/signs', 'zt25/fig-2/b']);
  });

  it('is of all claims by default', async () => {
    const { wanted, registered, needed } = await plan(null);
    expect(ids(wanted)).toEqual(ids(registered));
    expect(ids(needed)).toEqual(ids(registered));
  });

  it.each([
    ['zt25/eq-99', 'zt25/eq-99'],
    ['zt25/eq-14,zt25/eq-99', 'zt25/eq-99'],
    [' , ', ' ,'],
  ])('of %j is refused for the pattern that no claim matches', async (claims, named) => {
    await expect(plan(claims)).rejects.toThrow(`claims = ${named}: no claim has such an id`);
  });

  it('of no pattern at all is refused', async () => {
    await expect(plan('')).rejects.toThrow(/^claims =: no claim/);
  });

  it('refuses draws that are none', async () => {
    await expect(planOf({ claims: null, seed: -1, settings: 8 })).rejects.toThrow(/seed = -1/);
    await expect(planOf({ claims: null, seed: 1, settings: 0 })).rejects.toThrow(/settings = 0/);
  });
});
