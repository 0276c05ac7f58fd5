/** The figures of a report, item by item: a picture, its words, its numbers. Nothing where no figure was made. */
import type { Figure, Report } from '../../audit/result.ts';
import { html, type Markup, NOTHING } from '../markup.ts';
import { dataTable } from './data-table.ts';
import { drawFigure } from './draw.ts';
import { sentence } from './words.ts';

export function figuresSection(report: Report): Markup {
  if (report.figures.length === 0) return NOTHING;
  return html`<section aria-labelledby="figures"><h2 id="figures">Figures, made anew</h2>
<p>What the documents draw, measured again, with their theory over it. A feature group has a colour and a shape: maj-maj green circles, maj-min orange triangles, min-min blue squares. Where several are equal they lie inside each other. The theory is drawn where it is printed: dashes that leave the points are printed curves that fail.</p>
${itemsOf(report).map(itemFigures)}</section>
`;
}

interface ItemOf {
  readonly place: string;
  readonly figures: readonly Figure[];
}

/** Figures of one item, under the place where it stands. */
export function itemsOf({ figures, claims }: Report): ItemOf[] {
  const items = new Map<string, Figure[]>();
  for (const figure of figures) {
    const name = itemName(figure);
    items.set(name, [...(items.get(name) ?? []), figure]);
  }
  const places = new Map(claims.map((claim) => [itemName(claim), claim.place]));
  return [...items].map(([name, own]) => ({ place: places.get(name) ?? name, figures: own }));
}

const itemName = ({ id, item }: { readonly id: string; readonly item: string }): string =>
  `${id.split('/')[0]}/${item}`;

/** Curves to be compared stand side by side, below the small pictures. */
function itemFigures({ place, figures }: ItemOf): Markup {
  const curves = figures.filter(({ kind }) => kind === 'curves');
  const small = figures.filter(({ kind }) => kind !== 'curves');
  return html`<h3>${place}</h3>
${[small, curves].map(grid)}`;
}

const grid = (figures: readonly Figure[]): Markup =>
  figures.length === 0
    ? NOTHING
    : html`<div class="figures${figures.length % 3 === 0 ? ' three' : ''}">
${figures.map(figureMarkup)}</div>
`;

/** Its id is none that a claim can have. */
const figureMarkup = (figure: Figure): Markup => html`<figure id="figure:${figure.id}">
${drawFigure(figure)}
<figcaption><p><b>${figure.title}.</b> ${figure.caption}</p><p class="quiet">${sentence(figure)}</p></figcaption>
${dataTable(figure)}
</figure>
`;
