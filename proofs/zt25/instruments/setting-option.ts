/** One setting from flags, the same for every command. @throws InputError a flag that is none, or a setting that cannot be. */

import { choiceOption, integerOption, numberOption } from '../../../src/base/option.ts';
import { type Extent, labelsFrom } from './model/labels.ts';
import { type Setting, settingFrom } from './model/setting.ts';

export interface SettingFlags {
  readonly k: string;
  readonly R: string;
  readonly majorities?: string;
  readonly minorityCount?: string;
  readonly gamma: string;
  readonly d?: string;
  readonly delta: string;
  readonly init: string;
  readonly seed: string;
}

const MOST = Number.MAX_SAFE_INTEGER;

/** @param extent of the labels; what of W and H can be formed is decided by size, method and engine: see measure/capacity.ts */
export function settingOption(flags: SettingFlags, extent: Extent = 'statistics'): Setting {
  const labels = labelsFrom(
    {
      classes: integerOption('--k', flags.k, -MOST, MOST),
      ratio: flags.R,
      majorities:
        flags.majorities === undefined ? undefined : integerOption('--majorities', flags.majorities, -MOST, MOST),
      minorityCount:
        flags.minorityCount === undefined
          ? undefined
          : integerOption('--minority-count', flags.minorityCount, -MOST, MOST),
    },
    extent,
  );
  return settingFrom(
    labels,
    {
      gamma: numberOption('--gamma', flags.gamma),
      dimension: flags.d === undefined ? labels.classes : integerOption('--d', flags.d, -MOST, MOST),
      delta: numberOption('--delta', flags.delta),
      initialisation: choiceOption('--init', flags.init, ['spectral', 'random']),
      seed: integerOption('--seed', flags.seed, 0, 0xffff_ffff),
    },
    'statistics',
  );
}
