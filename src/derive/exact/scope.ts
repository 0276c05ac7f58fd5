/** What formulas are read in: of a theory, its symbols, definitions, assumptions, and what is not zero. */
import type { Formula } from '../../language/latex/index.ts';
import type { Theory } from '../../theory/theory.ts';

export type ExactScope = Pick<Theory, 'symbols' | 'definitions' | 'assumptions' | 'structures' | 'nonzero' | 'axes'>;

/** What an identity takes for granted, beside the declarations. */
export interface Assumption {
  readonly need: 'nonzero' | 'invertible';
  readonly of: Formula;
}
