import { describe, expect, it } from 'vitest';
import { reportHtml } from '../../src/report/html.ts';
import { hostileReport, largeReport, reportOf, sampleReport } from './sample-report.ts';

const MEBIBYTE = 2 ** 20;
const sample = reportHtml(sampleReport());
const hostile = reportHtml(hostileReport());

/** The page's tags as written, with nothing of its text or style. */
function tags(page: string): string[] {
  return page.replace(/<style>[^<]*<\/style>/, '').match(/<[^>]*>/g) ?? [];
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
  it('holds no script, no handler and no element that loads', () => {
    expect(page).not.toMatch(/<(?:script|img|iframe|object|embed|link|form|base|image|use|video|audio)\b/i);
    expect(tags(page).filter((tag) => /\s(?:on\w+|src|srcset|action|xlink:href)\s*=/i.test(tag))).toEqual([]);
    expect(page).not.toMatch(/url\(|@import|@font-face/i);
  });

  it('has one style element, which no data can end', () => {
    expect(page.match(/<style/g)).toHaveLength(1);
    expect(page.match(/<\/style/g)).toHaveLength(1);
  });

  it('names no address in a tag or its style', () => {
    expect(
      [...tags(page), /<style>[^<]*/.exec(page)?.[0] ?? ''].filter((tag) => /https?:|javascript:/i.test(tag)),
    ).toEqual([]);
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
      if (/^(?:|meta|br|col)$/.test(name)) continue;
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
  it('is a page with a language, landmarks and a policy that forbids all but its style', () => {
    expect(sample).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    for (const landmark of ['<header', '<nav aria-label', '<main', '<footer'])
      expect(sample.split(landmark)).toHaveLength(2);
    expect(sample).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    );
  });

  it('gives every table header a scope', () => {
    expect(tags(sample).filter((tag) => /^<th\b/.test(tag) && !/scope="(?:col|row|rowgroup)"/.test(tag))).toEqual([]);
  });

  it('opens the derivation and the evidence of a refuted claim only', () => {
    const section = (id: string): string => sample.slice(sample.indexOf(`id="${id}"`)).split('</section>', 1)[0] ?? '';
    expect(section('zt25/eq-13')).toContain('<details open><summary>Derivation, 3 steps');
    expect(section('zt25/eq-11')).toContain('<details><summary>Derivation, 3 steps');
  });

  it('typesets printed and corrected in the table of refuted claims', () => {
    const table = /<table class="refuted-claims">.*?<\/table>/s.exec(sample)?.[0] ?? '';
    expect(table.match(/scope="rowgroup"/g)).toHaveLength(2);
    expect(table.match(/<math display="block"/g)).toHaveLength(3);
    expect(table).toContain('No correction found.');
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

  it('stays below 1.5 MiB for 120 claims', () => {
    expect(Buffer.byteLength(reportHtml(largeReport(120)))).toBeLessThan(1.5 * MEBIBYTE);
  });

  it('can be made of no claims at all', () => {
    expect(reportHtml(reportOf([]))).toContain('No claim of this audit was refuted.');
  });
});
