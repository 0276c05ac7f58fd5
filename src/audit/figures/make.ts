/**
 * Makes the figures of documents. A figure depends on what its document declares and on nothing else: no seed of the
 * run, no verdict. Inputs: a document's entry and claims. Outcome: plain data.
 */

import { remembered } from '../../base/remembered.ts';
import type { Family } from '../../theory/family.ts';
import { claimId, type Document } from '../claim.ts';
import { faultText } from '../fault.ts';
import { type Claims, instrumentsOf } from '../instruments.ts';
import type { Fault } from '../result.ts';
import type { FigureEntry } from './entry.ts';
import type { Figure } from './figure.ts';

/** A figure with its id, and the claims its printed curves are read from. */
export interface RegisteredFigure {
  readonly id: string;
  readonly document: string;
  readonly entry: FigureEntry;
  readonly claims: Claims;
  readonly family: Family;
}

/** All figures, in the order of their documents. */
export function figuresOf(documents: readonly Document[]): RegisteredFigure[] {
  return documents.flatMap(({ id: document, items, figures, family }) => {
    const claims = new Map(
      items.flatMap(({ item, entries }) =>
        entries.flatMap((entry) =>
          entry.kind === 'claim' ? [[entry.part === undefined ? item : `${item}/${entry.part}`, entry] as const] : [],
        ),
      ),
    );
    return figures.map((entry) => ({ id: claimId(document, entry.item, entry.part), document, entry, claims, family }));
  });
}

/** Made once in a process. */
export const makeFigure: (figure: RegisteredFigure) => Figure = remembered(
  ({ id }: RegisteredFigure) => id,
  ({ id, entry, claims, family }): Figure => {
    const { item, title, caption } = entry;
    const { figures } = instrumentsOf(family);
    if (figures === null) throw new RangeError(`the document has nothing that draws ${entry.kind}`);
    return { id, item, title, caption, groups: family.groups, ...figures.make(entry, claims, family) };
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

/** Figures that read the same runs, to be made one after another. */
export function groupsOfFigures(figures: readonly RegisteredFigure[]): RegisteredFigure[][] {
  const runsOf = ({ entry, id, family }: RegisteredFigure): string => instrumentsOf(family).figures?.runs(entry) ?? id;
  const groups = new Map<string, RegisteredFigure[]>();
  for (const figure of figures) groups.set(runsOf(figure), [...(groups.get(runsOf(figure)) ?? []), figure]);
  return [...groups.values()];
}
