import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acceptInto, type Baseline, driftOf, readBaseline } from '../../src/audit/baseline.ts';
import type { Report } from '../../src/audit/result.ts';

const baseline: Baseline = {
  schema: 'errata-baseline/1',
  claims: { 'd/a': { verdict: 'verified', strength: 'proved' }, 'd/b': { verdict: 'refuted', strength: 'bounded' } },
};
const report = (claims: { id: string; verdict: string; strength: string | null }[]) =>
  ({ claims }) as unknown as Report;

describe('drift', () => {
  const same = report([
    { id: 'd/a', verdict: 'verified', strength: 'proved' },
    { id: 'd/b', verdict: 'refuted', strength: 'bounded' },
  ]);

  it('is nothing when verdicts and strengths agree', () => {
    expect(driftOf(same, baseline, true)).toEqual([]);
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
    expect(driftOf(report([claim]), baseline, false)).toEqual([{ id: claim.id, from, to }]);
  });

  it('is a claim that is gone, on a whole run only', () => {
    const without = report([{ id: 'd/a', verdict: 'verified', strength: 'proved' }]);
    expect(driftOf(without, baseline, true)).toEqual([{ id: 'd/b', from: 'refuted (bounded)', to: 'absent' }]);
    expect(driftOf(without, baseline, false)).toEqual([]);
  });

  it('is gone once it is accepted, and only what is accepted changes', () => {
    const changed = report([
      { id: 'd/a', verdict: 'undecided', strength: null },
      { id: 'd/b', verdict: 'undecided', strength: null },
    ]);
    const accepted = acceptInto(baseline, changed, (id) => id === 'd/a');
    expect(driftOf(changed, accepted, true)).toEqual([{ id: 'd/b', from: 'refuted (bounded)', to: 'undecided' }]);
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
