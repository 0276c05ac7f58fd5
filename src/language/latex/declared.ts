/**
 * What the letters of a text are, as far as reading depends on it: x(t) is a function of t or a product, A_{ij} an entry
 * or a name, A^T a transpose or a power. Names are canonical, see `name.ts`. A name that is nowhere here stays a name.
 */
export interface Vocabulary {
  /** Functions by name, with their variables in order: f(x, y). One variable that is a clock makes a function of time. */
  readonly functions: ReadonlyMap<string, readonly string[]>;
  /** Letters that are functions of time with any font, decoration and subscript: W(t), β_i(δt). */
  readonly trajectories: ReadonlySet<string>;
  /** Letters that make a parenthesis a time, with any subscript: t, t_0. */
  readonly clocks: ReadonlySet<string>;
  /** Letters that may occur in a time beside a clock: δt. */
  readonly timeLetters: ReadonlySet<string>;
  /** What a dot derives by where the function does not say. */
  readonly time: string;
  /** Sequences and families: x_n is the member at n, from 0 or 1 on, and an entry of it x_{n,i}. */
  readonly sequences: ReadonlySet<string>;
  /** Symbols that are numbers; only these may multiply a factor of a Kronecker product unbracketed. */
  readonly scalars: ReadonlySet<string>;
  /** Scalars that are whole numbers, and so may be indices. */
  readonly integers: ReadonlySet<string>;
  /** Vectors and matrices, and functions with such values: x_i, A_{ij} are entries. */
  readonly vectors: ReadonlySet<string>;
  readonly matrices: ReadonlySet<string>;
  /** Letters that are the identity matrix: I, I_n. */
  readonly identities: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** A text that declares nothing: I is the identity, t is time. */
export const PLAIN_VOCABULARY: Vocabulary = {
  functions: new Map(),
  trajectories: NONE,
  clocks: new Set(['t', 'T', 'tau']),
  timeLetters: NONE,
  time: 't',
  sequences: NONE,
  scalars: NONE,
  integers: NONE,
  vectors: NONE,
  matrices: NONE,
  identities: new Set(['I', 'bold(I)', 'rm(I)']),
};

/** The letters of the first paper. */
export const FIRST_VOCABULARY: Vocabulary = {
  ...PLAIN_VOCABULARY,
  trajectories: new Set(['W', 'H', 'A', 'B', 'a', 'beta', 'w', 'h']),
  timeLetters: new Set(['t', 'T', 'tau', 'delta', 'sigma', 'lambda']),
  scalars: new Set('R k m n r d s t e alpha beta gamma delta epsilon sigma lambda omega pi tau'.split(' ')),
  identities: NONE,
};

/** Whether a name is declared as anything. */
export const isDeclared = (vocabulary: Vocabulary, name: string): boolean =>
  vocabulary.functions.has(name) || DECLARING.some((table) => vocabulary[table].has(name));

const DECLARING = ['sequences', 'scalars', 'integers', 'vectors', 'matrices', 'identities'] as const;

/** A name without its subscript. */
export const withoutSubscript = (name: string): string => name.replace(/_.*$/, '');
