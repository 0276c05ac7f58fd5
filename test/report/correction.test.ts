/** No correction is told as true that is not verified, whatever the format. */
import { describe, expect, it } from 'vitest';
import type { ClaimResult, Repair } from '../../src/audit/result.ts';
import { correctionLabel, correctionOf, verifiedRepair } from '../../src/report/correction.ts';
import { causesOf } from '../../src/report/errata/cause.ts';
import { issueOf, issueText } from '../../src/report/errata/issue.ts';
import { errataLatex } from '../../src/report/errata/latex.ts';
import { reportHtml } from '../../src/report/html.ts';
import { reportMarkdown } from '../../src/report/markdown.ts';
import { showClaim } from '../../src/report/show.ts';
import { claimTable } from '../../src/report/terminal.ts';
import { ERRATUM, refuted } from './errata/refuted.ts';
import { reportOf } from './sample-report.ts';

const LATEX = 'q = 4242';
const PROSE = 'The number is 4242.';
const formulas = (verdict: ClaimResult['verdict']) => [
  { latex: LATEX, region: { words: ['m = 1'], relations: [] }, verdict, strength: null },
];
const with_ = (verdict: ClaimResult['verdict'], changes: Partial<ClaimResult> = {}): ClaimResult =>
  refuted('d/a', {
    erratum: { ...ERRATUM, formulas: formulas(verdict), prose: PROSE, verdict, strength: null, why: 'it differs too' },
    ...changes,
  });

/** What a reader takes away without asking for the details of a claim. */
const TOLD: Readonly<Record<string, (claim: ClaimResult) => string>> = {
  'cards of the page': (claim) =>
    /<section aria-labelledby="refuted">.*?<\/section>/s.exec(reportHtml(reportOf([claim])))?.[0] ?? '',
  'errata ready to send in the page': (claim) =>
    /<section aria-labelledby="errata">.*?<\/section>/s.exec(reportHtml(reportOf([claim])))?.[0] ?? '',
  'the Markdown page above its claims': (claim) => reportMarkdown(reportOf([claim])).split('## Claims')[0] ?? '',
  'an issue': (claim) => {
    const report = reportOf([claim]);
    return causesOf(report)
      .map((cause) => issueText(issueOf(report, cause)))
      .join('\n');
  },
  'the LaTeX document': (claim) => errataLatex(reportOf([claim])),
  'the terminal': (claim) => claimTable(reportOf([claim]), { colour: false, width: 400 }),
};

describe.each(Object.entries(TOLD))('%s', (_, told) => {
  it('tells a correction that is verified, and where it holds', () => {
    expect(told(with_('verified'))).toMatch(/4242/);
    expect(told(with_('verified'))).not.toContain('it differs too');
  });

  it.each(['refuted', 'undecided', 'ill-posed', 'vacuous'] as const)(
    'tells none that is %s, and says why',
    (verdict) => {
      const text = told(with_(verdict));
      expect(text).not.toMatch(/4242|True instead/);
      expect(text).toContain('No correction was found.');
      expect(text).toContain(verdict);
      expect(text).toContain('it differs too');
    },
  );

  it('tells none of a claim that only inherits an error', () => {
    const follower = { ...with_('refuted'), id: 'd/b' };
    const blame = { status: 'inherits the error', from: ['d/a'], why: 'it follows' } as const;
    expect(told({ ...follower, blame, uses: ['d/a'] })).not.toMatch(/4242/);
  });
});

/** A claim in full: what was proposed is shown as what it is. */
const IN_FULL: Readonly<Record<string, (claim: ClaimResult) => string>> = {
  'the page': (claim) => {
    const html = reportHtml(reportOf([claim]));
    return html.slice(html.indexOf('<details class="claim'));
  },
  'the Markdown page': (claim) =>
    reportMarkdown(reportOf([claim]))
      .split('<a id="d/a"></a>')
      .at(-1) ?? '',
  'errata show': showClaim,
};

describe.each(Object.entries(IN_FULL))('a claim in full in %s', (_, told) => {
  it('says over a correction that is not verified what it is', () => {
    const text = told(with_('refuted'));
    expect(text).toContain('4242');
    expect(text.indexOf('proposed instead, not verified')).toBeGreaterThan(-1);
    expect(text.indexOf('proposed instead, not verified')).toBeLessThan(text.indexOf('4242'));
    expect(text).not.toContain('true instead');
    expect(text).not.toContain('The number is');
    expect(told(with_('verified'))).toContain('true instead');
  });

  it('says so over mended hypotheses too', () => {
    const repair: Repair = { region: 'x', hypotheses: ['R > 7'], verdict: 'undecided', strength: null, evidence: [] };
    expect(told(with_('verified', { repair }))).toMatch(/hypotheses proposed, not verified/i);
  });
});

describe('mended hypotheses', () => {
  const repair: Repair = {
    region: 'x',
    hypotheses: ['R > 4343'],
    verdict: 'verified',
    strength: 'proved',
    evidence: [],
  };

  it.each(['an issue', 'the LaTeX document'])('are told in %s only if they are verified', (format) => {
    const told = TOLD[format] as (claim: ClaimResult) => string;
    expect(told(with_('verified', { repair }))).toContain('As printed it holds where');
    expect(told(with_('verified', { repair: { ...repair, verdict: 'undecided' } }))).not.toMatch(/it holds where|4343/);
    expect(verifiedRepair({ ...repair, verdict: 'refuted' })).toBeNull();
  });
});

it.each([
  ['verified', 'true instead'],
  ['refuted', 'proposed instead, not verified'],
  ['undecided', 'proposed instead, not verified'],
  ['ill-posed', 'proposed instead, not verified'],
] as const)('a correction that is %s is %s', (verdict, label) => {
  expect(correctionLabel({ verdict })).toBe(label);
});

it('is a table of two outcomes', () => {
  expect(correctionOf(with_('verified'))).toMatchObject({ kind: 'verified' });
  expect(correctionOf(with_('refuted'))).toEqual({
    kind: 'none',
    why: 'No correction was found. The one that was proposed is refuted, so it is not told: it differs too',
  });
  expect(correctionOf(refuted('d/a', { erratum: null, why: 'w' }))).toEqual({
    kind: 'none',
    why: 'No correction was found. w',
  });
});
