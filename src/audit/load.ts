/** Loads a file of a document: what it exports as default. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { documentFolders, type ProofsFolder, proofsFolder } from './proofs-folder.ts';
import type { Simulator } from './simulation.ts';

/** The files of a theory. */
export const [THEORY, INSTRUMENTS, OPTIONS, SIMULATE] = ['theory', 'instruments', 'options', 'simulate'] as const;

/** Of a file that a document need not have. */
export const optional = async <T>(from: ProofsFolder, folder: string, name: string): Promise<T | null> =>
  existsSync(join(from.path, folder, `${name}${from.extension}`)) ? load<T>(from, folder, name) : null;

export async function load<T>({ path, extension }: ProofsFolder, folder: string, name: string): Promise<T> {
  const module = (await import(pathToFileURL(join(path, folder, `${name}${extension}`)).href)) as { default: T };
  return module.default;
}

/** What `errata simulate` runs; null where no document has it. @param id of the one document that is asked for */
export async function simulatorOfDocuments(
  id?: string,
  from: ProofsFolder = proofsFolder(),
): Promise<Simulator | null> {
  const folders = documentFolders(from).filter((folder) => id === undefined || folder === id);
  const all = await Promise.all(folders.map((folder) => optional<Simulator>(from, folder, SIMULATE)));
  return all.find((simulator) => simulator !== null) ?? null;
}
