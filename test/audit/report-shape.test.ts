import { describe, expect, it } from 'vitest';
import { faultIn } from '../../src/audit/report-shape.ts';
import { retyped } from '../fuzz/json.ts';
import { reportOf, sampleReport } from '../report/sample-report.ts';

const sample = JSON.parse(JSON.stringify(sampleReport())) as ReturnType<typeof sampleReport>;

const alone = reportOf(sample.claims.filter(({ id }) => id === 'zt25/eq-13'));

describe('faultIn', () => {
  it('finds none in a report', () => {
    expect(faultIn(sample)).toBeNull();
  });

  it('says where the first thing is that is wrong', () => {
    const [first, ...others] = sample.claims;
    expect(faultIn({ ...sample, claims: [first, { ...others[0], title: 7 }] })).toBe('claims.1.title');
    expect(faultIn({ ...sample, claims: [first, first] })).toBe('claims.1.id');
    expect(faultIn({ ...sample, claims: [{ ...first, id: '../../x' }] })).toBe('claims.0.id');
    expect(faultIn({ ...sample, counts: { ...sample.counts, illPosed: null } })).toBe('counts.illPosed');
    expect(faultIn(null)).toBe('');
    expect(faultIn({ ...sample, counts: { ...sample.counts, refuted: 0 } })).toMatch(/^counts\.refuted, of which/);
    expect(faultIn({ ...sample, power: { ...sample.power, wrong: 0 } })).toMatch(/^power\.wrong, of which/);
  });

  it('holds trials to their sums, and points to their axes', () => {
    const [trial, ...others] = sample.trials;
    expect(faultIn({ ...sample, trials: [{ ...trial, noticed: 5 }, ...others] })).toBe('trials.0.noticed');
    expect(faultIn({ ...sample, trials: [{ ...trial, id: '../x' }, ...others] })).toBe('trials.0.id');
    const covered = sample.claims.findIndex(({ coverage }) => coverage !== null);
    const faultWith = (axes: readonly string[] | undefined) =>
      faultIn({
        ...sample,
        claims: sample.claims.map((claim, i) =>
          i === covered ? { ...claim, coverage: { ...claim.coverage, axes } } : claim,
        ),
      });
    expect([faultWith(['k', 'R']), faultWith(undefined)]).toEqual([null, null]);
    expect(faultWith(['k'])).toBe(`claims.${covered}.coverage.points.0`);
    expect(faultWith(['k', 'R', 'd'])).toBe(`claims.${covered}.coverage.points.0`);
  });

  it('finds every field of a claim that is missing', () => {
    const [claim] = alone.claims;
    for (const key of Object.keys(claim ?? {})) {
      const { [key]: _, ...less } = { ...claim } as Record<string, unknown>;
      const fault = faultIn({ ...alone, claims: [less] });
      expect([key, fault?.startsWith('claims.0')]).toEqual([key, true]);
    }
  });

  it('finds every field that became a list of lists', () => {
    const small = { ...alone, ledger: {} };
    const nested = retyped(JSON.stringify(small)).filter(({ name }) => name.startsWith('nested lists'));
    expect(nested.length).toBeGreaterThan(80);
    for (const { name, text } of nested) expect([name, faultIn(JSON.parse(text)) === null]).toEqual([name, false]);
  });
});
