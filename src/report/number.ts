/** Numbers as a person reads them. The JSON page holds every digit; these are for the others. */
import type { Evidence } from '../judge/verdict.ts';

const DIGITS = 3;
const LARGEST_WHOLE = 1e6;

/** Three significant digits, from a million on with an exponent; whole numbers below are kept as they are. */
export function shortNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < LARGEST_WHOLE) return String(value);
  const rounded = Number(value.toPrecision(DIGITS));
  return Math.abs(rounded) < LARGEST_WHOLE ? String(rounded) : rounded.toExponential().replace('e+', 'e');
}

/** discrepancy / budget: above 1 it is more than rounding and method explain. An exact comparison has budget 0. */
export function ratio({ discrepancy, budget }: Pick<Evidence, 'discrepancy' | 'budget'>): string {
  if (budget !== 0) return shortNumber(discrepancy / budget);
  return discrepancy === 0 ? '0' : '∞';
}

/** How many settings were compared, and in which engines; a symbolic comparison covers all of them. */
export function settingsCount({ settings, engines }: Pick<Evidence, 'settings' | 'engines'>): string {
  if (settings === 0) return 'all (symbolic)';
  if (engines === null) return String(settings);
  const counts = ENGINES.flatMap(([name, words]) => (engines[name] === 0 ? [] : [`${engines[name]} ${words}`]));
  return `${settings} (${counts.join(', ')})`;
}

const ENGINES = [
  ['reduced', 'reduced'],
  ['full', 'full'],
  ['both', 'in both engines'],
] as const;

/** A setting on one line, `k = 4, R = 10`, with every digit: it is what a reader replays. */
export function settingText(setting: Readonly<Record<string, number | string>> | null): string {
  if (setting === null) return '–';
  return Object.entries(setting)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ');
}
