/**
 * What axes give a meaning: the matrix of who is in what, and a vector with an entry for each member. Outcome: both with
 * their sizes, so that nobody who reads the definition needs the axes. @throws IllTyped no such axes, an entry that is no number
 */
import type { Definition, Type } from '../../language/declare/index.ts';
import { axisNamed, membersWithin, sizesOf } from '../axes.ts';
import { ONE } from '../size.ts';
import { scalarIn, scalarType } from '../typing/typed.ts';
import { typingIn } from '../typing.ts';
import { asDeclared, fitting, type Given, including, type Meaning, plainSymbol, symbolOf, typedIn } from './given.ts';

type Of<K extends Definition['kind']> = Extract<Definition, { readonly kind: K }>;

export function belonging(definition: Of<'membership'>, given: Given): Meaning {
  const axes = given.scope.axes ?? new Map();
  const [inner, outer] = [axisNamed(definition.of, axes), axisNamed(definition.within, axes)];
  const groups = sizesOf(outer, axes);
  const blocks = membersWithin(inner, outer, axes).map((each, i) => ({ groups: groups[i] as typeof each, each }));
  const type: Type = { kind: 'matrix', rows: outer.size, columns: inner.size, structure: new Set() };
  return meaning({ ...definition, of: inner.name, within: outer.name, blocks }, type, given);
}

export function entrywise(definition: Of<'entries'>, given: Given): Meaning {
  const axis = axisNamed(definition.over, given.scope.axes ?? new Map());
  const inside = including(given, [plainSymbol(definition.index, scalarType('natural'))]);
  const value = typedIn(definition.value, inside);
  scalarIn(value, 'an entry must be', typingIn(inside.scope, inside.sizes));
  const type: Type = { kind: 'matrix', rows: axis.size, columns: ONE, structure: new Set() };
  return meaning({ ...definition, over: axis.name, value: value.formula, count: axis.size }, type, given);
}

function meaning(definition: Of<'membership' | 'entries'>, type: Type, given: Given): Meaning {
  fitting(definition.name, given.scope.symbols.get(definition.name)?.type, asDeclared(definition.name, type), given);
  return { definition, symbols: [symbolOf(definition.name, type, given)] };
}
