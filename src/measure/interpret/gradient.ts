/** ∇ of a number by a symbol: the formula runs on a tape on which that symbol is a variable, and the tape backwards. */
import { ShapeMismatch } from '../../algebra/unable.ts';
import type { Formula } from '../../language/latex/index.ts';
import type { Interpreter } from './interpret.ts';
import type { Scope } from './scope.ts';

export const gradient: Interpreter<'gradient'> = ({ operand, variable }, scope) =>
  gradients(operand, [variable], scope)[0] as never;

/** By several symbols at once, each of the shape of its symbol. @throws ShapeMismatch the formula is no number. */
export function gradients<V>(formula: Formula, by: readonly string[], scope: Scope<V>): readonly V[] {
  const values = by.map((name) => scope.symbol(name));
  const { tape, scope: lifted } = scope.taped();
  const variables = values.map((value) => tape.variable(value));
  const outcome = lifted
    .bind(by.map((name, i) => [name, variables[i] as (typeof variables)[number]] as const))
    .of(formula);
  const { rows, columns } = tape.numbers(outcome);
  if (rows !== 1 || columns !== 1) throw new ShapeMismatch(`the gradient of a ${rows}×${columns} matrix`);
  return tape.derivatives(outcome, variables);
}
