/**
 * Numbers that are zero by relations between numbers: each relation gives one number by the others, where it stands to
 * the first power with a factor that may be divided by.
 */
import { derivative } from '../derivative.ts';
import { divide, expand, fromSum, negate, type Scalar, vanishes, ZERO } from '../scalar.ts';
import { type Replacement, substitute } from '../substitute.ts';
import { symbolsOf } from '../symbols.ts';
import { Unable } from '../unable.ts';
import type { MatrixRing } from './ring.ts';

const MOST_RELATIONS = 40;

/** Is the number zero by the relations that a ring has found? */
export function isZeroByRelations(ring: MatrixRing, a: Scalar): boolean {
  let number = ring.refresh(a);
  if (vanishes(number)) return true;
  try {
    for (const solution of solutions(ring)) {
      number = substitute(number, solution);
      if (vanishes(number)) return true;
    }
  } catch (error) {
    if (!(error instanceof Unable)) throw error;
  }
  return false;
}

/** One number by the others, each in the light of those before. */
function solutions(ring: MatrixRing): Replacement[] {
  const found: Replacement[] = [];
  // Short ones first: they have factors that may be divided by.
  const terms = (a: Scalar): number => expand(a).numerator.size;
  const short = [...ring.relations.values()].toSorted((a, b) => terms(a) - terms(b)).slice(0, MOST_RELATIONS);
  for (const relation of short) {
    const rest = found.reduce((r, solution) => substitute(r, solution), relation);
    const solution = solve(ring, rest);
    if (solution !== null) found.push(solution);
  }
  return found;
}

function solve(ring: MatrixRing, relation: Scalar): Replacement | null {
  const top = fromSum(expand(relation).numerator);
  for (const name of symbolsOf(top)) {
    if (!ring.atoms.has(name)) continue;
    const slope = derivative(top, name);
    if (vanishes(slope) || symbolsOf(slope).has(name) || !ring.isSafe(slope)) continue;
    return { [name]: negate(divide(substitute(top, { [name]: ZERO }), slope)) };
  }
  return null;
}
