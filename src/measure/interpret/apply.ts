/** Named functions of numbers and matrices, and functions of time that a definition gives. */
import { NotReal, ShapeMismatch, Unable } from '../../algebra/unable.ts';
import type { Formula } from '../../language/latex/index.ts';
import { calledAt } from '../define/called.ts';
import { elementary, isElementary } from '../primitive/elementary.ts';
import { max, min } from '../primitive/extremum.ts';
import type { Primitive } from '../primitive/primitive.ts';
import { pseudoInverse } from '../primitive/pseudo-inverse.ts';
import { rank } from '../primitive/rank.ts';
import { argumentsOf, wholeFunction } from '../primitive/whole.ts';
import { isSingle } from '../value.ts';
import { requireNumber } from './arithmetic.ts';
import { variance } from './expectation.ts';
import type { Interpreter } from './interpret.ts';
import { exponentialOf } from './power.ts';
import type { Scope } from './scope.ts';

type Named = <V>(scope: Scope<V>, parts: readonly V[], name: string) => V;

/** Exactly so many arguments. */
const of =
  (count: number, then: <V>(scope: Scope<V>, ...parts: readonly V[]) => V): Named =>
  (scope, parts, name) => {
    if (parts.length !== count) throw new ShapeMismatch(`${name} of ${parts.length} arguments`);
    return then(scope, ...parts);
  };

const primitive = (p: Primitive): Named => of(1, ({ operations }, x) => operations.apply(p, [x]));

const extremum =
  (p: Primitive): Named =>
  ({ operations }, parts, name) => {
    const [only] = parts;
    const list =
      only !== undefined && parts.length === 1 ? entries(operations.size(only), operations.block, only) : parts;
    if (list.length === 0) throw new Unable(`${name} of nothing`);
    return operations.apply(
      p,
      list.map((x) => requireNumber(operations, x, `in ${name}`)),
    );
  };

const entries = <V>(
  [rows, columns]: readonly [number, number],
  block: (i: number, j: number, p: number, q: number) => (x: V) => V,
  x: V,
): V[] => Array.from({ length: rows * columns }, (_, at) => block(Math.floor(at / columns), at % columns, 1, 1)(x));

const diag: Named = ({ operations }, parts) => {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) {
    const [rows, columns] = operations.size(only);
    return rows === 1 || columns === 1 ? operations.diagonal(only) : operations.diagonalOf(only);
  }
  return operations.assembled(
    parts.map((x, i) =>
      parts.map((y, j) => (i === j ? x : operations.zeros(operations.size(x)[0], operations.size(y)[1]))),
    ),
  );
};

const NAMED: Readonly<Record<string, Named>> = {
  max: extremum(max),
  min: extremum(min),
  diag,
  rank: primitive(rank),
  pinv: primitive(pseudoInverse),
  tr: of(1, ({ operations }, x) => operations.trace(x)),
  det: of(1, ({ operations }, x) => operations.determinant(x)),
  exp: of(1, ({ operations }, x) => exponentialOf(operations, x)),
  vec: of(1, ({ operations }, x) => {
    const [rows, columns] = operations.size(x);
    return operations.reshape(rows * columns, 1)(x);
  }),
  inner: of(2, ({ operations }, a, b) => operations.inner(a, b)),
  hadamard: (({ operations }, parts) => parts.reduce((a, b) => operations.hadamard(a, b))) as Named,
};

export const applied: Interpreter<'apply'> = (f, scope) => {
  const called = calledAt(f, scope);
  if (called !== null) return called;
  const moment = variance(f, scope);
  if (moment !== null) return moment;
  const parts = f.arguments.map((x: Formula) => scope.of(x));
  const named = Object.hasOwn(NAMED, f.function) ? NAMED[f.function] : undefined;
  return named === undefined ? ofNumbers(f.function, scope, parts) : named(scope, parts, f.function);
};

/** @throws NotReal a logarithm of something that is certainly negative. */
function ofNumbers<V>(name: string, { operations, machine }: Scope<V>, parts: readonly V[]): V {
  for (const x of parts) requireNumber(operations, x, `in ${name}`);
  const wanted = argumentsOf(name);
  if (wanted !== null && wanted !== parts.length) throw new ShapeMismatch(`${name} of ${parts.length} arguments`);
  if (wanted !== null) return operations.apply(wholeFunction(name), parts);
  const [x, ...more] = parts;
  if (!isElementary(name) || x === undefined || more.length > 0)
    throw new Unable(`the function ${name} has no value here`);
  const numbers = operations.numbers(x);
  if ((name === 'ln' || name === 'log') && isSingle(numbers)) {
    const spread = machine.settled(x)?.error.get(0, 0) ?? 0;
    if (numbers.get(0, 0) + spread < 0) throw new NotReal(`the logarithm of ${numbers.get(0, 0)}`);
  }
  return operations.apply(elementary(name), [x]);
}
