/** What is on the page as lines for a shell, which give the same once more. */
import Fraction from 'fraction.js';
import { shellWord } from '../../../src/audit/command.ts';
import type { Setting } from '../instruments/model/setting.ts';
import { flagsOf } from '../instruments/step-setting.ts';
import type { State } from './state.ts';

export const simulateLine = (setting: Setting): string => `npx errata simulate ${flagsOf(setting)}`;

/** The case that a formula is judged in: the exponent and the share of the setting, in lowest terms. */
export const caseOfSetting = (setting: Setting): { readonly gamma: string; readonly majorityShare: string } => ({
  gamma: new Fraction(setting.gamma).toFraction(),
  majorityShare: new Fraction(setting.majorities, setting.classes).toFraction(),
});

export function checkLine({ quantity, formula }: Pick<State, 'quantity' | 'formula'>, setting: Setting): string {
  const { gamma, majorityShare } = caseOfSetting(setting);
  const words = [quantity, formula, '--gamma', gamma, '--majority-share', majorityShare, '--seed', `${setting.seed}`];
  return `npx errata check ${words.map(shellWord).join(' ')}`;
}
