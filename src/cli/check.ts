/** `errata check QUANTITY LATEX`: the judge's verdict on a formula typed by the user. */

import { DEFAULT_SEED, DEFAULT_SETTINGS } from '../audit/audit.ts';
import { checkFormula } from '../audit/check.ts';
import { checkStatement } from '../audit/check-statement.ts';
import { type Flags, instrumentsOf } from '../audit/instruments.ts';
import { quantityNamed } from '../audit/quantity.ts';
import { theories } from '../audit/theories.ts';
import { InputError } from '../base/input-error.ts';
import { integerOption } from '../base/option.ts';
import type { Evidence } from '../judge/verdict.ts';
import { printFormula } from '../language/latex/index.ts';
import { comparisonLines } from '../report/counterexample.ts';
import { hypothesesLine, nearestLine, powerLine } from '../report/power.ts';
import { EXIT, type ExitCode, type Io, json } from './command.ts';
import { documentNamed } from './document-named.ts';

export interface CheckOptions {
  readonly seed?: string;
  readonly settings?: string;
  readonly json?: boolean;
}

/** Of a statement. */
export interface StatementFlags {
  readonly let: readonly string[];
  readonly assume: readonly string[];
  readonly theory?: string;
  readonly seed?: string;
  readonly settings?: string;
  readonly json?: boolean;
}

export async function check(
  name: string,
  formula: string,
  options: CheckOptions & StatementFlags,
  ofCase: Flags,
  io: Io,
): Promise<ExitCode> {
  const { let: declared, assume: assumed, theory } = options;
  refuse('a statement', { let: declared[0], assume: assumed[0], theory });
  const all = await theories();
  const told = declaredAs(name, all);
  if (told !== null) return checkOne(`${told.latex} = ${formula}`, { ...options, theory: told.id }, {}, io);
  const quantity = quantityNamed(name, all);
  const result = checkFormula(quantity, formula, ofCase, {
    seed: integerOption('--seed', options.seed ?? `${DEFAULT_SEED}`, 0, 0xffff_ffff),
    settings: integerOption('--settings', options.settings ?? `${DEFAULT_SETTINGS}`, 1, 100_000),
  });
  const code = result.fault !== null ? EXIT.failed : result.verdict === 'verified' ? EXIT.agrees : EXIT.differs;
  if (options.json) {
    io.out(json(result));
    return code;
  }
  io.out(`${result.verdict}${result.strength === null ? '' : ` (${result.strength})`}: ${result.why}\n`);
  io.out(`read as: ${result.readAs}\n`);
  io.out(`region: ${result.region.words.join('; ')}\n`);
  const c = result.counterexample;
  if (c !== null) io.out(`counterexample\n${comparisonLines(c).map(indented).join('')}`);
  if (result.derived !== null) io.out(`derived: ${result.quantity} = ${result.derived.latex}\n`);
  if (c !== null) io.out(`repeat it: ${c.replay}\n`);
  io.out(result.evidence.map(evidenceLine).map(indented).join(''));
  if (result.power !== null) {
    const lines = [powerLine(result.power), nearestLine(result.power), hypothesesLine(result.power)].filter(
      (line) => line !== '',
    );
    io.out(lines.map(indented).join(''));
  }
  return code;
}

/** A name in the manner of code as one of options. */
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** @throws InputError an option that belongs to the other use of the command. */
function refuse(belongsTo: string, flags: Readonly<Record<string, string | undefined>>): void {
  const given = Object.entries(flags).find(([, value]) => value !== undefined);
  if (given !== undefined) throw new InputError(`--${kebab(given[0])}`, `it is for ${belongsTo}`, 'leave it out');
}

/** `errata check 'STATEMENT'`: the judge's verdict on a statement in symbols that are declared beside it. */
export async function checkOne(
  statement: string,
  options: CheckOptions & StatementFlags,
  ofCase: Flags,
  io: Io,
): Promise<ExitCode> {
  const { theory } = options;
  refuse('a formula of a quantity', ofCase);
  if (LIKE_A_QUANTITY.test(statement) && (await isQuantity(statement)))
    throw new InputError(statement, 'its formula is missing', `give it behind: errata check ${statement} 'LATEX'`);
  const base = theory === undefined ? undefined : documentNamed(theory, await theories()).family;
  const result = checkStatement(statement, {
    declared: options.let,
    assumed: options.assume,
    ...(base === undefined || theory === undefined ? {} : { base, theory }),
    seed: integerOption('--seed', options.seed ?? `${DEFAULT_SEED}`, 0, 0xffff_ffff),
    settings: integerOption('--settings', options.settings ?? `${DEFAULT_SETTINGS}`, 1, 100_000),
  });
  const code = result.fault !== null ? EXIT.failed : result.verdict === 'verified' ? EXIT.agrees : EXIT.differs;
  if (options.json) {
    io.out(json(result));
    return code;
  }
  io.out(`${result.verdict}${result.strength === null ? '' : ` (${result.strength})`}: ${result.why}\n`);
  io.out(`read as: ${result.readAs}\n`);
  if (result.region.words.length > 0) io.out(`for: ${result.region.words.join('; ')}\n`);
  const c = result.counterexample;
  if (c !== null) io.out(`counterexample\n${comparisonLines(c).map(indented).join('')}`);
  if (c !== null) io.out(`repeat it: ${c.replay}\n`);
  io.out(result.evidence.map(evidenceLine).map(indented).join(''));
  if (result.power !== null) {
    const lines = [powerLine(result.power), nearestLine(result.power)].filter((line) => line !== '');
    io.out(lines.map(indented).join(''));
  }
  return code;
}

type Theories = Awaited<ReturnType<typeof theories>>;

/** What a name is in a theory by declaration: an observable, or where no document has quantities its LaTeX; null of none. */
function declaredAs(name: string, all: Theories): { readonly id: string; readonly latex: string } | null {
  const [plain = '', document] = name.split(':').reverse();
  const asked = all.filter(({ id }) => document === undefined || id === document);
  for (const { id, family } of asked) {
    const observable = family.theory.observables.get(plain);
    if (observable !== undefined) return { id, latex: printFormula(observable) };
  }
  const [only] = asked;
  const hasQuantities = all.some(({ family }) => instrumentsOf(family).quantities.size > 0);
  return hasQuantities || only === undefined ? null : { id: only.id, latex: plain };
}

/** As quantities are called, and no statement is. */
const LIKE_A_QUANTITY = /^(?:[\w-]+:)?[A-Za-z]\w*(?:\.\w+)+$/;

async function isQuantity(name: string): Promise<boolean> {
  const all = await theories();
  const plain = name.slice(name.indexOf(':') + 1);
  return all.some(({ family }) => instrumentsOf(family).quantities.has(plain));
}

const indented = (line: string): string => `  ${line}\n`;

const evidenceLine = ({ method, discrepancy, budget, settings }: Evidence): string =>
  `${method}: discrepancy ${discrepancy}, budget ${budget}${settings > 0 ? `, ${settings} settings` : ''}`;
