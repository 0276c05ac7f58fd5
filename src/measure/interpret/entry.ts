/**
 * A_{ij} and x_i, counted from 1. An index of a sequence (descent, a recurrence) is its step.
 * @throws ShapeMismatch there is no such entry. @throws Unable one index of a matrix.
 */
import { Unable } from '../../algebra/unable.ts';
import { atStep, isSequence } from '../define/sequence.ts';
import type { Interpreter } from './interpret.ts';
import type { Scope } from './scope.ts';

/** Whether it is x_1, …, x_n, of which an index tells one. */
const isSample = <V>({ world }: Scope<V>, name: string): boolean => {
  const definition = world.definition(name);
  return definition?.kind === 'random' && definition.count !== undefined;
};

export const entryOf: Interpreter<'entry'> = ({ operand, indices }, scope) => {
  const { operations } = scope;
  const [first, ...more] = indices;
  if (first === undefined || more.length > 1) throw new Unable(`an entry with ${indices.length} indices`);
  if (operand.kind === 'symbol' && more.length === 0 && isSequence(scope, operand.name)) {
    return atStep(scope, operand.name, scope.whole(first));
  }
  const x = scope.of(operand);
  const [, columns] = operations.size(x);
  const [i, j] = [scope.whole(first), more[0] === undefined ? null : scope.whole(more[0])];
  if (j !== null) return operations.block(i - 1, j - 1, 1, 1)(x);
  const [rows] = operations.size(x);
  if (columns === 1) return operations.block(i - 1, 0, 1, 1)(x);
  if (rows === 1) return operations.block(0, i - 1, 1, 1)(x);
  if (operand.kind === 'symbol' && isSample(scope, operand.name)) return operations.block(0, i - 1, rows, 1)(x);
  throw new Unable(`one index of a ${rows}×${columns} matrix`);
};
