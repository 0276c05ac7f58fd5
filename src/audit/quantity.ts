/** The quantities that users ask for by name, of whichever document has them. */
import { InputError } from '../base/input-error.ts';
import { nearest } from '../base/nearest.ts';
import type { Family } from '../theory/family.ts';
import type { Document } from './claim.ts';
import { type CaseForm, instrumentsOf } from './instruments.ts';

/** A quantity of a theory, with the cases that formulas of it are judged in. */
export interface Quantity {
  readonly name: string;
  readonly meaning: string;
  readonly family: Family;
  readonly cases: CaseForm;
}

/** @param name `QUANTITY`, or `DOCUMENT:QUANTITY` @throws InputError there is none of that name, or several. */
export function quantityNamed(name: string, all: readonly Pick<Document, 'id' | 'family'>[]): Quantity {
  const [plain = '', document] = name.split(':').reverse();
  const known = all.flatMap(({ id, family }) => {
    const { quantities, cases } = instrumentsOf(family);
    return cases === null || id !== family.id
      ? []
      : [...quantities].map(([of, meaning]) => ({ id, name: of, meaning, family, cases }));
  });
  const found = known.filter((one) => one.name === plain && (document === undefined || one.id === document));
  const [only, other] = found;
  if (only !== undefined && other === undefined) return only;
  const names = known.map((one) => one.name);
  if (only === undefined) {
    const near = nearest(plain, names);
    throw new InputError(
      `quantity ${name}`,
      'there is no quantity of that name',
      `use ${near ?? (names.length === 0 ? 'a document that has quantities' : inWords(names))}`,
    );
  }
  throw new InputError(
    `quantity ${name}`,
    'several documents have it',
    `use ${found.map(({ id }) => `${id}:${plain}`).join(' or ')}`,
  );
}

/** Names that differ in their last part only are told together: `sigma or lambda with .a, .b or .c`. */
function inWords(names: readonly string[]): string {
  const ends = new Map<string, string[]>();
  for (const name of names) {
    const dot = name.lastIndexOf('.');
    const stem = name.slice(0, Math.max(0, dot));
    ends.set(stem, [...(ends.get(stem) ?? []), name.slice(dot)]);
  }
  const stems = new Map<string, string[]>();
  for (const [stem, of] of ends) stems.set(of.join(), [...(stems.get(of.join()) ?? []), stem]);
  return [...stems].map(([of, all]) => `${or(all)} with ${or(of.split(','))}`).join('; ');
}

const or = (words: readonly string[]): string => words.join(', ').replace(/, ([^,]*)$/, ' or $1');
