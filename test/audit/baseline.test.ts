import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acceptInto, type Baseline, driftOf, readBaseline } from '../../src/audit/baseline.ts';
import { commandOf } from '../../src/audit/command.ts';
import type { Report } from '../../src/audit/result.ts';

const baseline: Baseline = {
  schema: 'errata-baseline/1',
  claims: { 'd/a': { verdict: 'verified', strength: 'proved' }, 'd/b': { verdict: 'refuted', strength: 'bounded' } },
};
const report = (claims: { id: string; verdict: string; strength: string | null }[], patterns: string | null = null) =>
  ({ claims, run: { command: commandOf({ claims: patterns, seed: 1, settings: 8 }) } }) as unknown as Report;

describe('drift', () => {
  const same = report([
    { id: 'd/a', verdict: 'verified', strength: 'proved' },
    { id: 'd/b', verdict: 'refuted', strength: 'bounded' },
  ]);

  it('is nothing when verdicts and strengths agree', () => {
    expect(driftOf(same, baseline)).toEqual([]);
  });

  it.each([
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
