/**
 * The region of a statement: which settings it is about and, of runs, how they start and what is taken to its limit. It is
 * what the hypotheses say, and nothing else: whatever draws, decides membership, prints, compares or certifies reads it.
 * @throws InputError words that are no condition.
 */
import { type Fractions, fractionOf } from '../algebra/formula-fraction.ts';
import { remembered } from '../base/remembered.ts';
import type { Formula } from '../language/latex/index.ts';
import { type Condition, entails, isMet } from './condition.ts';
import { conditionNamed, type Family } from './family.ts';
import type { Setting } from './setting.ts';

export interface Region {
  /** What it is remembered under. */
  readonly key: string;
  readonly family: Family;
  readonly conditions: readonly Condition[];
  /** In the order of the theory; none of a statement without runs. */
  readonly runs: readonly string[];
}

/** The region that hypotheses are: in the order in which they are written. */
export const regionOf: (family: Family, hypotheses: readonly string[]) => Region = remembered(
  (family: Family, hypotheses: readonly string[]) => JSON.stringify([family.id, hypotheses]),
  (family, hypotheses) => {
    const conditions = hypotheses.flatMap((words) => conditionNamed(family, words) ?? []);
    const runs = family.runs.filter((run) => hypotheses.includes(run));
    const texts = conditions.map(({ plain, words, assumed }) => (assumed === undefined ? plain : words));
    return { key: JSON.stringify([family.id, texts]), family, conditions, runs };
  },
);

/** Every setting of a theory. */
export const everywhere = (family: Family): Region => regionOf(family, []);

/** A region without some of its conditions on settings, by their words. */
export const without = (region: Region, words: readonly string[]): Region =>
  regionOf(
    region.family,
    hypothesesOf(region).filter((one) => !words.includes(one)),
  );

/** What a document writes for a region: its conditions on settings, then those on runs. */
export const hypothesesOf = ({ conditions, runs }: Region): readonly string[] => [
  ...conditions.map(({ words }) => words),
  ...runs,
];

/** Is a setting in it? */
export const contains = ({ family, conditions }: Region, { values }: Setting): boolean =>
  family.parameters.every(({ domain, whole }) => isWithin(domain, whole, values)) &&
  conditions.every((condition) => isMet(condition, values));

const isWithin = (domain: readonly Condition[], whole: Formula | null, values: Fractions): boolean =>
  domain.every((condition) => isMet(condition, values)) && (whole === null || fractionOf(whole, values).isWhole);

/** The conditions that a setting does not meet, in words. */
export const unmetBy = ({ values }: Setting, { conditions }: Region): readonly string[] =>
  conditions.filter((condition) => !isMet(condition, values)).map(({ words }) => words);

/** Parameters of which phrases say so much that their own domain is plain. */
const covered = ({ family, conditions }: Region): ReadonlySet<string> =>
  new Set(conditions.flatMap(({ words }) => family.phrases.get(words)?.covers ?? []));

/** What every setting has, but for what follows from the conditions at sight. */
const always = (region: Region, told: boolean): readonly Condition[] => {
  const known = covered(region);
  const asked = region.conditions.flatMap(({ comparisons }) => comparisons);
  return region.family.parameters
    .filter((parameter) => (parameter.told === true || !told) && !known.has(parameter.name))
    .flatMap(({ domain }) => domain)
    .filter(({ comparisons }) => !comparisons.every((one) => asked.some((other) => entails(other, one))));
};

/** A region in words, with what every setting has: in the order of the parameters that it speaks of. */
export const wordsOf = (region: Region): readonly string[] => {
  const places = new Map(region.family.parameters.map(({ name }, i) => [name, i]));
  const placeOf = ({ symbols }: Condition): number =>
    Math.max(-1, ...[...symbols].map((name) => places.get(name) ?? -1));
  const conditions = [...always(region, true), ...region.conditions].sort((a, b) => placeOf(a) - placeOf(b));
  return [...conditions.map(({ words }) => words), ...region.runs];
};

/**
 * Every relation that a setting of the region satisfies and none other does, given what a setting is; but for parameters
 * that explicit matrices do not depend on.
 */
export const relationsOf = (region: Region): readonly string[] => {
  const { idle } = region.family.sizes.static;
  return [...always(region, false), ...region.conditions]
    .filter(({ symbols }) => ![...symbols].some((symbol) => idle.has(symbol)))
    .flatMap(({ plain }) => plain);
};
