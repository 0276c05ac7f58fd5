/**
 * A theory: what statements are about. `TheoryDeclaration` is what a person writes, `Theory` what it is once it is read
 * and checked: every symbol with a type, definitions in an order in which each uses earlier ones only.
 */
import type { Declared, Definition, Structure } from '../language/declare/index.ts';
import type { Formula, Statement } from '../language/latex/index.ts';
import type { Axes } from './axes.ts';
import type { FamilyDeclaration } from './family.ts';

/** `export default { … } satisfies TheoryDeclaration` in `proofs/<id>/theory.ts`. LaTeX, a declaration a line or `;`. */
export interface TheoryDeclaration {
  /** The document whose theory this one is built on. */
  readonly theory?: string;
  /** Symbols that a setting gives a value, by name for commands: LaTeX, alone or with how it is drawn. */
  readonly parameters?: Readonly<Record<string, string | { readonly let: string }>>;
  /** Free symbols: `X \in \mathbb{R}^{n \times d}; y \in \mathbb{R}^n`; and what is assumed of them. */
  readonly declare?: string | readonly string[];
  /** What else there is, each by a formula or a word: `Z := X Y`, `w(t) := flow of L from 0`. */
  readonly define?: string | readonly string[];
  /** What can be asked for by name: LaTeX over the symbols. */
  readonly observables?: Readonly<Record<string, string>>;
  /** How settings are drawn and told; without it every symbol is drawn by its declaration. */
  readonly settings?: FamilyDeclaration;
}

/** That a formula, mostly of several symbols, has a structure: A + B invertible. */
export interface StructureOf {
  readonly of: Formula;
  readonly structures: readonly Structure[];
}

export interface Theory {
  /** All symbols: declared ones in their order, then defined ones in the order of definitions. */
  readonly symbols: ReadonlyMap<string, Declared>;
  readonly definitions: readonly Definition[];
  /** Of symbols that are defined, or of matrices; what only free numbers are in is a condition of the last of them. */
  readonly assumptions: readonly Statement[];
  readonly structures: readonly StructureOf[];
  /** Formulas that are not zero: a − b of a ≠ b. */
  readonly nonzero: readonly Formula[];
  /** Sets of symbols that are independent. */
  readonly independent: readonly (readonly string[])[];
  /** What is counted, in groups of members that are alike. */
  readonly axes: Axes;
  /** Names of sizes that nobody gave, such as the n_A of a square A; they are symbols too. */
  readonly implied: ReadonlySet<string>;
  /** Parameters: the name for commands, and the symbol. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly observables: ReadonlyMap<string, Formula>;
}

/** A theory that declares nothing. */
export const EMPTY_THEORY: Theory = {
  symbols: new Map(),
  definitions: [],
  assumptions: [],
  structures: [],
  nonzero: [],
  independent: [],
  axes: new Map(),
  implied: new Set(),
  parameters: new Map(),
  observables: new Map(),
};
