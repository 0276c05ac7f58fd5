/**
 * Which claim uses which, and what a refuted one does to those that use it.
 * Inputs: a report. Outcome: for each document its graph, every use between claims of the report in exactly one of them,
 * and an arrow from every claim that another is said to have its error from, or to be untouched by.
 */
import type { Blame, ClaimResult, Report } from '../../audit/result.ts';
import { byDocument } from '../outline.ts';

/** `part`: it decides the verdict of a conjunction; otherwise what a refuted claim does to its user, if anything. */
export type EdgeKind = Blame['status'] | 'uses' | 'part';

export interface Edge {
  readonly from: ClaimResult;
  /** The one that uses `from`, is made of it, or is said to owe something to it. */
  readonly to: ClaimResult;
  readonly kind: EdgeKind;
}

export interface Graph {
  readonly claims: readonly ClaimResult[];
  readonly edges: readonly Edge[];
}

export interface DocumentGraph extends Graph {
  readonly document: string;
  readonly title: string;
  /** Claims of the document that use none and that none uses. */
  readonly alone: number;
}

export function dependencyGraphs(report: Report): DocumentGraph[] {
  const byId = new Map(report.claims.map((claim) => [claim.id, claim]));
  const all = report.claims.flatMap((claim) => edgesInto(claim, byId));
  const connected = new Set(all.flatMap(({ from, to }) => [from, to]));
  return byDocument(report).map(({ document, title, claims }) => {
    const mine = new Set(claims);
    const alone = claims.filter((claim) => !connected.has(claim)).length;
    const edges = all.filter(({ to }) => mine.has(to));
    return { document, title, alone, ...graphOf(report, edges) };
  });
}

/** The refuted claims and all that rests on them: what a reader of a refutation has to look at. */
export function blameGraph(graph: Graph): Graph {
  const reached = new Set(graph.claims.filter(({ verdict }) => verdict === 'refuted'));
  for (let size = -1; size < reached.size; ) {
    size = reached.size;
    for (const { from, to } of graph.edges) if (reached.has(from)) reached.add(to);
  }
  const edges = graph.edges.filter(({ from }) => reached.has(from));
  return graphOf(graph, edges);
}

/** The claims in the order of the report. */
function graphOf({ claims }: Pick<Report, 'claims'>, edges: readonly Edge[]): Graph {
  const connected = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return { claims: claims.filter((claim) => connected.has(claim)), edges };
}

function edgesInto(to: ClaimResult, byId: ReadonlyMap<string, ClaimResult>): Edge[] {
  const parts = to.certificate.kind === 'parts' ? to.certificate.parts.map(({ claim }) => claim) : [];
  // Its error may come from a claim that what it uses rests on.
  return [...new Set([...to.uses, ...parts, ...(to.blame?.from ?? [])])].flatMap((id): Edge[] => {
    const from = byId.get(id);
    if (from === undefined) return [];
    const blamed = to.blame?.from.includes(id) ? to.blame.status : null;
    return [{ from, to, kind: blamed ?? (to.uses.includes(id) ? 'uses' : 'part') }];
  });
}
