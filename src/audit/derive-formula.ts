/**
 * What a formula in the symbols of a theory is on its axes, for all sizes: a number, or a matrix by the groups of its rows
 * and columns. @throws InputError it cannot be read, has sizes that do not fit, or no such value
 */
import { blockSize, type Space } from '../algebra/blocks.ts';
import { latex } from '../algebra/print.ts';
import { blocksLatex } from '../algebra/print-blocks.ts';
import { Unable } from '../algebra/unable.ts';
import { InputError } from '../base/input-error.ts';
import { worldOf } from '../derive/grouped/prove.ts';
import { formulaFrom, knownOf } from '../language/declare/index.ts';
import { printFormula } from '../language/latex/index.ts';
import { inPlace } from '../theory/place.ts';
import type { Theory } from '../theory/theory.ts';
import { sized } from '../theory/typing.ts';
import { isDeclared } from './examine/statement/granted.ts';

export interface DerivedFormula {
  readonly readAs: string;
  readonly latex: string;
  /** Group by group, how many; none of a number. */
  readonly rows: readonly DerivedGroup[];
  readonly columns: readonly DerivedGroup[];
  /** What is not zero wherever this holds, beside what the theory declares. */
  readonly where: readonly string[];
  /** Vectors of a decomposition are in it, and others would do as well. */
  readonly isChoice: boolean;
}

export interface DerivedGroup {
  readonly name: string;
  readonly size: string;
}

export function deriveFormula(typed: string, theory: Theory): DerivedFormula {
  const { formula } = inPlace('', () => sized(formulaFrom(typed, knownOf(theory.symbols.values())), theory));
  const readAs = printFormula(formula);
  try {
    const world = worldOf(theory, {});
    const found = world.evaluate(formula);
    const where = world.assumptions.filter((one) => !isDeclared(one, theory)).map(({ of }) => printFormula(of));
    const isChoice = world.choices > 0;
    if (found.kind === 'number') return { readAs, latex: latex(found.value), rows: [], columns: [], where, isChoice };
    const { value } = found;
    return {
      readAs,
      latex: blocksLatex(value),
      rows: groupsOf(value.rows),
      columns: groupsOf(value.columns),
      where,
      isChoice,
    };
  } catch (error) {
    if (!(error instanceof Unable)) throw error;
    throw new InputError(
      typed,
      `it has no value by groups: ${error.message}`,
      'ask for what is made of axes and numbers',
    );
  }
}

const groupsOf = (space: Space): readonly DerivedGroup[] =>
  space.map((block) => ({ name: block.name, size: latex(blockSize(block)) }));
