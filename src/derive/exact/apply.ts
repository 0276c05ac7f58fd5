/**
 * Functions of formulas: those of matrices by name, those of numbers as the algebra has them, declared functions of time
 * at a time, and defined functions at arguments.
 * @throws Unable a function without an exact meaning here.
 */

import { determinantOf } from '../../algebra/matrices/determinant.ts';
import { exponentialOf } from '../../algebra/matrices/exponential.ts';
import { applyToNumbers, isNumberFunction } from '../../algebra/matrices/functions.ts';
import {
  isNumber,
  type MatrixValue,
  multiplyValues,
  numberValue,
  scalarOfValue,
  traceValue,
  transposeValue,
} from '../../algebra/matrices/value.ts';
import { Unable } from '../../algebra/unable.ts';
import type { Formula } from '../../language/latex/index.ts';
import { at } from './at.ts';
import type { Shape } from './shape.ts';
import type { ExactWorld } from './world.ts';

type Apply = Extract<Formula, { kind: 'apply' }>;
type OfValues = (world: ExactWorld, list: readonly MatrixValue[]) => MatrixValue;

const one = (of: (world: ExactWorld, value: MatrixValue) => MatrixValue): OfValues => {
  return (world, list) => {
    const [value] = list;
    if (value === undefined || list.length !== 1) throw new Unable('a function of another number of arguments');
    return of(world, value);
  };
};

const FUNCTIONS: Readonly<Record<string, OfValues>> = {
  tr: one((world, value) => traceValue(world.ring, value)),
  det: one((world, value) => numberValue(determinantOf(world.ring, value))),
  exp: one((world, value) => exponentialOf(world.ring, value)),
  inner: (world, list) => {
    const [a, b] = list;
    if (a === undefined || b === undefined || list.length !== 2) throw new Unable('an inner product of two');
    return traceValue(world.ring, multiplyValues(world.ring, transposeValue(world.ring, a), b));
  },
};

export function applyFunction(formula: Apply, world: ExactWorld, expected: Shape): MatrixValue {
  const { function: name, arguments: list } = formula;
  if (world.definitions.has(name) || world.declared.has(name)) return at(formula, world);
  if (Object.hasOwn(FUNCTIONS, name)) {
    const values = list.map((argument) => world.evaluate(argument, list.length === 1 ? expected : undefined));
    return (FUNCTIONS[name] as OfValues)(world, values);
  }
  const values = list.map((argument) => world.evaluate(argument));
  if (!isNumberFunction(name) || !values.every(isNumber))
    throw new Unable(`the function ${name} has no exact value here`);
  return numberValue(applyToNumbers(world.ring, name, values.map(scalarOfValue)));
}
