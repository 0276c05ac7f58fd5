/** The LaTeX reader: LaTeX as printed to a formula, and back. */
export { childrenOf, withChildren } from './children.ts';
export { FIRST_VOCABULARY, PLAIN_VOCABULARY, type Vocabulary } from './declared.ts';
export { type Formula, number, type Relation, type Statement, symbol } from './formula.ts';
export { mentions } from './free.ts';
export { printFormula, printStatement } from './print.ts';
export {
  parseFormula,
  parseStatement,
  type ReadOptions,
  readFormula,
  readScalarFormula,
  readStatement,
  readTyped,
} from './read.ts';
export { UnreadableFormula } from './unreadable.ts';
