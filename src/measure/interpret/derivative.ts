/** The derivative of a formula by a number that it depends on, entry by entry, by a tape run backwards. */
import { ShapeMismatch } from '../../algebra/unable.ts';
import { isSingle, tabulated } from '../value.ts';
import type { Interpreter } from './interpret.ts';

export const derivative: Interpreter<'derivative'> = ({ operand, variable }, scope) => {
  const { operations } = scope;
  const at = scope.symbol(variable);
  if (!isSingle(operations.numbers(at))) throw new ShapeMismatch(`a derivative by ${variable}, which is no number`);
  const { tape, scope: lifted } = scope.taped();
  const moving = tape.variable(at);
  const outcome = lifted.bind([[variable, moving]]).of(operand);
  const { rows, columns } = tape.numbers(outcome);
  if (outcome.place === null) return operations.zeros(rows, columns);
  const entries = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => {
      const weight = operations.constant(tabulated(rows, columns, (p, q) => (p === i && q === j ? 1 : 0)));
      return tape.derivatives(outcome, [moving], weight)[0] as typeof at;
    }),
  );
  return operations.assembled(entries);
};
