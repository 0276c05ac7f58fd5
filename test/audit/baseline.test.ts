import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acceptInto, type Baseline, driftOf, readBaseline } from '../../src/audit/baseline.ts';
import { commandOf } from '../../src/audit/command.ts';
import type { ClaimResult, Report } from '../../src/audit/result.ts';

const baseline: Baseline = {
  schema: 'errata-baseline/1',
  claims: { 'd/a': { verdict: 'verified', strength: 'proved' }, 'd/b': { verdict: 'refuted', strength: 'bounded' } },
};
type Judged = Pick<ClaimResult, 'verdict' | 'strength'>;
type Claim = Judged & { readonly id: string; readonly erratum?: Judged; readonly readings?: readonly Judged[] };

const report = (found: readonly Claim[], patterns: string | null = null) =>
  ({
    claims: found.map((claim) => ({ erratum: null, readings: [], ...claim })),
    run: { command: commandOf({ claims: patterns, seed: 1, settings: 8 }) },
  }) as unknown as Report;

describe('drift', () => {
  const same = report([
    { id: 'd/a', verdict: 'verified', strength: 'proved' },
    { id: 'd/b', verdict: 'refuted', strength: 'bounded' },
  ]);

  it('is nothing when verdicts and strengths agree', () => {
    expect(driftOf(same, baseline)).toEqual([]);
  });

  it.each<[string, Claim, string, string]>([
    ['a lost verdict', { id: 'd/a', verdict: 'undecided', strength: null }, 'verified (proved)', 'undecided'],
    [
      'a gained verdict',
      { id: 'd/b', verdict: 'verified', strength: 'proved' },
      'refuted (bounded)',
      'verified (proved)',
    ],
    [
      'a weaker strength',
      { id: 'd/a', verdict: 'verified', strength: 'bounded' },
      'verified (proved)',
      'verified (bounded)',
    ],
    ['a new claim', { id: 'd/c', verdict: 'verified', strength: 'proved' }, 'absent', 'verified (proved)'],
  ])('is %s', (_name, claim, from, to) => {
    expect(driftOf(report([claim], claim.id), baseline)).toEqual([{ id: claim.id, from, to }]);
  });

  it.each([
    ['of all claims', null, true],
    ['of some claims, it among them', 'd/*', true],
    ['of some claims, it among them', 'd/a,d/b', true],
    ['of other claims', 'd/a', false],
  ])('is a claim that is gone, on a run %s', (_, patterns, isDrift) => {
    const without = report([{ id: 'd/a', verdict: 'verified', strength: 'proved' }], patterns);
    const gone = [{ id: 'd/b', from: 'refuted (bounded)', to: 'absent' }];
    expect(driftOf(without, baseline)).toEqual(isDrift ? gone : []);
  });

  it('is gone once it is accepted, and only what is accepted changes', () => {
    const changed = report([
      { id: 'd/a', verdict: 'undecided', strength: null },
      { id: 'd/b', verdict: 'undecided', strength: null },
    ]);
    const [first, second] = driftOf(changed, baseline);
    const accepted = acceptInto(baseline, changed, first === undefined ? [] : [first]);
    expect(driftOf(changed, accepted)).toEqual([{ id: 'd/b', from: 'refuted (bounded)', to: 'undecided' }]);
    expect(driftOf(changed, accepted)).toEqual([second]);
  });
});

describe('what stands beside a claim', () => {
  const claims = (erratum: Judged, reading: Judged) =>
    report([{ id: 'd/a', verdict: 'refuted', strength: 'proved', erratum, readings: [reading] }], 'd/a');
  const known: Baseline = {
    schema: 'errata-baseline/1',
    claims: {
      'd/a': { verdict: 'refuted', strength: 'proved' },
      'd/a#erratum': { verdict: 'verified', strength: 'proved' },
      'd/a#reading-1': { verdict: 'refuted', strength: 'exact' },
    },
  };
  const right: Judged = { verdict: 'verified', strength: 'proved' };
  const reading: Judged = { verdict: 'refuted', strength: 'exact' };

  it('is compared too: an erratum and a reading that are as they were', () => {
    expect(driftOf(claims(right, reading), known)).toEqual([]);
  });

  it.each<[string, Judged, Judged, string, string, string]>([
    [
      'an erratum that is wrong',
      { verdict: 'refuted', strength: 'proved' },
      reading,
      'd/a#erratum',
      'verified (proved)',
      'refuted (proved)',
    ],
    [
      'an erratum left open',
      { verdict: 'undecided', strength: null },
      reading,
      'd/a#erratum',
      'verified (proved)',
      'undecided',
    ],
    [
      'a weaker erratum',
      { verdict: 'verified', strength: 'bounded' },
      reading,
      'd/a#erratum',
      'verified (proved)',
      'verified (bounded)',
    ],
    ['a reading that turned', right, right, 'd/a#reading-1', 'refuted (exact)', 'verified (proved)'],
  ])('drifts: %s', (_, erratum, other, id, from, to) => {
    expect(driftOf(claims(erratum, other), known)).toEqual([{ id, from, to }]);
  });

  it('drifts where it is gone, or new', () => {
    const without = report([{ id: 'd/a', verdict: 'refuted', strength: 'proved' }], 'd/a');
    expect(driftOf(without, known).map(({ id, to }) => [id, to])).toEqual([
      ['d/a#erratum', 'absent'],
      ['d/a#reading-1', 'absent'],
    ]);
    const accepted = acceptInto(known, without, driftOf(without, known));
    expect(Object.keys(accepted.claims)).toEqual(['d/a']);
    expect(driftOf(claims(right, reading), accepted)).toHaveLength(2);
  });

  it('has a name that a baseline file may hold, and nothing like it', () => {
    const file = (id: string) => {
      const path = join(mkdtempSync(join(tmpdir(), 'errata-')), 'b.json');
      writeFileSync(path, JSON.stringify({ schema: 'errata-baseline/1', claims: { [id]: right } }));
      return path;
    };
    expect(readBaseline(file('d/a#erratum')).claims).toEqual({ 'd/a#erratum': right });
    for (const id of ['d/a#', 'd/a#other', 'd/a#reading-0', 'd/a#erratum#erratum', '#erratum']) {
      expect(() => readBaseline(file(id))).toThrow(/no baseline of schema/);
    }
  });
});

describe('accepting', () => {
  it('takes a claim out that is gone, and puts a new one in', () => {
    const changed = report([
      { id: 'd/a', verdict: 'verified', strength: 'proved' },
      { id: 'd/c', verdict: 'undecided', strength: null },
    ]);
    const accepted = acceptInto(baseline, changed, driftOf(changed, baseline));
    expect(driftOf(changed, accepted)).toEqual([]);
    expect(Object.keys(accepted.claims)).toEqual(['d/a', 'd/c']);
    expect(Object.keys(baseline.claims)).toEqual(['d/a', 'd/b']);
  });
});

describe('a baseline that is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'errata-'));
  it.each([
    ['no JSON', '{', /no JSON/],
    ['another schema', '{"schema":"x"}', /no baseline of schema/],
    ['a number', '3', /no baseline of schema/],
    ['claims that are none', '{"schema":"errata-baseline/1","claims":{"a":1}}', /no baseline of schema/],
  ])('%s', (name, text, message) => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, text);
    expect(() => readBaseline(file)).toThrow(message);
  });

  it('a file that is not there', () => {
    expect(() => readBaseline(join(folder, 'absent.json'))).toThrow(/cannot be read \(ENOENT\)/);
  });
});
