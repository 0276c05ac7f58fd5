/** What became of the wrong variants of a statement. */

/** A wrong variant that was not refuted, or that no measurement could see. */
export interface Survivor {
  /** Which slip was planted. */
  readonly slip: string;
  /** The spoilt statement. */
  readonly latex: string;
  readonly why: string;
}

/** What becomes of the statement where one of its hypotheses is left out. */
export interface Hypothesis {
  readonly words: string;
  /** `refuted`: it is needed; `true as well`: it is not; `no statement`: without it there is not all that it speaks of. */
  readonly without: 'refuted' | 'true as well' | 'no statement' | 'open';
}

export interface Power {
  readonly planted: number;
  /** Proved equal to the statement, so no wrong variant. */
  readonly same: number;
  /** Sizes that do not fit: no statement at all. */
  readonly noStatement: number;
  /** An order that holds too. */
  readonly trueAsWell: number;
  readonly refuted: number;
  readonly survivors: readonly Survivor[];
  /** The refuted variant that the measurement was least sure of, with what it saw; null where nothing is measured. */
  readonly nearest: {
    readonly slip: string;
    readonly latex: string;
    readonly discrepancy: number;
    readonly budget: number;
  } | null;
  /** Each hypothesis left out; no variant is counted for it. */
  readonly hypotheses: readonly Hypothesis[];
}

/** Variants that are wrong: neither the statement itself, nor no statement at all, nor another theorem. */
export const wrongVariants = ({ refuted, survivors }: Power): number => refuted + survivors.length;

/** The variants of two statements together. */
export const join = (a: Power, b: Power): Power => ({
  planted: a.planted + b.planted,
  same: a.same + b.same,
  noStatement: a.noStatement + b.noStatement,
  trueAsWell: a.trueAsWell + b.trueAsWell,
  refuted: a.refuted + b.refuted,
  survivors: [...a.survivors, ...b.survivors],
  nearest: nearer(a.nearest, b.nearest),
  hypotheses: [...a.hypotheses, ...b.hypotheses],
});

/** The one whose discrepancy is fewer budgets. */
export function nearer(a: Power['nearest'], b: Power['nearest']): Power['nearest'] {
  if (a === null || b === null) return a ?? b;
  return b.discrepancy * a.budget < a.discrepancy * b.budget ? b : a;
}
