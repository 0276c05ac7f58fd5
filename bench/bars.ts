/** Bars: what is wanted, what was found, and whether it holds. Not a failure: a bar that could not be measured. */
import { figure } from './format.ts';
import type { Table } from './section.ts';

const SENSES = {
  'at least': (found: number, bound: number) => found >= bound,
  'at most': (found: number, bound: number) => found <= bound,
  under: (found: number, bound: number) => found < bound,
} as const;

type Sense = keyof typeof SENSES;

export interface Wanted {
  readonly what: string;
  readonly sense: Sense;
  readonly bound: number;
  readonly unit: 'times' | 's' | 'ms' | 'MiB' | '';
}

export type Bar = Wanted & { readonly found: number | null } & (
    | { readonly outcome: 'holds' | 'fails' }
    | { readonly outcome: 'not measured'; readonly because: string }
  );

/** A number that is none holds nothing. */
export const bar = (wanted: Wanted, found: number): Bar => ({
  ...wanted,
  found,
  outcome: SENSES[wanted.sense](found, wanted.bound) ? 'holds' : 'fails',
});

export const notMeasured = (wanted: Wanted, because: string): Bar => ({
  ...wanted,
  found: null,
  outcome: 'not measured',
  because,
});

export const failed = (bars: readonly Bar[]): Bar[] => bars.filter(({ outcome }) => outcome === 'fails');

const withUnit = (x: string, unit: Wanted['unit']): string => `${x} ${unit}`.trim();

export const barsTable = (bars: readonly Bar[]): Table => ({
  caption: 'Bars',
  head: ['what', 'wanted', 'found', ''],
  rows: bars.map((one) => [
    one.what,
    withUnit(`${one.sense} ${one.bound}`, one.unit),
    one.found === null ? '–' : withUnit(figure(one.found), one.unit),
    one.outcome === 'not measured' ? `not measured: ${one.because}` : one.outcome,
  ]),
});
