/** Examinations that end before anything is compared. */
import { ABSENT, type Examination } from './examination.ts';

const nothing = (readAs: string) => ({
  readAs,
  derived: null,
  measured: null,
  printedDerived: ABSENT,
  derivedMeasured: ABSENT,
  printedMeasured: ABSENT,
  counterexample: null,
  coverage: null,
  failures: [],
  satisfiable: true,
  meaningless: null,
});

/** The printed sizes contradict each other. */
export const illPosed = (readAs: string, why: string): Examination => ({ ...nothing(readAs), illPosed: why });

/** The statement was read, and is beyond what can be decided here. */
export const unread = (readAs: string, reason: string): Examination => ({
  ...nothing(readAs),
  printedDerived: { outcome: 'open', reason, evidence: [] },
  illPosed: null,
});
