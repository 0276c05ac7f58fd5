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

/** The smallest setting found at which a claim fails. */
export interface Counterexample {
  readonly setting: Record<string, number | string>;
  /** The printed side's value there. */
  readonly printed: string;
  /** The value that holds there. */
  readonly actual: string;
  readonly discrepancy: number;
  readonly budget: number;
  /** A command that replays it. */
  readonly replay: string;
  /** The setting and the formulas worked through, in the order of a calculation by hand. */
  readonly worked: readonly WorkedLine[];
}

/** `latex = value`. */
export interface WorkedLine {
  readonly latex: string;
  readonly value: string;
}
