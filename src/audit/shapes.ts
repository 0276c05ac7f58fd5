/**
 * Is an entry what an entry can be? Documents are code that nobody compiles: a word that is none is told in one line.
 * @throws InputError the first that is not.
 */
import { InputError } from '../base/input-error.ts';
import { nearest } from '../base/nearest.ts';
import { claimId, type Document, type Statement } from './claim.ts';

/** Every kind of statement, with what it has to be told. */
const KINDS: { readonly [K in Statement['kind']]: readonly string[] } = {
  relation: [],
  limit: [],
  statement: [],
  instrument: ['by', 'given'],
  experiment: ['name'],
  all: ['of'],
  'ill-posed': ['why'],
};

export function requireShapes({ id: document, items }: Pick<Document, 'id' | 'items'>): void {
  for (const { item, entries } of items) {
    for (const entry of entries) {
      if (entry.kind !== 'claim') continue;
      const id = claimId(document, item, entry.part);
      requireList(id, 'hypotheses', entry.hypotheses);
      requireList(id, 'uses', entry.uses);
      requireStatement(id, entry.statement);
      for (const { statement } of [...(entry.readings ?? []), ...(entry.erratum?.formulas ?? [])]) {
        requireStatement(id, statement);
      }
    }
  }
}

function requireList(id: string, name: string, value: unknown): void {
  if (value === undefined || Array.isArray(value)) return;
  throw new InputError(`${id}: ${name} = ${value}`, 'it is a list', `write ${name}: ['…']`);
}

function requireStatement(id: string, statement: Statement | undefined): void {
  const kind = statement?.kind as string | undefined;
  if (statement === undefined || kind === undefined || !Object.hasOwn(KINDS, kind)) {
    const known = Object.keys(KINDS);
    const mend = (kind === undefined ? null : nearest(kind, known)) ?? known.join(', ');
    throw new InputError(`${id}: statement of kind ${kind}`, 'there is no such kind', `use ${mend}`);
  }
  const missing = KINDS[statement.kind].find((name) => !Object.hasOwn(statement, name));
  if (missing === undefined) return;
  throw new InputError(`${id}: statement of kind ${kind}`, `it has to say ${missing}`, `write ${missing}: …`);
}
