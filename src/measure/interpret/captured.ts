/**
 * Whether an index that is a symbol too would change more than what is written: a definition that rests on the symbol, or
 * a size. The index stands for itself alone there, and what is meant cannot be told.
 */
import { Unable } from '../../algebra/unable.ts';
import { childrenOf, type Formula } from '../../language/latex/index.ts';
import { symbolsIn } from './symbols.ts';
import type { World } from './world.ts';

/** @throws Unable it would */
export function requireOwn(index: string, operand: Formula, world: World): void {
  if (world.given(index) === undefined && world.definition(index) === undefined) return;
  const rests = [...symbolsIn(operand)].some((name) => name !== index && world.dependencies(name).has(index));
  if (rests || sizedBy(operand, index)) throw new Unable(`an index ${index} that is a symbol too: use another letter`);
}

const SIZED: ReadonlySet<Formula['kind']> = new Set<Formula['kind']>(['identity', 'ones', 'zeros']);

const sizedBy = (formula: Formula, index: string): boolean =>
  (SIZED.has(formula.kind) && symbolsIn(formula).has(index)) ||
  childrenOf(formula).some((child) => sizedBy(child, index));
