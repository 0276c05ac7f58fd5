/**
 * A graph of claims as SVG: a box for each claim, which links to it, an arrow from each claim to those that use it.
 * Outcome: markup without style of its own; its colours are classes of the page.
 */
import type { ClaimResult } from '../../audit/result.ts';
import { fragment } from '../fragment.ts';
import { html, type Markup } from '../markup.ts';
import { documentOf } from '../outline.ts';
import { flat } from '../printable.ts';
import { VERDICTS } from '../vocabulary.ts';
import type { Edge, Graph } from './dependencies.ts';
import { EDGES } from './edges.ts';
import { type Layout, layout, type Point } from './layout.ts';

/** In pixels: the page's typewriter font at the size of the style. */
const SIGN = 6.7;
const LINE = 15;
const PADDING = 8;
const MARGIN = 6;
const LONGEST = 26;

export function graphSvg({ claims, edges }: Graph, document: string, words: string): Markup {
  const texts = claims.map((claim) => linesOf(claim, document));
  const index = new Map(claims.map((claim, i) => [claim, i]));
  const sizes = texts.map((lines) => ({
    width: Math.ceil(Math.max(...lines.map((line) => [...line].length)) * SIGN) + 2 * PADDING,
    height: lines.length * LINE + PADDING,
  }));
  const laid = layout(
    sizes,
    edges.map(({ from, to }) => [index.get(from) ?? 0, index.get(to) ?? 0]),
  );
  const [width, height] = [laid.width + 2 * MARGIN, laid.height + 2 * MARGIN];
  return html`<svg class="graph" role="group" aria-label="${words}" width="${width}" height="${height}" viewBox="${-MARGIN} ${-MARGIN} ${width} ${height}">
${edges.map((edge, i) => arrow(edge, laid.edges[i]))}${claims.map((claim, i) =>
  box(claim, texts[i] ?? [], sizes[i] ?? { width: 0, height: 0 }, laid.boxes[i] ?? [0, 0]),
)}</svg>`;
}

/** Mark and item, part, and what a refuted claim does to it. */
function linesOf({ id, verdict, blame }: ClaimResult, document: string): string[] {
  const short = documentOf(id) === document ? id.slice(document.length + 1) : id;
  const at = short.lastIndexOf('/');
  const [item, part] = at < 0 || short === id ? [short, ''] : [short.slice(0, at), short.slice(at + 1)];
  const lines = [`${VERDICTS[verdict].mark} ${item}`, part, blame?.status ?? ''];
  return lines.map((line) => cut(flat(line))).filter((line) => line !== '');
}

const cut = (line: string): string =>
  [...line].length <= LONGEST ? line : `${[...line].slice(0, LONGEST - 1).join('')}…`;

function box(
  { id, verdict, blame }: ClaimResult,
  lines: readonly string[],
  { width, height }: { readonly width: number; readonly height: number },
  [x, y]: Point,
): Markup {
  // What is written on the box first, so that it can be spoken to by its words.
  const name = `${lines.join(' ')}: ${id}, ${VERDICTS[verdict].label}`;
  const top = y - height / 2;
  const texts = lines.map((line, i) => {
    const kind = blame !== null && i === lines.length - 1 ? ' class="blame"' : '';
    return html`<text${{ markup: kind }} x="${x}" y="${Math.round(top + PADDING / 2 + LINE * (i + 0.75))}">${line}</text>\n`;
  });
  return html`<a class="${verdict}" href="#${fragment(id)}" aria-label="${name}"><rect x="${Math.round(x - width / 2)}" y="${Math.round(top)}" width="${width}" height="${height}" rx="3"></rect>${texts}</a>
`;
}

function arrow({ from, to, kind }: Edge, drawn: Layout['edges'][number] | undefined): Markup {
  const [start, ...rest] = drawn?.curve ?? [];
  if (start === undefined) return html``;
  const words = `${from.id} → ${to.id}: ${EDGES[kind].label}`;
  return html`<g class="${EDGES[kind].name}"><title>${words}</title><path d="M${pair(start)}C${rest.map(pair).join(' ')}"></path><polygon points="${(drawn?.head ?? []).map(pair).join(' ')}"></polygon></g>
`;
}

const pair = ([x, y]: Point): string => `${x},${y}`;
