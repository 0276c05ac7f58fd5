/**
 * What a document gives so that its claims have certificates: what their words mean, and how its formulas are written in them.
 * Plain data; a document without it has no certificates.
 */

/** What the words of a certificate mean: plain text that stands in it, that the checker evaluates, and that a reader can judge. */
export interface Words {
  /** A formula for each name, in an order in which each rests on those before it. */
  readonly definitions: Readonly<Record<string, string>>;
  /** What is 0 by the definitions: why closed forms are what they are said to be. */
  readonly zero: readonly string[];
  /** What every setting is, as relations; and what is whole there. */
  readonly setting: readonly string[];
  readonly whole: readonly string[];
  /** What has a value at every point, and what stands for any matrix. */
  readonly values: readonly string[];
  readonly letters: readonly string[];
  /** Quantities without a formula, and any number. */
  readonly open: readonly string[];
  /** By condition: the names, and the parts of matrices, that are there only where it holds. */
  readonly exists: Readonly<Record<string, readonly string[]>>;
  /** By name: a start and a slope for each letter, `W` and `dW`, and the `amplitude` that is read off. */
  readonly flows: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** How a quantity of runs is read off a flow: `time of weighted, part 0`. */
  readonly runs: Readonly<Record<string, string>>;
  /** Why quantities of runs have the closed forms that the definitions give them. */
  readonly because: string;
}

/** A restriction of letters, and a point that it holds at. */
export interface Letters {
  readonly region: readonly string[];
  readonly at: Readonly<Record<string, string>>;
}

export interface Language {
  readonly words: Words;
  /** Each value as a field of the record of a setting, or a quotient of two. */
  readonly point: Readonly<Record<string, readonly [string, string?]>>;
  /** Numbers that are at least 1, and shares between 0 and 1: what margins are written in. */
  readonly fromOne: readonly string[];
  readonly shares: readonly string[];
  /** Canonical LaTeX names of matrices as words. A name that is a number too is a matrix where it is transposed. */
  readonly matrices: Readonly<Record<string, string>>;
  /** Part, row and column of all entries of a matrix. */
  readonly entries: readonly (readonly [string, string, string])[];
  /** Where equations of a flow are compared, by the name of the place. */
  readonly places: Readonly<Record<string, Letters>>;
  /** The amplitude of a component and the symbols of a trajectory; LOSS and GROUP stand for those of the statement. */
  readonly amplitude: string;
  readonly component: Readonly<Record<string, string>>;
  /** What an amplitude is a function of besides. */
  readonly times: readonly string[];
  /** Statements about runs that one equation proves, or refutes where letters are so. */
  readonly experiments: Readonly<Record<string, Partial<Letters> & { readonly sides: readonly [string, string] }>>;
}

const namesIn = (formula: string): readonly string[] => formula.match(/[A-Za-z_][\w.]*/g) ?? [];

/** Does a formula name it? */
export const speaksOf = (formula: string, name: string): boolean => namesIn(formula).includes(name);
