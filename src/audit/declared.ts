/**
 * Every symbol of a claim is a parameter of a setting, bound to a subject, or declared free: none is quietly any number.
 * Inputs: claims as they stand in documents. Outcome: nothing; @throws InputError a symbol that is not declared, or twice, or
 * for nothing. A formula that cannot be read is left to its examination.
 */

import { InputError } from '../base/input-error.ts';
import { type Formula, parseStatement, UnreadableFormula } from '../language/latex/index.ts';
import { type ClaimEntry, formulaOf, type Statement } from './claim.ts';
import { namesOf, SYMBOLS } from './examine/symbols.ts';
import { TRAJECTORY_SYMBOLS } from './examine/trajectory.ts';

export function requireDeclared(id: string, entry: ClaimEntry): void {
  requireDeclaredIn(id, entry.statement, formulaOf(entry));
  for (const { statement, latex } of entry.readings ?? []) requireDeclaredIn(`${id}, a reading`, statement, latex);
  for (const { statement, latex } of entry.erratum?.formulas ?? [])
    requireDeclaredIn(`${id}, the erratum`, statement, latex);
}

const PARAMETERS = new Set(Object.keys(SYMBOLS));

function requireDeclaredIn(where: string, statement: Statement, formula: string): void {
  const refuse = (name: string, rule: string, mend: string) =>
    new InputError(`${where}: the symbol ${name}`, rule, mend);
  if (statement.kind === 'trajectory') {
    const other = [...namesIn(formula)].find((name) => !TRAJECTORY_SYMBOLS.has(name));
    if (other === undefined) return;
    throw refuse(other, 'is not declared', `a trajectory is a formula in ${[...TRAJECTORY_SYMBOLS].join(', ')}`);
  }
  if (statement.kind !== 'relation' && statement.kind !== 'limit') return;
  const bound = new Set(Object.keys(statement.kind === 'relation' ? (statement.bind ?? {}) : {}));
  const free = new Set(Object.keys(statement.free ?? {}));
  const used = namesIn(formula);
  for (const name of free) {
    if (PARAMETERS.has(name) || bound.has(name)) {
      throw refuse(name, 'is declared free, and has a meaning already', 'take it out of free');
    }
    if (used.size > 0 && !used.has(name))
      throw refuse(name, 'is declared free, and does not occur', 'take it out of free');
  }
  const undeclared = [...used].find((name) => !PARAMETERS.has(name) && !bound.has(name) && !free.has(name));
  if (undeclared === undefined) return;
  throw refuse(
    undeclared,
    `is neither a parameter (${[...PARAMETERS].join(', ')}), nor bound to a subject, nor declared free`,
    `bind it, or declare it as free: { '${undeclared}': 'positive' }`,
  );
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
