/**
 * One step more: what has converged, and what vanishes from some step on, is the same at the next step, and no number at one
 * step tells it from what it tends to. Inputs: a region, and the conditions of a statement. Outcome: the slip that a sum with a
 * constant end ends one later, that a function or a family is taken at the next of a constant place, and what moves at the next
 * of any, but for its own time where nothing says that it is late.
 */
import { type Definition, definedBy } from '../../language/declare/index.ts';
import { type Formula, number, type Statement, symbol, withChildren } from '../../language/latex/index.ts';
import { CONSTANTS } from '../../theory/constants.ts';
import { reachedFrom } from '../../theory/reached.ts';
import type { Region } from '../../theory/region.ts';
import { SIGNATURES } from '../../theory/typing/functions.ts';
import { usedIn } from '../../theory/used.ts';
import { type Mutation, STEP } from './mutations.ts';

export function stepIn({ family: { theory }, conditions }: Region, where: readonly Statement[] = []): Mutation {
  const { definitions } = theory;
  const meant = new Set([...definitions.flatMap(definedBy), ...CONSTANTS, ...Object.keys(SIGNATURES)]);
  const isConstant = (place: Formula): boolean =>
    [...reachedFrom([place], definitions)].every((name) => meant.has(name));
  // Conditions on parameters of settings are on no time.
  const assumed = conditions.flatMap((condition) => condition.assumed ?? []);
  const said = [...theory.assumptions, ...assumed, ...where].flatMap(pairsOf);
  const isOfAll = (place: Formula, time: string): boolean =>
    isSymbol(place, time) && !said.some((pair) => isLate(pair, time));
  return [
    STEP,
    (f) => {
      if (f.kind === 'series') return isConstant(f.to) ? [{ ...f, to: next(f.to) }] : [];
      const [place, more] = placesOf(f);
      const definition = definitions.find((one) => definedBy(one).includes(nameOf(f)));
      const variable = definition === undefined ? undefined : variableOf(definition);
      if (definition === undefined || variable === undefined || place === undefined || more !== undefined) return [];
      const isTold = 'time' in definition ? !isOfAll(place, variable) : isConstant(place);
      return isTold && !isZero(place) ? [taken(f, next(place), variable)] : [];
    },
  ];
}

/** The time of what moves, the variable of a function of one, the index of a family. */
function variableOf(definition: Definition): string | undefined {
  if ('time' in definition) return definition.time;
  const [only, more] = definition.kind === 'formula' ? (definition.of ?? []) : [];
  return more === undefined ? only : undefined;
}

/** At another place, as it can be read: w(c + 1) could be a product. */
function taken(f: Formula, place: Formula, variable: string): Formula {
  if (f.kind === 'entry') return withChildren(f, [f.operand, place]);
  if (place.kind === 'number') return withChildren(f, [place]);
  return { kind: 'at', operand: withChildren(f, [symbol(variable)]), variables: [variable], values: [place] };
}

/** x_n and x(t), by their places. */
const placesOf = (f: Formula): readonly Formula[] =>
  f.kind === 'entry' ? f.indices : f.kind === 'apply' ? f.arguments : [];

const nameOf = (f: Formula): string =>
  f.kind === 'apply' ? f.function : f.kind === 'entry' && f.operand.kind === 'symbol' ? f.operand.name : '';

type Pair = readonly [left: Formula, relation: string, right: Formula];

const pairsOf = ({ sides, relations }: Statement): Pair[] =>
  relations.map((relation, i): Pair => [sides[i] as Formula, relation, sides[i + 1] as Formula]);

/** Is a time said to be more than 0, or told through something? */
function isLate([left, relation, right]: Pair, time: string): boolean {
  if (![left, right].some((side) => usedIn(side).has(time))) return false;
  if (isSymbol(left, time)) return !relation.startsWith('<') && !isZero(right);
  return !(isSymbol(right, time) && (relation.startsWith('>') || isZero(left)));
}

const isSymbol = (f: Formula, name: string): boolean => f.kind === 'symbol' && f.name === name;
const isZero = (f: Formula): boolean => f.kind === 'number' && f.numerator === 0n;

function next(place: Formula): Formula {
  if (place.kind === 'number') return number(place.numerator + place.denominator, place.denominator);
  return { kind: 'add', terms: [...(place.kind === 'add' ? place.terms : [place]), number(1n)] };
}
