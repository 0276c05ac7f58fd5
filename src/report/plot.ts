/**
 * A plot as SVG in a page. Observable Plot draws it into a document of linkedom's; here it is made small, the same on
 * every machine, and readable by a screen reader. Inputs: Plot's options, and what the plot shows in words.
 * Outcome: markup without style, script or address; its colours are those of the page (`currentColor`, custom properties).
 */
import { type PlotOptions, plot } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { escapeHtml, type Markup, NOTHING } from './markup.ts';
import { printable } from './printable.ts';

/** What a plot shows, for those who do not see it. */
export interface Description {
  readonly title: string;
  readonly description: string;
}

/** Plot is typed for the document of a browser. */
const { document } = parseHTML('<html><body></body></html>') as unknown as Required<PlotOptions>;

/** `legend` is SVG drawn over the plot. */
export function plotMarkup(
  options: PlotOptions,
  { title, description }: Description,
  legend: Markup = NOTHING,
): Markup {
  const svg = plot({ ...options, className: 'plot', document, figure: false });
  svg.querySelector('style')?.remove();
  for (const decorated of svg.querySelectorAll('[aria-label], [aria-hidden], [aria-description]')) {
    for (const name of ['aria-label', 'aria-hidden', 'aria-description']) decorated.removeAttribute(name);
  }
  const label = escapeHtml(`${title}: ${description}`);
  const drawn = rounded(printable(svg.outerHTML)).replace(/<\/svg>$/, () => `${legend.markup}</svg>`);
  return { markup: drawn.replace('<svg ', () => `<svg role="img" aria-label="${label}" `) };
}

/** Tenths of a pixel in every tag: shorter, and the same whatever the last digit of a machine's logarithm. */
const rounded = (markup: string): string => markup.replace(/<[^>]*>/g, roundedTag);
const roundedTag = (tag: string): string =>
  tag
    .replace(/(?<!opacity=")-?\d+\.\d{2,}(?:e-?\d+)?(?!\d*em")/g, (digits) => String(Number(Number(digits).toFixed(1))))
    .replaceAll(' />', '/>');
