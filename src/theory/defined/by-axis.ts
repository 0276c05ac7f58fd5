/**
 * What axes give a meaning: the matrix of who is in what, and a vector with an entry for each member. Outcome: both with
 * their sizes, so that nobody who reads the definition needs the axes. @throws IllTyped no such axes, an entry that is no number
 */
import type { Definition, Type } from '../../language/declare/index.ts';
import { childrenOf, type Formula, printFormula } from '../../language/latex/index.ts';
import { nameToLatex } from '../../language/latex/name.ts';
import { type Axis, axisNamed, membersWithin, sizesOf as sizesOfGroups } from '../axes.ts';
import { IllTyped } from '../ill-typed.ts';
import { ONE } from '../size.ts';
import { sizesOf, type Typing } from '../typing/typed.ts';
import { byFormula } from './formula.ts';
import { asDeclared, fitting, type Given, type Meaning, symbolOf, typingOf } from './given.ts';

type Of<K extends Definition['kind']> = Extract<Definition, { readonly kind: K }>;

export function belonging(definition: Of<'membership'>, given: Given): Meaning {
  const axes = given.scope.axes ?? new Map();
  const [inner, outer] = [axisNamed(definition.of, axes), axisNamed(definition.within, axes)];
  const groups = sizesOfGroups(outer, axes);
  const blocks = membersWithin(inner, outer, axes).map((each, i) => ({ groups: groups[i] as typeof each, each }));
  const type: Type = { kind: 'matrix', rows: outer.size, columns: inner.size, structure: new Set() };
  return meaning({ ...definition, of: inner.name, within: outer.name, blocks }, type, given);
}

export function entrywise(definition: Of<'entries'>, given: Given): Meaning {
  const axis = axisNamed(definition.over, given.scope.axes ?? new Map());
  const typing = typingOf(given).indexed(definition.index, definition.value);
  const value = typing.of(definition.value);
  const { name, index } = definition;
  requireMembers(value.formula, index, axis, typing);
  if (value.type.kind !== 'scalar')
    return byFormula({ kind: 'formula', name, of: [index], by: 'index', value: definition.value }, given);
  const type: Type = { kind: 'matrix', rows: axis.size, columns: ONE, structure: new Set() };
  return meaning({ ...definition, over: axis.name, value: value.formula, count: axis.size }, type, given);
}

/** What has an entry at the index is over the members that the index is of. */
function requireMembers(formula: Formula, index: string, axis: Axis, typing: Typing): void {
  if (formula.kind === 'entry' || formula.kind === 'unit') {
    const [along, places] =
      formula.kind === 'unit'
        ? [[formula.size ?? undefined], [formula.index]]
        : [sizesAlong(formula, typing), formula.indices];
    for (const [i, at] of places.entries()) {
      const size = along[i];
      if (at.kind !== 'symbol' || at.name !== index || size === undefined) continue;
      if (typing.sizes.unify(size, axis.size) === 'different')
        throw new IllTyped(
          printFormula(typing.sizes.resolved(formula)),
          `has ${printFormula(typing.sizes.resolved(size))} entries, and ${nameToLatex(index)} is one of ${printFormula(axis.size)} ${axis.name}`,
          'take an index of its own members',
        );
    }
  }
  for (const child of childrenOf(formula)) requireMembers(child, index, axis, typing);
}

/** How many each index of an entry is of. */
function sizesAlong({ operand, indices }: Extract<Formula, { kind: 'entry' }>, typing: Typing) {
  const { type } = typing.of(operand);
  const [rows, columns] = type.kind === 'matrix' ? sizesOf(type) : [];
  return indices.length === 1 && columns !== undefined && isOne(rows) ? [columns] : [rows, columns];
}

const isOne = (size: Formula | undefined): boolean => size?.kind === 'number' && size.numerator === size.denominator;

function meaning(definition: Of<'membership' | 'entries'>, type: Type, given: Given): Meaning {
  fitting(definition.name, given.scope.symbols.get(definition.name)?.type, asDeclared(definition.name, type), given);
  return { definition, symbols: [symbolOf(definition.name, type, given)] };
}
