import { describe, expect, it } from 'vitest';
import { fragment } from '../../../src/report/fragment.ts';
import { dependencyGraphs } from '../../../src/report/graph/dependencies.ts';
import { EDGES } from '../../../src/report/graph/edges.ts';
import { graphSection } from '../../../src/report/graph/section.ts';
import { GRAPH_STYLE } from '../../../src/report/graph/style.ts';
import { escapeHtml } from '../../../src/report/markup.ts';
import { claimIds } from '../../../src/report/outline.ts';
import { VERDICTS } from '../../../src/report/vocabulary.ts';
import { inherits, refuted } from '../errata/refuted.ts';
import { claim, hostileReport, largeReport, reportOf, sampleReport } from '../sample-report.ts';

const sectionOf = (report: ReturnType<typeof reportOf>): string => graphSection(report, claimIds(report)).markup;

describe.each([
  ['sample', sampleReport()],
  ['hostile', hostileReport()],
])('the graphs of a %s report', (_, report) => {
  const markup = sectionOf(report);
  const graphs = dependencyGraphs(report);

  it('have a box for each claim with an edge: a link in the colour of its verdict, named in words', () => {
    const links = [...markup.matchAll(/<a class="([a-z-]+)" href="#([^"]*)" aria-label="([^"]*)"/g)].map(
      ([, ...of]) => of,
    );
    for (const { id, verdict } of graphs.flatMap(({ claims }) => claims)) {
      const of = links.filter(([, address]) => address === fragment(id));
      expect(of.length).toBeGreaterThan(0);
      for (const [colour, , name] of of) {
        expect(colour).toBe(verdict);
        expect(name?.startsWith(VERDICTS[verdict].mark)).toBe(true);
        expect(name?.endsWith(`: ${escapeHtml(id)}, ${VERDICTS[verdict].label}`)).toBe(true);
      }
    }
  });

  it('have an arrow for each edge, and a row in the table', () => {
    const edges = graphs.flatMap((graph) => graph.edges);
    for (const { from, to, kind } of edges) {
      expect(markup).toContain(`<title>${escapeHtml(`${from.id} → ${to.id}: ${EDGES[kind].label}`)}</title>`);
    }
    const tables = markup.match(/<table class="uses">[\s\S]*?<\/table>/g)?.join('') ?? '';
    expect(tables.match(/<tr><th scope="row">/g)).toHaveLength(edges.length);
  });

  it('hold no element but those written here, and no address but of a claim', () => {
    const elements = new Set([...markup.matchAll(/<([a-z0-9]+)/gi)].map(([, name]) => name));
    for (const forbidden of ['script', 'image', 'use', 'style', 'foreignObject', 'img']) {
      expect(elements.has(forbidden)).toBe(false);
    }
    for (const [, address] of markup.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^#/);
    expect(markup).not.toMatch(/\son\w+=|url\(/);
  });

  it('are in boxes that scroll and that the keyboard reaches, and told in words', () => {
    const pictures = markup.match(/<svg class="graph"/g) ?? [];
    expect(pictures.length).toBeGreaterThan(0);
    const boxed = markup.match(
      /role="region" aria-label="[^"]+" tabindex="0"><svg class="graph" role="group" aria-label="[^"]+\d+ claims, \d+ of them refuted/g,
    );
    expect(boxed).toHaveLength(pictures.length);
  });
});

describe('graphSection', () => {
  it('writes what a refuted claim does to another into its box, after its mark, item and part', () => {
    const markup = sectionOf(reportOf([refuted('d/a'), refuted('d/b/c', inherits('d/a'))]));
    const [, box = ''] = /<a class="refuted" href="#d\/b\/c"[^>]*>(.*?)<\/a>/s.exec(markup) ?? [];
    expect([...box.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text)).toEqual([
      '✗ b',
      'c',
      'inherits the error',
    ]);
  });

  it('says how many claims are left out, and leaves out a document without edges', () => {
    const markup = sectionOf(
      reportOf([refuted('d/a'), claim({ id: 'd/b', uses: ['d/a'] }), claim({ id: 'd/c', uses: [] })]),
    );
    expect(markup).toContain('Claims of d that use none and that none uses are left out: 1.');
    expect(sectionOf(reportOf([refuted('d/a')]))).toBe('');
  });

  it('is the same for the same report', () => {
    expect(sectionOf(hostileReport())).toBe(sectionOf(hostileReport()));
  });

  it('stays below 350 kB where 170 claims use two others each', () => {
    const { claims } = largeReport(170);
    const ids = claims.map(({ id }) => id);
    const used = (i: number): string[] => [ids[i - 1], ids[Math.floor(i / 2)]].filter((id) => id !== undefined);
    const report = reportOf(claims.map((one, i) => ({ ...one, uses: i === 0 ? [] : used(i) })));
    expect(Buffer.byteLength(sectionOf(report))).toBeLessThan(350_000);
  });

  it('has a line for each kind of edge, no two of them told apart by colour alone', () => {
    const lines = Object.values(EDGES).map(({ width, dashes }) => `${width} ${dashes}`);
    expect(new Set(lines).size).toBe(lines.length);
    for (const { name } of Object.values(EDGES)) expect(GRAPH_STYLE).toContain(`.${name} path{`);
  });
});
