/**
 * Settings that can be drawn: those of a region and of some strata, of one size, as far as they can be afforded. Parameters
 * get their values one after the other; where none is left for one, the search goes back to what it depends on.
 * Outcome: a setting, or none; nothing that is drawn lies outside, whatever is asked of it.
 */
import { fractionOf } from '../algebra/formula-fraction.ts';
import { type Fraction, fraction } from '../algebra/fraction.ts';
import { once } from '../base/once.ts';
import { remembered } from '../base/remembered.ts';
import type { Formula } from '../language/latex/index.ts';
import { boundOf, isAffineIn } from './affine.ts';
import { type Comparison, holds, isMet, symbolsIn } from './condition.ts';
import { costAt, type Doubles } from './cost.ts';
import type { Family, Size, Stratum } from './family.ts';
import type { Parameter } from './parameter.ts';
import type { Region } from './region.ts';
import { fixedBy } from './region-domain.ts';
import type { Setting } from './setting.ts';
import { spread } from './spread.ts';

export interface Space {
  readonly key: string;
  readonly family: Family;
  readonly size: Size;
  readonly steps: readonly Step[];
  /** The most of each cost of the size; none where settings may cost what they like. */
  readonly most: readonly number[];
}

/** One parameter, and what has to hold as soon as it has a value. */
export interface Step {
  readonly parameter: Parameter;
  readonly comparisons: readonly Comparison[];
  readonly whole: readonly Formula[];
  readonly without: readonly Stratum[];
  /** The one value that the region gives it; null of none. */
  readonly fixed: Fraction | null;
  /** Its largest value. */
  readonly upTo: number;
  /** How many values of its list are in use. */
  readonly first: number;
  /** The steps that its values depend on. */
  readonly after: readonly number[];
}

export interface SpaceOptions {
  readonly strata?: readonly Stratum[];
  /** Parameters that may have more than their usual values; `all` of them. */
  readonly wide?: ReadonlySet<string> | 'all';
  readonly cost: 'usual' | 'largest' | 'any';
}

export function spaceOf(region: Region, size: Size, { strata = [], wide = new Set(), cost }: SpaceOptions): Space {
  const { family } = region;
  const isWide = (name: string): boolean => wide === 'all' || wide.has(name);
  const sized = family.sizes[size];
  const comparisons = [
    ...family.parameters.flatMap(({ domain }) => domain),
    ...region.conditions,
    ...strata.map(({ condition }) => condition),
  ].flatMap((condition) => condition.comparisons);
  const wholes = [...family.parameters.flatMap(({ whole }) => whole ?? []), ...strata.flatMap(({ whole }) => whole)];
  const place = new Map(family.drawn.map(({ name }, i) => [name, i]));
  const last = (symbols: Iterable<string>): number => Math.max(0, ...[...symbols].map((name) => place.get(name) ?? 0));
  const steps = family.drawn.map((parameter, i): Step => {
    const { name, drawn } = parameter;
    const own = comparisons.filter(({ symbols }) => last(symbols) === i);
    const whole = wholes.filter((formula) => last(symbolsIn(formula)) === i);
    const without = strata
      .flatMap((stratum) => stratum.without)
      .filter(({ condition }) => last(condition.symbols) === i);
    const spoken = [...own.flatMap(({ symbols }) => [...symbols]), ...whole.flatMap(symbolsIn), ...parameter.after];
    const idle = sized.idle.has(name);
    const list = 'values' in drawn ? drawn : null;
    const usual = list === null ? (sized.usual?.[name] ?? ('usual' in drawn ? drawn.usual : 0)) : 0;
    const largest = 'upTo' in drawn ? (sized.largest?.[name] ?? drawn.upTo) : Number.POSITIVE_INFINITY;
    const few = sized.usual?.[name] ?? list?.usual ?? Number.POSITIVE_INFINITY;
    return {
      parameter,
      comparisons: own,
      whole,
      without,
      fixed: fixedBy(region)[name] ?? null,
      upTo:
        cost === 'any' && 'upTo' in drawn
          ? drawn.upTo
          : isWide(name) || list !== null
            ? largest
            : Math.min(usual, largest),
      first: idle ? 1 : isWide(name) ? Number.POSITIVE_INFINITY : few,
      after: [...new Set(spoken.flatMap((symbol) => (symbol === name ? [] : (place.get(symbol) ?? []))))],
    };
  });
  const most = cost === 'any' ? [] : sized.costs.map((each) => each[cost]);
  const key = `${size} ${region.key} ${JSON.stringify([strata.map(({ name }) => name), wide === 'all' ? wide : [...wide], cost])}`;
  const space = { key, family, size, steps, most };
  if (cost === 'any') return space;
  const least = leastCosts(region, size);
  return { ...space, most: most.map((each, i) => Math.max(each, least[i] ?? 0)) };
}

export type Values = Readonly<Record<string, Fraction>>;

/** The values that a parameter can have: in a list, from the simplest, or whole multiples of a step. */
export type Choices =
  | { readonly kind: 'list'; readonly values: readonly Fraction[] }
  | { readonly kind: 'range'; readonly step: Fraction; readonly from: number; readonly to: number };

type Range = Extract<Choices, { kind: 'range' }>;

export const countIn = (choices: Choices): number =>
  choices.kind === 'list' ? choices.values.length : Math.max(0, choices.to - choices.from + 1);

export const choiceAt = (choices: Choices, i: number): Fraction =>
  choices.kind === 'list' ? (choices.values[i] as Fraction) : choices.step.mul(choices.from + i);

/** Which of so many choices is tried first; those after it follow, then those before it. */
export type Pick = (step: number, choices: Choices) => number;

/** @param before the values of the parameters of earlier steps */
export const choicesOf = (space: Space, i: number, before: Values): Choices =>
  affordedChoices(space, i, before).choices;

/** `dear` if there are others that cannot be afforded. */
interface Afforded {
  readonly choices: Choices;
  readonly dear: boolean;
}

/** The choices of the first parameters are asked for again and again, and are few. */
const REPEATED = 1;
const KNOWN = new WeakMap<Space, Map<string, Afforded>>();

function affordedChoices(space: Space, i: number, before: Values): Afforded {
  if (i > REPEATED) return affordedAnew(space, i, before);
  const all = KNOWN.get(space) ?? new Map<string, Afforded>();
  KNOWN.set(space, all);
  const key = Object.values(before)
    .map((value) => value.toFraction())
    .join(' ');
  const known = all.get(key) ?? affordedAnew(space, i, before);
  all.set(key, known);
  return known;
}

function affordedAnew(space: Space, i: number, before: Values): Afforded {
  const step = space.steps[i] as Step;
  const { parameter, first, upTo } = step;
  const { name } = parameter;
  const values: Record<string, Fraction> = { ...before };
  const allowed = (value: Fraction): boolean => {
    values[name] = value;
    return isAllowed(step, values);
  };
  const numbers = doublesOf(before);
  const affords = (value: Fraction): boolean => {
    numbers[name] = value.valueOf();
    return isAffordable(space, i + 1, numbers);
  };
  const afforded = (all: readonly Fraction[]) => {
    const cheap = all.filter(affords);
    return { choices: { kind: 'list', values: cheap } as const, dear: cheap.length < all.length };
  };
  if (step.fixed !== null) return afforded([step.fixed].filter(allowed));
  if (parameter.values !== null) {
    const listed = constantsOf(parameter) ?? distinct(parameter.values.map((formula) => fractionOf(formula, before)));
    const kept = listed.slice(0, first).filter(allowed);
    // What is asked of it may leave none of the usual values.
    return afforded(kept.length > 0 ? kept : listed.filter(allowed));
  }
  const unit = stepOf(parameter, before);
  const range = rangeOf(step, unit, before, upTo);
  if ('over' in parameter.drawn && isBounded(step)) {
    const choices = affordedRange(range, affords);
    return { choices, dear: countIn(choices) < countIn(range) };
  }
  const places = 'over' in parameter.drawn ? placesOf(step, range, before) : countedFrom(range);
  const multiples = places.map((n) => unit.mul(n));
  return afforded(multiples.filter(allowed));
}

/** The values of a list that depend on nothing; null of other lists. */
const constantsOf: (parameter: Parameter) => readonly Fraction[] | null = once(({ values }) =>
  values === null || values.some((formula) => symbolsIn(formula).length > 0)
    ? null
    : distinct(values.map((formula) => fractionOf(formula, {}))),
);

const distinct = (values: readonly Fraction[]): Fraction[] =>
  values.filter((value, i) => values.findIndex((other) => other.equals(value)) === i);

const countedFrom = ({ from, to }: Range): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n);

/** Places in a wide range, with those where what is asked begins to hold or ends. */
function placesOf({ parameter, comparisons }: Step, { step, from, to }: Range, before: Values): number[] {
  const signs = comparisons.map(({ left, right }) => (n: number) => {
    const values = { ...before, [parameter.name]: step.mul(n) };
    return fractionOf(left, values).compare(fractionOf(right, values));
  });
  return spread(from, to, signs);
}

/** Its values are whole multiples of this. */
function stepOf({ name, whole }: Parameter, before: Values): Fraction {
  const one = fractionOf(whole as Formula, { ...before, [name]: fraction(1) });
  return one.inverse();
}

/** From one multiple of its step to another, as far as what is asked bounds it by its form. */
function rangeOf({ parameter, comparisons }: Step, unit: Fraction, before: Values, upTo: number): Range {
  const most = fraction(Math.floor(upTo * 1e6)).div(1_000_000);
  let [from, to] = [0, most.div(unit).floor().valueOf()];
  for (const comparison of comparisons) {
    const bound = boundOf(comparison, parameter.name, before);
    if (bound === false) to = from - 1;
    if (bound === null || typeof bound === 'boolean') continue;
    const root = bound.at.div(unit);
    const floor = root.floor().valueOf();
    if (bound.isLeast) from = Math.max(from, root.isWhole && !bound.open ? floor : floor + 1);
    if (bound.isMost) to = Math.min(to, root.isWhole && bound.open ? floor - 1 : floor);
  }
  return { kind: 'range', step: unit, from, to };
}

/** Are all values of its range allowed? */
const isBounded = ({ parameter, comparisons, whole, without }: Step): boolean =>
  comparisons.every((comparison) => isAffineIn(comparison, parameter.name)) &&
  whole.every((formula) => formula === parameter.whole) &&
  without.length === 0;

/** The part that can be afforded: the costs grow with the parameter. */
function affordedRange(range: Range, affords: (value: Fraction) => boolean): Choices {
  const { step, from } = range;
  let { to } = range;
  if (to < from || !affords(step.mul(from))) return { ...range, to: from - 1 };
  let low = from;
  while (low < to) {
    const middle = Math.ceil((low + to) / 2);
    if (affords(step.mul(middle))) low = middle;
    else to = middle - 1;
  }
  return { ...range, to };
}

const isAllowed = ({ comparisons, whole, without }: Step, values: Values): boolean =>
  comparisons.every((comparison) => holds(comparison, values)) &&
  whole.every((formula) => fractionOf(formula, values).isWhole) &&
  without.every(({ condition }) => !isMet(condition, values));

/** Within every cost, as far as is known: what has no value yet is taken at its least. */
function isAffordable(space: Space, from: number, known: Record<string, number>): boolean {
  if (space.most.length === 0) return true;
  takeLeast(space, from, known);
  return space.family.sizes[space.size].costs.every(({ of }, i) => !(costAt(of, known) > (space.most[i] as number)));
}

/** Gives the parameters from a step on their least values. */
function takeLeast({ steps }: Space, from: number, numbers: Record<string, number>): void {
  for (let i = from; i < steps.length; i++) {
    const step = steps[i] as Step;
    // Not what it was taken at before.
    numbers[step.parameter.name] = Number.NaN;
    numbers[step.parameter.name] = leastOf(step)(numbers);
  }
}

function doublesOf(values: Values): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const name in values) numbers[name] = (values[name] as Fraction).valueOf();
  return numbers;
}

/** Near the least value of a parameter, or below it, by the values of those before it. */
const leastOf: (step: Step) => (numbers: Doubles) => number = once(({ parameter, comparisons }) => {
  const { name, values } = parameter;
  if (values !== null) {
    const least = (numbers: Doubles): number => {
      let most = Number.POSITIVE_INFINITY;
      for (const formula of values) most = Math.min(most, Math.abs(costAt(formula, numbers)));
      return most;
    };
    if (constantsOf(parameter) === null) return least;
    const always = least({});
    return () => always;
  }
  const bounds = comparisons.flatMap(({ left, order, right }) =>
    left.kind === 'symbol' && left.name === name && order !== '<' && order !== '<=' ? [right] : [],
  );
  return (numbers) => {
    let most = 0;
    for (const bound of bounds) {
      const at = costAt(bound, numbers);
      if (at > most) most = at;
    }
    return most;
  };
});

const costsOf = ({ family, size }: Space, numbers: Doubles): number[] =>
  family.sizes[size].costs.map(({ of }) => costAt(of, numbers));

/** A region whose least setting is dear has that setting. */
const leastCosts: (region: Region, size: Size) => readonly number[] = remembered(
  ({ key }: Region, size: Size) => `${size} ${key}`,
  (region, size) => {
    const space = spaceOf(region, size, { wide: 'all', cost: 'any' });
    const values = search(space, SIMPLEST);
    return values === null ? [] : costsOf(space, doublesOf(values));
  },
);

export const SIMPLEST: Pick = () => 0;

/** Values of all parameters; null where there are none. */
export function search(space: Space, pick: Pick): Values | null {
  const found = from(space, 0, {}, pick);
  return found instanceof Set ? null : found;
}

/** From a step on: values, or the steps that leave none. */
function from(space: Space, i: number, before: Values, pick: Pick): Values | Set<number> {
  const step = space.steps[i];
  if (step === undefined) return before;
  const { choices, dear } = affordedChoices(space, i, before);
  const count = countIn(choices);
  const conflicts = new Set<number>(dear ? allBefore(i) : step.after);
  const start = count === 0 ? 0 : Math.min(pick(i, choices), count - 1);
  for (const n of triesOf(choices, start)) {
    const found = from(space, i + 1, { ...before, [step.parameter.name]: choiceAt(choices, n) }, pick);
    if (!(found instanceof Set)) return found;
    if (!found.has(i)) return found;
    for (const conflict of found) if (conflict !== i) conflicts.add(conflict);
  }
  return conflicts;
}

/** The chosen one first; of a range then its ends and what lies at twice, four times, … its least. */
function* triesOf(choices: Choices, start: number): Generator<number> {
  const count = countIn(choices);
  if (count === 0) return;
  yield start;
  if (choices.kind === 'list') {
    for (let n = 1; n < count; n++) yield (start + n) % count;
    return;
  }
  const doubled = Array.from({ length: Math.ceil(Math.log2(count)) }, (_, n) => 2 ** n);
  for (const n of new Set([0, ...doubled, count - 1])) if (n !== start) yield n;
}

const allBefore = (i: number): number[] => Array.from({ length: i }, (_, n) => n);

/** Can any setting be drawn? */
export const isEmpty: (space: Space) => boolean = remembered(
  ({ key }: Space) => key,
  (space) => search(space, SIMPLEST) === null,
);

/** Every combination of the choices that `kept` leaves at each step. */
export function* settingsBy(
  space: Space,
  kept: (step: Step, choices: Choices) => readonly number[],
): Generator<Values> {
  function* at(i: number, before: Values): Generator<Values> {
    const step = space.steps[i];
    if (step === undefined) {
      yield before;
      return;
    }
    const choices = choicesOf(space, i, before);
    if (countIn(choices) === 0) return;
    for (const n of kept(step, choices)) yield* at(i + 1, { ...before, [step.parameter.name]: choiceAt(choices, n) });
  }
  yield* at(0, {});
}

/** A setting of values. */
export const settingOf = (values: Values, seed: number): Setting => ({ values, seed });
