/** The symbols that move together, as one array of doubles and back. */
import { Matrix } from 'ml-matrix';
import { Unable } from '../../algebra/unable.ts';
import type { Assigned } from '../../language/declare/definition.ts';
import type { World } from '../interpret/world.ts';
import { bounds, tabulated, type Value } from '../value.ts';

export interface Layout {
  readonly names: readonly string[];
  readonly sizes: readonly (readonly [rows: number, columns: number])[];
  readonly length: number;
}

export type State = Readonly<Record<string, Value>>;

/** The values that a definition starts from. */
export function startOf(start: Assigned, world: World): State {
  const scope = world.scope;
  return Object.fromEntries(
    Object.entries(start).map(([name, formula]) => [name, scope.of(world.sized(formula, world.declaredSize(name)))]),
  );
}

export function layoutOf(state: State): Layout {
  const names = Object.keys(state);
  const sizes = names.map((name) => {
    const { rows, columns } = (state[name] as Value).value;
    return [rows, columns] as const;
  });
  return { names, sizes, length: sizes.reduce((sum, [rows, columns]) => sum + rows * columns, 0) };
}

/** Entries row by row, symbol by symbol. @throws Unable one is not finite. */
export function packed({ names, length }: Layout, of: (name: string) => Matrix): Float64Array {
  const all = new Float64Array(length);
  let at = 0;
  for (const name of names) {
    const matrix = of(name);
    for (let i = 0; i < matrix.rows; i++) {
      for (let j = 0; j < matrix.columns; j++) all[at++] = matrix.get(i, j);
    }
  }
  return all;
}

export function unpacked({ names, sizes }: Layout, all: Float64Array): [name: string, matrix: Matrix][] {
  let at = 0;
  return names.map((name, s) => {
    const [rows, columns] = sizes[s] as readonly [number, number];
    const matrix = new Matrix(rows, columns);
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) matrix.set(i, j, all[at++] as number);
    }
    return [name, matrix];
  });
}

/** Values with the errors that stand at the same places. */
export function withErrors(layout: Layout, all: Float64Array, errors: Float64Array): State {
  if (all.some((x) => !Number.isFinite(x))) throw new Unable('a state that is not finite');
  const bound = new Map(unpacked(layout, errors));
  return Object.fromEntries(
    unpacked(layout, all).map(([name, value]) => {
      const error = bound.get(name) as Matrix;
      return [name, { value, error: bounds(value.rows, value.columns, (i, j) => error.get(i, j)) }];
    }),
  );
}

/** The same state moved by up to its error in every entry, and by a rounding at least. */
export const disturbed = (layout: Layout, state: State, uniform: () => number): Float64Array =>
  packed(layout, (name) => {
    const { value, error } = state[name] as Value;
    return tabulated(value.rows, value.columns, (i, j) => {
      const x = value.get(i, j);
      return x + (uniform() < 0.5 ? -1 : 1) * (error.get(i, j) + Math.abs(x) * Number.EPSILON);
    });
  });
