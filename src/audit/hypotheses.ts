/**
 * Holds what a document writes against what is checked: the hypotheses of a claim on runs are those that its statement
 * speaks of, no more and no fewer, and its region has in every setting what the statement speaks of.
 * Outcome: the first fault as an InputError's three parts; null of a document without one.
 */
import { InputError } from '../base/input-error.ts';
import type { Family } from '../theory/family.ts';
import { type Region, regionOf } from '../theory/region.ts';
import { type ClaimEntry, claimId, type Document, type Statement } from './claim.ts';
import { lacking, type PartRegion, runsIn } from './statement-region.ts';

/** The regions of the claims of a document, by their ids without the document. */
export function regionsIn({ items }: Pick<Document, 'items'>, family: Family): PartRegion {
  const entries = new Map(
    items.flatMap(({ item, entries }) =>
      entries.flatMap((entry): [string, ClaimEntry][] =>
        entry.kind === 'claim' ? [[entry.part === undefined ? item : `${item}/${entry.part}`, entry]] : [],
      ),
    ),
  );
  return (id) => {
    const entry = entries.get(id);
    if (entry === undefined) throw new InputError(`claim ${id}`, 'there is no claim of that id', 'name one that is');
    return regionOf(family, entry.hypotheses ?? []);
  };
}

/** @throws InputError a claim whose hypotheses and runs differ, or whose region lacks what its statement speaks of. */
export function requireHypotheses(document: Pick<Document, 'id' | 'items'>, family: Family): void {
  const part = regionsIn(document, family);
  for (const { item, entries } of document.items) {
    for (const entry of entries) {
      if (entry.kind === 'claim') requireOf(claimId(document.id, item, entry.part), entry, family, part);
    }
  }
}

function requireOf(id: string, entry: ClaimEntry, family: Family, part: PartRegion): void {
  const region = regionOf(family, entry.hypotheses ?? []);
  requireExistence(id, entry.statement, region, part);
  requireSame(id, region.runs, [...new Set(runsIn(entry.statement, part, family))]);
  const within = (hypotheses: readonly string[] | undefined): Region =>
    hypotheses === undefined ? region : regionOf(family, hypotheses);
  for (const [i, { statement, hypotheses }] of (entry.readings ?? []).entries()) {
    requireExistence(`${id}, reading ${i + 1}`, statement, within(hypotheses), part);
  }
  for (const [i, { statement, hypotheses }] of (entry.erratum?.formulas ?? []).entries()) {
    requireExistence(`${id}, erratum ${i + 1}`, statement, within(hypotheses), part);
  }
}

function requireExistence(named: string, statement: Statement, region: Region, part: PartRegion): void {
  const missing = lacking(statement, region, part);
  if (missing.length > 0) {
    throw new InputError(
      `region of ${named}`,
      `it must leave out settings in which the statement says nothing: it does not ask ${list(missing)}`,
      'write it as a hypothesis',
    );
  }
}

function requireSame(id: string, written: readonly string[], asked: readonly string[]): void {
  const hidden = asked.filter((words) => !written.includes(words));
  const spare = written.filter((words) => !asked.includes(words));
  if (hidden.length > 0) {
    throw new InputError(
      `hypotheses of ${id}`,
      `they must say which runs the statement is about: ${list(hidden)} is not written`,
      'write it as a hypothesis',
    );
  }
  if (spare.length > 0) {
    throw new InputError(
      `hypotheses of ${id}`,
      `they must be what is checked: ${list(spare)} is written, and the statement is about no such run`,
      'leave it out, or move it to notes if it is no condition',
    );
  }
}

const list = (words: readonly string[]): string => words.map((text) => `“${text}”`).join(' and ');
