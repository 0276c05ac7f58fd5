/** A symbol or a function by its formula. @throws IllTyped the value does not fit what is declared; Unable, UndeclaredSymbol */
import type { Declared, Definition } from '../../language/declare/index.ts';
import { nameToLatex } from '../../language/latex/name.ts';
import { UndeclaredSymbol } from '../ill-typed.ts';
import { scalarType, type Typed } from '../typing/typed.ts';
import { fitting, type Given, including, type Meaning, plainSymbol, symbolOf, typedIn } from './given.ts';

export function byFormula(definition: Extract<Definition, { readonly kind: 'formula' }>, given: Given): Meaning {
  const { name, of = [] } = definition;
  const declared = given.scope.symbols.get(name);
  const variables = of.map((variable, index) =>
    definition.by === 'index' ? plainSymbol(variable, INDEX) : variableOf(variable, declared?.from?.[index], given),
  );
  const value = fitting(name, declared?.type, typedIn(definition.value, including(given, variables)), given);
  const more = of.length === 0 ? {} : { of, from: variables.map(({ type }) => type) };
  return {
    definition: { ...definition, value: value.formula },
    symbols: [symbolOf(name, isWhole(value, given) ? scalarType('integer') : value.type, given, more)],
  };
}

const INDEX = scalarType('natural');

/** A number that is said to be whole, under another name. */
const isWhole = ({ formula, type }: Typed, { sizes }: Given): boolean =>
  type.kind === 'scalar' && type.numbers === 'real' && sizes.isWhole(formula);

/** A variable of a function: of the type that the function is declared for, or the symbol has. */
function variableOf(name: string, type: Declared['type'] | undefined, { scope }: Given): Declared {
  const known = type ?? scope.symbols.get(name)?.type;
  if (known === undefined) throw new UndeclaredSymbol(name, nameToLatex(name));
  return plainSymbol(name, known);
}
