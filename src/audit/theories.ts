/** The theories of the documents, without their claims. @throws InputError a theory that cannot be read. */
import { type Family, familyFrom } from '../theory/family.ts';
import { readTheory } from '../theory/read-theory.ts';
import { EMPTY_THEORY, type TheoryDeclaration } from '../theory/theory.ts';
import type { DocumentHeader } from './claim.ts';
import type { Instruments } from './instruments.ts';
import { INSTRUMENTS, load, optional, THEORY } from './load.ts';
import type { OnTrial } from './power/definitions.ts';
import { documentFolders, type ProofsFolder, proofsFolder } from './proofs-folder.ts';

/** Of each document, by its id: its own, or that of another. */
export async function theories(
  from: ProofsFolder = proofsFolder(),
): Promise<readonly { readonly id: string; readonly family: Family }[]> {
  return Promise.all(
    documentFolders(from).map(async (id) => {
      const { theory = id } = await load<DocumentHeader>(from, id, 'document');
      return { id, family: (await theoryOf(from, theory)).family };
    }),
  );
}

/** The theory of a document as it is written and as it was read; one that declares nothing where it has none. */
export async function theoryOf(from: ProofsFolder, folder: string): Promise<OnTrial> {
  const declared = (await optional<TheoryDeclaration>(from, folder, THEORY)) ?? {};
  const base = declared.theory === undefined ? EMPTY_THEORY : (await theoryOf(from, declared.theory)).family.theory;
  const theory = readTheory(declared, { base, file: `${folder}/${THEORY}` });
  const instruments = await optional<Instruments>(from, folder, INSTRUMENTS);
  return { id: folder, declared, base, family: familyFrom(folder, declared.settings, theory, instruments) };
}
