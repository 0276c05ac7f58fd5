/** How sure a verdict is: for all settings, exactly at sampled ones, inside an error budget, or by statistics. */
export type Strength = 'proved' | 'exact' | 'bounded' | 'sampled';

/** From weakest to strongest. */
const STRENGTHS: readonly Strength[] = ['sampled', 'bounded', 'exact', 'proved'];

/** Is `a` weaker than `b`? No strength is weaker than any. */
export const weaker = (a: Strength | null, b: Strength | null): boolean =>
  (a === null ? -1 : STRENGTHS.indexOf(a)) < (b === null ? -1 : STRENGTHS.indexOf(b));

/** What the judge says of a claim. Only `judge` builds one. */
export type VerdictName = 'verified' | 'refuted' | 'undecided' | 'ill-posed' | 'vacuous';

/** One comparison of two witnesses, as it is reported. */
export interface Evidence {
  /** Which witnesses were compared, and how. */
  readonly method: string;
  /** How many settings were compared; 0 for a symbolic comparison, which covers all. */
  readonly settings: number;
  /** At how many settings W and H were simulated in which engine; null where nothing was simulated. */
  readonly engines: { readonly reduced: number; readonly full: number; readonly both: number } | null;
  /** The largest discrepancy in units of its own budget decides; both numbers are of that setting. */
  readonly discrepancy: number;
  readonly budget: number;
  /** The setting at which discrepancy / budget is largest. */
  readonly worst: Record<string, number | string> | null;
}

/** Which of the numbers that a statement is compared by at one setting; what tells none from another is left out. */
export interface At {
  /** Which relation of a chain, from 1. */
  readonly relation?: number;
  /** Which of several values that a symbol has there, from 1. */
  readonly component?: number;
  /** Row and column of the matrices, from 1. */
  readonly entry?: readonly [number, number];
  /** The time, in the units of the flow. */
  readonly t?: number;
  /** Of a conjunction, the id of the claim that fails. */
  readonly claim?: string;
  /** Which part of the statement, in words. */
  readonly part?: string;
  /** Compared by exact values, where a measurement cannot see the difference. */
  readonly exact?: true;
}

/** The smallest setting found at which a claim fails, and the two numbers that show it. */
export interface Counterexample {
  readonly setting: Record<string, number | string>;
  readonly at: At;
  /** What the two numbers are, in words: that of `printed`, that of `actual`. */
  readonly of: readonly [printed: string, actual: string];
  /** What is printed has this value there. */
  readonly printed: string;
  /** What it was held against has this one. */
  readonly actual: string;
  readonly discrepancy: number;
  /** Of these two numbers. */
  readonly budget: number;
  /** The command that repeats these two numbers. */
  readonly replay: string;
  /** The setting and the formulas worked through, in the order of a calculation by hand. */
  readonly worked: readonly WorkedLine[];
}

/** `latex = value`. */
export interface WorkedLine {
  readonly latex: string;
  readonly value: string;
}
