/**
 * The dependencies in the page: for each document what refuted claims do to those that use them, then all uses, each as a
 * picture and as a table.
 */
import type { Report } from '../../audit/result.ts';
import { badge, type Column, prose, reference, table, tableBox } from '../html-parts.ts';
import { html, type Markup, NOTHING } from '../markup.ts';
import { withVerdict } from '../outline.ts';
import { blameGraph, type DocumentGraph, dependencyGraphs, type Edge, type Graph } from './dependencies.ts';
import { graphSvg } from './draw.ts';
import { EDGES } from './edges.ts';

export function graphSection(report: Report, known: ReadonlySet<string>): Markup {
  const graphs = dependencyGraphs(report).filter(({ edges }) => edges.length > 0);
  if (graphs.length === 0) return NOTHING;
  return html`<section aria-labelledby="dependencies"><h2 id="dependencies">What rests on what</h2>
<p>An arrow goes from a claim to one that uses it, itself or through others. A box links to its claim; its last line says what refuted claims do to it, and the arrows of the same words come from these.</p>
${legend()}
${graphs.map((graph) => document(graph, known))}</section>
`;
}

function legend(): Markup {
  const entries = Object.values(EDGES).map(
    ({
      name,
      label,
      meaning,
    }) => html`<li><svg class="${name}" width="46" height="12" aria-hidden="true"><path d="M1,6H36"></path><polygon points="35,2 45,6 35,10"></polygon></svg><span><b>${label}</b>: ${meaning}</span></li>
`,
  );
  return html`<ul class="edges" aria-label="Kinds of arrows">${entries}</ul>`;
}

function document(graph: DocumentGraph, known: ReadonlySet<string>): Markup {
  const { document, title, alone, edges } = graph;
  const blamed = blameGraph(graph);
  const rest = alone === 0 ? '' : ` Claims of ${document} that use none and that none uses are left out: ${alone}.`;
  return html`<h3>${prose(title)}</h3>
${blamed.edges.length === 0 ? html`<p>Nothing uses a refuted claim of ${document}.</p>` : html`<p>The refuted claims and all that rests on them: ${wordsOf(blamed)}</p>${picture(blamed, document, `Refuted claims of ${document} and all that rests on them`)}`}
<details><summary>Everything that uses something in ${document}</summary>
<p>${wordsOf(graph)}${rest}</p>
${picture(graph, document, `All claims of ${document} that use others or are used`)}
${table(`Uses in ${document}`, columns(known), edges, 'uses')}</details>
`;
}

const picture = (graph: Graph, document: string, title: string): Markup =>
  tableBox(title, graphSvg(graph, document, `${title}: ${wordsOf(graph)}`));

/** What the picture shows, for those who do not see it. */
function wordsOf({ claims, edges }: Graph): string {
  const refuted = withVerdict(claims, 'refuted').length;
  const kinds = Object.entries(EDGES).map(([kind, { label }]) => ({
    label,
    count: edges.filter((edge) => edge.kind === kind).length,
  }));
  const told = kinds.filter(({ count }) => count > 0).map(({ label, count }) => `${count} “${label}”`);
  return `${claims.length} claims, ${refuted} of them refuted, and ${edges.length} arrows (${told.join(', ')}).`;
}

const columns = (known: ReadonlySet<string>): readonly Column<Edge>[] => [
  { head: 'Claim', cell: ({ from }) => reference(from.id, known) },
  { head: 'Verdict', cell: ({ from }) => badge(from.verdict) },
  { head: 'Arrow', cell: ({ kind }) => html`${EDGES[kind].label}` },
  { head: 'To', cell: ({ to }) => reference(to.id, known) },
  { head: 'Verdict', cell: ({ to }) => badge(to.verdict) },
];
