import { describe, expect, it } from 'vitest';
import { planOf } from '../../src/audit/plan.ts';
import { runClaims, runWork } from '../../src/audit/pool.ts';
import type { ClaimResult } from '../../src/audit/result.ts';
import { byId } from '../../src/audit/shard.ts';
import { MIXED, SETTINGS } from './mixed.ts';

const { needed, chosen } = await planOf({ claims: MIXED.join(','), seed: 1, settings: SETTINGS });
const bytes = (results: readonly ClaimResult[]): string => JSON.stringify(byId(results));
/** Neighbours apart and groups in another order, by no chance. */
const shuffled = needed.toSorted((a, b) => (a.entry.title < b.entry.title ? -1 : 1));

describe('results of claims', () => {
  it('are the same in any order of work and for any number of workers', async () => {
    const one = bytes(await runClaims(needed, chosen, { jobs: 1 }));
    expect(bytes(await runClaims(needed.toReversed(), chosen, { jobs: 1 }))).toBe(one);
    expect(bytes(await runClaims(shuffled, chosen, { jobs: 2 }))).toBe(one);
    expect(bytes(await runClaims(needed, chosen, { jobs: 3 }))).toBe(one);
  }, 240_000);

  it('are told one by one as they arrive', async () => {
    const some = needed.slice(0, 3);
    const told: ClaimResult[] = [];
    const progress: string[] = [];
    const results = await runClaims(some, chosen, {
      jobs: 2,
      onResult: (result) => told.push(result),
      onProgress: (done, total) => progress.push(`${done}/${total}`),
    });
    expect(told).toEqual(results);
    expect(progress).toEqual(['1/3', '2/3', '3/3']);
  });

  it('are none for no claims', async () => {
    expect(await runClaims([], chosen, {})).toEqual([]);
  });
});

describe('trials', () => {
  it('are made when all verdicts are there, the same for any number of workers and beside finished results', async () => {
    const { trials, needed: all } = await planOf({ claims: null, seed: 1, settings: 1 });
    expect(trials.map(({ id }) => id)).toContain('zt25/theory/definition-1');
    const [claim] = all.filter(({ id }) => id === 'zt25/eq-11');
    if (claim === undefined) throw new Error('no claim');
    const some = trials.slice(0, 2);
    const work = { claims: [claim], trials: some, figures: [] };
    const one = await runWork(work, chosen, { jobs: 1 });
    expect(one.results[0]?.verdict).toBe('verified');
    expect(one.trials.map(({ id }) => id)).toEqual(some.map(({ id }) => id));
    expect(one.trials.reduce((sum, { noticed }) => sum + noticed, 0)).toBeGreaterThan(0);
    expect((await runWork(work, chosen, { jobs: 3 })).trials).toEqual(one.trials);
    const resumed = { claims: [], finished: one.results, trials: some, figures: [] };
    expect((await runWork(resumed, chosen, { jobs: 2 })).trials).toEqual(one.trials);
    const unverified = await runWork({ claims: [], trials: some, figures: [] }, chosen, { jobs: 1 });
    expect(unverified.trials.map(({ noticed }) => noticed)).toEqual([0, 0]);
    const broken = { ...some[0], id: 'zt25/theory/definition-99' } as (typeof some)[number];
    const { faults } = await runWork({ claims: [], trials: [broken], figures: [] }, chosen, { jobs: 1 });
    expect(faults).toEqual([{ id: 'zt25/theory/definition-99', fault: expect.stringMatching(/no trial/) }]);
  }, 120_000);

  it('are none of a document that is not run whole', async () => {
    const { trials } = await planOf({ claims: 'zt25/eq-*', seed: 1, settings: 1 });
    expect(trials).toEqual([]);
  });
});

describe('figures', () => {
  it('are the same for any number of workers, in the order in which they were given', async () => {
    const { figures } = await planOf({ claims: 'zt25/fig-2/c', seed: 1, settings: 1 });
    const made = async (jobs: number, given = figures) =>
      (await runWork({ claims: needed.slice(0, 1), trials: [], figures: given }, chosen, { jobs })).figures;
    const one = await made(1);
    expect(one.map(({ id }) => id)).toEqual(figures.map(({ id }) => id));
    expect(JSON.stringify(await made(3))).toBe(JSON.stringify(one));
    expect(await made(2, figures.toReversed())).toEqual(one.toReversed());
  }, 60_000);
});

describe('a run that is interrupted', () => {
  it('ends with the reason and the number of finished claims', async () => {
    const controller = new AbortController();
    const onResult = () => controller.abort('interrupted by a test');
    const run = runClaims(needed, chosen, { jobs: 1, signal: controller.signal, onResult });
    await expect(run).rejects.toThrow(`interrupted by a test after 1 of ${needed.length} claims`);
  });

  it('does nothing when it was interrupted before', async () => {
    const run = runClaims(needed, chosen, { jobs: 1, signal: AbortSignal.abort('no') });
    await expect(run).rejects.toThrow(`no after 0 of ${needed.length} claims`);
  });
});

describe('a claim that breaks', () => {
  it('fails the run by name, after the others are done', async () => {
    const [some] = needed;
    const unknown = { ...(some as (typeof needed)[number]), id: 'zt25/none' };
    const told: string[] = [];
    const run = runClaims([unknown, ...needed.slice(0, 2)], chosen, { jobs: 1, onResult: ({ id }) => told.push(id) });
    await expect(run).rejects.toThrow(/zt25\/none: .*no claim zt25\/none/s);
    expect(told).toHaveLength(2);
  });
});
