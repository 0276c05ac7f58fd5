/** What was typed, as the engine takes it. @throws InputError a field that is wrong. */
import { InputError } from '../base/input-error.ts';
import { integerOption, numberOption } from '../base/option.ts';
import type { State } from './state.ts';
import type { Asked, Statement } from './tasks.ts';

const MOST_SEED = 2 ** 31 - 1;
const seedIn = ({ seed }: State): number => integerOption('seed', seed, 0, MOST_SEED);

/** Flags are options by their names in the manner of code. */
const camel = (flag: string): string => flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

export function askedIn(document: string, state: State): Asked {
  const until = numberOption('until', state.until);
  if (!(until > 0)) throw new InputError(`until = ${until}`, 'it must be above 0', 'give until 10');
  const flags = Object.entries(state.numbers).map(([flag, text]) => [camel(flag), text]);
  return { document, seed: seedIn(state), flags: Object.fromEntries(flags), until };
}

export const assumptionsIn = (assumed: string): string[] =>
  assumed
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');

export function statementIn(document: string, state: State): Statement {
  if (state.statement.trim() === '')
    throw new InputError('statement =', 'there is nothing to judge', 'type a relation between the symbols');
  return { document, statement: state.statement, assumed: assumptionsIn(state.assumed), seed: seedIn(state) };
}
