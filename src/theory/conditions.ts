/**
 * Conditions on free numbers, each at the symbol that comes last among those in it, so that symbols can be drawn one after
 * another; what else is assumed. Inputs: symbols in their order, relations and formulas that are whole, which symbols are
 * free numbers. Outcome: the symbols with their conditions; those of a theory built on keep theirs, and may get more.
 */
import type { Declared } from '../language/declare/index.ts';
import type { Formula, Statement } from '../language/latex/index.ts';
import { CONSTANTS } from './constants.ts';
import type { Theory } from './theory.ts';
import { usedIn } from './used.ts';

export interface Conditioned {
  readonly symbols: readonly Declared[];
  readonly assumptions: readonly Statement[];
}

export function assigned(
  symbols: readonly Declared[],
  relations: readonly Statement[],
  wholes: readonly Formula[],
  base: Theory,
  isFree: (name: string) => boolean,
): Conditioned {
  const place = new Map(symbols.map(({ name }, index) => [name, index]));
  const lastOf = (formulas: readonly Formula[]): number => {
    const used = formulas
      .flatMap((formula) => [...usedIn(formula)])
      .filter((name) => !CONSTANTS.has(name) || isFree(name));
    if (used.length === 0 || !used.every(isFree)) return -1;
    return Math.max(...used.map((name) => place.get(name) ?? -1));
  };
  const at = relations.map(({ sides }) => lastOf(sides));
  const wholeAt = wholes.map((formula) => lastOf([formula]));
  return {
    symbols: symbols.map((symbol, index) => {
      const before = base.symbols.get(symbol.name);
      return {
        ...symbol,
        conditions: [...(before?.conditions ?? []), ...relations.filter((_, k) => at[k] === index)],
        whole: [...(before?.whole ?? []), ...wholes.filter((_, k) => wholeAt[k] === index)],
      };
    }),
    assumptions: relations.filter((_, k) => at[k] === -1),
  };
}
