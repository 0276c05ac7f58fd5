/**
 * The documents: every folder under `proofs/` that has a `document` file. Adding a document is adding a folder.
 * Outcome: documents with their items in order; @throws Error a file is missing, or one that
 * `contents` does not name; InputError a claim whose hypotheses are not those of its region, or that holds a symbol which it
 * does not declare, or that does not show what it checks.
 */
import type { Region } from '../theory/region.ts';
import type { Language } from './certificate/language.ts';
import { type ClaimEntry, claimId, type Document } from './claim.ts';
import { requireCorrespondence } from './correspondence.ts';
import { requireDeclared } from './declared.ts';
import type { FigureEntry } from './figures/entry.ts';
import { regionsIn, requireHypotheses } from './hypotheses.ts';
import { load, optional } from './load.ts';
import { documentFolders, type ProofsFolder, proofsFolder } from './proofs-folder.ts';
import { requireShapes } from './shapes.ts';
import { theoryOf } from './theories.ts';
import { FIGURES, LANGUAGE, writtenDocument } from './written.ts';

/** All documents, by id. */
export async function documents(from: ProofsFolder = proofsFolder()): Promise<Document[]> {
  const read = await Promise.all(documentFolders(from).map((folder) => readDocument(from, folder)));
  requireCorrespondence(new Map(claimsOf(read).map((claim) => [claim.id, claim])));
  return read;
}

async function readDocument(from: ProofsFolder, folder: string): Promise<Document> {
  const written = await writtenDocument(from, folder);
  const figures = (await optional<readonly FigureEntry[]>(from, folder, FIGURES)) ?? [];
  const language = await (written.wordsOf === undefined ? optional : load)<Language>(
    from,
    written.wordsOf ?? folder,
    LANGUAGE,
  );
  const theory = await theoryOf(from, written.theory ?? folder);
  const { family } = theory;
  const document: Document = { ...written, figures, language, family, declared: theory };
  requireShapes(document);
  for (const { id, entry } of claimsOf([document])) requireDeclared(id, entry, family);
  requireHypotheses(document, family);
  return document;
}

/** A claim with its id and its place. */
export interface RegisteredClaim {
  readonly id: string;
  readonly document: string;
  readonly item: string;
  readonly place: string;
  readonly entry: ClaimEntry;
  readonly region: Region;
  /** Of its document; null where that has none. */
  readonly language?: Language | null;
}

/** All claims, in the order of the ledger. */
export function claimsOf(all: readonly Document[]): RegisteredClaim[] {
  return all.flatMap((document) => {
    const part = regionsIn(document, document.family);
    return document.items.flatMap(({ item, place, entries }) =>
      entries.flatMap((entry): RegisteredClaim[] => {
        if (entry.kind !== 'claim') return [];
        const id = claimId(document.id, item, entry.part);
        const region = part(id.slice(document.id.length + 1));
        return [{ id, document: document.id, item, place, entry, region, language: document.language }];
      }),
    );
  });
}
