/**
 * Every symbol of a claim is a parameter of a setting, bound to a subject, or declared free: none is quietly any number.
 * Inputs: claims as they stand in documents. Outcome: nothing; @throws InputError a symbol that is not declared, or twice, or
 * for nothing. A formula that cannot be read is left to its examination.
 */

import { InputError } from '../base/input-error.ts';
import { nearest } from '../base/nearest.ts';
import { type Formula, parseStatement, UnreadableFormula } from '../language/latex/index.ts';
import type { Family } from '../theory/family.ts';
import { type ClaimEntry, formulaOf, type Statement } from './claim.ts';
import { namesOf, symbolsOf } from './examine/symbols.ts';
import { type Given, type Instrument, instrumentsOf } from './instruments.ts';

export function requireDeclared(id: string, entry: ClaimEntry, family: Family): void {
  requireDeclaredIn(id, entry.statement, formulaOf(entry), family);
  for (const { statement, latex } of entry.readings ?? [])
    requireDeclaredIn(`${id}, a reading`, statement, latex, family);
  for (const { statement, latex } of entry.erratum?.formulas ?? [])
    requireDeclaredIn(`${id}, the erratum`, statement, latex, family);
}

function requireDeclaredIn(where: string, statement: Statement, formula: string, family: Family): void {
  const refuse = (name: string, rule: string, mend: string) =>
    new InputError(`${where}: the symbol ${name}`, rule, mend);
  if (statement.kind === 'experiment')
    requireKnown(where, 'experiment', statement.name, instrumentsOf(family).experiments);
  if (statement.kind === 'instrument') {
    const { by, given } = statement;
    const instrument = requireKnown(where, 'instrument', by, instrumentsOf(family).kinds);
    requireGiven(where, by, given, instrument);
    const { symbols } = instrument;
    const other = symbols === undefined ? undefined : [...namesIn(formula)].find((name) => !symbols.has(name));
    if (symbols === undefined || other === undefined) return;
    throw refuse(other, 'is not declared', `a formula of ${by} is one in ${[...symbols].join(', ')}`);
  }
  if (statement.kind !== 'relation' && statement.kind !== 'limit') return;
  const parameters = new Set(Object.keys(symbolsOf(family)));
  for (const subject of Object.values(statement.kind === 'relation' ? (statement.bind ?? {}) : {})) {
    const { subjects } = instrumentsOf(family);
    if (!subjects.has(subject)) requireKnown(where, 'subject', subject, Object.fromEntries(subjects));
  }
  const bound = new Set(Object.keys(statement.kind === 'relation' ? (statement.bind ?? {}) : {}));
  const free = new Set(Object.keys(statement.free ?? {}));
  const used = namesIn(formula);
  for (const name of free) {
    if (parameters.has(name) || bound.has(name)) {
      throw refuse(name, 'is declared free, and has a meaning already', 'take it out of free');
    }
    if (used.size > 0 && !used.has(name))
      throw refuse(name, 'is declared free, and does not occur', 'take it out of free');
  }
  const undeclared = [...used].find((name) => !parameters.has(name) && !bound.has(name) && !free.has(name));
  if (undeclared === undefined) return;
  throw refuse(
    undeclared,
    `is neither a parameter (${[...parameters].join(', ')}), nor bound to a subject, nor declared free`,
    `bind it, or declare it as free: { '${undeclared}': 'positive' }`,
  );
}

/** @throws InputError the document has nothing of that name. */
function requireKnown<T>(where: string, what: string, name: string, all: Readonly<Record<string, T>>): T {
  if (Object.hasOwn(all, name)) return all[name] as T;
  const known = Object.keys(all);
  const mend =
    known.length === 0 ? 'bring one in instruments.ts' : `use ${(nearest(name, known) ?? known[0]) as string}`;
  throw new InputError(`${where}: the ${what} ${name}`, `the document has no such ${what}`, mend);
}

/** @throws InputError a field that the instrument does not know, or that is none of its words. */
function requireGiven(where: string, by: string, given: Given, { fields }: Instrument): void {
  for (const [name, value] of Object.entries(given)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) {
      throw new InputError(`${where}: ${name}`, `${by} knows no such field`, `use ${Object.keys(fields).join(', ')}`);
    }
    const words: readonly unknown[] = field.list && Array.isArray(value) ? value : [value];
    const other = words.find((word) => !field.choices.includes(word as string));
    if (other === undefined) continue;
    throw new InputError(`${where}: ${name} = ${other}`, 'it is none of its words', `use ${field.choices.join(', ')}`);
  }
  const missing = Object.keys(fields).find((name) => fields[name]?.list === undefined && !Object.hasOwn(given, name));
  if (missing !== undefined) throw new InputError(`${where}: ${missing}`, `${by} has to be told it`, `give ${missing}`);
}

/** Of the symbols in a formula, without the constant e; of trajectories on a side of their own only what they are of. */
function namesIn(latex: string): Set<string> {
  try {
    const names = namesOf(...parseStatement(latex).sides.filter(({ kind }: Formula) => kind !== 'apply'));
    names.delete('e');
    return names;
  } catch (error) {
    if (error instanceof UnreadableFormula) return new Set();
    throw error;
  }
}
