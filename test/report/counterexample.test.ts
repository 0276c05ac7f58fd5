import { describe, expect, it } from 'vitest';
import type { ClaimResult } from '../../src/audit/result.ts';
import { comparisonRows, failureText, placeText } from '../../src/report/counterexample.ts';
import { causesOf } from '../../src/report/errata/cause.ts';
import { issueOf } from '../../src/report/errata/issue.ts';
import { errataLatex } from '../../src/report/errata/latex.ts';
import { reportHtml } from '../../src/report/html.ts';
import { reportJunit } from '../../src/report/junit.ts';
import { reportMarkdown } from '../../src/report/markdown.ts';
import { showClaim } from '../../src/report/show.ts';
import { claimTable } from '../../src/report/terminal.ts';
import { reportOf, sampleReport } from './sample-report.ts';

const FOUND = {
  setting: { k: 4, R: '2', t: 4.5 },
  at: { relation: 2, component: 3, entry: [1, 4], t: 4.5, claim: 'zt25/eq-1', part: 'ẇ' },
  of: ['the formula', 'measured'],
  printed: '1',
  actual: '1.5',
  discrepancy: 0.5,
  budget: 1e-12,
} as const;

describe('a comparison', () => {
  it('says the setting and which number of it, each once', () => {
    expect(placeText(FOUND)).toBe('k = 4, R = 2, t = 4.5; relation 2; component 3; entry (1, 4); in zt25/eq-1; ẇ');
    expect(placeText({ setting: { k: 4 }, at: { t: 4.5 } })).toBe('k = 4; t = 4.5');
    expect(placeText({ setting: { where: 'at the jump' }, at: { part: 'at the jump' } })).toBe('where = at the jump');
  });

  it('has both numbers by what they are, and their budget', () => {
    expect(comparisonRows(FOUND).slice(1)).toEqual([
      ['The formula', '1'],
      ['Measured', '1.5'],
      ['They differ by', '0.5; errors account for 1e-12 (ratio 5e11)'],
    ]);
    expect(failureText({ ...FOUND, setting: { k: 4 }, at: {} })).toBe(
      'the formula 1, measured 1.5 (budget 1e-12) at k = 4',
    );
    expect(failureText({ ...FOUND, at: { entry: [1, 2], t: 4.5 } })).toContain(
      ' at entry (1, 2); t = 4.5; k = 4, R = 2',
    );
  });

  it('is exact without a budget', () => {
    expect(comparisonRows({ ...FOUND, at: { exact: true }, budget: 0 })).toContainEqual([
      'They differ by',
      '0.5, exactly',
    ]);
    expect(placeText({ setting: { k: 4 }, at: { exact: true } })).toBe('k = 4; by exact values');
  });
});

describe('every format', () => {
  const original = sampleReport().claims.find(({ id }) => id === 'zt25/eq-13') as ClaimResult;
  const counterexample = { ...FOUND, setting: { k: 4 }, replay: 'errata replay this', worked: [] };
  const claim: ClaimResult = { ...original, counterexample };
  const report = reportOf([claim]);
  const cause = causesOf(report)[0] as ReturnType<typeof causesOf>[number];

  it.each([
    ['show', showClaim(claim)],
    ['the terminal', claimTable(report, { colour: false, width: 300 })],
    ['Markdown', reportMarkdown(report)],
    ['the page', reportHtml(report)],
    ['JUnit', reportJunit(report)],
    ['the errata', errataLatex(report)],
    ['an issue', issueOf(report, cause).body],
  ])('%s says which number it is, and both numbers', (name, text) => {
    const plain = text.replace(/[\\{}$]|&[a-z]+;/g, '');
    for (const word of ['relation 2', 'component 3', 'entry (1, 4)', 't = 4.5', '1.5']) expect(plain).toContain(word);
    if (name !== 'the terminal') expect(plain).toContain('errata replay this');
  });
});
