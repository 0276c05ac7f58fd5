import { describe, expect, it } from 'vitest';
import type { ClaimEntry, Item } from '../../src/audit/claim.ts';
import { expanded } from '../../src/audit/each.ts';
import { claimsOf, documents } from '../../src/audit/registry.ts';

const claim: ClaimEntry = {
  kind: 'claim',
  each: ['a', 'b'],
  part: 'time-#each',
  title: 'Time of #name',
  text: '',
  latex: 'T_i = 1',
  statement: { kind: 'relation', bind: { T_i: 'time.#each' } },
  uses: ['d/eq-1/#each'],
};
const item = (entry: ClaimEntry): Item => ({ item: 'eq-2', place: '', entries: [entry] });
const NAMES = { a: 'group a', b: 'group b' };

describe('an entry of an index', () => {
  it('is a claim for each group, with the group in the place of the index everywhere', () => {
    const { each: _, ...rest } = claim;
    expect(expanded(item(claim), NAMES).entries).toEqual(
      (['a', 'b'] as const).map((group) => ({
        ...rest,
        part: `time-${group}`,
        title: `Time of ${NAMES[group]}`,
        statement: { kind: 'relation', bind: { T_i: `time.${group}` } },
        uses: [`d/eq-1/${group}`],
      })),
    );
  });

  it('of no index stays as it is', () => {
    const { each: _, ...rest } = claim;
    expect(expanded(item(rest), NAMES)).toEqual(item(rest));
  });

  it('of a group that the theory has not is refused', () => {
    expect(() => expanded(item({ ...claim, each: ['constructor'] }), NAMES)).toThrow(
      /each = constructor.*no group of that name; use a, b/,
    );
  });

  it('leaves no place of an index in any document', async () => {
    for (const { id, entry } of claimsOf(await documents())) {
      expect(JSON.stringify(entry), id).not.toMatch(/#each|#name/);
    }
  });
});
