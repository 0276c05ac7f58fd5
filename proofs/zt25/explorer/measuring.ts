/**
 * Measurements of one setting after another: a quick one now and then while something moves, and the exact one when
 * nothing has changed for a while. Outcome: `heard` with each answer and the setting it is of.
 */

import type { Answer } from '../../../src/explorer/page/answer.ts';
import { Lane } from '../../../src/explorer/page/lane.ts';
import { atMostEvery } from '../../../src/explorer/page/pace.ts';
import type { Setting } from '../instruments/model/setting.ts';
import type { Measurement, Wanted } from './measurement.ts';
import { openWorker } from './open-worker.ts';

/** In milliseconds without a change. */
const REST = 350;
/** In milliseconds from one quick run to the next: half of a processor is left to the page. */
const QUICK = 300;

export function measuring(heard: (answer: Answer<Measurement>, of: Setting) => void): (setting: Setting) => void {
  const lane = new Lane<Wanted, Measurement>('measure', openWorker);
  let resting: ReturnType<typeof setTimeout> | undefined;
  let latest: Setting | null = null;
  const ask = (setting: Setting, exact: boolean): void =>
    lane.ask({ setting, exact }, (answer) => heard(answer, setting));
  const quick = atMostEvery(QUICK, () => {
    if (latest !== null) ask(latest, false);
  });
  return (setting) => {
    latest = setting;
    quick();
    clearTimeout(resting);
    resting = setTimeout(() => {
      latest = null;
      ask(setting, true);
    }, REST);
  };
}
