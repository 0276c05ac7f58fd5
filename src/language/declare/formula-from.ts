/** A formula or a statement by itself, in symbols that are declared. @throws UnreadableFormula */
import type { Formula, Statement } from '../latex/index.ts';
import { formulaIn, statementIn } from './formula-in.ts';
import type { Known } from './known.ts';
import { Stretch } from './stretch.ts';

export const formulaFrom = (latex: string, known: Known): Formula => formulaIn(Stretch.of(latex), known);
export const statementFrom = (latex: string, known: Known): Statement => statementIn(Stretch.of(latex), known);
