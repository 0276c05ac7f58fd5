/**
 * How a claim is derived again from others as premises: by the document's own code, for its theorems are about its own things.
 * Outcomes: `yes` and `no` by the exact zero test; `unknown` where the link cannot be replayed.
 */
import type { Region } from '../../theory/region.ts';
import type { Statement } from '../claim.ts';

export type Follows = 'yes' | 'no' | 'unknown';

export interface Argument<P = unknown> {
  readonly none: P;
  readonly join: (all: readonly P[]) => P;
  /** What a statement says when it is taken as true. */
  readonly premises: (statement: Statement, latex: string) => P;
  readonly follows: (statement: Statement, formula: string, premises: P, region: Region) => Follows;
}

export const NO_ARGUMENT: Argument = {
  none: null,
  join: () => null,
  premises: () => null,
  follows: () => 'unknown',
};
