/**
 * Formulas with every size written down: an identity, ones and zeros without a printed size take the one that fits
 * what stands beside them, in the other sides of a relation too.
 * @throws ShapeMismatch sizes that do not fit. @throws Unable a size that nothing fixes.
 */
import { ShapeMismatch, Unable } from '../../algebra/unable.ts';
import { describe } from '../../language/latex/describe.ts';
import { type Formula, number } from '../../language/latex/index.ts';
import {
  type Constraint,
  type Extent,
  extent,
  join,
  joinShapes,
  knownOf,
  matrixShape,
  numberShape,
  productOf,
  type Shape,
  shape,
  shapeText,
  sumOf,
} from './shape.ts';

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
interface Sizing {
  readonly shape: Shape;
  readonly formula: () => Formula;
}

interface Pass extends Surroundings {
  readonly constraints: Constraint[];
  /** Indices and parameters that stand for something here. */
  readonly local: ReadonlyMap<string, Shape>;
}

/** The sides of a relation, which all have one shape, or one formula of any shape. */
export function sized(
  sides: readonly Formula[],
  surroundings: Surroundings,
  due: readonly [rows: number, columns: number] | null = null,
): readonly Formula[] {
  const pass: Pass = { ...surroundings, constraints: [], local: new Map() };
  const parts = alike(
    sides.map((side) => sizing(side, pass)),
    due === null ? null : matrixShape(...due),
  );
  while (pass.constraints.some((settle) => settle()));
  return parts.map((part) => part.formula());
}

/** The size of a formula's value, null for a number. @throws Unable nothing fixes it. */
export function sizeOfFormula(
  formula: Formula,
  surroundings: Surroundings,
): readonly [rows: number, columns: number] | null {
  const pass: Pass = { ...surroundings, constraints: [], local: new Map() };
  const found = sizing(formula, pass).shape;
  while (pass.constraints.some((constraint) => constraint()));
  const [rows, columns] = [knownOf(found.rows), knownOf(found.columns)];
  if (rows === null || columns === null) throw new Unable(`the size of ${describe(formula)} is not known here`);
  return rows === 1 && columns === 1 ? null : [rows, columns];
}

const ZERO = number(0n);
const isZero = (f: Formula): boolean => f.kind === 'number' && f.numerator === 0n;

/** All of one shape; the number 0 is zeros of any. */
function alike(parts: readonly Sizing[], due: Shape | null): readonly Sizing[] {
  const matrix = due ?? parts.find((part) => !part.shape.isNumber)?.shape;
  if (matrix === undefined) return parts;
  return parts.map((part) => {
    if (part.shape.isNumber && part.formula === zeroFormula && !isSingle(matrix)) return zeros(matrix);
    joinShapes(part.shape, matrix);
    return part;
  });
}

const isSingle = (s: Shape): boolean => knownOf(s.rows) === 1 && knownOf(s.columns) === 1;
const zeroFormula = (): Formula => ZERO;

const zeros = (s: Shape): Sizing => ({
  shape: s,
  formula: () => ({ kind: 'zeros', rows: written(s.rows, 'zeros'), columns: written(s.columns, 'zeros') }),
});

function written(e: Extent, what: string): Formula {
  const known = knownOf(e);
  if (known === null) throw new Unable(`the size of ${what} is not known here: print it`);
  return number(BigInt(known));
}

function sizing(f: Formula, pass: Pass): Sizing {
  const of = (x: Formula): Sizing => sizing(x, pass);
  const unchanged = (s: Shape): Sizing => ({ shape: s, formula: () => f });
  switch (f.kind) {
    case 'number':
      return isZero(f) ? { shape: numberShape(), formula: zeroFormula } : unchanged(numberShape());
    case 'symbol':
      return unchanged(symbolShape(f.name, pass));
    case 'add': {
      const terms = alike(f.terms.map(of), null);
      const first = terms.find((term) => !term.shape.isNumber) ?? terms[0];
      return {
        shape: first?.shape ?? numberShape(),
        formula: () => ({ ...f, terms: terms.map((term) => term.formula()) }),
      };
    }
    case 'multiply': {
      const factors = f.factors.map(of);
      return {
        shape: factors.map((x) => x.shape).reduce(productShape, numberShape()),
        formula: () => ({ ...f, factors: factors.map((x) => x.formula()) }),
      };
    }
    case 'divide': {
      const [numerator, denominator] = [of(f.numerator), of(f.denominator)];
      joinShapes(denominator.shape, numberShape());
      return {
        shape: numerator.shape,
        formula: () => ({ ...f, numerator: numerator.formula(), denominator: denominator.formula() }),
      };
    }
    case 'power': {
      const [base, exponent] = [of(f.base), of(f.exponent)];
      if (base.shape.isNumber && !exponent.shape.isNumber) join(exponent.shape.rows, exponent.shape.columns);
      else {
        joinShapes(exponent.shape, numberShape());
        join(base.shape.rows, base.shape.columns);
      }
      return {
        shape: base.shape.isNumber ? exponent.shape : base.shape,
        formula: () => ({ ...f, base: base.formula(), exponent: exponent.formula() }),
      };
    }
    case 'negate': {
      const operand = of(f.operand);
      return { shape: operand.shape, formula: () => ({ ...f, operand: operand.formula() }) };
    }
    case 'transpose': {
      const { shape: s, formula } = of(f.operand);
      return { shape: { ...s, rows: s.columns, columns: s.rows }, formula: () => ({ ...f, operand: formula() }) };
    }
    case 'kronecker': {
      const factors = f.factors.map(of);
      const [rows, columns] = [extent(), extent()];
      pass.constraints.push(
        productOf(
          rows,
          factors.map((x) => x.shape.rows),
        ),
        productOf(
          columns,
          factors.map((x) => x.shape.columns),
        ),
      );
      settle(pass);
      return { shape: shape(rows, columns), formula: () => ({ ...f, factors: factors.map((x) => x.formula()) }) };
    }
    case 'matrix':
      return grid(f, pass);
    case 'identity': {
      const size = extent(f.size === null ? null : pass.whole(f.size));
      return {
        shape: { rows: size, columns: size, isNumber: false },
        formula: () => ({ kind: 'identity', size: written(size, 'an identity') }),
      };
    }
    case 'ones': {
      const size = extent(f.size === null ? null : pass.whole(f.size));
      return {
        shape: { rows: size, columns: extent(1), isNumber: false },
        formula: () => ({ kind: 'ones', size: written(size, 'a column of ones') }),
      };
    }
    case 'zeros':
      return zeros({
        rows: extent(f.rows === null ? null : pass.whole(f.rows)),
        columns: extent(f.columns === null ? null : pass.whole(f.columns)),
        isNumber: false,
      });
    case 'derivative':
    case 'limit': {
      const inside = sizing(f.operand, withNumber(pass, f.variable));
      return { shape: inside.shape, formula: () => ({ ...f, operand: inside.formula() }) };
    }
    case 'at': {
      const values = f.values.map(of);
      const local = f.variables.map((name, i) => [name, (values[i] as Sizing).shape] as const);
      const inside = sizing(f.operand, withLocal(pass, local));
      return {
        shape: inside.shape,
        formula: () => ({ ...f, operand: inside.formula(), values: values.map((x) => x.formula()) }),
      };
    }
    case 'gradient': {
      const inside = of(f.operand);
      joinShapes(inside.shape, numberShape());
      return { shape: symbolShape(f.variable, pass), formula: () => ({ ...f, operand: inside.formula() }) };
    }
    case 'series': {
      const inside = sizing(f.operand, withNumber(pass, f.index));
      return { shape: inside.shape, formula: () => ({ ...f, operand: inside.formula() }) };
    }
    case 'expectation': {
      const inside = of(f.operand);
      return { shape: inside.shape, formula: () => ({ ...f, operand: inside.formula() }) };
    }
    case 'entry': {
      const name = f.operand.kind === 'symbol' && f.indices.length === 1 ? f.operand.name : null;
      const member = name === null ? undefined : pass.memberOf(name);
      if (member !== undefined) return unchanged(member === null ? numberShape() : matrixShape(...member));
      const inside = of(f.operand);
      return { shape: numberShape(), formula: () => ({ ...f, operand: inside.formula() }) };
    }
    case 'norm':
    case 'absolute': {
      const inside = of(f.operand);
      return { shape: numberShape(), formula: () => ({ ...f, operand: inside.formula() }) };
    }
    case 'indicator': {
      const sides = alike(f.condition.sides.map(of), null);
      return {
        shape: numberShape(),
        formula: () => ({ ...f, condition: { ...f.condition, sides: sides.map((x) => x.formula()) } }),
      };
    }
    case 'apply':
      return application(f, pass);
    default:
      throw new Unable(`the size of ${describe(f)}`);
  }
}

const withLocal = (pass: Pass, more: readonly (readonly [string, Shape])[]): Pass => ({
  ...pass,
  local: new Map([...pass.local, ...more]),
});

const withNumber = (pass: Pass, name: string): Pass => withLocal(pass, [[name, numberShape()]]);

function settle({ constraints }: Pass): void {
  for (const constraint of constraints) constraint();
}

function symbolShape(name: string, pass: Pass): Shape {
  const local = pass.local.get(name);
  if (local !== undefined) return local;
  const size = pass.sizeOf(name);
  return size === null ? numberShape() : matrixShape(...size);
}

/** A number multiplies anything, as does what is known to be 1×1 where a product would not fit. */
function productShape(a: Shape, b: Shape): Shape {
  if (a.isNumber) return b;
  if (b.isNumber) return a;
  const [inner, outer] = [knownOf(a.columns), knownOf(b.rows)];
  if (inner !== null && outer !== null && inner !== outer) {
    if (isSingle(a)) return b;
    if (isSingle(b)) return a;
    throw new ShapeMismatch(`${shapeText(a)} times ${shapeText(b)}`);
  }
  join(a.columns, b.rows);
  return shape(a.rows, b.columns);
}

/** A matrix given by blocks: one height a row, one width a column. */
function grid(f: Extract<Formula, { kind: 'matrix' }>, pass: Pass): Sizing {
  const rows = f.rows.map((row) => row.map((cell) => sizing(cell, pass)));
  const width = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== width)) throw new ShapeMismatch('rows of different lengths');
  const heights = rows.map(() => extent());
  const widths = Array.from({ length: width }, () => extent());
  const cells = rows.map((row, i) =>
    row.map((cell, j) => {
      const place: Shape = { rows: heights[i] as Extent, columns: widths[j] as Extent, isNumber: false };
      const isFlexible = cell.formula === zeroFormula;
      if (!isFlexible) joinShapes(cell.shape, place);
      return { cell, place, isFlexible };
    }),
  );
  const [total, breadth] = [extent(), extent()];
  // Zeros that nothing fixes are single entries.
  const loose = (e: Extent): void => {
    if (knownOf(e) === null && f.rows.flat().every((cell) => isZero(cell) || cell.kind === 'number'))
      join(e, extent(1));
  };
  for (const e of [...heights, ...widths]) loose(e);
  pass.constraints.push(sumOf(total, heights), sumOf(breadth, widths));
  settle(pass);
  const written = (): Formula => ({
    ...f,
    rows: cells.map((row) =>
      row.map(({ cell, place, isFlexible }) =>
        isFlexible && !isSingle(place) ? zeros(place).formula() : cell.formula(),
      ),
    ),
  });
  return { shape: { rows: total, columns: breadth, isNumber: false }, formula: written };
}

type Application = Extract<Formula, { kind: 'apply' }>;

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

export const isNamedFunction = (name: string): boolean => NAMED.has(name);

const NAMED: ReadonlySet<string> = new Set([
  ...Object.keys(MATRIX_FUNCTIONS),
  ...'tr det rank inner max min ln log sin cos tan sinh cosh tanh arcsin arccos arctan sign floor ceiling factorial binom'.split(
    ' ',
  ),
]);

function application(f: Application, pass: Pass): Sizing {
  const parts = f.arguments.map((x) => sizing(x, pass));
  const shapes = parts.map((part) => part.shape);
  const formula = (): Formula => ({ ...f, arguments: parts.map((part) => part.formula()) });
  if (!NAMED.has(f.function)) return { shape: functionShape(f.function, shapes, pass), formula };
  const [first] = shapes;
  if (first !== undefined && SQUARE.has(f.function)) join(first.rows, first.columns);
  if (first !== undefined && PAIRED.has(f.function)) for (const other of shapes.slice(1)) joinShapes(other, first);
  const ofMatrix = Object.hasOwn(MATRIX_FUNCTIONS, f.function) ? MATRIX_FUNCTIONS[f.function] : undefined;
  return { shape: ofMatrix?.(shapes, pass) ?? numberShape(), formula };
}

function functionShape(name: string, shapes: readonly Shape[], pass: Pass): Shape {
  const local = pass.local.get(name);
  if (local !== undefined) return local;
  const known = pass.functionOf(name);
  if (known === null) return symbolShape(name, pass);
  if (known.of.length !== shapes.length)
    throw new ShapeMismatch(`${name} of ${shapes.length} arguments where ${known.of.length} are due`);
  const parameters = known.of.map((parameter, i) => [parameter, shapes[i] as Shape] as const);
  return sizing(known.value, withLocal(pass, parameters)).shape;
}
