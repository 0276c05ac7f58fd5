/**
 * 𝔼, Var and Cov over all that is random in the formula, by Monte Carlo. The gradient of the expectation of a number is
 * the expectation of its gradient, by the same draws.
 * @throws Unable a second derivative, or one of an expectation that is no number, of a variance or covariance.
 */
import { Matrix } from 'ml-matrix';
import { ShapeMismatch, Unable } from '../../algebra/unable.ts';
import type { Formula } from '../../language/latex/index.ts';
import type { Random } from '../define/random.ts';
import { bounded } from '../machine/bounded.ts';
import type { Primitive } from '../primitive/primitive.ts';
import { exactly, isSingle, type Value } from '../value.ts';
import { gradients } from './gradient.ts';
import type { Interpreter } from './interpret.ts';
import { covariance, type Draw, mean, monteCarlo, type Sampling } from './monte-carlo.ts';
import type { Scope } from './scope.ts';
import { dependenciesOf, outerBindings } from './settled-scope.ts';
import type { World } from './world.ts';

export const expectation: Interpreter<'expectation'> = (f, scope) => {
  const { world, machine } = scope;
  const randoms = randomIn([f.operand], world);
  if (randoms.length === 0) return scope.of(f.operand);
  const drawn = new Set(randoms.map(({ name }) => name));
  const moving = [...scope.bindings].filter(
    ([name, v]) => !drawn.has(name) && machine.settled(v) === null && dependenciesOf([f.operand], world).has(name),
  );
  const names = moving.map(([name]) => name);
  const outer = outerBindings([f.operand], scope, new Set([...drawn, ...names]), 'an expectation');
  if (moving.length > 0) {
    const primitive = asFunctionOf(names, f.operand, { world, randoms, outer });
    return machine.apply(
      primitive,
      moving.map(([, v]) => v),
    );
  }
  const draw: Draw = (here) => [here.of(f.operand)];
  const make = (): Value => monteCarlo(draw, mean, { world, randoms, outer });
  return machine.constant(outer.length === 0 ? world.onceOf(f, mean, make) : make());
};

/** The expectation as a function of symbols that are variables of a tape. */
function asFunctionOf(names: readonly string[], operand: Formula, sampling: Sampling): Primitive {
  const at = (values: readonly Value[]): Sampling => ({
    ...sampling,
    outer: [...sampling.outer, ...names.map((name, i) => [name, values[i] as Value] as const)],
  });
  const bounded = (...values: readonly Value[]): Value => monteCarlo((here) => [here.of(operand)], mean, at(values));
  return {
    name: 'an expectation',
    value: (...values) => bounded(...values.map(exactly)).value,
    bounded,
    pull: (operations, above, outcome, ...variables) => {
      const values = variables.map((v) => operations.machine.settled(v));
      if (!isSingle(operations.numbers(outcome)) || values.includes(null))
        throw new Unable('a derivative of an expectation that is no number, or a second one');
      const here = at(values as readonly Value[]);
      return names.map((_, i) => {
        const slope: Draw = (draw) => [gradients(operand, names, draw)[i] as never];
        return operations.scale(above, operations.machine.constant(monteCarlo(slope, mean, here)));
      });
    },
  };
}

type Application = Extract<Formula, { readonly kind: 'apply' }>;

/** Of columns and numbers. Null for another function. */
export function variance<V>(f: Application, scope: Scope<V>): V | null {
  const wanted = f.function === 'Var' ? 1 : f.function === 'Cov' ? 2 : null;
  if (wanted === null) return null;
  if (f.arguments.length !== wanted) throw new ShapeMismatch(`${f.function} of ${f.arguments.length} arguments`);
  const { world, machine } = scope;
  const randoms = randomIn(f.arguments, world);
  const drawn = new Set(randoms.map(({ name }) => name));
  const outer = outerBindings(f.arguments, scope, drawn, 'a variance');
  if (randoms.length === 0) return machine.constant(none(f.arguments, world, outer));
  const draw: Draw = (here) => f.arguments.map((x) => here.of(x));
  const make = (): Value => monteCarlo(draw, covariance, { world, randoms, outer });
  return machine.constant(outer.length === 0 ? world.onceOf(f, covariance, make) : make());
}

/** What is not random does not vary. */
function none(operands: readonly Formula[], world: World, outer: Sampling['outer']): Value {
  const [x, y] = operands.map((f) => world.over(bounded, outer).of(f).value.rows);
  return exactly(Matrix.zeros(x ?? 1, y ?? x ?? 1));
}

/** The random definitions that the formulas rest on. */
function randomIn(formulas: readonly Formula[], world: World): readonly Random[] {
  const found = [...dependenciesOf(formulas, world)]
    .map((name) => world.definition(name))
    .filter((d) => d?.kind === 'random');
  return [...new Set(found)] as readonly Random[];
}
