/** The LaTeX reader: LaTeX as printed to a formula, and back. */
export { childrenOf } from './children.ts';
export type { Formula, Relation, Statement } from './formula.ts';
export { printFormula, printStatement } from './print.ts';
export {
  parseFormula,
  parseStatement,
  type ReadOptions,
  readFormula,
  readScalarFormula,
  readStatement,
} from './read.ts';
export { UnreadableFormula } from './unreadable.ts';
