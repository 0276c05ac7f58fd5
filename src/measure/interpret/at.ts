/** A formula at a point: its symbols stand for the values given, in what is derived in it too. */
import type { Interpreter } from './interpret.ts';

export const atPoint: Interpreter<'at'> = ({ operand, variables, values }, scope) =>
  scope.bind(variables.map((name, i) => [name, scope.of(values[i] as typeof operand)] as const)).of(operand);
