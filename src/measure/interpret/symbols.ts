/** The symbols that a formula or a definition speaks of; indices and variables that it binds itself may be among them. */

import type { Definition } from '../../language/declare/definition.ts';
import { childrenOf, type Formula } from '../../language/latex/index.ts';
import { isNamedFunction } from '../shape/of-apply.ts';

export function symbolsIn(formula: Formula, into: Set<string> = new Set()): ReadonlySet<string> {
  if (formula.kind === 'symbol') into.add(formula.name);
  if (formula.kind === 'apply' && !isNamedFunction(formula.function)) into.add(formula.function);
  if (formula.kind === 'gradient') into.add(formula.variable);
  for (const child of childrenOf(formula)) symbolsIn(child, into);
  return into;
}

/** All formulas of a definition. */
export function formulasOf(definition: Definition): readonly Formula[] {
  switch (definition.kind) {
    case 'formula':
      return [definition.value];
    case 'svd':
    case 'eigen':
      return [definition.of];
    case 'gradient flow':
      return [definition.loss, ...Object.values(definition.start)];
    case 'flow':
      return [...Object.values(definition.rates), ...Object.values(definition.start)];
    case 'descent':
      return [definition.loss, definition.step, ...Object.values(definition.start)];
    case 'recurrence':
      return [...Object.values(definition.next), ...Object.values(definition.start)];
    case 'minimiser':
      return [definition.loss, ...definition.subjectTo.flatMap((statement) => statement.sides)];
    case 'crossing':
      return definition.sides;
    case 'random':
      return definition.parameters;
    case 'membership':
      return (definition.blocks ?? []).flatMap(({ groups, each }) => [groups, each]);
    case 'entries':
      return [definition.value, ...(definition.count === undefined ? [] : [definition.count])];
  }
}

/** The symbol of time or of the step that a definition's symbols move with. */
export const clockOf = (definition: Definition): string | null => ('time' in definition ? definition.time : null);

/** An index, or a time that is looked for. */
const boundBy = (definition: Definition): string | null =>
  definition.kind === 'entries' ? definition.index : definition.kind === 'crossing' ? definition.variable : null;

/** The symbols that a symbol rests on by definitions, itself and times included. */
export function reachable(name: string, definitionOf: (name: string) => Definition | undefined): ReadonlySet<string> {
  const all = new Set<string>();
  const open = [name];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (all.has(next)) continue;
    all.add(next);
    const definition = definitionOf(next);
    if (definition === undefined) continue;
    const clock = clockOf(definition);
    if (clock !== null) all.add(clock);
    const index = boundBy(definition);
    for (const formula of formulasOf(definition))
      open.push(...[...symbolsIn(formula)].filter((used) => used !== index));
  }
  return all;
}
