/**
 * The value of a formula on the axes of a theory: one rule for each kind. Sizes are those that are filled in.
 * @throws ShapeMismatch sizes that do not fit; Unable what has no value on the axes
 */
import {
  addBlocks,
  blockMatrix,
  type Element,
  identity,
  multiplyBlocks,
  scaleBlocks,
  transposeBlocks,
} from '../../algebra/blocks.ts';
import { fraction } from '../../algebra/fraction.ts';
import { add, divide, exponential, multiply, negate, ONE, rational, ZERO } from '../../algebra/scalar.ts';
import { asExponent } from '../../algebra/substitute.ts';
import { Unable } from '../../algebra/unable.ts';
import { describe } from '../../language/latex/describe.ts';
import type { Formula } from '../../language/latex/index.ts';
import { applied } from './apply.ts';
import { entryOf } from './entry.ts';
import { normOf } from './norm.ts';
import { raised } from './power.ts';
import { summed } from './series.ts';
import { nonzero } from './take.ts';
import { blocksIn, type Grouped, isZero, matrixOf, numberOf, SINGLE, scalarIn, zerosOf } from './value.ts';
import type { GroupedWorld, Members, Rules } from './world.ts';

type Kind = Formula['kind'];
export type Rule<K extends Kind> = (
  formula: Extract<Formula, { readonly kind: K }>,
  world: GroupedWorld,
  members: Members,
) => Grouped;

export const evaluate: Rules['evaluate'] = (formula, world, members) => {
  try {
    return (RULES[formula.kind] as Rule<Kind>)(formula, world, members);
  } catch (error) {
    // Spaces of one size that are not the same: nothing is wrong, and nothing is known.
    if (error instanceof RangeError) throw new Unable(error.message);
    throw error;
  }
};

const unable = (formula: Formula): never => {
  throw new Unable(`${describe(formula)} on axes`);
};

const RULES: { readonly [K in Kind]: Rule<K> } = {
  number: ({ numerator, denominator }) => numberOf(rational(fraction(numerator, denominator))),
  symbol: ({ name }, world, members) => {
    if (members.has(name)) throw new Unable('an index as a number');
    return name === 'e' && !world.scope.symbols.has(name) ? numberOf(exponential(asExponent(ONE))) : world.symbol(name);
  },
  add: ({ terms }, world, members) => sumOf(terms.map((term) => world.evaluate(term, members))),
  multiply: ({ factors }, world, members) => factors.map((factor) => world.evaluate(factor, members)).reduce(productOf),
  divide: ({ numerator, denominator }, world, members) => {
    const below = world.number(denominator, members);
    world.take(nonzero(below, world));
    return productOf(numberOf(divide(ONE, below)), world.evaluate(numerator, members));
  },
  power: raised,
  negate: ({ operand }, world, members) => negated(world.evaluate(operand, members)),
  apply: applied,
  transpose: ({ operand }, world, members) => matrixOf(transposeBlocks(blocksIn(world.evaluate(operand, members)))),
  identity: ({ size }, world) => {
    if (size === null) throw new Unable('an identity without a size');
    return matrixOf(identity(world.spaceOfSize(size)));
  },
  ones: ({ size }, world) => {
    if (size === null) throw new Unable('ones without a size');
    const rows = world.spaceOfSize(size);
    return matrixOf(blockMatrix(rows, SINGLE, ({ axes }) => [[...axes.map((): Element => 'J'), ONE]]));
  },
  unit: unable,
  zeros: ({ rows, columns }, world) => {
    // Of the size of a rank: 0 is a matrix of zeros where one is due.
    if (![rows, columns].every((size) => size !== null && world.isSize(size))) return numberOf(ZERO);
    return zerosOf(world.spaceOfSize(rows as Formula), world.spaceOfSize(columns as Formula));
  },
  series: summed,
  entry: entryOf,
  norm: normOf,
  absolute: unable,
  indicator: unable,
  kronecker: unable,
  matrix: unable,
  derivative: unable,
  gradient: unable,
  limit: unable,
  at: unable,
  expectation: unable,
};

/** 0 is a matrix of zeros where one is due. */
function sumOf(values: readonly Grouped[]): Grouped {
  const matrix = values.find(({ kind }) => kind === 'matrix');
  if (matrix === undefined) return numberOf(values.map(scalarIn).reduce(add, ZERO));
  const terms = values.filter((value) => value.kind === 'matrix' || !isZero(value));
  return matrixOf(terms.map(blocksIn).reduce(addBlocks));
}

const negated = (value: Grouped): Grouped =>
  value.kind === 'number' ? numberOf(negate(value.value)) : matrixOf(scaleBlocks(value.value, rational(-1)));

function productOf(a: Grouped, b: Grouped): Grouped {
  if (a.kind === 'number' && b.kind === 'number') return numberOf(multiply(a.value, b.value));
  if (a.kind === 'number') return matrixOf(scaleBlocks(blocksIn(b), a.value));
  if (b.kind === 'number') return matrixOf(scaleBlocks(a.value, b.value));
  return matrixOf(multiplyBlocks(a.value, b.value));
}
