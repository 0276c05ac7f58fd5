import { describe, expect, it } from 'vitest';
import { byDocument, isReadDifferently, tally } from '../../src/report/outline.ts';
import { claim, reportOf, sampleReport } from './sample-report.ts';

describe('outline', () => {
  it('puts every claim under its document once, in the order of the ledger', () => {
    const report = sampleReport();
    const documents = byDocument(report);
    expect(documents.map(({ document }) => document)).toEqual(['zt25', 'zt26']);
    expect(documents.flatMap(({ claims }) => claims)).toEqual(report.claims);
  });

  it('keeps a document that no ledger names', () => {
    expect(byDocument(reportOf([claim({ id: 'new/eq-1' })])).at(-1)).toMatchObject({
      document: 'new',
      title: 'new',
      entry: null,
    });
  });

  it('counts every verdict, zeros included', () => {
    expect(tally([claim({ id: 'a/b' })]).map(({ count }) => count)).toEqual([1, 0, 0, 0, 0]);
  });

  it('tells a different reading from other spacing', () => {
    expect(isReadDifferently({ latex: 'a + b', text: '', readAs: 'a+b', ours: false })).toBe(false);
    expect(isReadDifferently({ latex: 'a + b', text: '', readAs: '', ours: false })).toBe(false);
    expect(isReadDifferently({ latex: 'a + b', text: '', readAs: 'a-b', ours: false })).toBe(true);
  });
});
