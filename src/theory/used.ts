/** The symbols and functions that a formula uses and does not bind; names of named functions are among them. */
import { childrenOf, type Formula } from '../language/latex/index.ts';

export function usedIn(formula: Formula): ReadonlySet<string> {
  const inside = childrenOf(formula).flatMap((child) => [...usedIn(child)]);
  switch (formula.kind) {
    case 'symbol':
      return new Set([formula.name]);
    case 'apply':
      return new Set([formula.function, ...inside]);
    case 'gradient':
    case 'derivative':
      return new Set([formula.variable, ...inside]);
    case 'series':
      return new Set(inside.filter((name) => name !== formula.index));
    case 'limit':
      return new Set(inside.filter((name) => name !== formula.variable));
    default:
      return new Set(inside);
  }
}
