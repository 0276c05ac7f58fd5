/**
 * An index that is a symbol too. Inside its sum the letter is the index, but in a printed size, and in a definition that
 * rests on the symbol, it would still be the symbol: what is meant cannot be told. @throws Unable it is used so
 */
import { Unable } from '../../algebra/unable.ts';
import type { Definition } from '../../language/declare/index.ts';
import { definedBy } from '../../language/declare/index.ts';
import { childrenOf, type Formula } from '../../language/latex/index.ts';
import { nameToLatex } from '../../language/latex/name.ts';
import { formulasOf } from '../definition-formulas.ts';
import type { Scope } from '../scope.ts';
import { usedIn } from '../used.ts';

export function requireOwnIndex(index: string, operand: Formula, { symbols, definitions = [] }: Scope): void {
  if (!symbols.has(index)) return;
  const isCaptured = [...usedIn(operand)].some((name) => name !== index && restsOn(name, index, definitions));
  if (isCaptured || isSizedBy(operand, index))
    throw new Unable(`an index ${nameToLatex(index)} that is a symbol too: use another letter`);
}

function restsOn(name: string, on: string, definitions: readonly Definition[], seen = new Set<string>()): boolean {
  if (seen.has(name)) return false;
  seen.add(name);
  const definition = definitions.find((one) => definedBy(one).includes(name));
  if (definition === undefined) return false;
  const used = formulasOf(definition).flatMap((formula) => [...usedIn(formula)]);
  return used.some((one) => one === on || restsOn(one, on, definitions, seen));
}

const SIZED: ReadonlySet<Formula['kind']> = new Set<Formula['kind']>(['identity', 'ones', 'zeros']);

const isSizedBy = (formula: Formula, index: string): boolean =>
  (SIZED.has(formula.kind) && usedIn(formula).has(index)) ||
  (formula.kind === 'unit' && formula.size !== null && usedIn(formula.size).has(index)) ||
  childrenOf(formula).some((child) => isSizedBy(child, index));
