/**
 * What is known of symbols while the rest of a theory is still being read, so that x_i and W(t) can be read. Outcome: a
 * scope; a definition that uses what comes later gives only the names of functions. Nothing is refused here.
 */

import { Unable } from '../algebra/unable.ts';
import { InputError } from '../base/input-error.ts';
import {
  type Definition,
  type Known,
  knownOf,
  type Said,
  type SaidAxis,
  withFunctions,
  withSequences,
} from '../language/declare/index.ts';
import type { Formula } from '../language/latex/index.ts';
import { axisOf } from './axes.ts';
import { defined } from './defined.ts';
import { IllTyped } from './ill-typed.ts';
import { type Scope, sizesIn, withSymbols } from './scope.ts';
import { sizeSymbol } from './symbol-table.ts';

export interface Glimpse {
  readonly scope: Scope;
  readonly definitions: readonly Definition[];
  /** Functions of which no more is known. */
  readonly functions: ReadonlyMap<string, readonly string[]>;
  /** Sequences and families of which no more is known. */
  readonly sequences: readonly string[];
  /** What is said to be whole. */
  readonly wholes: readonly Formula[];
}

export const glimpseOf = (scope: Scope): Glimpse => ({
  scope,
  definitions: scope.definitions ?? [],
  functions: new Map(),
  sequences: [],
  wholes: [],
});

export const knownSoFar = ({ scope, functions, sequences }: Glimpse): Known =>
  withSequences(withFunctions(knownOf(scope.symbols.values()), functions), sequences);

export function glimpsed(glimpse: Glimpse, said: Said): Glimpse {
  const withFunction = (names: readonly string[], of: readonly string[]): Glimpse => ({
    ...glimpse,
    functions: new Map([...glimpse.functions, ...names.map((name) => [name, of] as const)]),
  });
  switch (said.kind) {
    case 'symbols':
      return { ...glimpse, scope: withSymbols(glimpse.scope, said.symbols) };
    case 'family':
      return { ...glimpse, scope: withSymbols(glimpse.scope, [said.symbol]) };
    case 'function':
      return withFunction(said.names, said.of);
    case 'definition': {
      const { definition } = said;
      const definitions = [...glimpse.definitions, definition];
      const symbols = attempt(definition, glimpse);
      if (symbols !== null) return { ...glimpse, definitions, scope: withSymbols(glimpse.scope, symbols) };
      return {
        ...withFunction(...functionsOf(definition)),
        sequences: [...glimpse.sequences, ...sequencesOf(definition)],
        definitions,
      };
    }
    case 'axis':
      return withAxis(glimpse, said.axis);
    case 'whole':
      return { ...glimpse, wholes: [...glimpse.wholes, said.formula] };
    default:
      return glimpse;
  }
}

/** An axis that does not fit is refused where it is put together. */
function withAxis(glimpse: Glimpse, said: SaidAxis): Glimpse {
  const { scope } = glimpse;
  const axes = scope.axes ?? new Map();
  try {
    const axis = axisOf(said, axes);
    const formulas = [said.size, ...axis.groups.map(({ count }) => count)];
    const counts = formulas.flatMap((formula) =>
      formula.kind === 'symbol' && !scope.symbols.has(formula.name) ? [sizeSymbol(formula.name)] : [],
    );
    return { ...glimpse, scope: { ...withSymbols(scope, counts), axes: new Map([...axes, [axis.name, axis]]) } };
  } catch (error) {
    if (error instanceof IllTyped) return glimpse;
    throw error;
  }
}

function attempt(definition: Definition, { scope, definitions, wholes }: Glimpse) {
  const sizes = sizesIn({ ...scope, definitions });
  for (const whole of wholes) sizes.declareWhole(whole);
  try {
    return defined(definition, { scope, sizes, definitions }).symbols;
  } catch (error) {
    if (error instanceof Unable || error instanceof InputError) return null;
    throw error;
  }
}

const functionsOf = (definition: Definition): readonly [names: readonly string[], of: readonly string[]] => {
  switch (definition.kind) {
    case 'formula':
      return definition.of === undefined || definition.by === 'index' ? [[], []] : [[definition.name], definition.of];
    case 'gradient flow':
    case 'flow':
      return [Object.keys(definition.start), [definition.time]];
    default:
      return [[], []];
  }
};

const sequencesOf = (definition: Definition): readonly string[] => {
  switch (definition.kind) {
    case 'formula':
      return definition.by === 'index' ? [definition.name] : [];
    case 'descent':
    case 'recurrence':
      return Object.keys(definition.start);
    default:
      return [];
  }
};
