/** What a worker does, by name. Inputs and outcomes can be sent between threads. */

import { type CheckResult, checkFormula } from '../../../src/audit/check.ts';
import { quantityNamed } from '../../../src/audit/quantity.ts';
import { DEFAULT_SETTINGS } from '../../../src/audit/run.ts';
import { type Answer, answerOf, type Tasks as TaskTable } from '../../../src/explorer/page/answer.ts';
import { FAMILY } from '../instruments/family.ts';
import type { Setting } from '../instruments/model/setting.ts';
import { caseOfSetting } from './command-lines.ts';
import { type Measurement, measure, type Wanted } from './measurement.ts';
import { type Theory, theoryAt } from './theory.ts';

export interface Formula {
  readonly quantity: string;
  readonly formula: string;
  readonly setting: Setting;
}

/** From the name of a task to what goes in and what comes out. */
export interface Tasks {
  readonly theory: readonly [Setting, Theory];
  readonly measure: readonly [Wanted, Measurement];
  readonly check: readonly [Formula, CheckResult];
}
export type TaskName = keyof Tasks;

const TASKS: TaskTable<Tasks> = {
  theory: theoryAt,
  measure,
  // As many settings as the command tries, so that the two say the same.
  check: ({ quantity, formula, setting }) =>
    checkFormula(quantityNamed(quantity, [{ id: FAMILY.id, family: FAMILY }]), formula, caseOfSetting(setting), {
      seed: setting.seed,
      settings: DEFAULT_SETTINGS,
    }),
};

export const perform = <N extends TaskName>(name: N, input: Tasks[N][0]): Promise<Answer<Tasks[N][1]>> =>
  answerOf<Tasks[N][1]>(() => TASKS[name](input));
