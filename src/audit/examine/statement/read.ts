/** A statement as the theory of a region reads it. */
import { ShapeMismatch, Unable } from '../../../algebra/unable.ts';
import type { ExactScope } from '../../../derive/exact/scope.ts';
import { type Declared, knownOf, statementFrom } from '../../../language/declare/index.ts';
import { type Formula, printStatement, type Statement, UnreadableFormula } from '../../../language/latex/index.ts';
import { withSizes } from '../../../theory/read-claim.ts';
import type { Region } from '../../../theory/region.ts';
import { withSymbols } from '../../../theory/scope.ts';
import type { Theory } from '../../../theory/theory.ts';
import { boundBy, typedStatement } from '../../../theory/typing/statement.ts';
import { filledStatement, typeOf, typingIn } from '../../../theory/typing.ts';

/** The chain, what it is assumed where, and the theory with the sizes that the chain tells and what its conditions are for all of. */
export interface Read {
  readonly chain: Statement;
  /** The chain and its own conditions, as it is told. */
  readonly told: string;
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
  const sized = withSizes(family.theory, typing.sizes.implied);
  return {
    chain,
    told: printStatement(where.length === 0 ? chain : { ...chain, where }),
    where: [...where, ...assumed],
    decided,
    theory: { ...sized, ...withSymbols(sized, quantifiedIn(where, sized)) },
  };
}

/** What conditions are for all of, and nothing declares: t of `for all t ≥ 0`. */
const quantifiedIn = (where: readonly Statement[], { symbols }: Theory): readonly Declared[] =>
  where.flatMap((condition) =>
    boundBy(condition, { isDeclared: (name) => symbols.has(name) }).map(
      (bound): Declared => ({ ...bound, of: [], conditions: [], whole: [] }),
    ),
  );

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
