/**
 * Documents as they are written: their items in order, nothing of what they say read. Outcome: a formula that is printed for an
 * index is a claim for each group by then; @throws InputError a file is missing, or one that `contents` does not name, or a
 * group that the theory has not.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../base/input-error.ts';
import type { TheoryDeclaration } from '../theory/theory.ts';
import type { DocumentHeader, Item, WrittenDocument } from './claim.ts';
import { expanded } from './each.ts';
import { INSTRUMENTS, load, OPTIONS, optional, SIMULATE, THEORY } from './load.ts';
import { documentFolders, type ProofsFolder, proofsFolder } from './proofs-folder.ts';

/** All of them, by id. */
export const writtenDocuments = (from: ProofsFolder = proofsFolder()): Promise<WrittenDocument[]> =>
  Promise.all(documentFolders(from).map((folder) => writtenDocument(from, folder)));

export async function writtenDocument(from: ProofsFolder, folder: string): Promise<WrittenDocument> {
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
  const theory = await optional<TheoryDeclaration>(from, header.theory ?? folder, THEORY);
  const groups = theory?.settings?.groups ?? {};
  const items = await Promise.all(header.contents.map((name) => load<Item>(from, folder, name)));
  return { ...header, groups, items: items.map((item) => expanded(item, groups)) };
}

/** The files beside the items and `document`, if a document has them. */
export const [FIGURES, LANGUAGE] = ['figures', 'certificate'] as const;
const BESIDE: readonly string[] = [FIGURES, LANGUAGE, THEORY, INSTRUMENTS, OPTIONS, SIMULATE];
