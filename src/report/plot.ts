/**
 * A plot as SVG in a page. Observable Plot draws it into a document of linkedom's; here it is made small, the same on
 * every machine, and readable by a screen reader. Inputs: Plot's options, and what the plot shows in words.
 * Outcome: markup without style, script or address; its colours are those of the page (`currentColor`, custom properties).
 */
import { type PlotOptions, plot } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { escapeHtml, type Markup } from './markup.ts';

/** What a plot shows, for those who do not see it. */
export interface Description {
  readonly title: string;
  readonly description: string;
}

/** Plot is typed for the document of a browser. */
const { document } = parseHTML('<html><body></body></html>') as unknown as Required<PlotOptions>;

export function plotMarkup(options: PlotOptions, { title, description }: Description): Markup {
  const svg = plot({ ...options, className: 'plot', document, figure: false, title: null } as PlotOptions);
  svg.querySelector('style')?.remove();
  for (const decorated of svg.querySelectorAll('[aria-label], [aria-hidden], [aria-description]')) {
    for (const name of ['aria-label', 'aria-hidden', 'aria-description']) decorated.removeAttribute(name);
  }
  const label = escapeHtml(`${title}: ${description}`);
  return { markup: rounded(svg.outerHTML).replace('<svg ', () => `<svg role="img" aria-label="${label}" `) };
}

/** Hundredths of a pixel: shorter, and the same whatever the last digit of a machine's logarithm. */
const rounded = (markup: string): string =>
  markup.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (digits) => String(Number(Number(digits).toFixed(2))));
