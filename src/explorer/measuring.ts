/**
 * Measurements of one setting after another: a quick one at once, whenever the last has come, and the exact one when
 * nothing has changed for a while. Outcome: `shown` with each measurement and the setting it is of.
 */
import type { Setting } from '../model/setting.ts';
import { Lane } from './lane.ts';
import type { Measurement } from './measurement.ts';

/** In milliseconds without a change. */
const REST = 350;

export function measuring(
  shown: (measurement: Measurement, of: Setting) => void,
  failed: (message: string) => void,
): (setting: Setting) => void {
  const lane = new Lane('measure');
  let resting: ReturnType<typeof setTimeout> | undefined;
  const ask = (setting: Setting, exact: boolean): void =>
    lane.ask({ setting, exact }, (answer) => {
      if (answer.ok) shown(answer.value, setting);
      else failed(answer.message);
    });
  return (setting) => {
    ask(setting, false);
    clearTimeout(resting);
    resting = setTimeout(() => ask(setting, true), REST);
  };
}
