/** The document whose theory the page shows: put in as JSON by whoever serves or writes the page. */
import { InputError } from '../base/input-error.ts';
import { type Family, familyFrom } from '../theory/family.ts';
import { readTheory } from '../theory/read-theory.ts';
import { EMPTY_THEORY, type TheoryDeclaration } from '../theory/theory.ts';

export interface PageDocument {
  readonly id: string;
  readonly title: string;
  /** Its theory, after those that it is built on. */
  readonly theory: readonly TheoryDeclaration[];
  /** Commands have to say which document they mean. */
  readonly isOneOfSeveral: boolean;
}

export interface Read {
  readonly document: PageDocument;
  readonly family: Family;
}

/** The last one that was read: a thread is asked about one again and again. */
let last: (Read & { readonly text: string }) | null = null;

/** @param text JSON. @throws InputError a theory that cannot be read. */
export function documentIn(text: string): Read {
  if (last?.text === text) return last;
  const document = JSON.parse(text) as PageDocument | null;
  if (document === null) throw new InputError('this page', 'no document was put in', 'write it with errata explore');
  const theory = document.theory.reduce(
    (base, declared) => readTheory(declared, { base, file: document.id }),
    EMPTY_THEORY,
  );
  last = { text, document, family: familyFrom(document.id, document.theory.at(-1)?.settings, theory) };
  return last;
}
