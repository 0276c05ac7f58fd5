/**
 * Are two formulas equal on the axes of a theory, for all sizes? Outcome: the steps and what is taken for granted; null
 * where it is not proved, which says nothing. The vectors of a decomposition may each be turned round: it is proved for all.
 */
import { blocksEqual } from '../../algebra/blocks.ts';
import { ShapeMismatch, Unable } from '../../algebra/unable.ts';
import { areEqual } from '../../algebra/zero.ts';
import { type Formula, printFormula } from '../../language/latex/index.ts';
import { checked, type Step } from '../derivation.ts';
import type { Assumption, ExactScope } from '../exact/scope.ts';
import { define } from './define.ts';
import { evaluate } from './evaluate.ts';
import { blocksIn, type Grouped, isZero } from './value.ts';
import { GroupedWorld, type Rules } from './world.ts';

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

export function proveByGroups(a: Formula, b: Formula, scope: ExactScope): GroupedProof | null {
  if (scope.axes.size === 0) return null;
  const assuming = new Map<string, Assumption>();
  try {
    for (let [turn, turns] = [0, 1]; turn < turns; turn++) {
      const world = new GroupedWorld(scope, RULES, { turned: (vector) => ((turn >> vector) & 1) === 1 });
      const [left, right] = [world.evaluate(a), world.evaluate(b)];
      if (!isEqual(left, right)) return null;
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

function isEqual(a: Grouped, b: Grouped): boolean {
  if (a.kind === 'number' && b.kind === 'number') return areEqual(a.value, b.value);
  // 0 is a matrix of zeros where one is due.
  if (a.kind === 'number' || b.kind === 'number') return isZero(a) && isZero(b);
  return blocksEqual(blocksIn(a), blocksIn(b));
}
