/** `errata replay CLAIM`, `errata replay QUANTITY LATEX`: one comparison once more, at one setting, time and entry. */
import { claimsOf, documents, type RegisteredClaim } from '../audit/registry.ts';
import { type Replay, replayClaim, replayFormula } from '../audit/replay.ts';
import { settingOfStep } from '../audit/step-setting.ts';
import { InputError } from '../base/input-error.ts';
import type { At } from '../judge/verdict.ts';
import { comparisonLines } from '../report/counterexample.ts';
import { flat } from '../report/printable.ts';
import type { Setting } from '../theory/setting.ts';
import { EXIT, type ExitCode, type Io, integerOption, json, numberOption } from './command.ts';
import { type SettingFlags, settingOption } from './setting-option.ts';

export interface ReplayFlags extends Omit<SettingFlags, 'k' | 'R'> {
  readonly k?: string;
  readonly R?: string;
  readonly relation?: string;
  readonly component?: string;
  readonly entry?: string;
  readonly t?: string;
  readonly part?: string;
  readonly exact?: boolean;
  readonly json?: boolean;
}

/** Exit code 0 where the statement fails there, as a counterexample says; 1 where it does not. */
export async function replay(what: string, formula: string | undefined, flags: ReplayFlags, io: Io): Promise<ExitCode> {
  const found = await recomputed(what, formula, flags);
  io.out(flags.json ? json(found) : text(found));
  return found.fails ? EXIT.agrees : EXIT.differs;
}

async function recomputed(what: string, formula: string | undefined, flags: ReplayFlags): Promise<Replay> {
  const at = atOption(flags);
  if (formula !== undefined) return replayFormula(what, formula, settingOf(flags), at);
  const claim = claimsOf(await documents()).find(({ id }) => id === what);
  if (claim === undefined) {
    throw new InputError(
      `claim ${what}`,
      'there is no claim of that id',
      'see errata list, or give a quantity and a formula',
    );
  }
  return replayClaim(claim, settingFor(claim, flags), at);
}

/** Where every symbol is drawn by its declaration a seed says all. */
const settingFor = ({ region }: RegisteredClaim, flags: ReplayFlags): Setting | null =>
  region.family.parameters.length === 0
    ? { values: {}, seed: integerOption('--seed', flags.seed, 0, 0xffff_ffff) }
    : settingOf(flags);

function settingOf({ k, R, ...flags }: ReplayFlags): Setting | null {
  if (k === undefined && R === undefined) return null;
  if (k === undefined || R === undefined) {
    throw new InputError(`--${k === undefined ? 'R' : 'k'} alone`, 'a setting has both k and R', 'give --k 4 --R 2');
  }
  return settingOfStep(settingOption({ ...flags, k, R }, 'samples'));
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
