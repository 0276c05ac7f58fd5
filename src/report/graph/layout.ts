/**
 * Where the boxes of a graph go and how its edges run, by Graphviz. It is told sizes and numbers and nothing of what a
 * report says, so that no text can become a graph. Outcome: whole points, y downwards; the same on every machine.
 */
import type { Graph as Drawing } from '@viz-js/viz';
import { laidOut } from './graphviz.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Point = readonly [x: number, y: number];

export interface Layout extends Size {
  /** The middle of each box. */
  readonly boxes: readonly Point[];
  /** Of each edge the points of its Bézier curves, the first a start, and the corners of its head. */
  readonly edges: readonly { readonly curve: readonly Point[]; readonly head: readonly Point[] }[];
}

/** What is read of Graphviz's JSON. */
interface Laid {
  readonly bb: string;
  readonly objects?: readonly { readonly name: string; readonly pos: string }[];
  readonly edges?: readonly {
    readonly name?: string;
    readonly id: string;
    readonly _draw_: Ops;
    readonly _hdraw_: Ops;
  }[];
}
type Ops = readonly { readonly op: string; readonly points?: readonly Point[] }[];

const POINTS_PER_INCH = 72;

/** @param edges pairs of indices of boxes: an arrow from the first to the second */
export function layout(boxes: readonly Size[], edges: readonly (readonly [number, number])[]): Layout {
  const drawing: Drawing = {
    directed: true,
    graphAttributes: { rankdir: 'LR', nodesep: 0.14, ranksep: 0.35, pad: 0 },
    nodeAttributes: { shape: 'box', fixedsize: true, label: '' },
    edgeAttributes: { arrowsize: 0.7 },
    nodes: boxes.map(({ width, height }, i) => ({
      name: String(i),
      attributes: { width: width / POINTS_PER_INCH, height: height / POINTS_PER_INCH },
    })),
    edges: edges.map(([tail, head], i) => ({ tail: String(tail), head: String(head), attributes: { id: String(i) } })),
  };
  const laid = laidOut(drawing) as Laid;
  const [, , width = 0, height = 0] = laid.bb.split(',').map(Number);
  const turned = ([x, y]: Point): Point => [Math.round(x), Math.round(height - y)];
  const positions = new Map((laid.objects ?? []).map(({ name, pos }) => [name, pos.split(',').map(Number)]));
  const drawn = new Map((laid.edges ?? []).map((edge) => [edge.id, edge]));
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    boxes: boxes.map((_, i) => {
      const [x = 0, y = 0] = positions.get(String(i)) ?? [];
      return turned([x, y]);
    }),
    edges: edges.map((_, i) => {
      const { _draw_: line = [], _hdraw_: head = [] } = drawn.get(String(i)) ?? {};
      return { curve: pointsOf(line, 'b').map(turned), head: pointsOf(head, 'P').map(turned) };
    }),
  };
}

const pointsOf = (ops: Ops, op: string): readonly Point[] => ops.find((one) => one.op === op)?.points ?? [];
