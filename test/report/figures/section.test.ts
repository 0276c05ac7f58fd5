import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { figuresSection } from '../../../src/report/figures/section.ts';
import { sentence } from '../../../src/report/figures/words.ts';
import { reportHtml } from '../../../src/report/html.ts';
import { reportMarkdown } from '../../../src/report/markdown.ts';
import { escapeHtml } from '../../../src/report/markup.ts';
import { claim, reportOf } from '../sample-report.ts';
import { HOSTILE_FIGURES, SAMPLE_FIGURES } from './sample-figures.ts';

const report = {
  ...reportOf([claim({ id: 'd/fig-1', item: 'fig-1', place: 'Figure 1 of it' })]),
  figures: SAMPLE_FIGURES,
};
const hostile = { ...report, figures: HOSTILE_FIGURES };
const { document } = parseHTML(reportHtml(report));

describe('the figures of a page', () => {
  it('are not there where none was made', () => {
    expect(figuresSection(reportOf([])).markup).toBe('');
    expect(reportMarkdown(reportOf([]))).not.toContain('Figures');
  });

  it('stand under the place of their item', () => {
    const heads = [...document.querySelectorAll('section[aria-labelledby=figures] h3')].map((h) => h.textContent);
    expect(heads).toEqual(['Figure 1 of it', 'd/fig-2']);
  });

  it('each have a picture with words, a caption, and their numbers as a table', () => {
    const figures = [...document.querySelectorAll('section[aria-labelledby=figures] figure')];
    expect(figures.map(({ id }) => id)).toEqual(SAMPLE_FIGURES.map(({ id }) => `figure:${id}`));
    figures.forEach((element, i) => {
      const figure = SAMPLE_FIGURES[i] as (typeof SAMPLE_FIGURES)[number];
      const svg = element.querySelector('svg[role=img]');
      expect(svg?.getAttribute('aria-label')).toBe(`${figure.title}: ${sentence(figure)}`);
      expect(element.querySelector('figcaption')?.textContent).toContain(figure.caption);
      expect(element.querySelector('figcaption')?.textContent).toContain(sentence(figure));
      expect(element.querySelectorAll('details table tbody tr').length).toBeGreaterThan(1);
    });
  });

  it('tell groups and witnesses apart in a legend of words', () => {
    const apart = document.getElementById('figure:d/fig-2/c')?.querySelector('svg')?.textContent ?? '';
    for (const words of ['maj-min', 'min-min', 'measured (points)', 'printed (dashes)', 'derived (thin line)']) {
      expect(apart).toContain(words);
    }
    const starts = document.getElementById('figure:d/fig-2/d')?.querySelector('svg')?.textContent ?? '';
    expect(starts).toContain('spectral start (open)');
    expect(starts).toContain('random start (filled)');
  });

  it('draw every point, dashes for what is printed only, and a cell for each entry', () => {
    const svg = (id: string) => document.getElementById(`figure:${id}`)?.querySelector('svg');
    expect(svg('d/fig-1/a')?.querySelectorAll('rect')).toHaveLength(6);
    expect(svg('d/fig-2/c')?.querySelectorAll('g[stroke-dasharray], path[stroke-dasharray]')).toHaveLength(2);
    expect(svg('d/fig-2/d')?.querySelectorAll('[stroke-dasharray]')).toHaveLength(0);
    expect(svg('d/fig-2/d')?.querySelectorAll('g[fill="#d55e00"] path, path[fill="#d55e00"]')).toHaveLength(3);
  });

  it('take no data over as markup', () => {
    const page = figuresSection(hostile).markup;
    expect(page).not.toMatch(/<(?:script|style|foreignObject|a|image|use)\b|<!--/i);
    expect([...page].filter((sign) => sign === '\u0000' || sign === '\u202e')).toEqual([]);
    const parsed = parseHTML(reportHtml(hostile)).document;
    const figures = [...parsed.querySelectorAll('section[aria-labelledby=figures] figure')];
    expect(figures.map(({ nodeName }) => nodeName)).toEqual(SAMPLE_FIGURES.map(() => 'FIGURE'));
    // The page's own.
    expect(parsed.querySelectorAll('script').length).toBe(1);
    expect(page).toContain(escapeHtml('"><script>'));
    expect(reportMarkdown(hostile)).not.toMatch(/(?<!\\)(?:<script|\]\(javascript)/);
  });

  it('are embedded in Markdown, with their words', () => {
    expect(reportMarkdown(report)).toContain('](figures/d.fig-2.c.svg)');
    expect(reportMarkdown(report)).toContain('maj-maj: printed 3.16');
  });

  it('are the same bytes for the same report', () => {
    expect(reportHtml(structuredClone(report))).toBe(reportHtml(report));
  });
});
