/** What a formula is, construct by construct: one table, from its kind to the file that knows it. */
import type { Formula } from '../../language/latex/index.ts';
import { applied } from './apply.ts';
import { added, divided, multiplied, negated, numberOf } from './arithmetic.ts';
import { assembledMatrix, identity, kroneckerProduct, ones, transposed, unit, zeros } from './arrays.ts';
import { atPoint } from './at.ts';
import { derivative } from './derivative.ts';
import { entryOf } from './entry.ts';
import { expectation } from './expectation.ts';
import { gradient } from './gradient.ts';
import { indicator } from './indicator.ts';
import { limit } from './limit.ts';
import { absoluteValue, normOf } from './norm.ts';
import { raised } from './power.ts';
import type { Scope } from './scope.ts';
import { series } from './series.ts';

export type Interpreter<K extends Formula['kind'] = Formula['kind']> = <V>(
  formula: Extract<Formula, { readonly kind: K }>,
  scope: Scope<V>,
) => V;

const INTERPRETERS: { readonly [K in Formula['kind']]: Interpreter<K> } = {
  number: numberOf,
  symbol: (f, scope) => scope.symbol(f.name),
  add: added,
  multiply: multiplied,
  divide: divided,
  power: raised,
  negate: negated,
  apply: applied,
  indicator,
  transpose: transposed,
  kronecker: kroneckerProduct,
  matrix: assembledMatrix,
  identity,
  ones,
  unit,
  zeros,
  derivative,
  gradient,
  limit,
  at: atPoint,
  series,
  entry: entryOf,
  expectation,
  norm: normOf,
  absolute: absoluteValue,
};

/** Constructs that cost more than to find out whether anything in them is bound. */
const COSTLY: ReadonlySet<Formula['kind']> = new Set<Formula['kind']>([
  'power',
  'apply',
  'kronecker',
  'matrix',
  'series',
  'transpose',
  'identity',
  'ones',
  'zeros',
  'expectation',
  'limit',
]);

/** @throws Unable no value; NotReal no real one; ShapeMismatch sizes that do not fit. */
export const interpret = <V>(formula: Formula, scope: Scope<V>): V =>
  (COSTLY.has(formula.kind) ? scope.remembered(formula) : null) ??
  (INTERPRETERS[formula.kind] as Interpreter)(formula, scope);
