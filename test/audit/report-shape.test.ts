import { describe, expect, it } from 'vitest';
import { faultIn } from '../../src/audit/report-shape.ts';
import { retyped } from '../fuzz/json.ts';
import { sampleReport } from '../report/sample-report.ts';

const sample = JSON.parse(JSON.stringify(sampleReport())) as ReturnType<typeof sampleReport>;

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
  });

  it('finds every field of a claim that is missing', () => {
    const [claim] = sample.claims.filter(({ id }) => id === 'zt25/eq-13');
    for (const key of Object.keys(claim ?? {})) {
      const { [key]: _, ...less } = { ...claim } as Record<string, unknown>;
      expect([key, faultIn({ ...sample, claims: [less] }) === null]).toEqual([key, false]);
    }
  });

  it('finds every field that became a list of lists', () => {
    const { claims } = sample;
    const small = { ...sample, ledger: {}, claims: claims.filter(({ id }) => id === 'zt25/eq-13') };
    const nested = retyped(JSON.stringify(small)).filter(({ name }) => name.startsWith('nested lists'));
    expect(nested.length).toBeGreaterThan(80);
    for (const { name, text } of nested) expect([name, faultIn(JSON.parse(text)) === null]).toEqual([name, false]);
  });
});
