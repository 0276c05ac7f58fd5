/**
 * A statement about a theory, as printed: read with what the theory's letters are, typed, its sizes filled in. A statement
 * may tell sizes that nobody gave: `(A B)^{-1} = B^{-1} A^{-1}` that A and B have one size. Outcome: the statement, and the
 * theory with those sizes. @throws InputError it cannot be read, symbols that are nothing, sizes that do not fit
 */
import { type Declared, knownOf, statementFrom, substituted } from '../language/declare/index.ts';
import type { Formula, Statement } from '../language/latex/index.ts';
import { withFormulas } from './definition-formulas.ts';
import { inPlace } from './place.ts';
import type { Theory } from './theory.ts';
import { typedStatement } from './typing/statement.ts';
import { filledStatement, typingIn } from './typing.ts';

export interface Claim {
  readonly statement: Statement;
  readonly theory: Theory;
}

/** @param place where it stands, for messages. @throws InputError */
export function readClaim(latex: string, theory: Theory, place = ''): Claim {
  return inPlace(place, () => {
    const typing = typingIn(theory);
    const typed = typedStatement(statementFrom(latex, knownOf(theory.symbols.values())), typing);
    return { statement: filledStatement(typed, typing), theory: withSizes(theory, typing.sizes.implied) };
  });
}

/** The theory with other sizes in the place of some that nobody gave, which are symbols no more. */
export function withSizes(theory: Theory, sizes: ReadonlyMap<string, Formula>): Theory {
  if (sizes.size === 0) return theory;
  const change = (formula: Formula): Formula => substituted(formula, sizes);
  const statement = (of: Statement): Statement => ({ ...of, sides: of.sides.map(change) });
  const type = (of: Declared['type']): Declared['type'] =>
    of.kind === 'scalar' ? of : { ...of, rows: change(of.rows), columns: change(of.columns) };
  const symbols = [...theory.symbols.values()]
    .filter(({ name }) => !sizes.has(name))
    .map((symbol) => ({
      ...symbol,
      type: type(symbol.type),
      conditions: symbol.conditions.map(statement),
      ...(symbol.from === undefined ? {} : { from: symbol.from.map(type) }),
    }));
  return {
    ...theory,
    symbols: new Map(symbols.map((symbol) => [symbol.name, symbol])),
    definitions: theory.definitions.map((definition) => withFormulas(definition, change)),
    assumptions: theory.assumptions.map(statement),
    structures: theory.structures.map((structure) => ({ ...structure, of: change(structure.of) })),
    nonzero: theory.nonzero.map(change),
    implied: new Set([...theory.implied].filter((name) => !sizes.has(name))),
    observables: new Map([...theory.observables].map(([name, formula]) => [name, change(formula)])),
  };
}
