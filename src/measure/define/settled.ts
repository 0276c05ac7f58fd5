/** What a definition rests on, where it may not be differentiated through. */
import { Unable } from '../../algebra/unable.ts';
import type { Definition } from '../../language/declare/definition.ts';
import { definedBy } from '../../language/declare/definition.ts';
import type { Scope } from '../interpret/scope.ts';
import type { World } from '../interpret/world.ts';
import type { Value } from '../value.ts';

/** The value as numbers. @throws Unable it is a variable of a tape. */
export function settled<V>(v: V, { machine }: Scope<V>, what: string): Value {
  const value = machine.settled(v);
  if (value === null) throw new Unable(`no derivative through ${what} is known here`);
  return value;
}

/**
 * The world in which a definition is worked out: that of the scope, or one in which what is bound here and changes the
 * definition is given. `except` is bound otherwise: the time.
 * @throws Unable a variable of a tape changes it.
 */
export function worldOf<V>(scope: Scope<V>, definition: Definition, except: readonly string[], what: string): World {
  const own = definedBy(definition);
  const all = scope.world.dependencies(own[0] as string);
  const bound = [...scope.bindings].filter(([name]) => all.has(name) && !except.includes(name) && !own.includes(name));
  if (bound.length === 0) return scope.world;
  // What moves is not what it is at one time.
  const moving = bound.find(([name]) => 'time' in definition && 'time' in (scope.world.definition(name) ?? {}));
  if (moving !== undefined) throw new Unable(`${what} by ${moving[0]}, which moves by it`);
  return scope.world.where(Object.fromEntries(bound.map(([name, v]) => [name, settled(v, scope, what)])));
}
