import { describe, expect, it } from 'vitest';
import { reportMarkdown } from '../../src/report/markdown.ts';
import { claim, hostileReport, reportOf, sampleReport } from './sample-report.ts';

const sample = reportMarkdown(sampleReport());
const hostile = reportMarkdown(hostileReport());

const BLOCK_OF_CODE = /^ *(`{3,})\n.*?\n *\1$/gms;

/** The page without its code and its mathematics, where Markdown reads nothing. */
function text(page: string): string {
  return page
    .replace(BLOCK_OF_CODE, '')
    .replace(/^ *\$\$\n.*?\n *\$\$$/gms, '')
    .replace(/(?<![`\\])(`+)(?!`).+?(?<!`)\1(?!`)/g, '');
}

describe('reportMarkdown', () => {
  it('calls a formula printed only where the document prints it', () => {
    const printed = { latex: 'T_3 = 1/9', text: 'minorities come late', readAs: '', ours: true };
    const page = reportMarkdown(reportOf([claim({ id: 'd/a', verdict: 'refuted', printed })]));
    const told = '> minorities come late\n\nFormalised by us:\n\n$$\nT_3 = 1/9\n$$';
    expect(page.split(`Printed:\n\n${told}`)).toHaveLength(2);
    // Of the claim, and of the erratum to send.
    expect(page.split(`**Printed**\n\n${told}`)).toHaveLength(3);
    expect(reportMarkdown(sampleReport())).not.toContain('Formalised by us');
  });

  it('has its sections in order, the refuted first and the command last', () => {
    expect(sample.match(/^##? .*$/gm)).toEqual([
      '# Errata',
      '## Refuted, and what is true instead',
      '## Errata ready to send',
      '## Ledger',
      '## Definitions on trial',
      '## Settings',
      '## Claims',
      '## Why Loss Re-weighting Works If You Stop Early: Training Dynamics of Unconstrained Features',
      '## Summary of the newer version',
      '## How to reproduce this page',
    ]);
    expect(sample.trimEnd().split('\n').slice(-5, -2)).toEqual([
      '```',
      'npx errata verify --seed 1 --settings 240',
      '```',
    ]);
  });

  it.each([
    ['sample', sample, sampleReport()],
    ['hostile', hostile, hostileReport()],
  ])('gives every claim of a %s report one anchor, and every link an anchor', (_, page, report) => {
    const anchors = page.match(/^<a id="[^"]*"><\/a>$/gm) ?? [];
    expect(anchors).toHaveLength(report.claims.length);
    const ids = new Set(report.claims.map(({ id }) => id));
    const links = [...page.matchAll(/(?<!\\)\]\(#([^)]*)\)/g)].map(([, href = '']) => decodeURIComponent(href));
    expect(links.length).toBeGreaterThan(report.claims.length);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('writes each part of a refuted claim', () => {
    const section = sample.slice(sample.indexOf('<a id="zt25/eq-13">'), sample.indexOf('<a id="zt25/thm-C.2/limit">'));
    const parts = [
      'Printed',
      'Hypotheses',
      'Read so',
      'Derived',
      'Measured',
      'Verdict',
      'Evidence',
      'Power of the check',
      'Settings',
      'Counterexample',
      'Erratum: true instead',
      'Where it holds: the hypotheses mended',
      'Uses',
    ];
    expect([...section.matchAll(/^\*\*(.*?)\*\*/gm)].map(([, part]) => part)).toEqual(parts);
    expect(section).toContain("```\nerrata check lambda.majmin '\\sqrt{(R+1)/R}' --seed 1\n```");
    expect(section).toContain('1. ✓ checked: definition of the SEL matrix\n\n   $$\n');
  });

  it('links the step at which an argument breaks', () => {
    expect(sample).toContain('The first step of the argument that fails is [zt25/eq-13](#zt25/eq-13).');
  });

  it('makes tables whose rows all have the columns of their head', () => {
    for (const page of [sample, hostile]) {
      const tables = page.match(/(?:^\|.*\|$\n?)+/gm) ?? [];
      const columns = (row: string): number => row.replace(/\\./g, '').split('|').length;
      expect(tables.length).toBeGreaterThan(4);
      for (const table of tables) expect(new Set(table.trimEnd().split('\n').map(columns)).size).toBe(1);
    }
  });

  it('lets no data become HTML, a link, a heading or a fence', () => {
    const rest = text(hostile);
    expect(rest.replace(/^<a id="[^"]*"><\/a>$/gm, '').replace(/<span>(?:\$|\\\\)<\/span>/g, '')).not.toMatch(
      /(?<!\\)<[a-z/!?]/i,
    );
    expect(rest).not.toMatch(/(?<!\\)\]\((?!#)/);
    expect(rest).not.toMatch(/^# (?!Errata$)/m);
    expect(rest).not.toMatch(/^- \[a\]/m);
    expect(hostile.replace(BLOCK_OF_CODE, '')).not.toMatch(/^ *`{3}/m);
  });

  it('closes every displayed formula, one line after it opens', () => {
    const fences = hostile
      .replace(BLOCK_OF_CODE, '')
      .split('\n')
      .flatMap((line, at) => (/^ *\$\$$/.test(line) ? [at] : []));
    expect(fences.length).toBeGreaterThan(10);
    for (let i = 0; i < fences.length; i += 2) expect((fences[i + 1] ?? 0) - (fences[i] ?? 0)).toBe(2);
  });

  it('is the same for the same report, and can be made of no claims', () => {
    expect(reportMarkdown(sampleReport())).toBe(sample);
    expect(reportMarkdown(reportOf([]))).toContain('No claim of this audit was refuted.');
  });
});
