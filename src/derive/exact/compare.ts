/**
 * Are two formulas equal, for all sizes, all members of the declared structures and all times, wherever both have a value?
 * Outcome: `equal` with the steps of the proof, `different` with values at which they differ, or `unknown` with the
 * reason. Different normal forms prove nothing.
 * @throws ShapeMismatch sizes that do not fit.
 */
import { valuesEqual } from '../../algebra/matrices/equal.ts';
import { NotReal, ShapeMismatch, Unable } from '../../algebra/unable.ts';
import { withWork } from '../../algebra/work.ts';
import { type Formula, printFormula } from '../../language/latex/index.ts';
import { checked, type Step } from '../derivation.ts';
import { type GroupedProof, proveByGroups } from '../grouped/prove.ts';
import { type Refutation, refute } from '../instance/refute.ts';
import { evaluate } from './evaluate.ts';
import { byInduction } from './induction.ts';
import { constantAlong, solvesAlike, staysZero } from './motion.ts';
import type { Assumption, ExactScope } from './scope.ts';
import { firstKnown, shapeOf } from './shape.ts';
import { ExactWorld } from './world.ts';

export type ExactComparison =
  | { readonly outcome: 'equal'; readonly steps: readonly Step[]; readonly assuming: readonly Assumption[] }
  | { readonly outcome: 'different'; readonly at: Refutation }
  | { readonly outcome: 'unknown'; readonly why: string };

/** Of a proof, in products of terms, see `work.ts`: a few seconds. */
const MOST_WORK = 1_000_000;

export function compare(a: Formula, b: Formula, scope: ExactScope): ExactComparison {
  const proof = withWork(MOST_WORK, () => prove(a, b, scope));
  if (proof.outcome === 'different' || isFree(proof)) return proof;
  const onAxes = withWork(MOST_WORK, () => proveByGroups(a, b, scope));
  // Of two proofs the one that takes less for granted.
  if (proof.outcome === 'equal' && (onAxes === null || onAxes.assuming.length >= proof.assuming.length)) return proof;
  if (onAxes !== null) return { outcome: 'equal', ...onAxes };
  const at = refute(a, b, scope);
  return at === null ? proof : { outcome: 'different', at };
}

/** Are they proved equal, without anything taken for granted? */
export function proves(a: Formula, b: Formula, scope: ExactScope): boolean {
  const found = withWork(MOST_WORK, () => prove(a, b, scope));
  return isFree(found) || isFree(withWork(MOST_WORK, () => proveByGroups(a, b, scope)));
}

const isFree = (found: ExactComparison | GroupedProof | null): boolean =>
  found !== null && 'assuming' in found && found.assuming.length === 0;

function prove(a: Formula, b: Formula, scope: ExactScope): ExactComparison {
  const world = new ExactWorld(scope, evaluate);
  try {
    const shape = firstKnown([shapeOf(a, world), shapeOf(b, world)]);
    const [left, right] = [world.evaluate(a, shape), world.evaluate(b, shape)];
    const latex = `${printFormula(a)} = ${printFormula(b)}`;
    const apart = printFormula({
      kind: 'add',
      terms: [...(a.kind === 'add' ? a.terms : [a]), { kind: 'negate', operand: b }],
    });
    const equal = (steps: readonly Step[]): ExactComparison => ({
      outcome: 'equal',
      steps,
      assuming: world.assumptions,
    });
    if (valuesEqual(world.ring, left, right)) {
      return equal([checked(latex, 'both sides have one normal form, for all sizes', true)]);
    }
    const byMotion = [constantAlong, staysZero, solvesAlike, byInduction].reduce<readonly Step[] | null>(
      (steps, by) => steps ?? by(world, left, right, latex, apart),
      null,
    );
    if (byMotion !== null) return equal(byMotion);
    return { outcome: 'unknown', why: 'the two sides have different normal forms' };
  } catch (error) {
    if (error instanceof ShapeMismatch || error instanceof NotReal || !(error instanceof Unable)) throw error;
    return { outcome: 'unknown', why: error.message };
  }
}
