/**
 * The judge: from comparisons of witnesses to a verdict. Nothing else gives verdicts.
 * Inputs: how the three witnesses compare in pairs, and a counterexample if one was found. Outcome: one of five
 * verdicts; every combination that is not listed is undecided. A refutation needs a counterexample in hand, and a
 * statement is not verified by a check that would accept a wrong variant of it.
 */
import type { Comparison } from './comparison.ts';
import type { Power } from './power.ts';
import type { Counterexample, Strength } from './verdict.ts';

export interface Witnesses {
  /** What is printed against what was derived. */
  readonly printedDerived: Comparison;
  /** What was derived against what was measured. */
  readonly derivedMeasured: Comparison;
  /** What is printed against what was measured. */
  readonly printedMeasured: Comparison;
  /** A setting at which the printed statement fails, as small as it was found. */
  readonly counterexample: Counterexample | null;
  /** Did any setting satisfy the hypotheses? */
  readonly satisfiable: boolean;
  /** Why the statement has no consistent reading; null when it has one. */
  readonly illPosed: string | null;
}

export type Verdict =
  | { readonly verdict: 'verified'; readonly strength: Strength; readonly why: string }
  | {
      readonly verdict: 'refuted';
      readonly strength: Strength;
      readonly why: string;
      readonly counterexample: Counterexample;
    }
  | { readonly verdict: 'undecided'; readonly why: string }
  | { readonly verdict: 'ill-posed'; readonly why: string }
  | { readonly verdict: 'vacuous'; readonly why: string };

const undecided = (why: string): Verdict => ({ verdict: 'undecided', why });

/** @param power what became of the wrong variants; null where the statement is one of them. */
export function judge(witnesses: Witnesses, power: Power | null = null): Verdict {
  const verdict = judgeWitnesses(witnesses);
  if (verdict.verdict !== 'verified' || power === null) return verdict;
  const [survivor] = power.survivors;
  if (survivor !== undefined) {
    return undecided(`${verdict.why}, but a wrong variant is not refuted (${survivor.slip}: ${survivor.latex})`);
  }
  return power.refuted > 0 ? verdict : undecided(`${verdict.why}, but there is no wrong variant that it refutes`);
}

function judgeWitnesses(witnesses: Witnesses): Verdict {
  const { printedDerived: pd, derivedMeasured: dm, printedMeasured: pm, counterexample } = witnesses;
  if (witnesses.illPosed !== null) return { verdict: 'ill-posed', why: witnesses.illPosed };
  if (!witnesses.satisfiable) {
    return { verdict: 'vacuous', why: 'no setting satisfies the hypotheses' };
  }
  const refuted = (strength: Strength, why: string): Verdict =>
    counterexample === null
      ? undecided(`${why}, but no counterexample was found`)
      : { verdict: 'refuted', strength, why, counterexample };

  const tooSmall = (): Verdict =>
    strengthOf(pd) === 'proved'
      ? refuted('exact', 'what is printed differs from what was proved, by less than a measurement can see')
      : undecided('what is printed differs from what was derived, and the measurement cannot tell them apart');

  switch (`${pd.outcome} ${dm.outcome} ${pm.outcome}` as const) {
    // Printed = derived.
    case 'agree agree agree':
      return verified(pd, 'printed, derived and measured agree');
    case 'agree absent agree':
      return verified(pd, 'printed and derived agree, and so do numbers at sampled settings');
    case 'agree absent absent':
      return verified(pd, 'printed and derived agree');
    case 'agree differ differ':
      return refuted(
        'bounded',
        'the derivation gives what is printed, the measurement does not: the argument has a gap',
      );
    // Printed ≠ derived.
    case 'differ agree differ':
      return refuted(strengthOf(pd), 'derived and measured agree with each other and not with what is printed');
    case 'differ absent differ':
      return refuted(strengthOf(pd), 'what is printed differs from what was derived, and fails at sampled settings');
    case 'differ absent absent':
      return refuted(strengthOf(pd), 'what is printed differs from what was derived');
    case 'differ differ differ':
    case 'differ differ agree':
      return undecided('derived and measured disagree: both are suspect until one is mended');
    case 'differ agree agree':
    case 'differ agree open':
      return tooSmall();
    case 'differ agree tie':
      return pd.outcome === 'differ' && pd.equal === true
        ? refuted(
            strengthOf(pd),
            'a strict order of what is derived to be equal, and is equal as far as can be measured',
          )
        : tooSmall();
    // A statement about formulas alone: the algebra is its derivation.
    case 'differ absent tie':
      return pd.outcome === 'differ' && pd.equal === true && pd.strength === 'proved'
        ? refuted('proved', 'a strict order of formulas that are proved to be equal')
        : undecided(openReason([pd, dm, pm]));
    // No derivation, or none that could be compared.
    case 'absent absent agree':
      return verified(pm, 'what is printed and what was measured agree; there is no derivation');
    case 'absent absent differ':
      return refuted(strengthOf(pm), 'the measurement differs from what is printed; there is no derivation');
    case 'open agree differ':
    case 'open absent differ':
      return refuted(strengthOf(pm), 'the measurement differs from what is printed');
    default:
      return undecided(openReason([pd, dm, pm]));
  }
}

function verified(comparison: Comparison, why: string): Verdict {
  return { verdict: 'verified', strength: strengthOf(comparison), why };
}

/** Strength of a comparison that was decided. */
function strengthOf(comparison: Comparison): Strength {
  return comparison.outcome === 'agree' || comparison.outcome === 'differ' ? comparison.strength : 'sampled';
}

function openReason(comparisons: readonly Comparison[]): string {
  const names = ['printed against derived', 'derived against measured', 'printed against measured'];
  const open = comparisons.flatMap((c, i) =>
    c.outcome === 'open' || c.outcome === 'tie' ? [`${names[i]}: ${c.reason}`] : [],
  );
  return open.length > 0 ? open.join('; ') : 'the witnesses do not settle it';
}
