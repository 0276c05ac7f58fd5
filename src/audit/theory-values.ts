/** What the symbols of a theory are at one setting: matrices that were drawn, and all that is defined but functions. */
import { NotReal, ShapeMismatch, Unable } from '../algebra/unable.ts';
import { type Definition, definedBy } from '../language/declare/index.ts';
import { printFormula, symbol } from '../language/latex/index.ts';
import { evaluate } from '../measure/evaluate.ts';
import type { World } from '../measure/interpret/world.ts';
import { MeasurementError } from '../measure/measurement-error.ts';
import type { Theory } from '../theory/theory.ts';
import { atTimeIn, isMoving } from './theory-run.ts';

export interface SymbolValue {
  /** In LaTeX. */
  readonly name: string;
  /** It is another at another time. */
  readonly isMoving: boolean;
  readonly found: Found;
}

type Found =
  /** The first rows and columns of it, and how far any entry may be off. */
  | {
      readonly size: readonly [rows: number, columns: number];
      readonly entries: readonly (readonly number[])[];
      readonly budget: number;
    }
  | { readonly why: string };

/** Rows and columns that are told. */
const MOST = 8;

/** @param time of what moves */
export function valuesIn(theory: Theory, world: World, time: number): readonly SymbolValue[] {
  const defined = new Set(theory.definitions.flatMap((one) => (isFunction(one) ? [] : definedBy(one))));
  const drawn = [...theory.symbols.values()].filter(
    ({ name, type, of }) =>
      type.kind !== 'scalar' && of.length === 0 && !theory.definitions.flatMap(definedBy).includes(name),
  );
  return [...drawn.map(({ name }) => name), ...defined].map((name) => ({
    name: printFormula(symbol(name)),
    isMoving: isMoving(theory, name),
    found: foundOf(name, theory, world, time),
  }));
}

const isFunction = (one: Definition): boolean => one.kind === 'formula' && one.of !== undefined;

function foundOf(name: string, theory: Theory, world: World, time: number): Found {
  try {
    const { value, error } = evaluate(atTimeIn(theory, symbol(name), time), world);
    const [rows, columns] = [value.rows, value.columns];
    const part = (of: number) => [...Array(Math.min(of, MOST)).keys()];
    return {
      size: [rows, columns],
      entries: part(rows).map((i) => part(columns).map((j) => value.get(i, j))),
      budget: error.to1DArray().reduce((most, one) => Math.max(most, one), 0),
    };
  } catch (thrown) {
    if (![Unable, NotReal, ShapeMismatch, MeasurementError].some((kind) => thrown instanceof kind)) throw thrown;
    return { why: (thrown as Error).message };
  }
}
