/**
 * One run of what moves in a theory: everything that is declared drawn by a seed, or given, then the flow or the descent
 * followed in numbers. What is told over time are the theory's observables; of one without any, the entries of what moves and
 * the loss. Outcome: numbers with their error bounds; @throws InputError a theory in which nothing moves, a value that is none.
 */
import { Unable } from '../algebra/unable.ts';
import { InputError } from '../base/input-error.ts';
import { type Definition, definedBy } from '../language/declare/index.ts';
import { type Formula, number, printFormula, symbol } from '../language/latex/index.ts';
import { evaluate } from '../measure/evaluate.ts';
import type { World } from '../measure/interpret/world.ts';
import { isSingle, type Value } from '../measure/value.ts';
import type { Family } from '../theory/family.ts';
import { speakOf } from '../theory/reached.ts';
import type { Theory } from '../theory/theory.ts';

import type { Flags, OptionForm } from './instruments.ts';
import { choicesIn, settingIn } from './theory-setting.ts';

export interface TheoryRun {
  /** The values of its numbers: drawn, or given. */
  readonly setting: Readonly<Record<string, number>>;
  /** The time of a flow, or the steps of a descent. */
  readonly times: readonly number[];
  readonly columns: readonly { readonly name: string; readonly values: readonly number[]; readonly budget: number }[];
}

type Motion = Extract<Definition, { readonly time: string }>;

const motionIn = ({ definitions }: Theory): Motion | undefined =>
  definitions.find((definition): definition is Motion => 'time' in definition);

/** All that moves as this does: flows beside a flow, and itself. */
const alike = (motion: Motion, { definitions }: Theory): readonly Motion[] =>
  definitions.filter((other): other is Motion => 'time' in other && isStepped(other) === isStepped(motion));

const isStepped = ({ kind }: Motion): boolean => kind === 'descent' || kind === 'recurrence';

/** Its numbers as options of `errata simulate`, each with its domain. */
export const optionsOfTheory = (family: Family): readonly OptionForm[] => [
  ...choicesIn(family).map(({ name, flag, meaning, domain }) => ({
    flags: `--${flag} <x>`,
    what: `${printFormula(symbol(name))}, ${meaning}${domain.length === 0 ? '' : `: ${domain.join(', ')}`}; default drawn`,
  })),
  { flags: '--until <t>', what: 'when to end: a time, or a number of steps', default: '10' },
  { flags: '--samples <n>', what: 'how many times to record', default: '21' },
];

/** Entries that are told of what moves, where no observables are declared. */
const MOST_ENTRIES = 8;

export interface RunOptions {
  /** A time, or a number of steps. */
  readonly until: number;
  readonly samples: number;
  readonly seed: number;
}

export function runTheory(family: Family, { until, samples, seed }: RunOptions, flags: Flags): TheoryRun {
  return computed('this run', 'give other values, or an earlier --until', () => {
    const { world, numbers } = settingIn(family, seed, flags);
    return { setting: numbers, ...followed(family.theory, world, until, samples) };
  });
}

/** @throws InputError in the place of Unable: what was asked for is beyond what is computed. */
export function computed<T>(what: string, mend: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Unable)) throw error;
    throw new InputError(what, `it is beyond what is computed: ${error.message}`, mend);
  }
}

/** Does anything move? */
export const moves = (theory: Theory): boolean => motionIn(theory) !== undefined;

/** What is told over time at a setting. @throws Unable it cannot be followed. */
export function followed(
  theory: Theory,
  world: World,
  until: number,
  samples: number,
): Pick<TheoryRun, 'times' | 'columns'> {
  const motion = motionIn(theory);
  if (motion === undefined) {
    throw new InputError(
      'errata simulate',
      'nothing moves in this theory',
      'define a flow or a descent, such as w(t) := flow of L from 0',
    );
  }
  const motions = alike(motion, theory);
  requireFollowed(theory, motions);
  const times = timesOf(motion, until, samples);
  const at = (operand: Formula, time: number): Value => evaluate(atTime(operand, time, motions), world);
  const formulas = observablesOf(theory, motions).flatMap(({ name, formula }) =>
    columnsOf(name, formula, at(formula, 0)),
  );
  const columns = formulas.map(({ name, formula, row, column }) => {
    const found = times.map((time) => at(formula, time));
    return {
      name,
      values: found.map(({ value }) => value.get(row, column)),
      budget: Math.max(...found.map(({ error }) => error.get(row, column))),
    };
  });
  return { times, columns };
}

/** What a formula is at a time of all that moves by one clock; as it is where nothing moves. */
export function atTimeIn(theory: Theory, operand: Formula, time: number): Formula {
  const motion = motionIn(theory);
  return motion === undefined ? operand : atTime(operand, time, alike(motion, theory));
}

const atTime = (operand: Formula, time: number, motions: readonly Motion[]): Formula => {
  const clocks = [...new Set(motions.map((motion) => motion.time))];
  return { kind: 'at', operand, variables: clocks, values: clocks.map(() => timeFormula(time)) };
};

function timesOf(motion: Motion, until: number, samples: number): number[] {
  const all = Array.from({ length: samples }, (_, i) => (until * i) / (samples - 1));
  return isStepped(motion) ? [...new Set(all.map(Math.round))] : all;
}

/** To the last bit of a double. */
function timeFormula(time: number): Formula {
  const scale = 2 ** 20;
  return number(BigInt(Math.round(time * scale)), BigInt(scale));
}

/** Is a formula of a definition that is so, through whatever it is defined by? When something is so does not change by that time. */
const reaches = (formula: Formula, { definitions }: Theory, isSo: (one: Definition) => boolean): boolean =>
  speakOf([formula], definitions, isSo, ({ kind }) => kind !== 'crossing');

/** Is a symbol another at another time? */
export const isMoving = (theory: Theory, name: string): boolean =>
  reaches(symbol(name), theory, (one) => 'time' in one);

/** Steps are told at no time between them, and a flow at more than whole times. */
function requireFollowed(theory: Theory, motions: readonly Motion[]): void {
  for (const [name, formula] of theory.observables)
    if (reaches(formula, theory, (one) => 'time' in one && !motions.includes(one)))
      throw new InputError(
        `observable ${name}`,
        'it is of a flow and of what takes steps, which have no times in common',
        'observe each in a theory of its own',
      );
}

interface Observed {
  readonly name: string;
  readonly formula: Formula;
}

function observablesOf({ observables, symbols }: Theory, motions: readonly Motion[]): readonly Observed[] {
  if (observables.size > 0) return [...observables].map(([name, formula]) => ({ name, formula }));
  const moving = motions.flatMap(definedBy).filter((name) => symbols.has(name));
  const losses = motions.flatMap((motion) => ('loss' in motion ? [motion.loss] : []));
  const loss = losses.map((formula, i) => ({ name: losses.length === 1 ? 'loss' : `loss_${i + 1}`, formula }));
  return [...moving.map((name) => ({ name, formula: symbol(name) })), ...loss];
}

/** A column for a number; of a matrix for each of its first entries. */
function columnsOf(name: string, formula: Formula, { value }: Value) {
  if (isSingle(value)) return [{ name, formula, row: 0, column: 0 }];
  const entries = Array.from(
    { length: value.rows * value.columns },
    (_, i) => [Math.floor(i / value.columns), i % value.columns] as const,
  );
  return entries.slice(0, MOST_ENTRIES).map(([row, column]) => {
    const index = value.columns === 1 ? `${row + 1}` : `${row + 1},${column + 1}`;
    return { name: `${name}_${index}`, formula, row, column };
  });
}
