/** What refuted claims do to one that uses them, in words. */
import type { Blame } from '../audit/result.ts';

/** "inherits the error of paper/eq-16/second: it follows from …" */
export const blameLine = ({ status, from, why }: Blame): string => `${BEFORE[status]} ${from.join(', ')}: ${why}`;

const BEFORE: Readonly<Record<Blame['status'], string>> = {
  unaffected: 'unaffected by what is refuted in',
  'holds with the correction': 'holds with the correction of',
  'inherits the error': 'inherits the error of',
  'fails by itself': 'fails by itself, not through',
};
