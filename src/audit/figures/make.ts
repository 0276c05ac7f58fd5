/**
 * Makes the figures of documents. A figure depends on what its document declares and on nothing else: no seed of the
 * run, no verdict. Inputs: a document's entry and claims. Outcome: plain data.
 */

import { remembered } from '../../base/remembered.ts';
import { claimId, type Document } from '../claim.ts';
import { faultText } from '../fault.ts';
import type { Fault } from '../result.ts';
import type { FigureEntry } from './entry.ts';
import type { Figure } from './figure.ts';
import { learningTimesFigure, learningWindowFigure } from './learning.ts';
import { matrixFigure } from './matrices.ts';
import type { Claims } from './printed.ts';
import { singularValuesFigure } from './singular-values.ts';
import { amplitudesFigure, logitSpectrumFigure } from './trajectories.ts';

/** A figure with its id, and the claims its printed curves are read from. */
export interface RegisteredFigure {
  readonly id: string;
  readonly document: string;
  readonly entry: FigureEntry;
  readonly claims: Claims;
}

/** All figures, in the order of their documents. */
export function figuresOf(documents: readonly Document[]): RegisteredFigure[] {
  return documents.flatMap(({ id: document, items, figures }) => {
    const claims = new Map(
      items.flatMap(({ item, entries }) =>
        entries.flatMap((entry) =>
          entry.kind === 'claim' ? [[entry.part === undefined ? item : `${item}/${entry.part}`, entry] as const] : [],
        ),
      ),
    );
    return figures.map((entry) => ({ id: claimId(document, entry.item, entry.part), document, entry, claims }));
  });
}

/** Made once in a process. */
export const makeFigure: (figure: RegisteredFigure) => Figure = remembered(
  ({ id }: RegisteredFigure) => id,
  ({ id, entry, claims }): Figure => {
    const { item, title, caption } = entry;
    return { id, item, title, caption, ...contentOf(entry, claims) };
  },
);

/** As many as can be made, in their order, and the faults of the others. */
export function tryFigures(figures: readonly RegisteredFigure[]): { figures: Figure[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const made = figures.flatMap((figure) => {
    try {
      return [makeFigure(figure)];
    } catch (error) {
      faults.push({ id: figure.id, fault: faultText(error) });
      return [];
    }
  });
  return { figures: made, faults };
}

function contentOf(entry: FigureEntry, claims: Claims) {
  switch (entry.kind) {
    case 'matrix':
      return matrixFigure(entry);
    case 'singular values':
      return singularValuesFigure(entry, claims);
    case 'logit spectrum':
      return logitSpectrumFigure(entry, claims);
    case 'amplitudes':
      return amplitudesFigure(entry, claims);
    case 'learning times':
      return learningTimesFigure(entry, claims);
    case 'learning window':
      return learningWindowFigure(entry, claims);
  }
}

/** Figures that read the same runs, to be made one after another. */
export function groupsOfFigures(figures: readonly RegisteredFigure[]): RegisteredFigure[][] {
  const runsOf = ({ entry, id }: RegisteredFigure): string =>
    entry.kind === 'learning times' || entry.kind === 'learning window' ? `learning ${entry.gamma}` : id;
  const groups = new Map<string, RegisteredFigure[]>();
  for (const figure of figures) groups.set(runsOf(figure), [...(groups.get(runsOf(figure)) ?? []), figure]);
  return [...groups.values()];
}
