/**
 * A comparison at one setting, as every page shows it: where, the two numbers by what they are, how far apart, and how far
 * errors can put them.
 */
import type { At, Counterexample } from '../judge/verdict.ts';
import { ratio, settingText, shortNumber } from './number.ts';

type Comparison = Omit<Counterexample, 'replay' | 'worked'>;

/** Terms and what they are, in order; the numbers with every digit that is known. */
export function comparisonRows(found: Comparison): readonly (readonly [term: string, value: string])[] {
  const { of, printed, actual, discrepancy, budget } = found;
  return [
    ['At', placeText(found)],
    [capital(of[0]), printed],
    [capital(of[1]), actual],
    [
      'They differ by',
      budget === 0
        ? `${shortNumber(discrepancy)}, exactly`
        : `${shortNumber(discrepancy)}; errors account for ${shortNumber(budget)} (ratio ${ratio(found)})`,
    ],
  ];
}

export const comparisonLines = (found: Comparison): string[] =>
  comparisonRows(found).map(([term, value]) => `${term}: ${value}`);

/** The same on one line that may be cut: the numbers come first, then which they are, then the setting. */
export function failureText(found: Comparison): string {
  const { of, printed, actual, budget, setting, at } = found;
  const errors = budget === 0 ? 'exactly' : `budget ${shortNumber(budget)}`;
  const rest = Object.fromEntries(Object.entries(setting).filter(([name]) => !Object.hasOwn(at, name)));
  const place = [...numberWords({ setting: {}, at }), settingText(rest)].join('; ');
  return `${of[0]} ${printed}, ${of[1]} ${actual} (${errors}) at ${place}`;
}

/** The setting, and which of the numbers there. */
export const placeText = (found: Pick<Counterexample, 'setting' | 'at'>): string =>
  [settingText(found.setting), ...numberWords(found)].join('; ');

/** Which of the numbers at a setting, without what the setting says itself. */
function numberWords({ setting, at }: Pick<Counterexample, 'setting' | 'at'>): string[] {
  const said = Object.entries(at).filter(([name]) => !Object.hasOwn(setting, name) && name !== 'part');
  const words = said.map(([name, value]) => WORDS[name as Exclude<keyof At, 'part'>]?.(value) ?? `${name} ${value}`);
  const part = at.part === undefined || Object.values(setting).includes(at.part) ? [] : [at.part];
  return [...words, ...part];
}

const WORDS: Readonly<Record<Exclude<keyof At, 'part'>, (value: unknown) => string>> = {
  claim: (id) => `in ${id}`,
  relation: (index) => `relation ${index}`,
  component: (index) => `component ${index}`,
  entry: (indices) => `entry (${(indices as readonly number[]).join(', ')})`,
  t: (time) => `t = ${time}`,
  exact: () => 'by exact values',
};

export const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
