/** The kinds of edges: the class, the words and the line of each, never told apart by colour alone. */
import type { EdgeKind } from './dependencies.ts';

export interface EdgeMark {
  /** Class of the page's style. */
  readonly name: string;
  readonly label: string;
  readonly meaning: string;
  /** CSS: colour, width in pixels, dashes. */
  readonly stroke: string;
  readonly width: number;
  readonly dashes: string;
}

/** In the order of the legend. */
export const EDGES: Readonly<Record<EdgeKind, EdgeMark>> = {
  'inherits the error': {
    name: 'edge-inherits',
    label: 'inherits the error',
    meaning:
      'the claim at the head is refuted, and follows from the one at the tail as printed, whether it uses that itself or through others',
    stroke: '#d55e00',
    width: 3,
    dashes: 'none',
  },
  'fails by itself': {
    name: 'edge-itself',
    label: 'fails by itself',
    meaning: 'refuted, and the one at the tail as printed is not what does it',
    stroke: '#d55e00',
    width: 2,
    dashes: '9 4',
  },
  'holds with the correction': {
    name: 'edge-corrected',
    label: 'holds with the correction',
    meaning: 'verified, and follows from the corrected claim only',
    stroke: '#009e73',
    width: 3,
    dashes: '3 3',
  },
  unaffected: {
    name: 'edge-unaffected',
    label: 'unaffected',
    meaning: 'verified, whatever becomes of the refuted claim',
    stroke: 'var(--link)',
    width: 1.5,
    dashes: '1.5 4',
  },
  uses: {
    name: 'edge-uses',
    label: 'used by',
    meaning: 'the claim at the tail is not refuted, or not what the one at the head fails or holds by',
    stroke: 'var(--quiet)',
    width: 1,
    dashes: 'none',
  },
  part: {
    name: 'edge-part',
    label: 'part of',
    meaning: 'a part that decides a conjunction',
    stroke: 'var(--quiet)',
    width: 2,
    dashes: '10 3 2 3',
  },
};
