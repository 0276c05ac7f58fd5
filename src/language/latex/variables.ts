/**
 * The variables of a declared function by name. Inputs: the function, its arguments. Outcome: one name an argument: of a
 * function f : ℝⁿ → ℝ, whose variable has none, the symbol that it is given, or a letter that stands nowhere here; null
 * where nothing tells.
 */
import { isDeclared, type Vocabulary } from './declared.ts';
import type { Formula } from './formula.ts';
import { mentions } from './free.ts';

/** What a variable is called that has no name. */
export const NAMELESS = '·';

const LETTERS = ['x', 'u', 'y', 'w', 'v', 'q', 'p', 'xi', 'zeta', 'upsilon'];

export function variablesOf(
  vocabulary: Vocabulary,
  name: string,
  given: readonly Formula[] | null,
): readonly string[] | null {
  const variables = vocabulary.functions.get(name) ?? null;
  if (variables === null || !variables.includes(NAMELESS)) return variables;
  if (given === null) return null;
  const names: string[] = [];
  for (const [k, variable] of variables.entries()) {
    const value = given[k];
    const own = variable !== NAMELESS ? variable : value?.kind === 'symbol' ? value.name : null;
    const isFree = own !== null && !names.includes(own);
    const fresh = LETTERS.find((letter) => !isUsed(vocabulary, letter, given) && !names.includes(letter));
    const next = isFree ? own : fresh;
    if (next === undefined) return null;
    names.push(next);
  }
  return names;
}

const isUsed = (vocabulary: Vocabulary, letter: string, given: readonly Formula[]): boolean =>
  isDeclared(vocabulary, letter) || given.some((value) => mentions(value, letter));
