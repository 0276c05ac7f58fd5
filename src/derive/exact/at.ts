/**
 * Functions at arguments: x(t) is x, x(0) is where x starts, x at another time a letter of its own; L(W, H) of a defined
 * function is its formula with the arguments in the place of its variables.
 * @throws Unable another number of arguments, or a function without a value at them.
 */

import { ownName } from '../../algebra/domain.ts';
import { replaceIn } from '../../algebra/matrices/replace.ts';
import { isNumber, type MatrixValue, numberValue, scalarOfValue } from '../../algebra/matrices/value.ts';
import { ONE, type Scalar, scalarKey, subtract, symbol, vanishes } from '../../algebra/scalar.ts';
import { symbolsOf } from '../../algebra/symbols.ts';
import { Unable } from '../../algebra/unable.ts';
import { areEqual } from '../../algebra/zero.ts';
import { substituted } from '../../language/declare/index.ts';
import type { Formula } from '../../language/latex/index.ts';
import { nextOf } from './next.ts';
import type { ExactWorld } from './world.ts';

type Apply = Extract<Formula, { kind: 'apply' }>;

export function at({ function: name, arguments: list }: Apply, world: ExactWorld): MatrixValue {
  const definition = world.definitions.get(name);
  if (definition?.kind === 'formula') {
    const of = definition.of ?? [];
    if (of.length !== list.length) throw new Unable(`${name} is a function of ${of.length} arguments`);
    if (definition.by === 'index')
      return world.evaluate(substituted(definition.value, new Map(of.map((index, i) => [index, list[i] as Formula]))));
    return withArguments(world.symbol(name), of, list, world);
  }
  const time = definition !== undefined && 'time' in definition ? definition.time : world.declared.get(name)?.of[0];
  const [argument, ...more] = list;
  if (time === undefined || argument === undefined || more.length > 0)
    throw new Unable(`${name} is no function of time`);
  return atTime(name, time, scalarOfValue(world.evaluate(argument)), world);
}

/** A symbol that moves, at a time. */
function atTime(name: string, time: string, when: Scalar, world: ExactWorld): MatrixValue {
  const here = world.symbol(name);
  if (areEqual(when, scalarOfValue(world.symbol(time)))) return here;
  const definition = world.definitions.get(name);
  const start = definition !== undefined && 'start' in definition ? definition.start[name] : undefined;
  if (vanishes(when) && start !== undefined) return world.evaluate(start, here);
  if (isStepped(world, name) && areEqual(subtract(when, scalarOfValue(world.symbol(time))), ONE))
    return nextOf(name, world);
  const text = `${name}(${scalarKey(when).replaceAll(' ', '')})`;
  return isNumber(here)
    ? numberValue(symbol(ownName(text.replace(/[*^:]/g, '·'), 'real')))
    : world.matrix(text, here.rows, here.columns);
}

/** Is it a sequence, by a recurrence or by descent? */
const isStepped = (world: ExactWorld, name: string): boolean =>
  ['recurrence', 'descent'].includes(world.definitions.get(name)?.kind ?? '');

/** Are its members told by an index, x_n? */
export function isIndexed(world: ExactWorld, name: string): boolean {
  const definition = world.definitions.get(name);
  return isStepped(world, name) || (definition?.kind === 'formula' && definition.by === 'index');
}

/** Every argument in the place of its variable. */
function withArguments(
  value: MatrixValue,
  of: readonly string[],
  list: readonly Formula[],
  world: ExactWorld,
): MatrixValue {
  const letters = new Map<string, MatrixValue>();
  const symbols = new Map<string, Scalar>();
  for (const [i, variable] of of.entries()) {
    const here = world.symbol(variable);
    const argument = world.evaluate(list[i] as Formula, here);
    if (world.ring.alphabet.has(variable)) letters.set(variable, argument);
    else for (const own of symbolsOf(scalarOfValue(here))) symbols.set(own, scalarOfValue(argument));
  }
  return replaceIn(world.ring, value, { letters, symbols });
}
