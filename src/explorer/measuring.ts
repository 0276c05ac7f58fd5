/**
 * Measurements of one setting after another: a quick one at once, whenever the last has come, and the exact one when
 * nothing has changed for a while. Outcome: `heard` with each answer and the setting it is of.
 */
import type { Setting } from '../model/setting.ts';
import { Lane } from './lane.ts';
import type { Answer } from './tasks.ts';

/** In milliseconds without a change. */
const REST = 350;

export function measuring(heard: (answer: Answer<'measure'>, of: Setting) => void): (setting: Setting) => void {
  const lane = new Lane('measure');
  let resting: ReturnType<typeof setTimeout> | undefined;
  const ask = (setting: Setting, exact: boolean): void =>
    lane.ask({ setting, exact }, (answer) => heard(answer, setting));
  return (setting) => {
    ask(setting, false);
    clearTimeout(resting);
    resting = setTimeout(() => ask(setting, true), REST);
  };
}
