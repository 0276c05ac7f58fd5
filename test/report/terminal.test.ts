import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { ClaimResult, Erratum } from '../../src/audit/result.ts';
import { claimTable } from '../../src/report/terminal.ts';
import { hostileReport, reportOf, sampleReport } from './sample-report.ts';

describe('claimTable', () => {
  it('counts by document, lists what did not hold, and ends with the totals', () => {
    const lines = claimTable(sampleReport(), { colour: false, width: 100 }).split('\n');
    expect(lines[0]).toMatch(/^zt25 {2}Why Loss/);
    expect(lines[1]).toBe('2 verified · 2 refuted · 0 undecided · 1 ill-posed · 1 vacuous');
    expect(lines.filter((line) => /^✗ refuted {4}zt25\/eq-13 /.test(line))).toHaveLength(1);
    expect(lines.some((line) => line.includes('zt25/eq-11'))).toBe(false);
    const row = lines.findIndex((line) => line.includes('zt25/eq-13 '));
    expect(lines[row + 1]).toMatch(/^ +Region: s = 1\/2; R ≥ 1; m = 1\.$/);
    expect(lines.at(-3)).toBe('total: 2 verified · 2 refuted · 1 undecided · 1 ill-posed · 1 vacuous');
  });

  it.each([60, 80, 200])('stays within %d columns, also with hostile text', (width) => {
    const lines = claimTable(hostileReport(), { colour: false, width }).split('\n');
    expect(lines.filter((line) => [...line].length > Math.max(width, 70))).toEqual([]);
  });

  it('colours without changing a word, and lets no escape of the data through', () => {
    const plain = claimTable(hostileReport(), { colour: false, width: 100 });
    const coloured = claimTable(hostileReport(), { colour: true, width: 100 });
    expect(coloured).toContain('\u001b[31m✗ refuted\u001b[39m');
    expect(stripVTControlCharacters(coloured)).toBe(plain);
    expect(plain).not.toContain('\u001b');
  });

  it('says so when nothing is there', () => {
    expect(claimTable(reportOf([]), { colour: false, width: 80 })).toContain('total: 0 verified · 0 refuted');
  });
});

describe('a claim that did not hold', () => {
  const table = (changes: Partial<ClaimResult> = {}) => {
    const { claims } = sampleReport();
    const found = claims.find(({ id }) => id === 'zt25/eq-13') as ClaimResult;
    return claimTable(reportOf([{ ...found, ...changes }]), { colour: false, width: 160 });
  };

  it('has its verdict beside the printed formula, then where it fails, then the correction, labelled', () => {
    const lines = table().split('\n').slice(2);
    expect(lines[0]).toMatch(/^✗ refuted {4}zt25\/eq-13 {2}\\boldsymbol\{V\}/);
    expect(lines[1]).toMatch(/^ +Region: /);
    expect(lines[2]).toMatch(/^ +Fails: the formula sqrt\(3\/2\) = 1\.22\d+, measured .* \(exactly\) at k = 4, /);
    expect(lines[3]).toMatch(/^ +True instead: \\boldsymbol\{\\Lambda\} = /);
    expect(lines[4]).toBe('');
  });

  it('says why where there is no counterexample', () => {
    expect(table({ verdict: 'undecided', counterexample: null, erratum: null, why: 'too close to say' })).toContain(
      '\n             too close to say\n',
    );
  });

  it.each(['refuted', 'undecided'] as const)('calls no correction true that is %s', (verdict) => {
    const erratum = { ...(sampleReport().claims.find(({ id }) => id === 'zt25/eq-13')?.erratum as Erratum), verdict };
    expect(table({ erratum })).toContain(`The one that was proposed is ${verdict}, so it is not told`);
    expect(table({ erratum })).not.toMatch(/true instead/i);
  });
});
