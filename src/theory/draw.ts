/**
 * Drawing settings and shrinking to the smallest failing one, by fast-check, from seeds that depend on nothing but the
 * run's seed and a name. Budgets are counted in settings, never in seconds.
 */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { fractionOf } from '../algebra/formula-fraction.ts';
import type { Fraction } from '../algebra/fraction.ts';
import { once } from '../base/once.ts';
import { remembered } from '../base/remembered.ts';
import { type Formula, parseFormula } from '../language/latex/index.ts';
import type { Parameter } from './parameter.ts';
import { type Setting, textOf } from './setting.ts';
import {
  type Choices,
  choicesOf,
  countIn,
  isEmpty,
  type Pick,
  SIMPLEST,
  type Space,
  search,
  settingOf,
  settingsBy,
} from './space.ts';

/** A number weighs nearly nothing beside other things that are remembered. */
const TINY = 1 / 32;

/** A 31-bit seed from the run's seed and a name. */
export const seedOf: (runSeed: number, name: string) => number = remembered(
  (runSeed: number, name: string) => `${runSeed}\n${name}`,
  (runSeed, name) => createHash('sha256').update(`${runSeed}\n${name}`).digest().readUInt32BE(0) >>> 1,
  () => TINY,
);

const MOST = 0x7fff_ffff;
const MOST_SEED = 999;

/** What a parameter has in half of all settings. */
const often = (parameter: Parameter, before: Readonly<Record<string, Fraction>> = {}): readonly Fraction[] =>
  oftenOf(parameter).map((formula) => fractionOf(formula, before));

const oftenOf: (parameter: Parameter) => readonly Formula[] = once(({ drawn }) =>
  'values' in drawn ? (drawn.often ?? []).map((text) => parseFormula(text)) : [],
);

/** Settings of a space that is not empty. What is wide is spread evenly over its orders of magnitude. */
export function settingsIn(space: Space): fc.Arbitrary<Setting> {
  return fc
    .record({
      half: fc.nat({ max: 1 }),
      drawn: fc.array(fc.nat({ max: MOST }), { minLength: space.steps.length, maxLength: space.steps.length }),
      seed: fc.nat({ max: MOST_SEED }),
    })
    .map(({ half, drawn, seed }) => {
      const pick: Pick = (i, choices) => {
        const by = drawn[i] as number;
        if (choices.kind === 'range') return magnitude(choices, by / (MOST + 1));
        const special = often((space.steps[i] as Space['steps'][number]).parameter);
        const places = choices.values.map((value, n) => ({ n, is: special.some((one) => one.equals(value)) }));
        const halves = [places.filter(({ is }) => is), places.filter(({ is }) => !is)].filter(
          ({ length }) => length > 0,
        );
        const chosen = halves[half % Math.max(1, halves.length)] ?? [];
        return chosen[by % Math.max(1, chosen.length)]?.n ?? 0;
      };
      return settingOf(search(space, pick) ?? {}, seed);
    });
}

/** The place of a value, spread evenly over the orders of magnitude. */
function magnitude({ from, to }: Extract<Choices, { kind: 'range' }>, share: number): number {
  const least = Math.max(1, from);
  return Math.floor(least * ((to + 1) / least) ** share) - from;
}

/** So many settings of a space; none of an empty one. `unbiased`, for fast-check likes extremes. */
export const drawn = (space: Space, numRuns: number, seed: number, unbiased = false): Setting[] =>
  numRuns <= 0 || isEmpty(space) ? [] : fc.sample(settingsIn(space), { numRuns, seed, unbiased });

/** Settings of a space by how simple they are, for shrinking: it starts from a setting that was drawn elsewhere. */
function simplerSettings(space: Space): fc.Arbitrary<Setting> {
  return fc
    .record({
      places: fc.tuple(...space.steps.map(() => fc.nat({ max: MOST }))),
      seed: fc.nat({ max: MOST }),
    })
    .map(
      ({ places, seed }) => settingOf(search(space, (i) => places[i] as number) ?? {}, seed),
      (value) => {
        const { values, seed } = value as Setting;
        return { places: space.steps.map((_, i) => placeIn(space, i, values)), seed };
      },
    );
}

function placeIn(space: Space, i: number, values: Setting['values']): number {
  const { name } = (space.steps[i] as Space['steps'][number]).parameter;
  const value = values[name] as Fraction;
  const before = Object.fromEntries(
    space.steps.slice(0, i).map(({ parameter }) => [parameter.name, values[parameter.name] as Fraction]),
  );
  const choices = choicesOf(space, i, before);
  if (choices.kind === 'range') return Math.max(0, value.div(choices.step).valueOf() - choices.from);
  return Math.max(
    0,
    choices.values.findIndex((one) => one.equals(value)),
  );
}

/** The simplest setting found at which `fails`, from one at which it does. */
export function simplest(space: Space, start: Setting, fails: (setting: Setting) => boolean): Setting {
  const details = fc.check(
    fc.property(simplerSettings(space), (setting) => !fails(setting)),
    { examples: [[start]], numRuns: 1, seed: 1 },
  );
  return details.counterexample?.[0] ?? start;
}

/**
 * Where a space ends: of every size and share the setting with the least and the largest of what is wide, at the ends of
 * a list that has values of its own, and else at the simplest. No seed changes them.
 */
export const cornersOf: (space: Space) => readonly Setting[] = remembered(
  ({ key }: Space) => key,
  (space) =>
    [
      ...settingsBy(space, ({ parameter }, choices) => {
        const count = countIn(choices);
        if (choices.kind === 'range') return count === 1 ? [0] : [0, count - 1];
        if (parameter.values === null) return choices.values.map((_, n) => n);
        const special = often(parameter);
        return special.length === 0 ? [0] : endsOf(choices.values, special);
      }),
    ].map((values) => settingOf(values, 1)),
);

/** The least, the largest, and some values in particular. */
function endsOf(values: readonly Fraction[], special: readonly Fraction[]): number[] {
  const sorted = [...values.keys()].sort((a, b) => (values[a] as Fraction).compare(values[b] as Fraction));
  const ends = new Set([sorted[0], sorted.at(-1)]);
  return [...values.keys()].filter((n) => ends.has(n) || special.some((one) => one.equals(values[n] as Fraction)));
}

/** How far apart the simplest settings may be in each parameter. */
const FEW = 3;

/** The simplest settings of a space, by how simple they are altogether. */
export const simplestSettings: (space: Space) => readonly Setting[] = remembered(
  ({ key }: Space) => key,
  (space) => {
    const least = search(space, SIMPLEST);
    if (least === null) return [];
    // The first few of each may lead to none.
    const found: Setting['values'][] = [least];
    for (const values of settingsBy(space, (_, choices) => [...Array(Math.min(FEW, countIn(choices))).keys()])) {
      if (textOf(settingOf(values, 1)) !== textOf(settingOf(least, 1))) found.push(values);
      if (found.length >= MOST_SIMPLE) break;
    }
    return found.map((values) => settingOf(values, 1));
  },
);

const MOST_SIMPLE = 64;
