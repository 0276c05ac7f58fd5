/**
 * What moves or is sought: flows, descents, recurrences, minimisers, crossings. Inputs: the definition, whose loss may be a name.
 * Outcome: the loss as a formula in what moves, starts that fit, and symbols that are functions of time.
 * @throws IllTyped a loss that is no number, a start or a rate of another size; UndeclaredSymbol what has no type
 */
import type { Declared, Definition, Type } from '../../language/declare/index.ts';
import { type Formula, number, printFormula, symbol } from '../../language/latex/index.ts';
import { nameToLatex } from '../../language/latex/name.ts';
import { IllTyped, UndeclaredSymbol } from '../ill-typed.ts';
import { typedStatement } from '../typing/statement.ts';
import { scalarIn, scalarType } from '../typing/typed.ts';
import { typingIn } from '../typing.ts';
import { unfolded } from '../unfold.ts';
import { usedIn } from '../used.ts';
import { fitting, type Given, including, type Meaning, plainSymbol, symbolOf, typedIn } from './given.ts';

type Moving = Extract<Definition, { readonly kind: 'gradient flow' | 'descent' | 'flow' | 'recurrence' }>;
type Crossing = Extract<Definition, { readonly kind: 'crossing' }>;
type Minimiser = Extract<Definition, { readonly kind: 'minimiser' }>;

export function moved(definition: Moving, given: Given): Meaning {
  const isStepwise = definition.kind === 'descent' || definition.kind === 'recurrence';
  const names = Object.keys(definition.start);
  const starts = names.map((name) => typedIn(definition.start[name] as Formula, given));
  const types = names.map(
    (name, index): Type => given.scope.symbols.get(name)?.type ?? typeOfStart(starts[index]?.type),
  );
  const each = (values: readonly Formula[]) =>
    Object.fromEntries(names.map((name, index) => [name, values[index] as Formula]));
  const start = each(
    names.map((name, index) => fitting(name, types[index], starts[index] as (typeof starts)[number], given).formula),
  );
  const time = timeOf(definition.time, isStepwise);
  const now = names.map((name, index) => plainSymbol(name, types[index] as Type));
  const inside = including(given, [time, ...now]);
  const fits = (values: Readonly<Record<string, Formula>>) =>
    each(
      names.map((name, index) => fitting(name, types[index], typedIn(values[name] as Formula, inside), inside).formula),
    );
  const symbols = names.map((name, index) =>
    symbolOf(name, types[index] as Type, given, { of: [definition.time], from: [time.type] }),
  );
  return {
    definition: withFormulas(definition, start, fits, (loss) => lossOf(loss, names, inside), inside),
    symbols: given.scope.symbols.has(definition.time) ? symbols : [time, ...symbols],
  };
}

/** A start at 0 of nothing that is declared is a number. */
const typeOfStart = (type: Type | undefined): Type =>
  type?.kind === 'matrix' ? { ...type, structure: new Set() } : scalarType();

/** Time, from 0 on. */
const timeOf = (name: string, isStepwise: boolean): Declared => ({
  ...plainSymbol(name, scalarType(isStepwise ? 'natural' : 'real')),
  conditions: [{ sides: [symbol(name), number(0n)], relations: ['>='] }],
});

function withFormulas(
  definition: Moving,
  start: Readonly<Record<string, Formula>>,
  fits: (values: Readonly<Record<string, Formula>>) => Readonly<Record<string, Formula>>,
  loss: (formula: Formula) => Formula,
  inside: Given,
): Definition {
  switch (definition.kind) {
    case 'gradient flow':
      return { ...definition, start, loss: loss(definition.loss) };
    case 'descent': {
      const step = typedIn(definition.step, inside);
      scalarIn(step, 'a step must be', typingIn(inside.scope, inside.sizes));
      return { ...definition, start, loss: loss(definition.loss), step: step.formula };
    }
    case 'flow':
      return { ...definition, start, rates: fits(definition.rates) };
    case 'recurrence':
      return { ...definition, start, next: fits(definition.next) };
  }
}

/** A loss in what moves. @throws IllTyped it is no number, or nothing that moves is in it */
function lossOf(loss: Formula, names: readonly string[], inside: Given): Formula {
  const formula = unfolded(loss, names, inside.definitions);
  const typed = typedIn(formula, inside);
  scalarIn(typed, 'a loss must be', typingIn(inside.scope, inside.sizes));
  const missing = names.find((name) => !usedIn(formula).has(name));
  if (missing !== undefined)
    throw new IllTyped(
      printFormula(loss),
      `does not depend on ${nameToLatex(missing)}, which it should move`,
      'name another loss',
    );
  return typed.formula;
}

export function minimised(definition: Minimiser, given: Given): Meaning {
  const { over, as = over } = definition;
  const types = over.map((name, index) => {
    const known = given.scope.symbols.get(name)?.type ?? given.scope.symbols.get(as[index] as string)?.type;
    if (known === undefined) throw new UndeclaredSymbol(as[index] as string, nameToLatex(as[index] as string));
    return known;
  });
  const inside = including(
    given,
    over.map((name, index) => plainSymbol(name, types[index] as Type)),
  );
  const typing = typingIn(inside.scope, inside.sizes);
  const subjectTo = definition.subjectTo.map((statement) => typedStatement(statement, typing));
  return {
    definition: { ...definition, loss: lossOf(definition.loss, over, inside), subjectTo },
    symbols: over.map((name, index) => symbolOf(name, types[index] as Type, given)),
  };
}

/** A time from 0 on, when two numbers are equal that move by it. @throws IllTyped they are none, or do not move */
export function crossed(definition: Crossing, given: Given): Meaning {
  const { name, variable, sides } = definition;
  const inside = including(given, [timeOf(variable, false)]);
  const typing = typingIn({ ...inside.scope, definitions: inside.definitions }, inside.sizes);
  for (const side of sides) scalarIn(typing.of(side), 'what is crossed must be', typing);
  const [left, right] = typedStatement({ sides, relations: ['='] }, typing).sides as [Formula, Formula];
  const moves = (formula: Formula): boolean =>
    [...usedIn(formula)].some(
      (one) => one === variable || (inside.scope.symbols.get(one)?.of ?? []).includes(variable),
    );
  if (!sides.some(moves))
    throw new IllTyped(
      sides.map(printFormula).join(' = '),
      `does not change with ${nameToLatex(variable)}`,
      `compare what is a function of ${nameToLatex(variable)}`,
    );
  return {
    definition: { ...definition, sides: [left, right] },
    symbols: [symbolOf(name, scalarType(), given)],
  };
}
