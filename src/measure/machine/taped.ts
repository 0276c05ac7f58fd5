/**
 * A tape over another machine: every operation on what depends on a variable is remembered, and run backwards it gives
 * the derivatives of a number by the variables. Of a tape over a tape those are second derivatives.
 * No rule for a formula is in it, only one for each operation.
 */
import { Unable } from '../../algebra/unable.ts';
import { exactly, isSingle, singleton, sizeOf } from '../value.ts';
import type { Machine } from './machine.ts';
import { type Operations, operationsOf } from './operations.ts';

export interface Taped<V> {
  readonly value: V;
  /** In order of creation; null for what depends on no variable. */
  readonly place: number | null;
  readonly operands: readonly Taped<V>[];
  readonly pull: ((above: V) => readonly (V | null)[]) | null;
}

export interface Tape<V> extends Machine<Taped<V>> {
  readonly variable: (value: V) => Taped<V>;
  /** What depends on no variable. */
  readonly lift: (value: V) => Taped<V>;
  /**
   * Derivatives of Σ weight ∘ outcome by each variable, of its shape; the weight of a number is 1 if none is given.
   * @throws Unable an operation between has no derivative here.
   */
  readonly derivatives: (outcome: Taped<V>, by: readonly Taped<V>[], weight?: V) => V[];
}

export function tapeOver<V>(machine: Machine<V>): Tape<V> {
  let next = 0;
  const operations: Operations<V> = operationsOf(machine);
  const lone = (value: V): Taped<V> => ({ value, place: null, operands: [], pull: null });
  return {
    constant: (value) => lone(machine.constant(value)),
    variable: (value) => ({ ...lone(value), place: next++ }),
    lift: lone,
    numbers: (v) => machine.numbers(v.value),
    settled: (v) => (v.place === null ? machine.settled(v.value) : null),
    apply: (primitive, operands) => {
      const values = operands.map((x) => x.value);
      const value = machine.apply(primitive, values);
      if (operands.every((x) => x.place === null)) return lone(value);
      const pull = (above: V): readonly (V | null)[] => {
        if (primitive.pull === undefined) throw new Unable(`no derivative of ${primitive.name} is known here`);
        return primitive.pull(operations, above, value, ...values);
      };
      return { value, place: next++, operands, pull };
    },
    derivatives: (outcome, by, weight) => {
      const found = backwards(operations, outcome, weight ?? unitWeight(machine, outcome.value));
      return by.map((variable) => {
        const known = variable.place === null ? undefined : found.get(variable.place);
        return known ?? operations.zeros(...operations.size(variable.value));
      });
    },
  };
}

function unitWeight<V>(machine: Machine<V>, outcome: V): V {
  const numbers = machine.numbers(outcome);
  if (!isSingle(numbers)) throw new Unable(`the gradient of a ${sizeOf(numbers)} matrix where a number is due`);
  return machine.constant(exactly(singleton(1)));
}

/** By place: the derivative by what stands there. */
function backwards<V>(operations: Operations<V>, outcome: Taped<V>, weight: V): ReadonlyMap<number, V> {
  const found = new Map<number, V>();
  if (outcome.place === null) return found;
  found.set(outcome.place, weight);
  for (const node of reached(outcome)) {
    const above = found.get(node.place as number);
    if (above === undefined || node.pull === null) continue;
    node.pull(above).forEach((part, i) => {
      const operand = node.operands[i] as Taped<V>;
      if (part === null || operand.place === null) return;
      const known = found.get(operand.place);
      found.set(operand.place, known === undefined ? part : operations.add([known, part]));
    });
  }
  return found;
}

/** What the outcome depends on, latest first, so that each comes after all that use it. */
function reached<V>(outcome: Taped<V>): Taped<V>[] {
  const seen = new Map<number, Taped<V>>();
  const open = [outcome];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.place === null || seen.has(node.place)) continue;
    seen.set(node.place, node);
    open.push(...node.operands);
  }
  return [...seen.values()].sort((a, b) => (b.place as number) - (a.place as number));
}
