/**
 * Looks for an exact example in which two formulas differ: small sizes, rational members, exact arithmetic. One is a proof
 * that they are not equal in general. Along a flow the values at its start are compared, and their rates there.
 * Inputs: a seed; the same finds the same. Outcome: null where none was found, which proves nothing.
 */
import { latex } from '../../algebra/print.ts';
import { subtract } from '../../algebra/scalar.ts';
import { NotReal, ShapeMismatch, Unable } from '../../algebra/unable.ts';
import { withWork } from '../../algebra/work.ts';
import { testZero } from '../../algebra/zero.ts';
import { definedBy } from '../../language/declare/index.ts';
import type { Formula } from '../../language/latex/index.ts';
import type { ExactScope } from '../exact/scope.ts';
import { inFreeNumbers, symbolsIn } from '../exact/size.ts';
import { isAdmissible } from './admissible.ts';
import { Draws } from './draws.ts';
import { evaluateEntries } from './evaluate.ts';
import { Instance } from './instance.ts';
import type { Style } from './members.ts';
import { columnsOf, type Entries, entry, rowsOf } from './rational-matrix.ts';
import { firstOf, sizeOf } from './sizes.ts';

export interface Refutation {
  /** Entries of every symbol that was drawn, row by row, in LaTeX. */
  readonly values: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** Both sides, where they differ. */
  readonly sides: readonly [string, string];
  /** Row and column, counted from 1. */
  readonly entry: readonly [number, number];
  /** `rate`: their derivatives by this time differ at the start. */
  readonly rate?: string;
}

const MOST_ATTEMPTS = 48;
/** In products of terms, see `work.ts`: parts of a second, and a few seconds. */
const WORK_EACH = 100_000;
const WORK_ALL = 1_500_000;
const STYLES: readonly Style[] = ['general', 'general', 'nilpotent', 'diagonal'];

export const refute = (a: Formula, b: Formula, scope: ExactScope, seed = 1): Refutation | null =>
  withWork(WORK_ALL, () => search(a, b, scope, seed));

function search(a: Formula, b: Formula, scope: ExactScope, seed: number): Refutation | null {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const draws = new Draws(seed * MOST_ATTEMPTS + attempt);
    const style = STYLES[attempt % STYLES.length] as Style;
    const found = attempted(() => withWork(WORK_EACH, () => once(a, b, instanceOf(scope, draws, style))));
    if (found !== null) return found;
  }
  return null;
}

function instanceOf(scope: ExactScope, draws: Draws, style: Style): Instance {
  const definitions = new Map(scope.definitions.flatMap((d) => definedBy(d).map((name) => [name, d] as const)));
  const names = [...scope.symbols.values()].flatMap(({ type }) =>
    type.kind === 'matrix'
      ? [type.rows, type.columns].flatMap((size) => symbolsIn(inFreeNumbers(size, (name) => definitions.get(name))))
      : [],
  );
  return new Instance({
    scope,
    draws,
    style,
    sizes: new Map([...new Set(names)].map((name) => [name, 1 + draws.below(LARGEST_SIZE)])),
    evaluate: evaluateEntries,
    definitions,
    values: new Map(),
    roots: new Map(),
    smalls: { count: 0 },
  });
}

const LARGEST_SIZE = 3;

function once(a: Formula, b: Formula, at: Instance): Refutation | null {
  const there = compared(a, b, at);
  if (there !== null) return isAdmissible(at) ? there : null;
  for (const time of timesOf(at)) {
    const [left, right] = [a, b].map((operand): Formula => ({ kind: 'derivative', operand, variable: time }));
    const found = attempted(() => compared(left as Formula, right as Formula, at));
    if (found !== null && isAdmissible(at)) return { ...found, rate: time };
  }
  return null;
}

const timesOf = (at: Instance): string[] => [
  ...new Set([...at.drawn.definitions.values()].flatMap((d) => ('time' in d ? [d.time] : []))),
];

function compared(a: Formula, b: Formula, at: Instance): Refutation | null {
  const size = firstOf([sizeOf(a, at), sizeOf(b, at)]);
  const [left, right] = [at.evaluate(a, size), at.evaluate(b, size)];
  if (rowsOf(left) !== rowsOf(right) || columnsOf(left) !== columnsOf(right)) return null;
  for (let i = 0; i < rowsOf(left); i++) {
    for (let j = 0; j < columnsOf(left); j++) {
      const [x, y] = [entry(left, i, j), entry(right, i, j)];
      const test = testZero(subtract(x, y));
      if (test.outcome !== 'nonzero' || Object.keys(test.at).length > 0) continue;
      return { values: shown(at), sides: [latex(x), latex(y)], entry: [i + 1, j + 1] };
    }
  }
  return null;
}

function shown(at: Instance): Refutation['values'] {
  const text = (value: Entries): string[][] => value.map((row) => row.map(latex));
  return Object.fromEntries([...at.drawn.values].map(([name, value]) => [name, text(value)]));
}

function attempted<T>(run: () => T | null): T | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof Unable || error instanceof NotReal || error instanceof ShapeMismatch) return null;
    throw error;
  }
}
