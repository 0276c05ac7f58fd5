/**
 * What a certificate holds: plain data that `src/certify/checker.ts` reads without anything else of ours. Formulas are plain
 * text in words that it defines.
 */
import type { VerdictName } from '../../judge/verdict.ts';
import type { Words } from './language.ts';

/** The chain `sides[0] relations[0] sides[1] …` and its region. */
export interface Chain {
  readonly sides: readonly string[];
  readonly relations: readonly string[];
  /** The settings it is about, and the values of its other symbols, as relations: `R > 1`, `s = 1/2`, `delta > 0`. */
  readonly region: readonly string[];
  /** A point of the region, values as formulas in this order: where it fails, or any. */
  readonly at: Readonly<Record<string, string>>;
}

export interface CounterexampleContent extends Chain {
  readonly kind: 'counterexample';
  /** Index of the relation that fails and, of matrices, part, row and column of the entry: integers. */
  readonly fails: readonly string[];
}

export interface IdentityContent extends Chain {
  readonly kind: 'identity';
  /** For each order, the larger side less the smaller, as something manifestly positive. */
  readonly margins: readonly (string | null)[];
  /** The normal form of each quantity of a symbol. */
  readonly derived: Readonly<Record<string, string>>;
  /** Positive quantities that the proof takes as any positive numbers. */
  readonly generic: readonly string[];
}

export interface PartsContent {
  readonly kind: 'parts';
  readonly parts: readonly Certificate[];
}

/** A chain with the words that it is in. */
export type Content = ((CounterexampleContent | IdentityContent) & { readonly words: Words }) | PartsContent;

export type Certificate = Content & {
  readonly schema: 'errata-certificate/3';
  readonly claim: string;
  readonly verdict: VerdictName;
  /** The formula that is checked, as it is printed or taken out of what is. */
  readonly latex: string;
  /** SHA-256 of all the rest. */
  readonly digest: string;
};

/** One was written, and the checker does not accept it: a fault of ours. */
export interface Rejected {
  readonly kind: 'rejected';
  readonly reason: string;
}

/** Why a claim has no certificate. */
export interface Uncertified {
  readonly kind: 'none';
  readonly reason: string;
}
