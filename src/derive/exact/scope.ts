/** What formulas are read in: declared symbols and definitions, as a theory has them. */
import type { Definition } from '../../language/declare/definition.ts';
import type { Declared } from '../../language/declare/type.ts';
import type { Formula } from '../../language/latex/index.ts';

export interface ExactScope {
  readonly declared: readonly Declared[];
  readonly definitions: readonly Definition[];
}

/** What an identity takes for granted, beside the declarations. */
export interface Assumption {
  readonly need: 'nonzero' | 'invertible';
  readonly of: Formula;
}

export const EMPTY_SCOPE: ExactScope = { declared: [], definitions: [] };
