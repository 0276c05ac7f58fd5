/**
 * What an audit returns, and what the report room reads. Plain data, in the order of the ledger; the same seed gives
 * the same bytes, so it holds no clock, path or worker count.
 */
import type { Power } from '../judge/power.ts';
import type { Counterexample, Evidence, Strength, VerdictName } from '../judge/verdict.ts';
import type { Certificate, Uncertified } from './certificate/certificate.ts';
import type { Figure } from './figures/figure.ts';

export type { Axis, BarsFigure, CurvesFigure, Figure, MatrixFigure, Series, WitnessName } from './figures/figure.ts';

export interface Step {
  /** What is shown at this step, as LaTeX. */
  readonly latex: string;
  /** Why it holds, or how it was computed. */
  readonly why: string;
  /**
   * `checked`: an identity decided by the exact zero test; `computed`: what an exact computation gave; `argued`: a lemma
   * whose argument is in `why`, not machine-checked.
   */
  readonly status: 'checked' | 'computed' | 'argued' | 'fails';
}

/** Where a statement was examined: of a verified one, where it holds. */
export interface RegionResult {
  /** Of settings and of runs, in the order in which they are told. */
  readonly words: readonly string[];
  /** Of settings: relations of k, s, R, m and gamma, as certificates hold them. */
  readonly relations: readonly string[];
}

/** A second way to read an ambiguous statement, with its own verdict. */
export interface ReadingResult {
  readonly text: string;
  readonly latex: string;
  readonly region: RegionResult;
  readonly verdict: VerdictName;
  readonly strength: Strength | null;
  readonly why: string;
}

/** What is true instead, as far as it is verified: `verdict` is that of the first formula that is not. */
export interface Erratum {
  readonly formulas: readonly ErratumFormula[];
  readonly prose: string;
  readonly verdict: VerdictName;
  readonly strength: Strength | null;
  readonly why: string;
  readonly evidence: readonly Evidence[];
  readonly power: Power | null;
}

export interface ErratumFormula {
  readonly latex: string;
  readonly region: RegionResult;
  readonly verdict: VerdictName;
  readonly strength: Strength | null;
}

/** What a refuted claim that this one uses does to it. */
export interface Blame {
  readonly status: 'unaffected' | 'holds with the correction' | 'inherits the error' | 'fails by itself';
  /** The refuted claims it uses: itself, or through others. */
  readonly from: readonly string[];
  readonly why: string;
}

/** The settings at which a claim was compared with a measurement. */
export interface Coverage {
  readonly method: CoverageMethod;
  readonly drawn: number;
  /** Settings at which a comparison had a finite budget. */
  readonly compared: number;
  /** How many of these were of each kind that the claim's region has, by the names in the report's distribution. */
  readonly strata: Readonly<Record<string, number>>;
  /** Why the region has no setting of a kind that can be tried. */
  readonly impossible: Readonly<Record<string, string>>;
  /** Among those compared, of the parameters that tell how far it went; 0 of one that makes no difference. */
  readonly largest: Largest;
  /** Two of these parameters, or one, or none; earlier versions left them out. */
  readonly axes?: readonly string[];
  /** Every point of the axes at which it was compared, in order. */
  readonly points: readonly Point[];
}

/** The settings compared at one point: its values on the axes, how many, and the largest discrepancy / budget among them. */
export type Point = readonly number[];

export type CoverageMethod = 'decomposed' | 'entry by entry' | 'simulated';

/** By the names of parameters. */
export type Largest = Readonly<Record<string, number>>;

/** How often settings of a kind were compared, over all claims of a report. */
export interface Distribution {
  readonly methods: Readonly<
    Record<CoverageMethod, { readonly claims: number; readonly settings: number; readonly largest: Largest }>
  >;
  readonly strata: readonly {
    readonly name: string;
    /** The histogram it is a bar of; null for a kind that overlaps others. */
    readonly scale: string | null;
    readonly settings: Readonly<Record<CoverageMethod, number>>;
  }[];
}

/** A part of a claim's region in which it holds, where it does not hold in all. */
export interface Repair {
  /** What the hypotheses must ask in addition. */
  readonly region: string;
  readonly hypotheses: readonly string[];
  readonly verdict: VerdictName;
  readonly strength: Strength | null;
  readonly evidence: readonly Evidence[];
}

export interface Printed {
  /** The formula of the claim. */
  readonly latex: string;
  /** The words of the document around it. */
  readonly text: string;
  /** How the reader took it: where only a part of the formula is checked, that part, and what it is said to be. */
  readonly readAs: string;
  /** The document has words only: `latex` is our formula for them, and nothing that it prints. */
  readonly ours: boolean;
}

export interface ClaimResult {
  readonly id: string;
  readonly title: string;
  readonly item: string;
  /** Where it stands in the document, for a person. */
  readonly place: string;
  readonly printed: Printed;
  /** What the region asks, as the document or its transcription writes it. */
  readonly hypotheses: readonly string[];
  /** How the words of the document are read, and what its letters stand for. */
  readonly notes: readonly string[];
  readonly region: RegionResult;
  /** The feature groups that its statement names. */
  readonly groups: readonly string[];
  readonly uses: readonly string[];
  readonly verdict: VerdictName;
  readonly strength: Strength | null;
  /** One or two sentences: why this verdict. */
  readonly why: string;
  /** The derived witness: its form and its steps; null where there is none. */
  readonly derived: { readonly latex: string; readonly steps: readonly Step[] } | null;
  /** What was measured and how, in words; null where nothing was. */
  readonly measured: string | null;
  readonly readings: readonly ReadingResult[];
  readonly evidence: readonly Evidence[];
  /** What became of the wrong variants; null where they could weaken no verdict, and of a conjunction of claims. */
  readonly power: Power | null;
  /** Null where nothing is measured. */
  readonly coverage: Coverage | null;
  readonly counterexample: Counterexample | null;
  readonly erratum: Erratum | null;
  /** The hypotheses mended; null where they need no mending, or the claim holds in no simple part of its region. */
  readonly repair: Repair | null;
  /** Null where nothing that it uses is refuted, or not all of it was run. */
  readonly blame: Blame | null;
  /** Id of the first failing step of the proof of a refuted theorem. */
  readonly brokenStep: string | null;
  /** What `errata certify` checks; or why there is none. */
  readonly certificate: Certificate | Uncertified;
  /** Faults of ours that were met with it; of its own check or certificate, it is undecided. */
  readonly faults: readonly string[];
}

/** What became of the wrong variants of a definition: how many were planted, and how many a verified claim notices. */
export interface Trial {
  /** As it is written. */
  readonly definition: string;
  readonly planted: number;
  readonly noticed: number;
  /** Those that no claim notices. */
  readonly missed: readonly { readonly slip: string; readonly latex: string }[];
}

export interface TrialResult extends Trial {
  /** `ridge/theory/definition-3`: its document, and its place among those that are formulas; no item is called so. */
  readonly id: string;
}

/** A fault of ours, in words. */
export interface Fault {
  /** Of a claim, a definition or a figure. */
  readonly id: string;
  readonly fault: string;
}

export interface LedgerEntry {
  readonly title: string;
  readonly source: string;
  readonly items: number;
  readonly claims: number;
  readonly definitions: number;
  /** The groups that its claims are about, each with the name it is called by; left out where there are none. */
  readonly groups?: Readonly<Record<string, string>>;
  /** The items in the order of the document, and where each stands. */
  readonly contents: readonly { readonly item: string; readonly place: string }[];
  /** Items that hold definitions only, with what they define. */
  readonly defined: readonly { readonly item: string; readonly defines: string }[];
  readonly skipped: readonly { readonly item: string; readonly reason: string; readonly note: string }[];
}

export interface Report {
  readonly schema: 'errata-report/1';
  readonly tool: { readonly version: string; readonly dependencies: Readonly<Record<string, string>> };
  readonly run: { readonly seed: number; readonly settings: number; readonly command: string };
  readonly ledger: Readonly<Record<string, LedgerEntry>>;
  readonly counts: {
    readonly verified: number;
    readonly refuted: number;
    readonly undecided: number;
    readonly illPosed: number;
    readonly vacuous: number;
  };
  /** All wrong variants of all claims and errata: how many were wrong, how many of those refuted. */
  readonly power: { readonly planted: number; readonly wrong: number; readonly refuted: number };
  readonly distribution: Distribution;
  readonly claims: readonly ClaimResult[];
  /** The definitions of the documents that were run whole. */
  readonly trials: readonly TrialResult[];
  /** Those of the items that a claim of this report is of, in the order of their documents. */
  readonly figures: readonly Figure[];
  /** Faults of ours, of the claims and then of trials and figures that are missing; where there is one the audit failed. */
  readonly faults: readonly Fault[];
}

/** What a report judges: a claim, its erratum (`id#erratum`), its other readings (`id#reading-1`). */
export interface Judgement {
  readonly id: string;
  readonly verdict: VerdictName;
  readonly strength: Strength | null;
  readonly why: string;
}

export const judgementsOf = (claims: readonly ClaimResult[]): Judgement[] =>
  claims.flatMap(({ id, verdict, strength, why, erratum, readings }) => [
    { id, verdict, strength, why },
    ...(erratum === null ? [] : [judgement(`${id}#erratum`, erratum)]),
    ...readings.map((reading, i) => judgement(`${id}#reading-${i + 1}`, reading)),
  ]);

const judgement = (id: string, { verdict, strength, why }: Omit<Judgement, 'id'>): Judgement => ({
  ...{ id, verdict, strength, why },
});

/**
 * A claim, an erratum or a reading that is not what the baseline says; `absent` stands for one that one of the two
 * does not have.
 */
export interface Drift {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The JSON text of a result or of a report, `named` in the error.
 * @throws RangeError a number that JSON cannot hold: it would be a bug of the audit, and JSON would write it as null.
 */
export function jsonText(value: unknown, named: string, indent = 0): string {
  refuseNonFinite(value, named);
  return JSON.stringify(value, null, indent).replace(NUMBERS, (list) => list.replace(/\s+/g, ' '));
}

/** An indented list of numbers; no text of JSON holds a line's end. */
const NUMBERS = /\[\n[-+\d.e,\s]+\]/g;

function refuseNonFinite(value: unknown, path: string): void {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`${path} is ${value}: a report holds finite numbers only`);
  }
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) refuseNonFinite(inner, `${path}.${key}`);
  }
}
