/** `errata replay CLAIM`, `errata replay QUANTITY LATEX`: one comparison once more, at one setting, time and entry. */

import { type Flags, instrumentsOf } from '../audit/instruments.ts';
import { quantityNamed } from '../audit/quantity.ts';
import { claimsOf, documents } from '../audit/registry.ts';
import { type Replay, replayClaim, replayFormula } from '../audit/replay.ts';
import { InputError } from '../base/input-error.ts';
import { integerOption, numberOption } from '../base/option.ts';
import type { At } from '../judge/verdict.ts';
import { comparisonLines } from '../report/counterexample.ts';
import { flat } from '../report/printable.ts';
import type { Family } from '../theory/family.ts';
import type { Setting } from '../theory/setting.ts';
import { EXIT, type ExitCode, type Io, json } from './command.ts';

/** Which comparison; the options of a setting are beside these. */
export interface ReplayFlags {
  readonly relation?: string;
  readonly component?: string;
  readonly entry?: string;
  readonly t?: string;
  readonly part?: string;
  readonly exact?: boolean;
  readonly json?: boolean;
}

/** Exit code 0 where the statement fails there, as a counterexample says; 1 where it does not. */
export async function replay(
  what: string,
  formula: string | undefined,
  flags: ReplayFlags,
  ofSetting: Flags,
  io: Io,
): Promise<ExitCode> {
  const found = await recomputed(what, formula, atOption(flags), ofSetting);
  io.out(flags.json ? json(found) : text(found));
  return found.fails ? EXIT.agrees : EXIT.differs;
}

async function recomputed(what: string, formula: string | undefined, at: At, ofSetting: Flags): Promise<Replay> {
  const all = await documents();
  if (formula !== undefined) {
    const quantity = quantityNamed(what, all);
    return replayFormula(quantity, formula, settingIn(quantity.family, ofSetting), at);
  }
  const claim = claimsOf(all).find(({ id }) => id === what);
  if (claim === undefined) {
    throw new InputError(
      `claim ${what}`,
      'there is no claim of that id',
      'see errata list, or give a quantity and a formula',
    );
  }
  return replayClaim(claim, settingIn(claim.region.family, ofSetting), at);
}

/** Null where none was given. @throws InputError a flag that is none, or a setting that cannot be. */
function settingIn(family: Family, ofSetting: Flags): Setting | null {
  const { seed = '0' } = ofSetting;
  integerOption('--seed', seed, 0, 0xffff_ffff);
  return instrumentsOf(family).settings.read({ ...ofSetting, seed });
}

/** Only what was given. @throws InputError a flag that is none. */
function atOption({ relation, component, entry, t, part, exact }: ReplayFlags): At {
  return {
    ...(relation === undefined ? {} : { relation: integerOption('--relation', relation, 1, 1000) }),
    ...(component === undefined ? {} : { component: integerOption('--component', component, 1, MOST_INDEX) }),
    ...(entry === undefined ? {} : { entry: entryOption(entry) }),
    ...(t === undefined ? {} : { t: numberOption('--t', t) }),
    ...(part === undefined ? {} : { part }),
    ...(exact === true ? { exact } : {}),
  };
}

const MOST_INDEX = 1_000_000_000;

function entryOption(text: string): readonly [number, number] {
  const [row, column] = (/^(\d{1,9}),(\d{1,9})$/.exec(text) ?? []).slice(1).map(Number);
  if (row !== undefined && column !== undefined && row >= 1 && column >= 1) return [row, column];
  throw new InputError(`--entry = ${text}`, 'it must be row,column, counted from 1', 'give --entry 1,1');
}

const text = (found: Replay): string =>
  [
    `${found.what}: ${found.latex}`,
    ...comparisonLines(found).map((line) => `  ${line}`),
    ...found.worked.map(({ latex, value }) => `  ${latex} = ${value}`),
    found.fails ? 'it fails here: the two differ by more than errors account for' : 'it does not fail here',
  ]
    .map((line) => `${line.startsWith('  ') ? '  ' : ''}${flat(line)}\n`)
    .join('');
