/**
 * What an audit returns, and what the report room reads. Plain data, in the order of the ledger; the same seed gives
 * the same bytes, so it holds no clock, path or worker count.
 */

import type { Counterexample, Evidence, Strength, VerdictName } from '../judge/verdict.ts';
import type { Certificate, Uncertified } from './certificate/certificate.ts';

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

/** A second way to read an ambiguous statement, with its own verdict. */
export interface ReadingResult {
  readonly text: string;
  readonly latex: string;
  readonly verdict: VerdictName;
  readonly why: string;
}

export interface Erratum {
  readonly latex: string;
  readonly prose: string;
  readonly verdict: VerdictName;
  readonly strength: Strength | null;
  readonly evidence: readonly Evidence[];
}

export interface ClaimResult {
  readonly id: string;
  readonly title: string;
  readonly item: string;
  /** Where it stands in the document, for a person. */
  readonly place: string;
  /** `latex` is the formula checked; `text` the words of the document around it; `readAs` how the reader took it. */
  readonly printed: { readonly latex: string; readonly text: string; readonly readAs: string };
  readonly hypotheses: readonly string[];
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
  readonly counterexample: Counterexample | null;
  readonly erratum: Erratum | null;
  /** Id of the first failing step of the proof of a refuted theorem. */
  readonly brokenStep: string | null;
  /** What `errata certify` checks; or why there is none. */
  readonly certificate: Certificate | Uncertified;
}

export interface LedgerEntry {
  readonly title: string;
  readonly source: string;
  readonly items: number;
  readonly claims: number;
  readonly definitions: number;
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
  readonly claims: readonly ClaimResult[];
}
