/** Sizes of named functions, and of functions that a formula defines. */
import { ShapeMismatch } from '../../algebra/unable.ts';
import type { Formula } from '../../language/latex/index.ts';
import { extent, join, joinShapes, knownOf, numberShape, productOf, type Shape, shape, sumOf } from './shape.ts';
import { type Pass, type Rule, settle, symbolShape, withLocal } from './sizing.ts';

/** Functions whose value is a matrix: its shape from those of the arguments; covariances are of columns. */
const MATRIX_FUNCTIONS: Readonly<Record<string, (parts: readonly Shape[], pass: Pass) => Shape>> = {
  hadamard: (parts) => {
    const [first, ...rest] = parts as readonly [Shape, ...Shape[]];
    for (const part of rest) joinShapes(part, first);
    return first;
  },
  pinv: ([x]) => ({ ...(x as Shape), rows: (x as Shape).columns, columns: (x as Shape).rows }),
  exp: ([x]) => x as Shape,
  Var: ([x]) => shape((x as Shape).rows, (x as Shape).rows),
  Cov: ([x, y]) => shape((x as Shape).rows, (y as Shape).rows),
  vec: ([x], pass) => {
    const rows = extent();
    pass.constraints.push(productOf(rows, [(x as Shape).rows, (x as Shape).columns]));
    settle(pass);
    return { rows, columns: extent(1), isNumber: false };
  },
  diag: (parts, pass) => {
    const [only] = parts;
    if (only !== undefined && parts.length === 1 && !only.isNumber) return diagonalShape(only);
    const [rows, columns] = [extent(), extent()];
    pass.constraints.push(
      sumOf(
        rows,
        parts.map((x) => x.rows),
      ),
      sumOf(
        columns,
        parts.map((x) => x.columns),
      ),
    );
    settle(pass);
    return { rows, columns, isNumber: false };
  },
};

/** The diagonal matrix of a column, the column of a matrix's diagonal entries. */
function diagonalShape(s: Shape): Shape {
  if (knownOf(s.columns) === 1) return { rows: s.rows, columns: s.rows, isNumber: false };
  if (knownOf(s.rows) === 1) return { rows: s.columns, columns: s.columns, isNumber: false };
  join(s.rows, s.columns);
  return { rows: s.rows, columns: extent(1), isNumber: false };
}

/** Functions of one square matrix. */
const SQUARE: ReadonlySet<string> = new Set(['tr', 'det', 'exp']);

/** Functions of two matrices of one size. */
const PAIRED: ReadonlySet<string> = new Set(['inner', 'hadamard']);

/** How many arguments functions of matrices have. */
const COUNTS: ReadonlyMap<string, number> = new Map([
  ...['tr', 'det', 'exp', 'rank', 'pinv', 'vec', 'Var'].map((name) => [name, 1] as const),
  ...['inner', 'Cov'].map((name) => [name, 2] as const),
]);

export const isNamedFunction = (name: string): boolean => NAMED.has(name);

const NAMED: ReadonlySet<string> = new Set([
  ...Object.keys(MATRIX_FUNCTIONS),
  ...'tr det rank inner max min ln log sin cos tan sinh cosh tanh arcsin arccos arctan sign floor ceiling factorial binom'.split(
    ' ',
  ),
]);

export const application: Rule<'apply'> = (f, pass) => {
  const parts = f.arguments.map((x) => pass.of(x, pass));
  const shapes = parts.map((part) => part.shape);
  const formula = (): Formula => ({ ...f, arguments: parts.map((part) => part.formula()) });
  if (!NAMED.has(f.function)) return { shape: functionShape(f.function, shapes, pass), formula };
  const wanted = COUNTS.get(f.function);
  if (wanted !== undefined && wanted !== shapes.length)
    throw new ShapeMismatch(`${f.function} of ${shapes.length} arguments`);
  const [first] = shapes;
  if (first !== undefined && SQUARE.has(f.function)) join(first.rows, first.columns);
  if (first !== undefined && PAIRED.has(f.function)) for (const other of shapes.slice(1)) joinShapes(other, first);
  const ofMatrix = Object.hasOwn(MATRIX_FUNCTIONS, f.function) ? MATRIX_FUNCTIONS[f.function] : undefined;
  return { shape: ofMatrix?.(shapes, pass) ?? numberShape(), formula };
};

function functionShape(name: string, shapes: readonly Shape[], pass: Pass): Shape {
  const local = pass.local.get(name);
  if (local !== undefined) return local;
  const known = pass.functionOf(name);
  if (known === null) return symbolShape(name, pass);
  if (known.of.length !== shapes.length)
    throw new ShapeMismatch(`${name} of ${shapes.length} arguments where ${known.of.length} are due`);
  const parameters = known.of.map((parameter, i) => [parameter, shapes[i] as Shape] as const);
  return pass.of(known.value, withLocal(pass, parameters)).shape;
}
