/**
 * A function of time at a time, W(t), x(0): a flow there, a sequence at a step. Where the symbol itself is bound it
 * stands for its value at the time that is bound, and at no other.
 */
import { ShapeMismatch, Unable } from '../../algebra/unable.ts';
import type { Definition } from '../../language/declare/definition.ts';
import type { Formula } from '../../language/latex/index.ts';
import type { Scope } from '../interpret/scope.ts';
import { clockOf } from '../interpret/symbols.ts';
import type { Size } from '../interpret/world.ts';
import { atTime } from './flow.ts';
import { atStep } from './sequence.ts';

type Application = Extract<Formula, { readonly kind: 'apply' }>;

/** Null if no definition gives the function. @throws Unable it is no function of what stands there. */
export function calledAt<V>(f: Application, scope: Scope<V>): V | null {
  const definition = scope.world.definition(f.function);
  const [argument, ...more] = f.arguments;
  const clock = definition === undefined ? null : clockOf(definition);
  if (definition?.kind === 'formula' && definition.of !== undefined) return ofArguments(definition, f, scope);
  if (clock === null) return isItself(f, scope) ? scope.symbol(f.function) : null;
  if (argument === undefined || more.length > 0 || definition === undefined)
    throw new Unable(`${f.function} of ${f.arguments.length} arguments`);
  const bound = scope.bindings.get(f.function);
  if (bound !== undefined) {
    const [here, now] = [scope.of(argument), scope.symbol(clock)].map((v) => scope.machine.numbers(v).get(0, 0));
    if (here !== now) throw new Unable(`${f.function} at ${here} where it is known at ${now} only`);
    return bound;
  }
  if (definition.kind === 'flow' || definition.kind === 'gradient flow') {
    return atTime(definition, scope, scope.of(argument))[f.function] as V;
  }
  return atStep(scope, f.function, scope.whole(argument));
}

type Named = Extract<Definition, { readonly kind: 'formula' }>;

/** f(x, y) := …: the formula with other values for x and y. */
function ofArguments<V>({ name, of = [], value }: Named, f: Application, scope: Scope<V>): V {
  if (of.length !== f.arguments.length)
    throw new ShapeMismatch(`${name} of ${f.arguments.length} arguments where ${of.length} are due`);
  const values = f.arguments.map((argument, i) => [of[i] as string, scope.of(argument)] as const);
  const sizes = Object.fromEntries(values.map(([parameter, v]) => [parameter, sizeIn(scope.operations.size(v))]));
  return scope.bind(values).of(scope.world.sized(value, scope.world.declaredSize(name), sizes));
}

/** 1×1 counts as a number. */
const sizeIn = (size: Size): Size | null => (size[0] === 1 && size[1] === 1 ? null : size);

/** A loss as a function of the symbols that it is made of, L(W, H). */
const isItself = <V>(f: Application, { world }: Scope<V>): boolean => {
  const all = world.dependencies(f.function);
  const has = world.definition(f.function) !== undefined || world.given(f.function) !== undefined;
  return has && f.arguments.every((x) => x.kind === 'symbol' && all.has(x.name));
};
