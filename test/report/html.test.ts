import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { enliven } from '../../src/report/browser.ts';
import { reportHtml } from '../../src/report/html.ts';
import { claim, hostileReport, largeReport, reportOf, sampleReport } from './sample-report.ts';

const MEBIBYTE = 2 ** 20;
const sample = reportHtml(sampleReport());
const hostile = reportHtml(hostileReport());

/** The page's tags as written, with nothing of its text, style or script. */
function tags(page: string): string[] {
  return page.replace(/<style>[^<]*<\/style>|<script>.*<\/script>/gs, '').match(/<[^>]*>/g) ?? [];
}

function attribute(page: string, name: string): string[] {
  const decode = (text: string): string =>
    text
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&');
  return tags(page).flatMap((tag) =>
    [...tag.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => decode(value)),
  );
}

describe.each([
  ['sample', sample, sampleReport()],
  ['hostile', hostile, hostileReport()],
])('the page of a %s report', (_, page, report) => {
  it('holds no script but its own, no handler and no element that loads', () => {
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toContain(`<script>(${enliven.toString()})();</script>`);
    expect(tags(page).join('')).not.toMatch(/<(?:script|img|iframe|object|embed|link|base|video|audio|use|image)\b/i);
    const bare = tags(page).map((tag) => tag.replace(/"[^"]*"/g, '""'));
    expect(bare.filter((tag) => /\s(?:on\w+|src|srcset|action|xlink:href)\s*=/i.test(tag))).toEqual([]);
    expect(page).not.toMatch(/url\(|@import|@font-face/i);
  });

  it('has one style element, which no data can end', () => {
    expect(page.match(/<style/g)).toHaveLength(1);
    expect(page.match(/<\/style/g)).toHaveLength(1);
  });

  it('names no address in a tag or its style', () => {
    const unsaid = tags(page).map((tag) => tag.replace(/\s(?:aria-label|id)="[^"]*"/g, ''));
    expect([...unsaid, /<style>[^<]*/.exec(page)?.[0] ?? ''].filter((tag) => /https?:|javascript:/i.test(tag))).toEqual(
      [],
    );
  });

  it('gives every claim one anchor, and no two elements one id', () => {
    const ids = attribute(page, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(report.claims.map(({ id }) => id)));
  });

  it('links only to itself, and to what it has', () => {
    const ids = new Set(attribute(page, 'id'));
    const links = attribute(page, 'href');
    expect(links.filter((href) => !href.startsWith('#') || !ids.has(decodeURIComponent(href.slice(1))))).toEqual([]);
    const linked = new Set(links.map((href) => decodeURIComponent(href.slice(1))));
    expect(report.claims.filter(({ id }) => !linked.has(id))).toEqual([]);
  });

  it('names only ids it has in its labels', () => {
    const ids = new Set(attribute(page, 'id'));
    expect(attribute(page, 'aria-labelledby').filter((id) => !ids.has(id))).toEqual([]);
  });

  it('closes every element it opens', () => {
    const open: string[] = [];
    for (const tag of tags(page)) {
      const [, slash, name = ''] = /^<(\/?)([a-z0-9]+)/i.exec(tag) ?? [];
      if (/^(?:|meta|br|col|input)$/.test(name) || tag.endsWith('/>')) continue;
      if (slash === '/') expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
  });

  it('skips no level of heading', () => {
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
  });
});

describe('reportHtml', () => {
  it('is a page with a language, landmarks and a policy that forbids all but its style and its script', () => {
    expect(sample).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    for (const landmark of ['<header', '<nav aria-label', '<main', '<footer'])
      expect(sample.split(landmark)).toHaveLength(2);
    const hash = createHash('sha256')
      .update(/<script>(.*)<\/script>/s.exec(sample)?.[1] ?? '')
      .digest('base64');
    expect(sample).toContain(
      `content="default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    );
  });

  it('gives every table header a scope', () => {
    expect(tags(sample).filter((tag) => /^<th\b/.test(tag) && !/scope="(?:col|row|rowgroup)"/.test(tag))).toEqual([]);
  });

  it('has every step once, and leads to it from every derivation that uses it', () => {
    const steps = new Set(
      sampleReport().claims.flatMap(({ derived }) => (derived?.steps ?? []).map((s) => s.latex + s.why)),
    );
    expect(sample.match(/<li id="step-\d+"/g)).toHaveLength(steps.size);
    const section = sample.slice(sample.indexOf('id="zt25/eq-13"'));
    expect(section).toMatch(/<details class="derivation" id="derivation-zt25\/eq-13"><summary>Derivation, 3 steps/);
    expect(section).toContain('href="#derivation-zt25/eq-13"');
  });

  it('typesets printed and corrected formula of every refuted claim, and how one was read', () => {
    const cards = /<section aria-labelledby="refuted">.*?<\/section>/s.exec(sample)?.[0] ?? '';
    expect(cards.match(/<li class="card">/g)).toHaveLength(2);
    expect(cards.match(/<math display="block"/g)).toHaveLength(4);
    expect(cards).toContain('No correction was found.');
  });

  it('calls a formula printed only where the document prints it', () => {
    const printed = { latex: 'T_3 = 1/9', text: 'minorities come late', readAs: '', ours: true };
    const page = reportHtml(reportOf([claim({ id: 'd/a', verdict: 'refuted', printed })]));
    expect(page).toMatch(
      /<dt>Printed<\/dt><dd class="wrong"><p>minorities come late<\/p><\/dd>\s*<dt>Formalised by us<\/dt><dd class="wrong"><div class="formula">/,
    );
    expect(page).toMatch(/minorities come late<\/p><\/blockquote><p>Formalised by us:<\/p><div class="equation">/);
    expect([page.includes('LaTeX as printed'), page.includes('Our LaTeX')]).toEqual([false, true]);
    expect([sample.includes('LaTeX as printed'), sample.includes('Formalised by us')]).toEqual([true, false]);
  });

  it('draws every comparison with its budget, and says the picture in words', () => {
    expect(sample).toMatch(
      /aria-label="Discrepancies of zt25\/eq-11: derived against measured[^"]*budget 2.1e-12, ratio 0.0169/,
    );
  });

  it('shows every k and R as a point, in classes by their ratio, with the numbers in a table', () => {
    const section = sample.slice(sample.indexOf('id="zt25/eq-11"')).split('</details>\n</details>', 1)[0] ?? '';
    expect(section).toContain(
      '4 pairs of k and R, by the largest discrepancy there: 2 at most a tenth of the budget, 1 inside the budget, 1 beyond ten budgets',
    );
    expect(section).toContain('<tr><th scope="row">10</th><td>83</td><td>7: 0.5</td></tr>');
  });

  it('works the counterexample through', () => {
    const worked = /<ul class="worked">.*?<\/ul>/s.exec(sample)?.[0] ?? '';
    expect(worked.match(/<math/g)).toHaveLength(3);
    expect(worked).toContain('<span>= 1.22474487139</span>');
  });

  it('shows an id the report has no claim for as text', () => {
    expect(sample).toContain('<li><code>gidel19/thm-1</code></li>');
  });

  it('ends with the command that makes it again', () => {
    expect(sample.slice(sample.indexOf('<footer'))).toContain('npx errata verify --seed 1 --settings 240');
  });

  it('is the same for the same report', () => {
    expect(reportHtml(sampleReport())).toBe(sample);
  });

  it('stays below 2 MiB for 120 claims', () => {
    expect(Buffer.byteLength(reportHtml(largeReport(120)))).toBeLessThan(2 * MEBIBYTE);
  });

  it('can be made of no claims at all', () => {
    expect(reportHtml(reportOf([]))).toContain('No claim of this audit was refuted.');
  });
});
