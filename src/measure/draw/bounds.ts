/**
 * What relations say of one symbol, once others have values: x > a, 0 < p < 1, k ≥ m + 1. Relations in which it stands
 * inside of a formula are left to those who check a draw.
 */
import { Unable } from '../../algebra/unable.ts';
import type { Formula, Relation, Statement } from '../../language/latex/index.ts';
import { evaluate } from '../evaluate.ts';
import { World } from '../interpret/world.ts';
import { numberIn, type Value } from '../value.ts';
import { type Bounds, UNBOUNDED } from './number.ts';

export type { Bounds } from './number.ts';

/** Of `symbol relation side`; strict bounds are met by drawing inside. */
const NARROWS: Readonly<Partial<Record<Relation, (side: number) => Partial<Bounds>>>> = {
  '<': (most) => ({ most }),
  '<=': (most) => ({ most }),
  '>': (least) => ({ least }),
  '>=': (least) => ({ least }),
  '=': (x) => ({ least: x, most: x }),
};

const TURNED: Readonly<Partial<Record<Relation, Relation>>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=' };

export function boundsIn(
  name: string,
  conditions: readonly Statement[],
  values: Readonly<Record<string, Value>>,
): Bounds {
  let { least, most } = UNBOUNDED;
  const world = new World({ values });
  for (const { sides, relations } of conditions) {
    // In a < x ≤ b each side bounds it, also over others between.
    for (const [at, relation] of relations.entries()) {
      for (const [from, to, said] of [
        [sides[at], sides[at + 1], relation],
        [sides[at + 1], sides[at], TURNED[relation]],
      ] as const) {
        if (from?.kind !== 'symbol' || from.name !== name || to === undefined || said === undefined) continue;
        const value = known(to, world);
        const narrowed = value === null ? undefined : NARROWS[said]?.(value);
        least = Math.max(least, narrowed?.least ?? least);
        most = Math.min(most, narrowed?.most ?? most);
      }
    }
  }
  return { least, most };
}

function known(formula: Formula, world: World): number | null {
  try {
    return numberIn(evaluate(formula, world)).value;
  } catch (error) {
    if (error instanceof Unable) return null;
    throw error;
  }
}
