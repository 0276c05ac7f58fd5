import { describe, expect, it } from 'vitest';
import { causesOf } from '../../../src/report/errata/cause.ts';
import { issueOf, issueText } from '../../../src/report/errata/issue.ts';
import { errataMarkdown } from '../../../src/report/errata/markdown.ts';
import { errataSection } from '../../../src/report/errata/section.ts';
import { mdBlock } from '../../../src/report/markdown-text.ts';
import { escapeHtml } from '../../../src/report/markup.ts';
import { claimIds } from '../../../src/report/outline.ts';
import { claim, hostileReport, reportOf, sampleReport } from '../sample-report.ts';

describe.each([
  ['sample', sampleReport()],
  ['hostile', hostileReport()],
])('the errata of a %s report', (_, report) => {
  const texts = causesOf(report).map((cause) => issueText(issueOf(report, cause)));
  const { markup } = errataSection(report, claimIds(report));

  it('stand in the page, each as it is copied, in a block that the keyboard reaches', () => {
    const blocks = [...markup.matchAll(/<pre tabindex="0"><code>([^<]*)<\/code>/g)];
    expect(blocks.map(([, text]) => text)).toEqual(texts.map(escapeHtml));
  });

  it('stand in the Markdown page, each in a block', () => {
    const page = errataMarkdown(report);
    for (const text of texts) expect(page).toContain(mdBlock(text.trimEnd()));
    expect(page.match(/^### Erratum: /gm)).toHaveLength(texts.length);
  });
});

it('there is no section where nothing is refuted', () => {
  const report = reportOf([claim({ id: 'd/a' })]);
  expect([errataSection(report, claimIds(report)).markup, errataMarkdown(report)]).toEqual(['', '']);
});
