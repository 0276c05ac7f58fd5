/**
 * Are two formulas equal on the axes of a theory, for all sizes? Outcome: the steps and what is taken for granted; null
 * where it is not proved, which says nothing. The vectors of a decomposition may each be turned round: it is proved for all.
 */
import { blocksEqual } from '../../algebra/blocks.ts';
import { ONE } from '../../algebra/scalar.ts';
import { ShapeMismatch, Unable } from '../../algebra/unable.ts';
import { areEqual } from '../../algebra/zero.ts';
import { type Formula, printFormula, type Statement } from '../../language/latex/index.ts';
import { checked, type Step } from '../derivation.ts';
import type { Assumption, ExactScope } from '../exact/scope.ts';
import { define } from './define.ts';
import { evaluate } from './evaluate.ts';
import { blocksIn, type Grouped, isZero } from './value.ts';
import { GroupedWorld, type Members, type Rules } from './world.ts';

export interface GroupedProof {
  readonly steps: readonly Step[];
  readonly assuming: readonly Assumption[];
}

/** The symbols of a theory on its axes, some of them given. */
export const worldOf = (scope: ExactScope, given: Readonly<Record<string, Grouped>>): GroupedWorld =>
  new GroupedWorld(scope, RULES, { given });

const RULES: Rules = { evaluate, define };

/** Vectors that can be turned round, each by itself. */
const MOST_CHOICES = 4;

export function proveByGroups(a: Formula, b: Formula, around: ExactScope): GroupedProof | null {
  if (around.axes.size === 0) return null;
  const indices = indicesIn(around);
  const scope = { ...around, symbols: new Map([...around.symbols].filter(([name]) => !indices.has(name))) };
  const assuming = new Map<string, Assumption>();
  try {
    for (let [turn, turns] = [0, 1]; turn < turns; turn++) {
      const world = new GroupedWorld(scope, RULES, { turned: (vector) => ((turn >> vector) & 1) === 1 });
      for (const members of membersIn(indices, world))
        if (!isEqual(world.evaluate(a, members), world.evaluate(b, members))) return null;
      if (world.choices > MOST_CHOICES) return null;
      turns = 2 ** world.choices;
      for (const one of world.assumptions) assuming.set(`${one.need} ${printFormula(one.of)}`, one);
    }
  } catch (error) {
    if (error instanceof Unable || error instanceof ShapeMismatch || error instanceof RangeError) return null;
    throw error;
  }
  const latex = `${printFormula(a)} = ${printFormula(b)}`;
  return {
    steps: [checked(latex, 'both sides are one block matrix over the groups of the axes, for all sizes', true)],
    assuming: [...assuming.values()],
  };
}

/** The indices of `for all c ∈ [k]`, which are no symbols here, each with its condition. */
const indicesIn = ({ assumptions }: ExactScope): ReadonlyMap<string, Statement> =>
  new Map(
    assumptions.flatMap((condition) => {
      const [, subject] = condition.sides;
      return condition.index === true && subject?.kind === 'symbol' ? [[subject.name, condition] as const] : [];
    }),
  );

/** What they may be: each of any group of the axis that has so many members. */
const membersIn = (indices: ReadonlyMap<string, Statement>, world: GroupedWorld): readonly Members[] =>
  [...indices].reduce<readonly Members[]>(
    (all, [name, { sides }]) => {
      const [from, , to] = sides as [Formula, Formula, Formula];
      if (!areEqual(world.number(from), ONE)) throw new Unable('an index that is not of all members');
      const axis = world.axisOfSize(to, world.number(to));
      return all.flatMap((members) =>
        world.space(axis).map((_, group) => new Map([...members, [name, { axis, group }]])),
      );
    },
    [new Map()],
  );

function isEqual(a: Grouped, b: Grouped): boolean {
  if (a.kind === 'number' && b.kind === 'number') return areEqual(a.value, b.value);
  // 0 is a matrix of zeros where one is due.
  if (a.kind === 'number' || b.kind === 'number') return isZero(a) && isZero(b);
  return blocksEqual(blocksIn(a), blocksIn(b));
}
