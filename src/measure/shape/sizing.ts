/**
 * What the sizing of one construct has at hand: what is known outside, what is bound here, and how to size its parts.
 */
import { Unable } from '../../algebra/unable.ts';
import { type Formula, number } from '../../language/latex/index.ts';
import { type Constraint, type Extent, joinShapes, knownOf, matrixShape, numberShape, type Shape } from './shape.ts';

/** What is known outside of the formula. */
export interface Surroundings {
  /** Size of a symbol or of a function's value, null for a number. @throws Unable it has none. */
  readonly sizeOf: (name: string) => readonly [rows: number, columns: number] | null;
  /** Size of a member of a sequence, a family or samples; undefined if the symbol is none of them. */
  readonly memberOf: (name: string) => readonly [rows: number, columns: number] | null | undefined;
  /** A printed size, as the number it is. */
  readonly whole: (formula: Formula) => number;
  /** f(x, y) := value: what a function is of its parameters, null if no formula says. */
  readonly functionOf: (name: string) => { readonly of: readonly string[]; readonly value: Formula } | null;
}

/** A formula under way: its shape, and itself when all sizes are known. */
export interface Sizing {
  readonly shape: Shape;
  readonly formula: () => Formula;
}

export interface Pass extends Surroundings {
  readonly of: (formula: Formula, pass: Pass) => Sizing;
  readonly constraints: Constraint[];
  /** Indices and parameters that stand for something here. */
  readonly local: ReadonlyMap<string, Shape>;
}

/** How a construct is sized. */
export type Rule<K extends Formula['kind'] = Formula['kind']> = (
  formula: Extract<Formula, { readonly kind: K }>,
  pass: Pass,
) => Sizing;

const ZERO = number(0n);
export const isZero = (f: Formula): boolean => f.kind === 'number' && f.numerator === 0n;

/** All of one shape; the number 0 is zeros of any. */
export function alike(parts: readonly Sizing[], due: Shape | null): readonly Sizing[] {
  const matrix = due ?? parts.find((part) => !part.shape.isNumber)?.shape;
  if (matrix === undefined) return parts;
  return parts.map((part) => {
    if (part.shape.isNumber && part.formula === zeroFormula && !isSingle(matrix)) return zeros(matrix);
    joinShapes(part.shape, matrix);
    return part;
  });
}

export const isSingle = (s: Shape): boolean => knownOf(s.rows) === 1 && knownOf(s.columns) === 1;
export const zeroFormula = (): Formula => ZERO;

export const zeros = (s: Shape): Sizing => ({
  shape: s,
  formula: () => ({ kind: 'zeros', rows: written(s.rows, 'zeros'), columns: written(s.columns, 'zeros') }),
});

export function written(e: Extent, what: string): Formula {
  const known = knownOf(e);
  if (known === null) throw new Unable(`the size of ${what} is not known here: print it`);
  return number(BigInt(known));
}

export const withLocal = (pass: Pass, more: readonly (readonly [string, Shape])[]): Pass => ({
  ...pass,
  local: new Map([...pass.local, ...more]),
});

export const withNumber = (pass: Pass, name: string): Pass => withLocal(pass, [[name, numberShape()]]);

export function settle({ constraints }: Pass): void {
  for (const constraint of constraints) constraint();
}

export function symbolShape(name: string, pass: Pass): Shape {
  const local = pass.local.get(name);
  if (local !== undefined) return local;
  const size = pass.sizeOf(name);
  return size === null ? numberShape() : matrixShape(...size);
}
