/** A derivative by a number, a gradient by a vector or matrix, one entry of it by one entry x_i. */
import type { Vocabulary } from './declared.ts';
import type { Formula } from './formula.ts';

export interface DerivedBy {
  /** The symbol, without its indices. */
  readonly variable: string;
  readonly indices: readonly Formula[];
}

/** The derivative of a whole, as a symbol of its type has it. */
export function derivative(vocabulary: Vocabulary, operand: Formula, { variable, indices }: DerivedBy): Formula {
  const isGradient = indices.length > 0 || vocabulary.vectors.has(variable) || vocabulary.matrices.has(variable);
  const whole: Formula = { kind: isGradient ? 'gradient' : 'derivative', operand, variable };
  return indices.length === 0 ? whole : { kind: 'entry', operand: whole, indices };
}
