/**
 * The words of declarations. What is not listed here is none; words that are part of a formula (tr, diag) are the
 * business of the reader of formulas.
 */
import type { Numbers, Structure } from './type.ts';

/** What a symbol can be called in words: a structure, a shape, a kind of number, a sign. */
export type Quality =
  | { readonly kind: 'structure'; readonly structures: readonly Structure[] }
  | { readonly kind: 'shape'; readonly shape: Shape }
  | { readonly kind: 'numbers'; readonly numbers: Numbers; readonly from?: bigint }
  | { readonly kind: 'sign'; readonly relation: '>' | '>=' | '<' | '<=' }
  | { readonly kind: 'nonzero' }
  | { readonly kind: 'independent' };
export type Shape = 'square' | 'matrix' | 'vector' | 'scalar';

const structure = (...structures: readonly Structure[]): Quality => ({ kind: 'structure', structures });
const shape = (of: Shape): Quality => ({ kind: 'shape', shape: of });
const numbers = (of: Numbers, from?: bigint): Quality => ({
  kind: 'numbers',
  numbers: of,
  ...(from === undefined ? {} : { from }),
});

/** Phrases, longest first where one begins another; hyphens are no part of a word. */
export const QUALITIES: ReadonlyMap<string, Quality> = new Map<string, Quality>([
  ['symmetric positive semidefinite', structure('symmetric', 'positive semidefinite')],
  ['symmetric positive definite', structure('symmetric', 'positive definite')],
  ['positive semidefinite', structure('symmetric', 'positive semidefinite')],
  ['positive semi definite', structure('symmetric', 'positive semidefinite')],
  ['positive definite', structure('symmetric', 'positive definite')],
  ['psd', structure('symmetric', 'positive semidefinite')],
  ['spd', structure('symmetric', 'positive definite')],
  ['orthonormal columns', structure('orthonormal columns')],
  ['orthogonal projection', structure('symmetric', 'projection')],
  ['upper triangular', structure('upper triangular')],
  ['lower triangular', structure('lower triangular')],
  ['invertible', structure('invertible')],
  ['nonsingular', structure('invertible')],
  ['symmetric', structure('symmetric')],
  ['orthogonal', structure('orthogonal')],
  ['diagonal', structure('diagonal')],
  ['projection', structure('symmetric', 'projection')],
  ['square', shape('square')],
  ['matrix', shape('matrix')],
  ['matrices', shape('matrix')],
  ['vector', shape('vector')],
  ['vectors', shape('vector')],
  ['scalar', shape('scalar')],
  ['scalars', shape('scalar')],
  ['real number', numbers('real')],
  ['real numbers', numbers('real')],
  ['positive integer', numbers('integer', 1n)],
  ['positive integers', numbers('integer', 1n)],
  ['integer', numbers('integer')],
  ['integers', numbers('integer')],
  ['whole', numbers('integer')],
  ['real', numbers('real')],
  ['rational', numbers('rational')],
  ['positive', { kind: 'sign', relation: '>' }],
  ['negative', { kind: 'sign', relation: '<' }],
  ['nonnegative', { kind: 'sign', relation: '>=' }],
  ['nonpositive', { kind: 'sign', relation: '<=' }],
  ['nonzero', { kind: 'nonzero' }],
  ['independent', { kind: 'independent' }],
]);

/** Words that say nothing by themselves; every function is taken to be smooth. */
export const FILLERS: ReadonlySet<string> = new Set(
  'let be is are an the has have with valued all each smooth differentiable continuous continuously twice'.split(' '),
);

/** Words that part one declaration from the next, as a comma does. */
export const CONJUNCTIONS: ReadonlySet<string> = new Set(['and', 'where']);

/** Words of definitions. */
export const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'flow gradient descent of from step solves svd eigen argmin minimiser minimizer over subject to s.t. such that ' +
    'iid i.i.d. in for every membership first'
  ).split(' '),
);

const WORDS: ReadonlySet<string> = new Set([
  ...[...QUALITIES.keys()].flatMap((phrase) => phrase.split(' ')),
  ...FILLERS,
  ...CONJUNCTIONS,
  ...KEYWORDS,
]);

/** A single letter is a symbol, never a word. */
export const isWord = (text: string): boolean => text.length > 1 && WORDS.has(text);
