/**
 * The exact value of a formula: one rule for each kind. Sizes that are not printed come from the surroundings.
 * @throws ShapeMismatch sizes that do not fit; NotReal no value; Unable what has no exact value here.
 */
import { fraction } from '../../algebra/fraction.ts';
import { applyToNumbers } from '../../algebra/matrices/functions.ts';
import { unitColumn } from '../../algebra/matrices/structure.ts';
import {
  addValues,
  identityValue,
  type MatrixValue,
  negateValue,
  numberValue,
  productOfValues,
  scalarOfValue,
  scaleValue,
  transposeValue,
  zeroValue,
} from '../../algebra/matrices/value.ts';
import { ONE, rational, type Scalar } from '../../algebra/scalar.ts';
import { Unable } from '../../algebra/unable.ts';
import { describe } from '../../language/latex/describe.ts';
import type { Formula } from '../../language/latex/index.ts';
import { applyFunction } from './apply.ts';
import { differentiate, gradient } from './calculus.ts';
import { entryOf } from './entry.ts';
import { expectationOf } from './expectation.ts';
import { limitOf } from './limit.ts';
import { normOf } from './norm.ts';
import { atPoint } from './point.ts';
import { raise } from './power.ts';
import { firstKnown, isNumberShape, NUMBER, productShape, type Shape, shapeOf } from './shape.ts';
import type { Evaluate, ExactWorld } from './world.ts';

type Kind = Formula['kind'];
type Of<K extends Kind> = Extract<Formula, { readonly kind: K }>;
type Rule<K extends Kind> = (formula: Of<K>, world: ExactWorld, expected: Shape) => MatrixValue;

/** For a world, which passes it on to the rules. */
export const evaluate: Evaluate = (formula, world, expected) => {
  const rule = RULES[formula.kind] as Rule<Kind>;
  return rule(formula, world, expected);
};

const unable = (formula: Formula): never => {
  throw new Unable(`${describe(formula)} has no exact value here`);
};

const RULES: { readonly [K in Kind]: Rule<K> } = {
  number: ({ numerator, denominator }, _, { rows, columns }) =>
    numerator === 0n && rows !== null && columns !== null
      ? zeroValue(rows, columns)
      : numberValue(rational(fraction(numerator, denominator))),
  symbol: ({ name }, world) => world.symbol(name),
  add: ({ terms }, world, expected) => {
    const shape = squared(terms, firstKnown([...terms.map((term) => shapeOf(term, world)), expected]));
    return terms.map((term) => world.evaluate(term, shape)).reduce(addValues);
  },
  multiply: product,
  divide: ({ numerator, denominator }, world, expected) => {
    const below = world.inverse(denominator, world.evaluate(denominator));
    return scaleValue(world.evaluate(numerator, expected), scalarOfValue(below));
  },
  power: (formula, world, expected) => raise(formula, world, expected),
  negate: ({ operand }, world, expected) => negateValue(world.evaluate(operand, expected)),
  apply: (formula, world, expected) => applyFunction(formula, world, expected),
  indicator: unable,
  transpose: ({ operand }, world, { rows, columns }) =>
    transposeValue(world.ring, world.evaluate(operand, { rows: columns, columns: rows })),
  kronecker: unable,
  matrix: unable,
  identity: ({ size }, world, { rows, columns }) =>
    identityValue(size === null ? known(rows ?? columns, 'the identity') : world.size(size)),
  ones: ({ size }, world, { rows }) => world.ones(size === null ? known(rows, 'the vector of ones') : world.size(size)),
  unit: ({ index, size }, world, { rows }) =>
    unitColumn(
      world.ring,
      world.number(index),
      size === null ? known(rows, 'the column of the identity') : world.size(size),
    ),
  zeros: ({ rows, columns }, world, expected) =>
    zeroValue(
      rows === null ? known(expected.rows, 'the zeros') : world.size(rows),
      columns === null ? known(expected.columns, 'the zeros') : world.size(columns),
    ),
  derivative: differentiate,
  gradient,
  limit: limitOf,
  series: unable,
  entry: entryOf,
  expectation: expectationOf,
  at: atPoint,
  norm: normOf,
  absolute: ({ operand }, world) => numberValue(applyToNumbers(world.ring, 'absolute', [world.number(operand)])),
};

/** A sum with an identity in it is square. */
function squared(terms: readonly Formula[], { rows, columns }: Shape): Shape {
  const isIdentity = (f: Formula): boolean => f.kind === 'identity' || (f.kind === 'negate' && isIdentity(f.operand));
  return terms.some(isIdentity) ? { rows: rows ?? columns, columns: columns ?? rows } : { rows, columns };
}

function known(size: Scalar | null, what: string): Scalar {
  if (size === null) throw new Unable(`the size of ${what} is not clear here`);
  return size;
}

/** Each factor in the light of its neighbours; an identity of any size beside others is left out. */
function product({ factors }: Of<'multiply'>, world: ExactWorld, expected: Shape): MatrixValue {
  const shapes = factors.map((f) => (f.kind === 'number' ? NUMBER : shapeOf(f, world)));
  const matrices = factors.flatMap((_, i) => (isNumberShape(shapes[i] as Shape) ? [] : [i]));
  const loose = new Set(matrices.filter((i) => factors[i]?.kind === 'identity' && shapes[i]?.rows === null));
  const values = factors.map((factor, i) => {
    const place = matrices.indexOf(i);
    if (place < 0) return world.evaluate(factor);
    const before = matrices.slice(0, place).map((j) => shapes[j] as Shape);
    const after = matrices.slice(place + 1).map((j) => shapes[j] as Shape);
    const rows = (before.length === 0 ? expected.rows : before.at(-1)?.columns) ?? null;
    const columns = (after.length === 0 ? expected.columns : after[0]?.rows) ?? null;
    const own = shapes[i] as Shape;
    if (loose.has(i) && (loose.size < matrices.length || place > 0)) return numberValue(ONE);
    return world.evaluate(factor, {
      rows: own.rows ?? rows ?? endOf(before, 'columns'),
      columns: own.columns ?? columns,
    });
  });
  return productOfValues(world.ring, values);
}

const endOf = (shapes: readonly Shape[], side: 'columns'): Scalar | null => productShape(shapes)[side];
