import { describe, expect, it } from 'vitest';
import { unsealed } from '../../src/audit/seal.ts';
import { reportJson } from '../../src/report/json.ts';
import { claim, hostileReport, NUMERIC, reportOf, sampleReport } from './sample-report.ts';

describe('reportJson', () => {
  it('reads back as the same report, hostile text included', () => {
    expect(unsealed(Buffer.from(reportJson(hostileReport())))).toEqual({ value: hostileReport() });
  });

  it('keeps the keys in the order in which they were built, and ends with a line feed', () => {
    const json = reportJson(sampleReport());
    expect(Object.keys(JSON.parse(json))).toEqual([
      'schema',
      'tool',
      'run',
      'ledger',
      'counts',
      'power',
      'distribution',
      'claims',
      'trials',
      'figures',
      'faults',
      'checksum',
    ]);
    expect(json.startsWith('{\n  "schema": "errata-report/1",\n')).toBe(true);
    expect(json.endsWith('}\n')).toBe(true);
  });

  it.each([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN])(
    'throws on %s and says where',
    (discrepancy) => {
      const report = reportOf([claim({ id: 'zt25/eq-1', evidence: [{ ...NUMERIC, discrepancy }] })]);
      expect(() => reportJson(report)).toThrow('report.claims.0.evidence.0.discrepancy');
    },
  );
});
