/** What a section of the bench is: it measures, and what it found is told as tables and held against bars. */
import type { Bar } from './bars.ts';
import type { Facts } from './facts.ts';

export interface How {
  readonly rounds: number;
  /** Smaller, to see that it works; bars that this touches are not measured. */
  readonly quick: boolean;
  readonly facts: Facts;
}

export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What is found is plain JSON; tables and bars are made of it and of nothing else. */
export interface Section<Found> {
  measure(how: How): Promise<Found>;
  tables(found: Found): Table[];
  bars(found: Found, facts: Facts): Bar[];
}

/** Where a contestant did not take part. */
export const ABSENT = '–';
