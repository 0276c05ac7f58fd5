import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { assemble } from '../../src/audit/assemble.ts';
import { identityOf } from '../../src/audit/identity.ts';
import { joinDirectories } from '../../src/audit/join.ts';
import { planOf } from '../../src/audit/plan.ts';
import { runWork } from '../../src/audit/pool.ts';
import { drawn, type Recheck } from '../../src/audit/recheck.ts';
import type { ClaimResult, Report } from '../../src/audit/result.ts';
import { sealed } from '../../src/audit/seal.ts';
import { partsOf, type Shard, shardJson, shardOf } from '../../src/audit/shard.ts';
import { reportJson } from '../../src/report/json.ts';
import { MIXED, SETTINGS } from './mixed.ts';

const place = mkdtempSync(join(tmpdir(), 'errata-join-'));
const plan = await planOf({ claims: MIXED.join(','), seed: 1, settings: SETTINGS });
const identity = identityOf(plan.chosen);
let results: readonly ClaimResult[] = [];
let report: Report;
let whole = '';

let made = 0;
function directory(name: string, text: string): string {
  const path = join(place, `${made++}`);
  mkdirSync(path);
  writeFileSync(join(path, name), text);
  return path;
}
const shardAt = (shard: Shard): string => directory('shard.json', shardJson(shard));
const reportAt = (value: Report): string => directory('report.json', reportJson(value));
const shard = (index: number, of: number, run = identity): Shard => {
  const own = new Set(partsOf(plan.needed, of)[index - 1]?.map(({ id }) => id));
  return shardOf(
    run,
    { index, of },
    results.filter(({ id }) => own.has(id)),
  );
};
const shards = (of: number): string[] => Array.from({ length: of }, (_, i) => shardAt(shard(i + 1, of)));
async function joined(directories: readonly string[]): Promise<string> {
  const found = await joinDirectories(directories);
  return found.kind === 'report' ? reportJson(found.report) : shardJson(found.shard);
}

beforeAll(async () => {
  const done = await runWork({ claims: plan.needed, trials: plan.trials, figures: plan.figures }, plan.chosen, {
    jobs: 2,
  });
  results = done.results;
  report = assemble(plan, results, done);
  whole = reportJson(report);
}, 240_000);

describe('the shards of a run', () => {
  it('give the very report, however many there are and in any order', async () => {
    for (const of of [1, 2, 3, 4, 5, 40]) {
      const all = shards(of);
      expect(await joined(all)).toBe(whole);
      expect(await joined(all.toReversed())).toBe(whole);
    }
    expect(report.figures.map(({ item }) => item)).toEqual(expect.arrayContaining(['fig-2', 'fig-5']));
  });

  it('give it in any grouping', async () => {
    const some = fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(some, some, async (a, b) => {
        const all = shards(5);
        const pick = (indices: readonly number[]) => indices.map((i) => all[i] as string);
        const parts = [await joinDirectories(pick(a)), await joinDirectories(pick(b))];
        const larger = parts.map((part) => (part.kind === 'shard' ? shardAt(part.shard) : reportAt(part.report)));
        expect(await joined([...larger, ...all])).toBe(whole);
        expect(await joined(larger)).toBe(await joined([...pick(b), ...pick(a)]));
      }),
      { seed: 1, numRuns: 12 },
    );
  });

  it('give it from results in any order', () => {
    expect(
      reportJson(assemble(plan, results.toReversed(), { trials: report.trials, figures: report.figures, faults: [] })),
    ).toBe(whole);
  });
});

describe('a report', () => {
  it('joined with itself and with its own shards stays as it is', async () => {
    const path = reportAt(report);
    expect(await joined([path])).toBe(whole);
    expect(await joined([path, reportAt(report)])).toBe(whole);
    expect(await joined([path, ...shards(3).slice(1)])).toBe(whole);
    expect(await joined([...shards(2), path])).toBe(whole);
  });
});

describe('what cannot be joined', () => {
  const refused = async (directories: readonly string[], message: RegExp) =>
    expect(joinDirectories(directories)).rejects.toThrow(message);

  it('is a shard of another run, seed, program or number of shards', async () => {
    const one = shardAt(shard(1, 2));
    await refused([one, shardAt(shard(2, 2, { ...identity, seed: 2 }))], /different runs: seed 1 and 2/);
    await refused([one, shardAt(shard(2, 3))], /different runs: number of shards 2 and 3/);
    await refused([shardAt(shard(1, 2, { ...identity, program: 'x' }))], /and this program: .*program x and /);
    await refused([reportAt(report), shardAt(shard(1, 2, { ...identity, seed: 2 }))], /belong together: seed 2 and 1/);
  });

  it('is a shard with claims of another', async () => {
    await refused([shardAt({ ...shard(1, 2), shards: [2] })], /does not hold the claims of shard 2 of 2/);
    await refused([shardAt({ ...shard(1, 2), results: shard(1, 2).results.slice(1) })], /claims of shard 1 of 2: see/);
  });

  it('is a report that says something else', async () => {
    const changed = (claim: ClaimResult): ClaimResult => ({ ...claim, title: `${claim.title}!` });
    const other = { ...report, claims: report.claims.map(changed) };
    await refused([reportAt(report), reportAt(other)], /different results of/);
    await refused([reportAt(other), ...shards(2)], /different results of/);
    await refused([reportAt({ ...report, claims: report.claims.slice(1) })], /of which the claims say/);
    await refused([reportAt({ ...report, figures: report.figures.slice(1) })], /not the whole report/);
    const trial = { id: 'zt25/theory/definition-1', definition: 'u := 1', planted: 0, noticed: 0, missed: [] };
    await refused([reportAt({ ...report, trials: [trial] })], /not the whole report/);
    const figures = report.figures.map((figure) => ({ ...figure, title: `${figure.title}!` }));
    await refused([reportAt(report), reportAt({ ...report, figures })], /different results of zt25\/fig-2\/a/);
    await refused([reportAt({ ...report, counts: { ...report.counts, verified: 99 } })], /counts.verified, of which/);
  });

  it('is a directory with neither, with both, or with what is damaged', async () => {
    await refused([place], /neither shard.json nor report.json/);
    const both = shardAt(shard(1, 1));
    writeFileSync(join(both, 'report.json'), whole);
    await refused([both], /both shard.json and report.json/);
    await refused([directory('shard.json', '{')], /no JSON/);
    await refused([directory('report.json', '{')], /no JSON/);
    await refused([directory('report.json', `${sealed(JSON.stringify({ a: 1 }, null, 2))}\n`)], /no report of schema/);
    await refused([], /nothing to join/);
  });
});

describe('a recheck', () => {
  const ALL = { count: Number.POSITIVE_INFINITY, seed: 1, jobs: 2 };
  const edited = (id: string, of: readonly ClaimResult[]): ClaimResult[] =>
    of.map((result) => (result.id === id ? { ...result, measured: `${result.measured} indeed` } : result));
  const measuredId = 'zt25/eq-20b';

  it('of what this program computes says which claims it ran, and changes nothing', async () => {
    const found = await joinDirectories(shards(2), ALL);
    expect(found.rechecked).toEqual(plan.needed.map(({ id }) => id));
    expect(found.kind === 'report' && reportJson(found.report)).toBe(whole);
    const again = await joinDirectories([reportAt(report)], ALL);
    expect(again.rechecked).toEqual(plan.wanted.map(({ id }) => id));
    expect(again.kind === 'report' && reportJson(again.report)).toBe(whole);
    expect((await joinDirectories(shards(2))).rechecked).toEqual([]);
  });

  it('draws claims by its seed, all of them sooner or later', () => {
    const ids = (seed: number) => drawn(plan.needed, { count: 2, seed }).map(({ id }) => id);
    expect(ids(1)).toHaveLength(2);
    expect(ids(1)).toEqual(ids(1));
    const found = new Set(Array.from({ length: 200 }, (_, seed) => ids(seed)).flat());
    expect(found.size).toBe(plan.needed.length);
  });

  it('finds a shard that was altered and sealed again, names the claim, its place and how to see it once more', async () => {
    const id = plan.needed.map((claim) => claim.id).find((one) => one.startsWith(measuredId)) ?? '';
    const parts = [1, 2].map((index) => shard(index, 2));
    const held = parts.map((part) => shardAt({ ...part, results: edited(id, part.results) }));
    // Without a recheck nothing can tell.
    expect((await joinDirectories(held)).kind).toBe('report');
    const guilty = held[parts.findIndex(({ results }) => results.some((result) => result.id === id))];
    await expect(joinDirectories(held, ALL)).rejects.toThrow(
      `directory = ${guilty}: its result of ${id} is not what this program computes: measured differs; run it again with errata verify; --recheck all tells`,
    );
    const seed = Array.from({ length: 100 }, (_, i) => i).find((one) =>
      drawn(plan.needed, { count: 1, seed: one }).some((claim) => claim.id === id),
    );
    await expect(joinDirectories(held, { count: 1, seed: seed ?? -1 })).rejects.toThrow(
      `--recheck 1 --recheck-seed ${seed} tells the same`,
    );
    const other = Array.from({ length: 100 }, (_, i) => i).find(
      (one) => !drawn(plan.needed, { count: 1, seed: one }).some((claim) => claim.id === id),
    );
    expect((await joinDirectories(held, { count: 1, seed: other ?? -1 })).rechecked).toHaveLength(1);
  });

  it('finds a report that was altered and sealed again: what was run, what follows from it, and the figures', async () => {
    const refused = async (changes: Partial<Report>, message: RegExp, recheck: Recheck) =>
      expect(joinDirectories([reportAt({ ...report, ...changes })], recheck)).rejects.toThrow(message);
    const { id } = plan.wanted.find((claim) => claim.id.startsWith(measuredId)) ?? { id: '' };
    await refused({ claims: edited(id, report.claims) }, new RegExp(`result of ${id} .*: measured differs`), ALL);
    // Whatever is drawn: figures are made again, and what others decide is decided again.
    const one: Recheck = { count: 1, seed: 3 };
    const figures = report.figures.map((figure) => ({ ...figure, caption: 'mine' }));
    await refused({ figures }, /result of zt25\/fig-.*: caption differs/, one);
    const whole = plan.wanted.find(({ entry }) => entry.statement.kind === 'all')?.id ?? '';
    const claims = report.claims.map((claim) => (claim.id === whole ? { ...claim, why: 'because' } : claim));
    await refused({ claims }, new RegExp(`result of ${whole} .*: why differs`), one);
  });
});
