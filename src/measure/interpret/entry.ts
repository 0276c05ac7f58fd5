/**
 * A_{ij} and x_i, counted from 1. An index of what moves by steps (descent, a recurrence) is its step, one of a family
 * or of samples x_1, …, x_n tells which.
 * @throws ShapeMismatch there is no such entry. @throws Unable one index of a matrix.
 */
import { Unable } from '../../algebra/unable.ts';
import type { Formula } from '../../language/latex/index.ts';
import { calledAt } from '../define/called.ts';
import { atStep, isSequence } from '../define/sequence.ts';
import type { Interpreter } from './interpret.ts';
import type { Scope } from './scope.ts';

export const entryOf: Interpreter<'entry'> = ({ operand, indices }, scope) => {
  const [first, second, ...more] = indices;
  if (first === undefined || more.length > 0) throw new Unable(`an entry with ${indices.length} indices`);
  const member = operand.kind === 'symbol' && second === undefined ? memberOf(operand.name, first, scope) : null;
  if (member !== null) return member;
  const { operations } = scope;
  const x = scope.of(operand);
  const [rows, columns] = operations.size(x);
  const i = scope.whole(first) - 1;
  if (second !== undefined) return operations.block(i, scope.whole(second) - 1, 1, 1)(x);
  if (columns === 1) return operations.block(i, 0, 1, 1)(x);
  if (rows === 1) return operations.block(0, i, 1, 1)(x);
  throw new Unable(`one index of a ${rows}×${columns} matrix`);
};

/** Null if the symbol is no sequence, family or sample. */
function memberOf<V>(name: string, index: Formula, scope: Scope<V>): V | null {
  if (isSequence(scope, name)) return atStep(scope, name, scope.whole(index));
  const definition = scope.world.definition(name);
  if (definition?.kind === 'formula' && definition.of?.length === 1)
    return calledAt({ kind: 'apply', function: name, arguments: [index] }, scope);
  if (definition?.kind !== 'random' || definition.count === undefined) return null;
  const { operations } = scope;
  const samples = scope.symbol(name);
  const [rows, columns] = operations.size(samples);
  const i = scope.whole(index) - 1;
  return columns === 1 ? operations.block(i, 0, 1, 1)(samples) : operations.block(0, i, rows, 1)(samples);
}
