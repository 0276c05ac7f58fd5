/**
 * What a file under `proofs/` holds: data only. One file is one item of a document; an item has one entry or several.
 */
import type { DeclaredRange } from '../algebra/domain.ts';
import type { Family } from '../theory/family.ts';
import type { Language } from './certificate/language.ts';
import { checkedFormula, type Excerpt, type Source } from './excerpt.ts';
import type { FigureEntry } from './figures/entry.ts';
import type { Given } from './instruments.ts';
import type { OnTrial } from './power/definitions.ts';

/** Symbols by canonical name that are no parameter of a setting: a statement with them is about every number of a kind. */
export type Free = Readonly<Record<string, DeclaredRange>>;

/** How a claim is checked: what of its formula, and as a statement of which kind. */
export type Statement =
  /** A chain of scalars. `bind` says which subject (see `subject.ts`) a symbol stands for, `free` which are any number. */
  | (Excerpt & {
      readonly kind: 'relation';
      readonly bind?: Readonly<Record<string, string>>;
      readonly free?: Free;
    })
  /** A formula in δ and t whose limit for δ → ∞ jumps where the indicators say. */
  | (Excerpt & { readonly kind: 'limit'; readonly free?: Free })
  /** A chain of formulas in the symbols of the document's theory. */
  | (Excerpt & { readonly kind: 'statement' })
  /** A formula that is examined by an instrument of the document, with what that has to be told. */
  | (Excerpt & { readonly kind: 'instrument'; readonly by: string; readonly given: Given })
  /** A statement about runs, by the name of its experiment. */
  | {
      readonly kind: 'experiment';
      readonly name: string;
      /** Only in the power audit: which of the experiment's wrong variants is run in its place. */
      readonly planted?: string;
    }
  /** Holds exactly if all of these claims hold: a theorem and its parts. Ids without the document. */
  | { readonly kind: 'all'; readonly of: readonly string[] }
  /** The statement has no consistent reading. */
  | { readonly kind: 'ill-posed'; readonly why: string };

export interface ErratumEntry {
  /** `slip`: the argument goes on once it is mended; `replacement`: another statement takes its place. */
  readonly kind: 'slip' | 'replacement';
  /** What is true instead: every formula that is shown is checked, and all of them must hold. */
  readonly formulas: readonly CorrectedFormula[];
  readonly prose: string;
}

export interface CorrectedFormula {
  readonly latex: string;
  readonly statement: SingleStatement;
  /** Where it holds, if not in the claim's own region: conditions on settings. */
  readonly hypotheses?: readonly string[];
}

export interface ReadingEntry {
  readonly text: string;
  readonly latex: string;
  readonly statement: SingleStatement;
  /** Where it is read, if the claim's own region has settings that it says nothing of: conditions on settings. */
  readonly hypotheses?: readonly string[];
}

export interface ClaimEntry extends Source {
  readonly kind: 'claim';
  /** The groups that its index runs through: a claim for each, with `#each` and `#name` for the group (see `each.ts`). */
  readonly each?: readonly string[];
  /** Permanent; left out where the item has one entry only. */
  readonly part?: string;
  readonly title: string;
  /** The document's words, with the parts marked that a formula takes from them (see `excerpt.ts`). */
  readonly text: string;
  /** The printed formula, exactly as it stands, with the parts marked that are checked; `#1` where it is a part of the words. */
  readonly latex: string;
  /** The document has no formula here: `latex` is ours, for its sentence, with `#1` for a part that it prints. */
  readonly ownFormula?: true;
  /** What is asked of settings and of runs, in the words of the theory: the region, and nothing else. */
  readonly hypotheses?: readonly string[];
  /** How the words of the document are read, and what its letters stand for: no conditions. */
  readonly notes?: readonly string[];
  readonly statement: Statement;
  readonly uses?: readonly string[];
  readonly erratum?: ErratumEntry;
  readonly readings?: readonly ReadingEntry[];
  /** Of a theorem: the claims that are the steps of its proof, in order. */
  readonly proof?: readonly string[];
}

/** Statements that are formulas. */
export type FormulaStatement = Exclude<Statement, { kind: 'experiment' | 'all' | 'ill-posed' }>;

export const isFormula = (statement: Statement): statement is FormulaStatement =>
  statement.kind !== 'experiment' && statement.kind !== 'all' && statement.kind !== 'ill-posed';

/** A statement that is judged by itself, not by its parts. */
export type SingleStatement = Exclude<Statement, { kind: 'all' }>;

/** The formula of a claim that is checked; of a conjunction and of a statement about runs, the one that is shown. */
export const formulaOf = (entry: ClaimEntry): string =>
  checkedFormula(entry, isFormula(entry.statement) ? entry.statement : {});

export interface DefinitionEntry {
  readonly kind: 'definition';
  readonly part?: string;
  readonly defines: string;
  readonly text: string;
}

/** Why an item is not checked. */
export const SKIP_REASONS = {
  'needs-data': 'an experiment on data that is not part of the document',
  'not-mathematical': 'a description, a motivation or a citation',
  unspecified: 'its assumptions or quantities are not stated, so nothing definite is claimed',
  'other-model': 'about a loss or a network other than the model of the document',
} as const;

export interface SkipEntry {
  readonly kind: 'skipped';
  readonly part?: string;
  readonly reason: keyof typeof SKIP_REASONS;
  readonly note: string;
}

export type Entry = ClaimEntry | DefinitionEntry | SkipEntry;

/** One file under `proofs/<document>/`. */
export interface Item {
  /** As in the id: eq-13, prop-C.1, sec-4, app-A.1, fig-2. */
  readonly item: string;
  /** Where it stands, for a person. */
  readonly place: string;
  readonly entries: readonly Entry[];
}

/** `proofs/<document>/document.ts`. */
export interface DocumentHeader {
  /** The folder's name, and the first part of every id. */
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** SHA-256 of the text that was transcribed. */
  readonly sha256: string;
  /** The document whose theory this one has, if it has none of its own. */
  readonly theory?: string;
  /** Equation numbers that occur in the text as \tag{n} or at the end of a display, in order. */
  readonly equations: readonly string[];
  /** Every item in the order of the document; each has a file of its name. */
  readonly contents: readonly string[];
  /** Beginnings of words that are this document's own, which the engine must not speak: `npm run layers` looks. */
  readonly own?: readonly string[];
  /** The document in whose words its certificates are, if not in those of its own `certificate.ts`. */
  readonly wordsOf?: string;
}

/** A document as it is written. */
export interface WrittenDocument extends DocumentHeader {
  /** What the groups of its theory are called, by their names in claims. */
  readonly groups: Readonly<Record<string, string>>;
  readonly items: readonly Item[];
}

/** A document with its theory read. */
export interface Document extends WrittenDocument {
  /** Its theory, and how settings are drawn. */
  readonly family: Family;
  /** Its theory as it is written. */
  readonly declared: OnTrial;
  /** What `figures.ts` declares; none where there is no such file. */
  readonly figures: readonly FigureEntry[];
  /** What `certificate.ts` declares, its own or that of `wordsOf`; null where there is none, and no claim has a certificate. */
  readonly language: Language | null;
}

/** `document/item[/part]`. */
export const claimId = (document: string, item: string, part: string | undefined): string =>
  part === undefined ? `${document}/${item}` : `${document}/${item}/${part}`;
