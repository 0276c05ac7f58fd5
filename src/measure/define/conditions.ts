/**
 * The conditions of a minimiser under equations, as functions of its symbols and one multiplier for each entry of an
 * equation: the gradient of loss + Σ multiplier · (left − right), and the equations. Their derivative is symmetric.
 */
import { Matrix } from 'ml-matrix';
import type { Formula } from '../../language/latex/index.ts';
import { gradients } from '../interpret/gradient.ts';
import type { World } from '../interpret/world.ts';
import { bare } from '../machine/bare.ts';
import { bounded } from '../machine/bounded.ts';
import type { Machine } from '../machine/machine.ts';
import { exactly, tabulated, type Value } from '../value.ts';
import { type Layout, packed, unpacked } from './state.ts';

export interface Conditions {
  /** Symbols, then multipliers. */
  readonly layout: Layout;
  /** How many numbers the multipliers are. */
  readonly multipliers: number;
  /** All conditions, as one column, with a bound for each. */
  readonly at: (x: Float64Array) => Value;
  /** Their derivative by all of x. */
  readonly derivative: (x: Float64Array) => Matrix;
}

/** @param differences left − right of every equation, of the sizes given */
export function conditionsOf(
  loss: Formula,
  symbols: Layout,
  differences: readonly { readonly formula: Formula; readonly size: readonly [rows: number, columns: number] }[],
  world: World,
): Conditions {
  const names = differences.map((_, i) => `multiplier ${i}`);
  const layout: Layout = {
    names: [...symbols.names, ...names],
    sizes: [...symbols.sizes, ...differences.map(({ size }) => size)],
    length: symbols.length + differences.reduce((sum, { size: [rows, columns] }) => sum + rows * columns, 0),
  };
  const lagrangian: Formula = {
    kind: 'add',
    terms: [
      loss,
      ...differences.map(
        ({ formula }, i): Formula => ({
          kind: 'apply',
          function: 'inner',
          arguments: [{ kind: 'symbol', name: names[i] as string }, formula],
        }),
      ),
    ],
  };
  const gradientOn = <V>(machine: Machine<V>, x: Float64Array): readonly V[] => {
    const here = unpacked(layout, x).map(([name, value]) => [name, machine.constant(exactly(value))] as const);
    return gradients(lagrangian, layout.names, world.over(machine, here));
  };
  return {
    layout,
    multipliers: layout.length - symbols.length,
    at: (x) => {
      const parts = new Map(gradientOn(bounded, x).map((value, i) => [layout.names[i] as string, value]));
      const column = (of: 'value' | 'error') => packed(layout, (name) => (parts.get(name) as Value)[of]);
      return { value: Matrix.columnVector(column('value')), error: Matrix.columnVector(column('error')) };
    },
    derivative: (x) => derivativeAt(lagrangian, layout, x, world),
  };
}

/** Second derivatives, by a tape over a tape: one run backwards for each row. */
function derivativeAt(lagrangian: Formula, layout: Layout, x: Float64Array, world: World): Matrix {
  const { tape, scope } = world.over(bare, []).taped();
  const variables = unpacked(layout, x).map(([name, value]) => [name, tape.variable(value)] as const);
  const first = gradients(lagrangian, layout.names, scope.bind(variables));
  const rows: Float64Array[] = [];
  first.forEach((part, i) => {
    const [height, width] = layout.sizes[i] as readonly [number, number];
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const weight = tabulated(height, width, (p, q) => (p === row && q === column ? 1 : 0));
        const second = tape.derivatives(
          part,
          variables.map(([, v]) => v),
          weight,
        );
        rows.push(packed(layout, (name) => second[layout.names.indexOf(name)] as Matrix));
      }
    }
  });
  return tabulated(layout.length, layout.length, (i, j) => ((rows[i]?.[j] ?? 0) + (rows[j]?.[i] ?? 0)) / 2);
}
