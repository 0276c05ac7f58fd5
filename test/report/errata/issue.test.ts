import { describe, expect, it } from 'vitest';
import { causesOf } from '../../../src/report/errata/cause.ts';
import { issueOf, issueText } from '../../../src/report/errata/issue.ts';
import { hostileReport, NUMERIC, reportOf, sampleReport } from '../sample-report.ts';
import { ERRATUM, inherits, refuted } from './refuted.ts';

const sample = sampleReport();
const [first] = causesOf(sample).map((cause) => issueOf(sample, cause));

describe('issueOf', () => {
  it('has a title of one line: place and title', () => {
    expect(first?.title).toMatch(/^Appendix C\.2, Eq\. \(13\): Effective weights .*$/);
  });

  it('says what is printed, what is true instead and how sure that is, in this order', () => {
    const parts = [
      '**Printed**',
      '\\sqrt{\\frac{R+1}{R}} & \\mathbf{0}',
      '**Corrected**',
      'both halves',
      '**Counterexample**',
    ];
    const places = parts.map((part) => first?.body.indexOf(part) ?? -1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(first?.body).toContain(
      'checked like the claim: verified, proved (symbolic, for all settings of its region)',
    );
  });

  it('has the numbers of the counterexample and the command that replays it, as a block', () => {
    expect(first?.body).toContain('At: k = 4, majorityClasses = 2, R = 2');
    expect(first?.body).toContain('1.2247448713915890');
    expect(first?.body).toContain("```\nerrata check lambda.majmin '\\sqrt{(R+1)/R}' --seed 1\n```");
  });

  it('says where a claim holds as printed, if that is known', () => {
    expect(first?.body).toContain('As printed it holds where:');
  });

  it('refers a follower to its root: its formulas, and no second counterexample', () => {
    const found = {
      setting: { k: 4 },
      at: {},
      of: ['the formula', 'measured'] as const,
      printed: '1',
      actual: '2',
      discrepancy: 1,
      budget: 0,
      replay: 'errata verify x',
      worked: [],
    };
    const root = refuted('d/a', { erratum: ERRATUM, counterexample: found });
    const follower = refuted('d/b', { ...inherits('d/a'), erratum: ERRATUM, counterexample: found, title: 'Follower' });
    const report = reportOf([root, follower]);
    const [cause, ...more] = causesOf(report);
    expect(more).toEqual([]);
    const { body } = issueOf(report, cause as NonNullable<typeof cause>);
    expect(body.match(/\*\*Counterexample\*\*/g)).toHaveLength(1);
    expect(body.match(/errata verify x/g)).toHaveLength(1);
    const parts = ['**Also affected**', 'Follower', '`d/b`', 'inherits the error of d/a', 'Printed:', 'Corrected:'];
    const places = parts.map((part) => body.indexOf(part));
    expect(places).toEqual(places.toSorted((x, y) => x - y));
    expect(places[0]).toBeGreaterThan(0);
  });

  it('tells our formula from what is printed, and how it was read', () => {
    const printed = { latex: 'T_3 = 1/9', text: 'minorities come late', readAs: 'T_3 - T_1', ours: true };
    const report = reportOf([refuted('d/a', { printed }), refuted('d/b', { ...inherits('d/a'), printed })]);
    const [cause] = causesOf(report);
    const { body } = issueOf(report, cause as NonNullable<typeof cause>);
    const told =
      /> minorities come late\n\nFormalised by us:\n\n\$\$\nT_3 = 1\/9\n\$\$\n\nRead as\n\n\$\$\nT_3 - T_1\n\$\$/g;
    expect(body.match(told)).toHaveLength(2);
  });

  it('says that there is no correction, and why, where there is none', () => {
    const report = reportOf([refuted('d/a', { erratum: null, evidence: [NUMERIC], why: 'it differs' })]);
    const [cause] = causesOf(report);
    expect(issueOf(report, cause as NonNullable<typeof cause>).body).toContain('No correction was found. it differs.');
  });

  it('keeps what it quotes from becoming HTML, links or emphasis', () => {
    const report = hostileReport();
    const text = causesOf(report).map((cause) => issueText(issueOf(report, cause)).split('\n').slice(2));
    const prose = text.flat().filter((line) => line.startsWith('> '));
    expect(prose.length).toBeGreaterThan(5);
    for (const line of prose)
      expect(line.replace(/(?<![`\\])(`+)(?!`).+?(?<!`)\1(?!`)|<span>\$<\/span>/g, '').slice(2)).not.toMatch(
        /(?<!\\)[<[*`]/,
      );
  });
});
