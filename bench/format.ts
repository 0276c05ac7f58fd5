/** Numbers of the bench as they are read: three digits, with the unit that suits, and their spread. */
import type { Spread } from './race.ts';

const UNITS = [
  [1, 's'],
  [1e-3, 'ms'],
  [1e-6, 'µs'],
  [1e-9, 'ns'],
] as const;

/** Three digits, and all of them before the point. */
export const figure = (x: number): string => (Math.abs(x) >= 100 ? `${Math.round(x)}` : x.toPrecision(3));

/** All parts in the unit of the median. */
export function duration({ median, lower, upper }: Spread): string {
  const [scale, unit] = UNITS.find(([least]) => median >= least) ?? UNITS[3];
  const [m, l, u] = [median, lower, upper].map((seconds) => figure(seconds / scale));
  return `${m} ${unit} (${l}–${u})`;
}

export const plain = ({ median, lower, upper }: Spread): string =>
  `${figure(median)} (${figure(lower)}–${figure(upper)})`;

/** How many times as long. */
export const times = (ratio: Spread): string => `× ${plain(ratio)}`;
