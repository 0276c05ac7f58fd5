/**
 * A chain of equalities by normal forms, for all sizes and members of the declared structures, or an exact example in
 * which it fails. What follows only where something is taken for granted that no declaration says is open.
 */
import type { Step } from '../../../derive/derivation.ts';
import { compare, proves } from '../../../derive/exact/compare.ts';
import type { Refutation } from '../../../derive/instance/refute.ts';
import type { Comparison } from '../../../judge/comparison.ts';
import type { Counterexample } from '../../../judge/verdict.ts';
import { type Formula, printFormula, printStatement, type Statement } from '../../../language/latex/index.ts';
import type { Region } from '../../../theory/region.ts';
import type { Context } from '../context.ts';
import { ABSENT, disproved, type Probe, type Prober, proved, shownOf } from '../examination.ts';
import { isDeclared, isShown } from './granted.ts';
import { readIn, type Scope, scopeOf } from './read.ts';
import { EQUALITIES } from './relations.ts';

interface Exact {
  readonly comparison: Comparison;
  readonly steps: readonly Step[];
  readonly refutation: Refutation | null;
}

export const NOT_ASKED: Exact = { comparison: ABSENT, steps: [], refutation: null };

/** Equalities by normal forms; an order has no exact witness here. */
export function compareExactly({ sides, relations }: Statement, scope: Scope): Exact {
  const steps: Step[] = [];
  let open: Exact | null = null;
  for (const [i, relation] of relations.entries()) {
    if (!EQUALITIES.has(relation)) return NOT_ASKED;
    const found = compare(sides[i] as Formula, sides[i + 1] as Formula, scope);
    switch (found.outcome) {
      case 'different':
        return {
          comparison: disproved(steps, EXACT, 1, found.at.sides.join(' and ')),
          steps,
          refutation: found.at,
        };
      case 'unknown':
        open ??= { ...NOT_ASKED, steps };
        break;
      case 'equal': {
        steps.push(...found.steps);
        const pair = sides.slice(i, i + 2) as [Formula, Formula];
        const taken = found.assuming.find((one) => !(isDeclared(one, scope) || isShown(one, pair, scope)));
        if (taken === undefined) break;
        const what = taken.need === 'nonzero' ? 'is not zero' : 'is invertible';
        const reason = `it is proved where ${printFormula(taken.of)} ${what}, which is not declared`;
        open = { comparison: { outcome: 'open', reason, evidence: [] }, steps, refutation: null };
      }
    }
  }
  return open ?? { comparison: proved(steps, EXACT), steps, refutation: null };
}

const EXACT = 'the two sides by normal forms, or by an exact example';

/** An exact example as a counterexample. */
export function exampleOf(refutation: Refutation | null, { replay }: Context): Counterexample | null {
  if (refutation === null) return null;
  const probe = probeOf(refutation);
  return { ...shownOf(probe), replay: replay(null, probe.at), worked: [] };
}

const probeOf = ({ values, sides, entry, rate }: Refutation): Probe => ({
  setting: Object.fromEntries(
    Object.entries(values).map(([name, rows]) => [name, rows.map((row) => row.join(' & ')).join(' \\\\ ')]),
  ),
  at: { entry, exact: true, ...(rate === undefined ? {} : { part: `rate by ${rate} at the start` }) },
  of: ['left side', 'right side'],
  printed: sides[0],
  actual: sides[1],
  discrepancy: 1,
  budget: 0,
  fails: true,
});

/** The exact example in which two sides differ, if one is found; the same whatever the setting. */
export function exactStatementProber(printed: string, region: Region): Prober {
  const read = readIn(printed, region);
  const { refutation } = compareExactly(read.chain, scopeOf(read));
  return () => (refutation === null ? [] : [probeOf(refutation)]);
}

/** Have two statements the same relations and, side by side, equal sides? */
export function sameStatement(a: string, b: string, region: Region): boolean {
  const [left, right] = [readIn(a, region), readIn(b, region)];
  if (left.chain.relations.join() !== right.chain.relations.join()) return false;
  if (printStatement(left.chain) === printStatement(right.chain)) return true;
  const scope = scopeOf(left);
  return left.chain.sides.every((side, i) => proves(side, right.chain.sides[i] as Formula, scope));
}
