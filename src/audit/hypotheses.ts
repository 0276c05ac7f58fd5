/**
 * Holds what a document writes against what is checked: the hypotheses of a claim are those that its region asks, no more
 * and no fewer, and the region has in every setting what the statement speaks of.
 * Outcome: the first fault as an InputError's three parts; null of a document without one.
 */
import { InputError } from '../base/input-error.ts';
import { type ClaimEntry, claimId, type Document, type Statement } from './claim.ts';
import type { Regime } from './regime.ts';
import { hypothesesOf, type Region } from './region.ts';
import { lacking, type PartRegion, regionOf } from './statement-region.ts';

/** The regions of the claims of a document, by their ids without the document. */
export function regionsIn(document: Pick<Document, 'items'>): PartRegion {
  const entries = new Map(
    document.items.flatMap(({ item, entries }) =>
      entries.flatMap((entry): [string, ClaimEntry][] =>
        entry.kind === 'claim' ? [[entry.part === undefined ? item : `${item}/${entry.part}`, entry]] : [],
      ),
    ),
  );
  const part: PartRegion = (id) => {
    const entry = entries.get(id);
    if (entry === undefined) throw new InputError(`claim ${id}`, 'there is no claim of that id', 'name one that is');
    return regionOf(entry.statement, entry.regime, part);
  };
  return part;
}

/** @throws InputError a claim whose hypotheses and region differ, or whose region lacks what its statement speaks of. */
export function requireHypotheses(document: Pick<Document, 'id' | 'items'>): void {
  const part = regionsIn(document);
  for (const { item, entries } of document.items) {
    for (const entry of entries) {
      if (entry.kind === 'claim') requireOf(claimId(document.id, item, entry.part), entry, part);
    }
  }
}

function requireOf(id: string, entry: ClaimEntry, part: PartRegion): void {
  requireExistence(id, entry.statement, entry.regime, part);
  requireSame(id, entry.hypotheses ?? [], regionOf(entry.statement, entry.regime, part));
  for (const [i, reading] of (entry.readings ?? []).entries()) {
    requireExistence(`${id}, reading ${i + 1}`, reading.statement, reading.regime ?? entry.regime, part);
  }
  for (const [i, { statement, regime }] of (entry.erratum?.formulas ?? []).entries()) {
    requireExistence(`${id}, erratum ${i + 1}`, statement, regime ?? entry.regime, part);
  }
}

function requireExistence(named: string, statement: Statement, regime: Regime, part: PartRegion): void {
  const missing = lacking(statement, regime, part);
  if (missing.length > 0) {
    throw new InputError(
      `region of ${named}`,
      `it must leave out settings in which the statement says nothing: it does not ask ${list(missing)}`,
      'ask it in the regime, and write it as a hypothesis',
    );
  }
}

function requireSame(id: string, written: readonly string[], region: Region): void {
  const asked: readonly string[] = hypothesesOf(region);
  const hidden = asked.filter((words) => !written.includes(words));
  const spare = written.filter((words) => !asked.includes(words));
  if (hidden.length > 0) {
    throw new InputError(
      `hypotheses of ${id}`,
      `they must say what the region asks: ${list(hidden)} is not written`,
      'write it as a hypothesis, or widen the region',
    );
  }
  if (spare.length > 0) {
    throw new InputError(
      `hypotheses of ${id}`,
      `they must be what the region asks: ${list(spare)} is written and not asked`,
      'ask it in the regime, or move it to notes if it is no condition',
    );
  }
}

const list = (words: readonly string[]): string => words.map((text) => `“${text}”`).join(' and ');
