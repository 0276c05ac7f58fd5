/**
 * Does every claim, reading and erratum show what it checks? Asked when documents are read, of whatever is not so by
 * construction: the names that a formula is said to be about, the formulas of experiments, the rows of conjunctions.
 * @throws InputError the first that does not.
 */

import { InputError } from '../base/input-error.ts';
import { childrenOf, type Formula, parseStatement, UnreadableFormula } from '../language/latex/index.ts';
import type { Family } from '../theory/family.ts';
import { type ClaimEntry, formulaOf, isFormula, type SingleStatement } from './claim.ts';
import { brief, type Excerpt, partsOf, sameTokens, shownFormula, unmarked } from './excerpt.ts';
import { experimentNamed } from './instruments.ts';
import type { RegisteredClaim } from './registry.ts';

type Claims = ReadonlyMap<string, Pick<RegisteredClaim, 'entry' | 'region'>>;

/** @param claims by their ids */
export function requireCorrespondence(claims: Claims): void {
  for (const [id, { entry, region }] of claims) {
    try {
      requireOfClaim(id, entry, region.family, claims);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      throw new InputError(`claim = ${id}`, error.message, 'see excerpt.ts');
    }
  }
}

function requireOfClaim(id: string, entry: ClaimEntry, family: Family, claims: Claims): void {
  const { statement, ownFormula, latex, readings = [], erratum } = entry;
  if (ownFormula === true && (partsOf(latex).length > 0 || (isFormula(statement) && isExcerpt(statement)))) {
    throw new InputError(
      `latex = ${brief(latex)}`,
      'a formula of ours is checked whole',
      'take out its marks, parts and about',
    );
  }
  const around = ownFormula === true ? null : restAround(entry);
  if (around !== null) {
    throw new InputError(
      `latex = ${latex}`,
      `“${brief(around)}” stands beside it in the same formula`,
      'mark all of it',
    );
  }
  if (statement.kind === 'all') requireRows(shownFormula(entry), partsNamed(id, statement.of, claims));
  else requireStatement(statement, formulaOf(entry), family);
  for (const { statement: read, latex: formula } of [...readings, ...(erratum?.formulas ?? [])]) {
    if (isFormula(read) && isExcerpt(read)) {
      throw new InputError(
        `latex = ${brief(formula)}`,
        'it is of ours, and checked whole',
        'take out its parts and about',
      );
    }
    requireStatement(read, formula, family);
  }
}

/** Of a formula in the words, of which a part is told as the whole: all of it; else null. */
function restAround({ text, latex }: ClaimEntry): string | null {
  const number = /^#(\d)$/.exec(latex)?.[1];
  if (number === undefined) return null;
  const marked = [...text.matchAll(/⟦[^⟦⟧]*⟧/g)][Number(number) - 1];
  if (marked === undefined) return null;
  const formula = [...text.matchAll(/\$[^$]*\$/g)].find(
    ({ index, 0: math }) => index < marked.index && marked.index < index + math.length,
  )?.[0];
  return formula === undefined || formula === `$${marked[0]}$` ? null : unmarked(formula);
}

const isExcerpt = ({ parts, about, relation }: Excerpt): boolean =>
  parts !== undefined || about !== undefined || relation !== undefined;

function requireStatement(statement: SingleStatement, formula: string, family: Family): void {
  if (statement.kind === 'experiment') {
    if (experimentNamed(statement.name, family).formulas.some((known) => sameTokens(known, formula))) return;
    throw new InputError(
      `latex = ${brief(formula)}`,
      `${statement.name} does not measure it`,
      'give one that it measures',
    );
  }
  if (statement.kind !== 'relation') return;
  const names = namesIn(formula);
  if (names === null) return;
  const idle = Object.keys(statement.bind ?? {}).find((name) => !names.has(name));
  if (idle !== undefined)
    throw new InputError(`latex = ${brief(formula)}`, `it does not speak of ${idle}`, 'bind its own symbols');
  if (statement.about === undefined) return;
  const [side] = parseStatement(formula).sides;
  if (side?.kind === 'symbol' && statement.bind?.[side.name] !== undefined) return;
  throw new InputError(`about = ${statement.about}`, 'it is no symbol that is bound', 'give the name of a subject');
}

/** Null where the formula cannot be read: then its verdict says so. */
function namesIn(latex: string): ReadonlySet<string> | null {
  const found = new Set<string>();
  const visit = (formula: Formula): void => {
    if (formula.kind === 'symbol') found.add(formula.name);
    for (const child of childrenOf(formula)) visit(child);
  };
  try {
    for (const side of parseStatement(latex).sides) visit(side);
    return found;
  } catch (error) {
    if (error instanceof UnreadableFormula) return null;
    throw error;
  }
}

function partsNamed(id: string, names: readonly string[], claims: Claims): ClaimEntry[] {
  const document = id.slice(0, id.indexOf('/') + 1);
  return names.flatMap((name) => claims.get(name.startsWith(document) ? name : `${document}${name}`)?.entry ?? []);
}

const GATHERED = /^\\begin\{gathered\}\n(.*)\n\\end\{gathered\}$/s;

/** Each row of a conjunction's formula is what one of its parts shows or checks. */
function requireRows(latex: string, parts: readonly ClaimEntry[]): void {
  const known = parts.flatMap((part) => [shownFormula(part), formulaOf(part)]);
  const rows = GATHERED.exec(latex)?.[1]?.split(' \\\\\n') ?? [latex];
  const stranger = rows.find((row) => !known.some((formula) => sameTokens(formula, row)));
  if (stranger === undefined) return;
  throw new InputError(
    `latex = ${brief(stranger)}`,
    'no part of the conjunction shows it',
    'give the formula of a part',
  );
}
