/** From what a figure declares to the settings it is drawn at: equal shares, one sample a minority class, any γ. */
import Fraction from 'fraction.js';
import type { Family } from '../../../../src/theory/family.ts';
import { type Region, regionOf } from '../../../../src/theory/region.ts';
import { labelsFrom } from '../model/labels.ts';
import { type Initialisation, type Setting, settingFrom } from '../model/setting.ts';

export const regionAt = (gamma: string, family: Family): Region =>
  regionOf(family, ['s = 1/2', 'm = 1', `γ = ${gamma}`, 'at least two classes in each group']);

interface Given {
  readonly classes: number;
  readonly ratio: number;
  readonly gamma?: string;
  readonly delta?: number;
  readonly seed?: number;
  readonly start?: Initialisation;
}

/** d = k. What a figure does not speak of has no influence on it. */
export function settingAt({ classes, ratio, gamma = '0', delta = 8, seed = 1, start = 'spectral' }: Given): Setting {
  return settingFrom(labelsFrom({ classes, ratio }), {
    gamma: new Fraction(gamma).valueOf(),
    dimension: classes,
    delta,
    initialisation: start,
    seed,
  });
}
