import { describe, expect, it } from 'vitest';
import { costOf, groupsOf } from '../../src/audit/group.ts';
import { claimsOf, documents } from '../../src/audit/registry.ts';

const claims = claimsOf(await documents());
const groups = groupsOf(claims);
const ids = (list: typeof claims): string[] => list.map(({ id }) => id);

describe('groups of claims', () => {
  it('hold every claim once', () => {
    expect(ids(groups.flat()).sort()).toEqual(ids(claims).sort());
  });

  it('come costliest first', () => {
    const costs = groups.map(costOf);
    expect(costs).toEqual(costs.toSorted((a, b) => b - a));
  });

  it('join claims on learning times of one region, and leave alone what simulates nothing', () => {
    const groupOf = (id: string) => ids([...(groups.find((group) => group.some((claim) => claim.id === id)) ?? [])]);
    expect(groupOf('zt25/eq-7/jump-majmaj')).toContain('zt25/eq-7/time-majmaj');
    expect(groupOf('zt25/eq-13/value')).toEqual(['zt25/eq-13/value']);
  });

  it('join statements about the same runs, which come first', () => {
    const [first, second] = groups.slice(0, 2).map((group) => ids([...group]));
    expect([first, second].flatMap((group) => group ?? [])).toEqual(
      expect.arrayContaining(['zt25/fig-2/d-random', 'zt25/fig-2/d-descent']),
    );
    for (const group of [first, second]) {
      const isFlow = group?.includes('zt25/fig-2/d-random');
      expect(group).toContain(isFlow ? 'zt25/fig-2/e-random' : 'zt25/fig-2/e-descent');
    }
  });
});
