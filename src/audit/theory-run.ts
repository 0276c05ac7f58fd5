/**
 * One run of what moves in a theory: everything that is declared drawn by a seed, or given, then the flow or the descent
 * followed in numbers. What is told over time are the theory's observables; of one without any, the entries of what moves and
 * the loss. Outcome: numbers with their error bounds; @throws InputError a theory in which nothing moves, a value that is none.
 */
import { Unable } from '../algebra/unable.ts';
import { InputError } from '../base/input-error.ts';
import { numberOption } from '../base/option.ts';
import { type Declared, type Definition, definedBy } from '../language/declare/index.ts';
import { type Formula, number, printFormula, printStatement, symbol } from '../language/latex/index.ts';
import { drawWorld } from '../measure/draw/theory-world.ts';
import { evaluate } from '../measure/evaluate.ts';
import { isSingle, scalar, type Value } from '../measure/value.ts';
import { formulasOf } from '../theory/definition-formulas.ts';
import type { Theory } from '../theory/theory.ts';
import { usedIn } from '../theory/used.ts';
import type { Flags, OptionForm } from './instruments.ts';

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

/** Numbers that are drawn, sizes among them. */
const freeNumbers = ({ symbols, definitions }: Theory): readonly Declared[] => {
  const defined = new Set(definitions.flatMap(definedBy));
  const clocks = new Set(definitions.flatMap((definition) => ('time' in definition ? [definition.time] : [])));
  return [...symbols.values()].filter(
    ({ name, type, of }) => type.kind === 'scalar' && of.length === 0 && !defined.has(name) && !clocks.has(name),
  );
};

const flagOf = (name: string): string => name.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** Its numbers as options of `errata simulate`, each with its domain. */
export const optionsOfTheory = (theory: Theory): readonly OptionForm[] => [
  ...freeNumbers(theory).map((declared) => ({
    flags: `--${flagOf(declared.name)} <x>`,
    what: `${domainOf(declared)}; default drawn`,
  })),
  { flags: '--until <t>', what: 'when to end: a time, or a number of steps', default: '10' },
  { flags: '--samples <n>', what: 'how many times to record', default: '21' },
];

const NUMBERS: Readonly<Record<string, string>> = { natural: 'a whole number from 1', integer: 'a whole number' };

function domainOf({ name, type, conditions }: Declared): string {
  const kind = (type.kind === 'scalar' ? NUMBERS[type.numbers] : undefined) ?? 'a number';
  const asked = conditions.map(printStatement).join(', ');
  return `${printFormula(symbol(name))}, ${kind}${asked === '' ? '' : `: ${asked}`}`;
}

/** Entries that are told of what moves, where no observables are declared. */
const MOST_ENTRIES = 8;

export function runTheory(
  theory: Theory,
  { until, samples, seed }: Record<'until' | 'samples' | 'seed', number>,
  flags: Flags,
): TheoryRun {
  const motion = motionIn(theory);
  if (motion === undefined) {
    throw new InputError(
      'errata simulate',
      'nothing moves in this theory',
      'define a flow or a descent, such as w(t) := flow of L from 0',
    );
  }
  const free = freeNumbers(theory);
  const given = Object.fromEntries(
    free.flatMap(({ name }): [string, Value][] => {
      const text = flags[camel(flagOf(name))];
      return text === undefined ? [] : [[name, scalar(numberOption(`--${flagOf(name)}`, text))]];
    }),
  );
  try {
    const world = drawWorld(theory, { seed, given });
    const motions = alike(motion, theory);
    requireFollowed(theory, motions);
    const times = timesOf(motion, until, samples);
    const clocks = [...new Set(motions.map(({ time }) => time))];
    const at = (operand: Formula, time: number): Value =>
      evaluate({ kind: 'at', operand, variables: clocks, values: clocks.map(() => timeFormula(time)) }, world);
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
    const setting = Object.fromEntries(free.map(({ name }) => [name, evaluate(symbol(name), world).value.get(0, 0)]));
    return { setting, times, columns };
  } catch (error) {
    if (!(error instanceof Unable)) throw error;
    throw new InputError('this run', error.message, 'give other values, or an earlier --until');
  }
}

const camel = (flag: string): string => flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function timesOf(motion: Motion, until: number, samples: number): number[] {
  const all = Array.from({ length: samples }, (_, i) => (until * i) / (samples - 1));
  return isStepped(motion) ? [...new Set(all.map(Math.round))] : all;
}

/** To the last bit of a double. */
function timeFormula(time: number): Formula {
  const scale = 2 ** 20;
  return number(BigInt(Math.round(time * scale)), BigInt(scale));
}

/** Steps are told at no time between them, and a flow at more than whole times. */
function requireFollowed({ observables, definitions }: Theory, motions: readonly Motion[]): void {
  const isOther = (one: Definition): boolean => 'time' in one && !motions.includes(one);
  const reaches = (formula: Formula, seen = new Set<string>()): boolean =>
    [...usedIn(formula)].some((name) => {
      if (seen.has(name)) return false;
      seen.add(name);
      const meant = definitions.filter((one) => definedBy(one).includes(name));
      return meant.some((one) => isOther(one) || formulasOf(one).some((part) => reaches(part, seen)));
    });
  for (const [name, formula] of observables)
    if (reaches(formula))
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
