/**
 * Every mark, label, colour and legend of the reports: one dictionary each, and no page has its own.
 * The colours are Okabe and Ito's, told apart by colour-blind readers; each carries black text at contrast AA or better.
 */
import type { Report, Step } from '../audit/result.ts';
import type { Strength, VerdictName } from '../judge/verdict.ts';

export interface VerdictMark {
  /** Never shown without the label beside it. */
  readonly mark: string;
  readonly label: string;
  /** Its key in the report's counts. */
  readonly count: keyof Report['counts'];
  readonly meaning: string;
  readonly fill: string;
}

/** The order is the order in which the pages list them. */
export const VERDICTS: Readonly<Record<VerdictName, VerdictMark>> = {
  verified: {
    mark: '✓',
    label: 'verified',
    count: 'verified',
    meaning: 'holds: an independent witness agrees with what is printed',
    fill: '#009e73',
  },
  refuted: {
    mark: '✗',
    label: 'refuted',
    count: 'refuted',
    meaning: 'fails at an exact counterexample, or by far more than the error budget',
    fill: '#d55e00',
  },
  undecided: {
    mark: '?',
    label: 'undecided',
    count: 'undecided',
    meaning: 'neither: the witnesses do not settle it; never counted with verified',
    fill: '#e69f00',
  },
  'ill-posed': {
    mark: '!',
    label: 'ill-posed',
    count: 'illPosed',
    meaning: 'cannot be checked as printed: a symbol, a shape or a condition is missing or contradictory',
    fill: '#cc79a7',
  },
  vacuous: {
    mark: '∅',
    label: 'vacuous',
    count: 'vacuous',
    meaning: 'its hypotheses hold at no setting',
    fill: '#56b4e9',
  },
};

export const VERDICT_NAMES = Object.keys(VERDICTS) as readonly VerdictName[];

/** What stands over a formula where the document has words only. */
export const OURS = 'Formalised by us';

export const STRENGTHS: Readonly<Record<Strength, string>> = {
  proved: 'symbolic, for all settings of its region',
  exact: 'rational arithmetic at sampled settings',
  bounded: 'floating point inside an error budget',
  sampled: 'statistics with a confidence bound',
};

export interface StepMark {
  readonly mark: string;
  readonly meaning: string;
  readonly fill: string;
}

export const STEP_STATUS: Readonly<Record<Step['status'], StepMark>> = {
  checked: { mark: '✓', meaning: 'decided by the exact zero test', fill: '#009e73' },
  computed: { mark: '=', meaning: 'the outcome of an exact computation', fill: '#f0e442' },
  argued: { mark: '¶', meaning: 'a lemma with its argument, not machine-checked', fill: '#56b4e9' },
  fails: { mark: '✗', meaning: 'does not follow', fill: '#d55e00' },
};

/** A strength as the pages name it; a claim that is neither verified nor refuted has none. */
export function strengthName(strength: Strength | null): string {
  return strength ?? '–';
}
