/**
 * The documents: every folder under `proofs/` that has a `document` file. Adding a document is adding a folder.
 * Outcome: documents with their items in order; @throws Error a file is missing, or one that
 * `contents` does not name; InputError a claim whose hypotheses are not those of its region, or that holds a symbol which it
 * does not declare, or that does not show what it checks.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../base/input-error.ts';
import type { Region } from '../theory/region.ts';
import type { Language } from './certificate/language.ts';
import { type ClaimEntry, claimId, type Document, type DocumentHeader, type Item } from './claim.ts';
import { requireCorrespondence } from './correspondence.ts';
import { requireDeclared } from './declared.ts';
import { expanded } from './each.ts';
import type { FigureEntry } from './figures/entry.ts';
import { regionsIn, requireHypotheses } from './hypotheses.ts';
import { INSTRUMENTS, load, OPTIONS, SIMULATE, THEORY } from './load.ts';
import { documentFolders, type ProofsFolder, proofsFolder } from './proofs-folder.ts';
import { requireShapes } from './shapes.ts';
import { theoryOf } from './theories.ts';

/** All documents, by id. */
export async function documents(from: ProofsFolder = proofsFolder()): Promise<Document[]> {
  const read = await Promise.all(documentFolders(from).map((folder) => readDocument(from, folder)));
  requireCorrespondence(new Map(claimsOf(read).map((claim) => [claim.id, claim])));
  return read;
}

async function readDocument(from: ProofsFolder, folder: string): Promise<Document> {
  const { path, extension } = from;
  const header = await load<DocumentHeader>(from, folder, 'document');
  const files = readdirSync(join(path, folder))
    .filter((name) => name.endsWith(extension) && !name.endsWith(`.d${extension}`))
    .map((name) => name.slice(0, -extension.length))
    .filter((name) => name !== 'document');
  const unlisted = files.filter((name) => !BESIDE.includes(name) && !header.contents.includes(name));
  const missing = header.contents.filter((name) => !files.includes(name));
  if (unlisted.length > 0 || missing.length > 0) {
    throw new InputError(
      `document = proofs/${folder}`,
      `not in its contents: ${unlisted.join(', ') || 'none'}; without a file: ${missing.join(', ') || 'none'}`,
      'name every file in contents of document.ts, and build',
    );
  }
  const figures = files.includes(FIGURES) ? await load<readonly FigureEntry[]>(from, folder, FIGURES) : [];
  const spoken = header.wordsOf ?? (files.includes(LANGUAGE) ? folder : null);
  const language = spoken === null ? null : await load<Language>(from, spoken, LANGUAGE);
  const theory = await theoryOf(from, header.theory ?? folder);
  const { family } = theory;
  const written = await Promise.all(header.contents.map((name) => load<Item>(from, folder, name)));
  const items = written.map((item) => expanded(item, family.groups));
  const document: Document = { ...header, items, figures, language, family, declared: theory };
  requireShapes(document);
  for (const { id, entry } of claimsOf([document])) requireDeclared(id, entry, family);
  requireHypotheses(document, family);
  return document;
}

/** The files beside the items and `document`, if a document has them. */
const [FIGURES, LANGUAGE] = ['figures', 'certificate'];
const BESIDE: readonly string[] = [FIGURES, LANGUAGE, THEORY, INSTRUMENTS, OPTIONS, SIMULATE];

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
