import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Identity } from '../../src/audit/identity.ts';
import { isSome, mergeShards, missingFrom, type Named, type Some } from '../../src/audit/merge.ts';
import { byId, type Shard, shardJson } from '../../src/audit/shard.ts';
import { resultOf } from './results.ts';

const RUN: Identity = { version: '1.0.0', program: 'abc', seed: 1, settings: 20, claims: null };
const SEED = { seed: 7, numRuns: 300 };

/** Some claims dealt out to N shards. */
const dealt = fc
  .record({ of: fc.integer({ min: 1, max: 6 }), seats: fc.array(fc.nat(), { maxLength: 12 }) })
  .map(({ of, seats }) =>
    Array.from({ length: of }, (_, i): Shard => {
      const results = seats.flatMap((seat, claim) => (seat % of === i ? [resultOf(`d/${claim}`)] : []));
      return { schema: 'errata-shard/1', run: RUN, of, shards: [i + 1], results: byId(results) };
    }),
  );

const named = (value: Shard): Named<Shard> => ({ name: `shard ${value.shards}`, value });
function merge(shards: readonly Shard[]): Shard {
  const all = shards.map(named);
  if (!isSome(all)) throw new RangeError('no shards');
  return mergeShards(all);
}

/** The same shards, some of them twice, in any order, joined pair by pair in any grouping. */
function inAnyGrouping(shards: readonly Shard[], choices: readonly number[]): Shard {
  const left = [...shards];
  const choose = (i: number): number => (choices[i % choices.length] ?? 0) % left.length;
  for (let i = 0; left.length > 1; i += 2) {
    const [a] = left.splice(choose(i), 1);
    const [b] = left.splice(choose(i + 1), 1);
    left.push(merge([a as Shard, b as Shard]));
  }
  return left[0] as Shard;
}

describe('joining shards', () => {
  it('gives the same bytes in any order and any grouping, and however often each is given', () => {
    fc.assert(
      fc.property(dealt, fc.array(fc.nat(), { minLength: 1 }), fc.array(fc.nat()), (shards, choices, again) => {
        const some = [...shards, ...again.map((i) => shards[i % shards.length] as Shard)];
        expect(shardJson(inAnyGrouping(some, choices))).toBe(shardJson(merge(shards)));
      }),
      SEED,
    );
  });

  it('is associative where shards are missing, and says which', () => {
    fc.assert(
      fc.property(dealt, fc.nat(), fc.array(fc.nat(), { minLength: 1 }), (shards, mask, choices) => {
        const some = shards.filter((_, i) => i === 0 || (mask >> i) % 2 === 0);
        const joined = merge(some);
        expect(shardJson(inAnyGrouping(some, choices))).toBe(shardJson(joined));
        expect([...joined.shards, ...missingFrom(joined)].sort()).toEqual(shards.map((_, i) => i + 1));
      }),
      SEED,
    );
  });

  it('loses nothing and adds nothing', () => {
    fc.assert(
      fc.property(dealt, (shards) => {
        expect(merge(shards).results).toEqual(byId(shards.flatMap(({ results }) => results)));
        expect(merge([shards[0] as Shard])).toEqual(shards[0]);
      }),
      SEED,
    );
  });
});

describe('shards that do not belong together', () => {
  const one: Shard = { schema: 'errata-shard/1', run: RUN, of: 2, shards: [1], results: [resultOf('d/a')] };

  it.each([
    ['seed', { ...one, run: { ...RUN, seed: 2 } }, 'seed 1 and 2'],
    ['settings', { ...one, run: { ...RUN, settings: 60 } }, 'settings 20 and 60'],
    ['version', { ...one, run: { ...RUN, version: '1.0.1' } }, 'version 1.0.0 and 1.0.1'],
    ['program', { ...one, run: { ...RUN, program: 'def' } }, 'program abc and def'],
    ['claims', { ...one, run: { ...RUN, claims: 'd/a' } }, 'claims none and d/a'],
    ['number of shards', { ...one, of: 3 }, 'number of shards 2 and 3'],
  ])('differ in %s', (_, other, difference) => {
    const pair: Some<Named<Shard>> = [
      { name: 'here', value: one },
      { name: 'there', value: { ...other, shards: [2], results: [] } },
    ];
    expect(() => mergeShards(pair)).toThrow(`here and there: they are shards of different runs: ${difference}`);
  });

  it('say different things of one claim', () => {
    const other = { ...one, results: [resultOf('d/a', { why: 'another reason' })] };
    const pair: Some<Named<Shard>> = [
      { name: 'here', value: one },
      { name: 'there', value: other },
    ];
    expect(() => mergeShards(pair)).toThrow('here and there: they have different results of d/a');
  });
});
