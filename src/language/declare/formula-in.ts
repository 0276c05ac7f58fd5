/**
 * Formulas in a declaration, read where they stand. Inputs: a stretch, and what its letters are known to be.
 * @throws UnreadableFormula with the place in the whole line; InputError nothing stands there.
 */
import { type Formula, parseFormula, parseStatement, type Statement } from '../latex/index.ts';
import type { Known } from './known.ts';
import type { Stretch } from './stretch.ts';

export function formulaIn(stretch: Stretch, known: Known): Formula {
  if (stretch.isEmpty) throw stretch.refused('a formula is missing before it', 'complete the declaration');
  return parseFormula(stretch.inPlace, { vocabulary: known });
}

export const statementIn = (stretch: Stretch, known: Known): Statement =>
  parseStatement(stretch.inPlace, { vocabulary: known });

/** The formulas between commas. */
export const formulasIn = (stretch: Stretch, known: Known): readonly Formula[] =>
  stretch.split(',').map((part) => formulaIn(part, known));
