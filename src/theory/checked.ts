/**
 * A draft, typed and checked. Inputs: a draft. Outcome: the theory, its symbols in an order in which they can be drawn and
 * computed. All is typed before sizes are filled in, for the last line may tell a size.
 * @throws InputError with the place of what is wrong
 */
import { type Declared, type Definition, definedBy } from '../language/declare/index.ts';
import { type Formula, printStatement, type Statement } from '../language/latex/index.ts';
import { type Axis, addUp, totalOf } from './axes.ts';
import { assigned } from './conditions.ts';
import { coupled } from './coupled.ts';
import { declaredIn, sizesIn } from './declared-in.ts';
import { defined } from './defined.ts';
import { withFormulas } from './definition-formulas.ts';
import type { Draft } from './draft.ts';
import { requireNoEntries } from './entries.ts';
import { inOrder } from './order.ts';
import { each, inPlace, type Placed } from './place.ts';
import { requireSatisfiable } from './satisfiable.ts';
import { type Scope, sizesIn as scopeSizes, withSymbols } from './scope.ts';
import { type Sizes, symbolsIn } from './size.ts';
import { asTyped, conditionsOfStructure, possible, requirePossible } from './structures.ts';
import type { Theory } from './theory.ts';
import { wholeNumber } from './typing/calculus.ts';
import { typedRelation } from './typing/statement.ts';
import { filled, filledStatement, settledType, typingIn } from './typing.ts';
import { requireWholeSizes } from './whole-sizes.ts';

/** @throws InputError */
export function checked(draft: Draft): Omit<Theory, 'parameters' | 'observables'> {
  const { base } = draft;
  draft.settle();
  const sizes = scopeSizes({ symbols: base.symbols, implied: draft.implied, definitions: base.definitions });
  for (const { value } of draft.wholes) sizes.declareWhole(value);
  const declared = declaredIn(draft);
  const start: Scope = { symbols: base.symbols, implied: draft.implied, axes: draft.axes };
  const declaredScope = withSymbols(
    start,
    declared.map(({ value }) => value),
  );
  for (const { value, place } of declared)
    inPlace(place, () => requirePossible(asTyped(value), typingIn(declaredScope, sizes)));
  requireWholeSizes(draft, declared);
  requireNoEntries(draft);
  const { scope, definitions } = definedIn(draft, declaredScope, sizes);
  requireSums(draft, sizes);
  const typing = typingIn(scope, sizes);
  const structures = each(draft.structures, (structure) => possible(structure, typing));
  const conditions = conditionsIn(scope, declared, base);
  const relations = each([...conditions, ...draft.relations], (relation) => typedRelation(relation, typing));
  const nonzero = each(draft.nonzero, (formula) => typing.of(formula).formula);
  const wholes = each(draft.wholes, (formula) => wholeNumber(formula, typing));

  const fill = (formula: Parameters<typeof filled>[0]) => filled(formula, typing);
  const settledRelations = withoutRepeats(each(relations, (relation) => filledStatement(relation, typing)));
  requireSatisfiable(settledRelations, scope, base);
  const settledDefinitions = each(definitions, (definition) => withFormulas(definition, fill));
  const ordered = each(orderOfUse(scope, declared, definitions, sizes), (symbol) => settledType(symbol, typing));
  const values = <T>(placed: readonly Placed<T>[]): readonly T[] => placed.map(({ value }) => value);
  const { symbols, assumptions } = assigned(
    values(ordered),
    values(settledRelations),
    values(each(wholes, fill)),
    base,
    isFreeNumber(scope, definitions),
  );
  return {
    symbols: new Map([...base.symbols, ...symbols.map((symbol) => [symbol.name, symbol] as const)]),
    definitions: [...base.definitions, ...values(settledDefinitions)],
    assumptions: [...base.assumptions, ...assumptions],
    structures: [
      ...base.structures,
      ...values(each(structures, (structure) => ({ ...structure, of: fill(structure.of) }))),
    ],
    nonzero: [...base.nonzero, ...values(each(nonzero, fill))],
    independent: [...base.independent, ...values(each(draft.independent, (names) => requireKnown(names, typing)))],
    axes: new Map([...draft.axes].map(([name, axis]) => [name, draft.base.axes.get(name) ?? withFilled(axis, fill)])),
    implied: new Set([...draft.implied].filter((name) => scope.symbols.has(name) && sizes.isOpen(name))),
  };
}

/** The groups of an axis add up to its size. */
function requireSums(draft: Draft, sizes: Sizes): void {
  for (const { value: axis, place } of draft.sizesOfAxes)
    inPlace(place, () => {
      const total = totalOf(axis, draft.axes);
      if (sizes.unify(axis.size, total) !== 'equal') throw addUp(axis, total);
    });
}

const withFilled = (axis: Axis, fill: (formula: Formula) => Formula): Axis => ({
  ...axis,
  size: fill(axis.size),
  groups: axis.groups.map((group) => ({ ...group, count: fill(group.count) })),
});

/** Two sizes that turned out to be one are both at least 1: that is said once. */
function withoutRepeats(relations: readonly Placed<Statement>[]): readonly Placed<Statement>[] {
  const printed = relations.map(({ value }) => printStatement(value));
  return relations.filter((_, index) => printed.indexOf(printed[index] as string) === index);
}

/** Every definition in an order in which each uses earlier ones, with what is in scope after the last. */
function definedIn(draft: Draft, start: Scope, sizes: Sizes) {
  const definitions: Placed<Definition>[] = [];
  let scope = start;
  for (const { value, place } of inOrder(coupled(draft.definitions), (name) => start.symbols.has(name))) {
    const before = [...draft.base.definitions, ...definitions.map((placed) => placed.value)];
    const meaning = inPlace(place, () => defined(value, { scope, sizes, definitions: before }));
    if (meaning.definition.kind === 'formula' && meaning.definition.of === undefined)
      sizes.define(meaning.definition.name, meaning.definition.value);
    definitions.push({ value: meaning.definition, place });
    scope = withSymbols(scope, meaning.symbols);
  }
  return { scope, definitions };
}

/** What is said of symbols where they are declared, and what their structure says of their sizes. */
function conditionsIn(scope: Scope, declared: readonly Placed<Declared>[], base: Theory): readonly Placed<Statement>[] {
  const places = new Map(declared.map(({ value, place }) => [value.name, place]));
  return [...scope.symbols.values()]
    .filter(({ name }) => !base.symbols.has(name))
    .flatMap((symbol) =>
      [...symbol.conditions, ...(places.has(symbol.name) ? conditionsOfStructure(symbol) : [])].map((value) => ({
        value,
        place: places.get(symbol.name) ?? '',
      })),
    );
}

/** Declared symbols, times, and then what is defined, each at its place; sizes that turned out to be others are none. */
function orderOfUse(
  scope: Scope,
  declared: readonly Placed<Declared>[],
  definitions: readonly Placed<Definition>[],
  sizes: Sizes,
): readonly Placed<Declared>[] {
  const places = new Map(declared.map(({ value, place }) => [value.name, place]));
  for (const { value, place } of definitions) for (const name of definedBy(value)) places.set(name, place);
  const defined = definitions.flatMap(({ value }) => definedBy(value));
  const free = [...scope.symbols.keys()].filter((name) => !defined.includes(name));
  // Which of the sizes that nobody gave is left is known only now.
  const isImplied = (name: string): boolean => scope.implied.has(name);
  const inTurn = [...free.filter(isImplied), ...free.filter((name) => !isImplied(name)), ...defined];
  const sizesOf = (name: string) => sizesIn(scope.symbols.get(name) as Declared).map((size) => sizes.resolved(size));
  return afterTheirSizes(inTurn, sizesOf)
    .filter((name) => !(scope.implied.has(name) && !sizes.isOpen(name)))
    .map((name) => ({ value: scope.symbols.get(name) as Declared, place: places.get(name) ?? '' }));
}

/** The same order, but for what has the size of something later, as Q with rank(Z) columns has. */
function afterTheirSizes(names: readonly string[], sizesOf: (name: string) => readonly Formula[]): readonly string[] {
  const ordered = new Set<string>();
  const put = (name: string, waiting: readonly string[]): void => {
    if (ordered.has(name) || waiting.includes(name)) return;
    for (const size of sizesOf(name))
      for (const other of symbolsIn(size)) if (names.includes(other)) put(other, [...waiting, name]);
    ordered.add(name);
  };
  for (const name of names) put(name, []);
  return [...ordered];
}

const isFreeNumber = (scope: Scope, definitions: readonly Placed<Definition>[]) => {
  const defined = new Set(definitions.flatMap(({ value }) => definedBy(value)));
  return (name: string): boolean => {
    const symbol = scope.symbols.get(name);
    const isNumber = symbol?.of.length === 0 || symbol?.count !== undefined;
    return symbol?.type.kind === 'scalar' && isNumber && !defined.has(name);
  };
};

function requireKnown(names: readonly string[], typing: ReturnType<typeof typingIn>): readonly string[] {
  for (const name of names) typing.symbol(name);
  return names;
}
