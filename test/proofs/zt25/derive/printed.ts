/** Printed LaTeX taken apart and read, for tests that what is printed says what is meant. */
import {
  parseFormula,
  parseStatement,
  printFormula,
  printStatement,
  type Statement,
} from '../../../../src/language/latex/index.ts';
import { UnreadableFormula } from '../../../../src/language/latex/unreadable.ts';

/** What the reader makes of a text, and of that printed once more; null where it does not read it. */
export function readTwice(latex: string): readonly [unknown, unknown] | null {
  return twice(latex, parseStatement, printStatement) ?? twice(latex, (text) => parseFormula(text), printFormula);
}

function twice<T>(latex: string, read: (latex: string) => T, print: (read: T) => string): readonly [T, T] | null {
  try {
    const first = read(latex);
    return [first, read(print(first))];
  } catch (error) {
    if (error instanceof UnreadableFormula) return null;
    throw error;
  }
}

/** The equations of one line, as far as the reader reads them. */
export const equationsIn = (latex: string): readonly Statement[] =>
  latex.split(/,\s*\\quad\s*/).flatMap((text) => {
    const found = twice(text, parseStatement, printStatement);
    return found === null ? [] : [found[0]];
  });
