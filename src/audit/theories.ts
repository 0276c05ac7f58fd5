/** The theories of the documents, without their claims. @throws InputError a theory that cannot be read. */
import { type Family, familyFrom } from '../theory/family.ts';
import { readTheory } from '../theory/read-theory.ts';
import { EMPTY_THEORY, type TheoryDeclaration } from '../theory/theory.ts';
import type { DocumentHeader } from './claim.ts';
import type { Instruments } from './instruments.ts';
import { INSTRUMENTS, load, optional, THEORY } from './load.ts';
import type { OnTrial } from './power/definitions.ts';
import { documentFolders, type ProofsFolder, proofsFolder } from './proofs-folder.ts';

/** A document's id, and the theory that it is about. */
export interface Named {
  readonly id: string;
  readonly family: Family;
}

/** Of each document, by its id: its own, or that of another. */
export async function theories(from: ProofsFolder = proofsFolder()): Promise<readonly Named[]> {
  return Promise.all(
    documentFolders(from).map(async (id) => {
      const { theory = id } = await load<DocumentHeader>(from, id, 'document');
      return { id, family: (await theoryOf(from, theory)).family };
    }),
  );
}

/** The theory of a document as it is written and as it was read; one that declares nothing where it has none. */
export async function theoryOf(from: ProofsFolder, folder: string): Promise<OnTrial> {
  const [declared = {}, ...under] = (await declarationsOf(from, folder)).toReversed();
  const base = under.reduceRight(
    (theory, one) => readTheory(one, { base: theory, file: `${declared.theory}/${THEORY}` }),
    EMPTY_THEORY,
  );
  const theory = readTheory(declared, { base, file: `${folder}/${THEORY}` });
  const instruments = await optional<Instruments>(from, folder, INSTRUMENTS);
  return { id: folder, declared, base, family: familyFrom(folder, declared.settings, theory, instruments) };
}

/** What a theory is declared with, after what it is built on. */
export async function declarationsOf(from: ProofsFolder, folder: string): Promise<readonly TheoryDeclaration[]> {
  const declared = (await optional<TheoryDeclaration>(from, folder, THEORY)) ?? {};
  return [...(declared.theory === undefined ? [] : await declarationsOf(from, declared.theory)), declared];
}
