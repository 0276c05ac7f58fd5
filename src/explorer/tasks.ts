/** What a thread does for the page, by name. */
import { checkStatement, type StatementResult } from '../audit/check-statement.ts';
import type { Flags } from '../audit/instruments.ts';
import { DEFAULT_SETTINGS } from '../audit/run.ts';
import { computed, followed, moves, type TheoryRun } from '../audit/theory-run.ts';
import { settingIn } from '../audit/theory-setting.ts';
import { type SymbolValue, valuesIn } from '../audit/theory-values.ts';
import { documentIn } from './document.ts';
import { type Answer, answerOf, type Tasks as TaskTable } from './page/answer.ts';

export interface Asked {
  /** The document, as JSON. */
  readonly document: string;
  readonly seed: number;
  /** What is chosen, by flags; the rest is drawn. */
  readonly flags: Flags;
  /** How far what moves is followed. */
  readonly until: number;
}

/** Everything at one setting. */
export interface Scene {
  readonly numbers: Readonly<Record<string, number>>;
  /** The time of what moves. */
  readonly until: number;
  /** Null where nothing moves. */
  readonly run: Pick<TheoryRun, 'times' | 'columns'> | null;
  readonly values: readonly SymbolValue[];
}

export interface Statement {
  readonly document: string;
  readonly statement: string;
  readonly assumed: readonly string[];
  readonly seed: number;
}

export interface Tasks {
  readonly scene: readonly [Asked, Scene];
  readonly check: readonly [Statement, StatementResult];
}

/** Times that a curve is drawn through. */
const SAMPLES = 121;

const TASKS: TaskTable<Tasks> = {
  scene: ({ document, seed, flags, until }) => {
    const { family } = documentIn(document);
    return computed('this setting', 'give other values, or leave some to be drawn', () => {
      const { world, numbers } = settingIn(family, seed, flags);
      const { theory } = family;
      const run = moves(theory) ? followed(theory, world, until, SAMPLES) : null;
      return { numbers, until, run, values: valuesIn(theory, world, until) };
    });
  },
  // As many settings as the command tries, so that the two say the same.
  check: ({ document, statement, assumed, seed }) => {
    const { document: of, family } = documentIn(document);
    return checkStatement(statement, {
      declared: [],
      assumed,
      base: family,
      theory: of.id,
      seed,
      settings: DEFAULT_SETTINGS,
    });
  },
};

export const perform = <N extends keyof Tasks>(name: N, input: Tasks[N][0]): Promise<Answer<Tasks[N][1]>> =>
  answerOf<Tasks[N][1]>(() => TASKS[name](input));
