/** The options of commands about settings, from the documents: those that one has of its own, or what its theory declares. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { OptionForms } from './instruments.ts';
import { OPTIONS, optional, THEORY } from './load.ts';
import { documentFolders, type ProofsFolder, proofsFolder } from './proofs-folder.ts';

/** The options that documents have for commands about their settings. */
export async function optionsOfDocuments(from: ProofsFolder = proofsFolder()): Promise<readonly OptionForms[]> {
  const all = await Promise.all(
    documentFolders(from).map(
      async (folder) => (await optional<OptionForms>(from, folder, OPTIONS)) ?? declared(from, folder),
    ),
  );
  return all.flatMap((options) => options ?? []);
}

/** Of a theory without options of its own what it declares; null of a document that has no theory. */
async function declared(from: ProofsFolder, folder: string): Promise<OptionForms | null> {
  if (!existsSync(join(from.path, folder, `${THEORY}${from.extension}`))) return null;
  const [{ theoryOf }, { optionsOfTheory }] = await Promise.all([import('./theories.ts'), import('./theory-run.ts')]);
  const { family } = await theoryOf(from, folder);
  return { setting: [], required: [], run: optionsOfTheory(family), case: [] };
}
