/** Declarations and definitions in the words of a paper, read into data. */
export type { SaidAxis, SaidGroup } from './axis.ts';
export { type Clause, clausesOf } from './clause.ts';
export { type Assigned, type Definition, DISTRIBUTIONS, type Distribution, definedBy } from './definition.ts';
export { formulaFrom, statementFrom } from './formula-from.ts';
export { type Known, knownOf, NOTHING_KNOWN, withFunctions, withSequences } from './known.ts';
export { atNow } from './now.ts';
export { readClause, readDeclarations } from './read.ts';
export { renamed, substituted } from './rename.ts';
export type { Said } from './said.ts';
export { type Declared, NUMBERS, type Numbers, STRUCTURES, type Structure, type Type } from './type.ts';
