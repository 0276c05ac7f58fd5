/** A statement as the theory of a region reads it. */
import { ShapeMismatch, Unable } from '../../../algebra/unable.ts';
import type { ExactScope } from '../../../derive/exact/scope.ts';
import { knownOf, statementFrom } from '../../../language/declare/index.ts';
import { type Formula, printStatement, type Statement, UnreadableFormula } from '../../../language/latex/index.ts';
import { withSizes } from '../../../theory/read-claim.ts';
import type { Region } from '../../../theory/region.ts';
import type { Theory } from '../../../theory/theory.ts';
import { typedStatement } from '../../../theory/typing/statement.ts';
import { filledStatement, typeOf, typingIn } from '../../../theory/typing.ts';

/** The chain, what it is assumed where, and the theory with the sizes that the chain tells. */
export interface Read {
  readonly chain: Statement;
  readonly where: readonly Statement[];
  /** What is decided of parameters. */
  readonly decided: readonly Statement[];
  readonly theory: Theory;
}

/** @throws UnreadableFormula, Unable, ShapeMismatch */
export function readIn(printed: string, { family, conditions }: Region): Read {
  const typing = typingIn(family.theory);
  const assumed = conditions.flatMap((condition) => condition.assumed ?? []);
  const { where = [], ...chain } = attemptedIn(assumed, () =>
    filledStatement(typedStatement(chainIn(printed, { family }), typing), typing),
  );
  const decided = conditions.flatMap(({ comparisons }) =>
    comparisons.map(({ left, order, right }): Statement => ({ sides: [left, right], relations: [order] })),
  );
  return { chain, where: [...where, ...assumed], decided, theory: withSizes(family.theory, typing.sizes.implied) };
}

/** Sizes that only an assumption makes equal are not read; that is no fault of the statement. */
function attemptedIn<T>(assumed: readonly Statement[], read: () => T): T {
  try {
    return read();
  } catch (error) {
    const equates = assumed.find(({ sides, relations }) => relations.includes('=') && sides.every(isSymbol));
    if (equates === undefined || !(error instanceof ShapeMismatch)) throw error;
    throw new Unable(`sizes that ${printStatement(equates)} makes equal; declare them by one symbol`);
  }
}

const isSymbol = ({ kind }: Formula): boolean => kind === 'symbol' || kind === 'number';

/** The chain alone, as it is printed. @throws UnreadableFormula */
export const chainIn = (printed: string, { family }: Pick<Region, 'family'>): Statement =>
  statementFrom(printed, knownOf(family.theory.symbols.values()));

/** Does the theory's reader take it? What it refuses is no statement. */
export function isReadIn(printed: string, region: Region): boolean {
  try {
    chainIn(printed, region);
    return true;
  } catch (error) {
    if (error instanceof UnreadableFormula) return false;
    throw error;
  }
}

/** Is a side of a chain a matrix? No side of what cannot be typed is. */
export function isMatrixIn(side: Formula, { family }: Region): boolean {
  try {
    return typeOf(side, family.theory).kind === 'matrix';
  } catch (error) {
    if (error instanceof Unable) return false;
    throw error;
  }
}

export type Scope = ExactScope & Pick<Theory, 'implied'>;

export const scopeOf = ({ theory, where, decided }: Read): Scope => ({
  ...theory,
  assumptions: [...theory.assumptions, ...where, ...decided],
});
