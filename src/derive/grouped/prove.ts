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

/** Which vectors are turned round: so many components at most have a vector of their own. */
const COMPONENTS = 4;

export function proveByGroups(a: Formula, b: Formula, scope: ExactScope): GroupedProof | null {
  if (scope.axes.size === 0) return null;
  const hasVectors = scope.definitions.some(({ kind }) => kind === 'svd');
  const turns = hasVectors ? 2 ** COMPONENTS : 1;
  const assuming = new Map<string, Assumption>();
  try {
    for (let turn = 0; turn < turns; turn++) {
      const world = new GroupedWorld(scope, RULES, { turned: (index) => isTurned(index, turn) });
      const [left, right] = [world.evaluate(a), world.evaluate(b)];
      if (!isEqual(left, right)) return null;
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

/** Of more components than can be told apart one by one, none is. */
function isTurned(index: number, turn: number): boolean {
  if (index >= COMPONENTS) throw new Unable('a decomposition of so many parts');
  return ((turn >> index) & 1) === 1;
}

function isEqual(a: Grouped, b: Grouped): boolean {
  if (a.kind === 'number' && b.kind === 'number') return areEqual(a.value, b.value);
  // 0 is a matrix of zeros where one is due.
  if (a.kind === 'number' || b.kind === 'number') return isZero(a) && isZero(b);
  return blocksEqual(blocksIn(a), blocksIn(b));
}
