/**
 * Which engine a simulation runs in, and whether it fits at all: decided by size before anything is formed.
 * Inputs: a setting, the method, the engine if one was asked for. Outcome: the problem and how its start was drawn.
 * @throws InputError a size that cannot fit, with sizes that would. @throws MeasurementError as problem.ts.
 */

import type { Engine } from '../../../../src/base/engine.ts';
import { InputError } from '../../../../src/base/input-error.ts';
import { kernelSize } from '../../../../src/measure/factors/kernel/kernel.ts';
import { sampleCount } from '../model/labels.ts';
import { entriesOf, MAX_SIMULATED, type Setting } from '../model/setting.ts';
import type { TrainingProblem } from './problem.ts';
import { problemIn, reducedColumns, statisticalProblem } from './reduced-problem.ts';

export type Method = 'flow' | 'descent';

/** How W and H were drawn: as the full engine draws them, or as statistics of the same distribution. */
export type Drawn = 'samples' | 'statistics';

export interface Prepared {
  readonly problem: TrainingProblem;
  readonly drawn: Drawn;
}

/** From this many entries of W and H on the reduced engine is chosen; below it there is nothing to win. */
const SMALL = 2 ** 12;

/** The most doubles that descent may hold: 1 GiB. The start and the features take about as much again. */
const MAX_DESCENT = 2 ** 27;

/** The most classes of which the k×k labels are decomposed, which takes about k³ operations. */
const MAX_CLASSES = 2048;

const columnsIn = (engine: Engine, setting: Setting): number =>
  engine === 'full' ? sampleCount(setting) : reducedColumns(setting);

/** Does a run of this method fit in this engine? */
export function fits(engine: Engine, method: Method, setting: Setting): boolean {
  const columns = columnsIn(engine, setting);
  if (engine === 'full' || method === 'flow') return entriesOf(setting, columns) <= MAX_SIMULATED;
  return setting.classes <= MAX_CLASSES && kernelSize(setting.classes, setting.dimension, columns) <= MAX_DESCENT;
}

export function engineFor(setting: Setting): Engine {
  return entriesOf(setting, sampleCount(setting)) < SMALL ? 'full' : 'reduced';
}

export function methodFor(setting: Setting, engine: Engine = engineFor(setting)): Method {
  return fits(engine, 'flow', setting) ? 'flow' : 'descent';
}

export function prepare(setting: Setting, method: Method, engine: Engine = engineFor(setting)): Prepared {
  if (!fits(engine, method, setting)) {
    throw new InputError(
      `k = ${setting.classes}, d = ${setting.dimension}, n = ${sampleCount(setting)}`,
      `${method} in the ${engine} engine would hold ${columnsIn(engine, setting)} columns of H, more than fit`,
      mend(setting, method, engine),
    );
  }
  // The full start decides the reduced one wherever it can be formed, so that both engines run from the same.
  const drawn = fits('full', method, setting) ? 'samples' : 'statistics';
  return { problem: drawn === 'samples' ? problemIn(engine, setting) : statisticalProblem(setting), drawn };
}

/** What would fit: another engine, another method, fewer classes. */
function mend(setting: Setting, method: Method, engine: Engine): string {
  if (engine === 'full' && fits('reduced', method, setting)) return 'give --engine reduced, or leave it out';
  if (method === 'flow' && fits('reduced', 'descent', setting)) return 'give --method descent';
  const classes = largest(setting.classes, (k) => fits(engine, method, withClasses(setting, k)));
  return `up to k = ${classes} with d = ${classes} fits`;
}

/** The setting with k classes, d = k, the share of majorities as far as it can be kept. */
function withClasses(setting: Setting, k: number): Setting {
  const majorities = Math.min(k - 1, Math.max(1, Math.round((k * setting.majorities) / setting.classes)));
  return { ...setting, classes: k, dimension: k, majorities };
}

/** The largest k from 2 that passes a test which the small ones pass. */
function largest(most: number, passes: (k: number) => boolean): number {
  let [low, high] = [2, Math.max(2, most) + 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (passes(middle)) low = middle;
    else high = middle;
  }
  return low;
}
