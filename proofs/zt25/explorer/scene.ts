/** What there is to show: of one setting what is printed and derived, and of it or an earlier one what was measured. */
import { FEATURE_GROUPS, type FeatureGroup } from '../instruments/model/feature-group.ts';
import type { Setting } from '../instruments/model/setting.ts';
import { WITNESSES, type Witness } from './groups.ts';
import type { MeasuredCurve, Measurement } from './measurement.ts';
import type { GroupTheory, Theory } from './theory.ts';

export interface Scene {
  readonly setting: Setting;
  readonly theory: Theory;
  readonly measurement: Measurement | null;
  /** Was it measured at this setting? */
  readonly current: boolean;
}

export interface GroupScene {
  readonly group: FeatureGroup;
  readonly theory: GroupTheory;
  readonly measured: MeasuredCurve | null;
}

/** The groups that have components. */
export const groupsOf = ({ theory, measurement }: Scene): GroupScene[] =>
  FEATURE_GROUPS.flatMap((group) => {
    const found = theory.groups[group];
    return found === null ? [] : [{ group, theory: found, measured: measurement?.groups[group] ?? null }];
  });

/** Who speaks of the setting that is shown: a measurement of an earlier one says nothing of it. */
export const speaking = ({ current }: Scene): readonly Witness[] =>
  current ? WITNESSES : WITNESSES.filter((witness) => witness !== 'measured');

/** When a witness says that a group is learned. */
export const learnedBy = ({ theory, measured }: GroupScene, witness: Witness): number | null =>
  witness === 'measured' ? (measured?.learned ?? null) : theory[witness].learned;

export const shortNumber = (value: number | null, digits = 4): string =>
  value === null ? '–' : String(Number(value.toPrecision(digits)));
