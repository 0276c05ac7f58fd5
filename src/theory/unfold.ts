/**
 * A loss as a formula in what moves. `\mathcal L` of (W, H), defined as a function of them, becomes its formula; so does
 * every symbol that is defined by a formula in which something moving occurs. Outcome: a formula whose symbols are the
 * moving ones and what stands still.
 */
import { type Definition, substituted } from '../language/declare/index.ts';
import { mapped } from '../language/declare/rename.ts';
import { type Formula, symbol } from '../language/latex/index.ts';
import { usedIn } from './used.ts';

type ByFormula = Extract<Definition, { readonly kind: 'formula' }>;

export function unfolded(formula: Formula, moving: readonly string[], definitions: readonly Definition[]): Formula {
  const byName = new Map(
    definitions
      .filter((definition) => definition.kind === 'formula')
      .map((definition) => [definition.name, definition]),
  );
  return unfold(formula, moving, byName);
}

function unfold(formula: Formula, moving: readonly string[], byName: ReadonlyMap<string, ByFormula>): Formula {
  const again = (part: Formula): Formula => unfold(part, moving, byName);
  if (formula.kind === 'symbol') {
    const definition = moving.includes(formula.name) ? undefined : byName.get(formula.name);
    if (definition === undefined) return formula;
    // A bare function of as many variables as move is a function of those.
    if (definition.of !== undefined)
      return definition.of.length === moving.length ? again(bodyOf(definition, moving.map(symbol))) : formula;
    return moves(definition.value, moving, byName) ? again(definition.value) : formula;
  }
  if (formula.kind === 'apply') {
    const definition = byName.get(formula.function);
    if (definition?.of?.length === formula.arguments.length) return again(bodyOf(definition, formula.arguments));
  }
  return mapped(formula, again);
}

const bodyOf = ({ value, of }: ByFormula, values: readonly Formula[]): Formula =>
  substituted(value, new Map((of ?? []).map((name, index) => [name, values[index] as Formula])));

/** Whether a formula depends on what moves, through definitions too; definitions in a circle are refused elsewhere. */
function moves(formula: Formula, moving: readonly string[], byName: ReadonlyMap<string, ByFormula>): boolean {
  return [...usedIn(formula)].some((name) => {
    if (moving.includes(name)) return true;
    const definition = byName.get(name);
    return definition !== undefined && moves(definition.value, moving, byName);
  });
}
