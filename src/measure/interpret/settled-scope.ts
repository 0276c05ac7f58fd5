/** The scope of bounds for something that is not differentiated through: what is bound outside, as numbers. */

import type { Formula } from '../../language/latex/index.ts';
import { settled } from '../define/settled.ts';
import type { Value } from '../value.ts';
import type { Scope } from './scope.ts';
import { symbolsIn } from './symbols.ts';
import type { World } from './world.ts';

/** The symbols that may change the formulas. */
export const dependenciesOf = (formulas: readonly Formula[], world: World): ReadonlySet<string> =>
  new Set(formulas.flatMap((f) => [...symbolsIn(f)]).flatMap((name) => [...world.dependencies(name)]));

/** What is bound outside and changes the formulas. @throws Unable it is a variable of a tape. */
export function outerBindings<V>(
  formulas: readonly Formula[],
  scope: Scope<V>,
  except: ReadonlySet<string>,
  what: string,
): readonly (readonly [string, Value])[] {
  const all = dependenciesOf(formulas, scope.world);
  return [...scope.bindings]
    .filter(([name]) => all.has(name) && !except.has(name))
    .map(([name, v]) => [name, settled(v, scope, what)] as const);
}
