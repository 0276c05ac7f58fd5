/** Which strata a region reaches, why it does not reach the others, and how many settings each must have. */
import { fractionOf } from '../algebra/formula-fraction.ts';
import { remembered } from '../base/remembered.ts';
import { isMet, symbolsIn } from './condition.ts';
import type { Family, Size, Stratum } from './family.ts';
import type { Region } from './region.ts';
import type { Setting } from './setting.ts';
import { isEmpty, type Space, spaceOf } from './space.ts';

/** One setting in fifty for each stratum, and one at least. */
const SHARE = 1 / 50;
export const quotaOf = (count: number): number => Math.max(1, Math.floor(count * SHARE));

/** Is a setting of a stratum? */
export const isOf = ({ condition, whole, without }: Stratum, { values }: Setting): boolean =>
  isMet(condition, values) &&
  whole.every((formula) => fractionOf(formula, values).isWhole) &&
  without.every((other) => !isMet(other.condition, values));

/** What a stratum speaks of: its own symbols, or those of the strata it leaves out. */
const symbolsOf = ({ condition, without }: Stratum): ReadonlySet<string> =>
  new Set([condition, ...without.map((other) => other.condition)].flatMap(({ symbols }) => [...symbols]));

/** Parameters and those that they make a whole number with: R with m, s with k. */
function withUnits(family: Family, names: ReadonlySet<string>): Set<string> {
  const ties = family.parameters.flatMap(({ whole }) => (whole === null ? [] : [symbolsIn(whole)]));
  return new Set([...names, ...ties.filter((tie) => tie.some((name) => names.has(name))).flat()]);
}

/** Settings of the usual size but for what the strata ask for; null where the region or the cost forbids it. */
export const stratumSpace: (region: Region, size: Size, strata: readonly Stratum[]) => Space | null = remembered(
  ({ key }: Region, size: Size, strata: readonly Stratum[]) =>
    `${size} ${key} ${JSON.stringify(strata.map(({ name }) => name))}`,
  (region, size, strata) => {
    const usual = spaceOf(region, size, { strata, cost: 'usual' });
    if (!isEmpty(usual)) return usual;
    if (isEmpty(spaceOf(region, size, { strata, wide: 'all', cost: 'any' }))) return null;
    const asked = new Set(strata.flatMap((stratum) => [...symbolsOf(stratum)]));
    const wider = withUnits(region.family, asked);
    const options = [
      { strata, wide: asked, cost: 'usual' },
      { strata, wide: wider, cost: 'usual' },
      { strata, wide: wider, cost: 'largest' },
    ] as const;
    return options.map((option) => spaceOf(region, size, option)).find((space) => !isEmpty(space)) ?? null;
  },
);

const isIdle = (stratum: Stratum, { family }: Region, size: Size): boolean =>
  [...symbolsOf(stratum)].some((name) => family.sizes[size].idle.has(name));

export interface Reach {
  readonly possible: readonly Stratum[];
  readonly impossible: readonly { readonly stratum: Stratum; readonly why: string }[];
}

/** The strata that settings of a region and size can be in. */
export const strataOf: (region: Region, size: Size) => Reach = remembered(
  // Conditions may be the same in other words, and the words are told.
  (region: Region, size: Size) =>
    `${size} ${region.key} ${JSON.stringify(region.conditions.map(({ words }) => words))}`,
  (region, size) => {
    const sorted = region.family.strata.map((stratum) => ({
      stratum,
      possible: !isIdle(stratum, region, size) && stratumSpace(region, size, [stratum]) !== null,
    }));
    return {
      possible: sorted.flatMap(({ stratum, possible }) => (possible ? [stratum] : [])),
      impossible: sorted.flatMap(({ stratum, possible }) =>
        possible ? [] : [{ stratum, why: whyNot(region, size, stratum) }],
      ),
    };
  },
);

const TOO_LARGE: Readonly<Record<Size, string>> = {
  static: 'more than is decomposed',
  matrix: 'more than is compared entry by entry',
  dynamic: 'more than is simulated',
};

function whyNot(region: Region, size: Size, stratum: Stratum): string {
  if (!isEmpty(spaceOf(region, size, { strata: [stratum], wide: 'all', cost: 'any' }))) {
    const idle = [...symbolsOf(stratum)].filter((name) => region.family.sizes[size].idle.has(name));
    return isIdle(stratum, region, size) ? `explicit matrices have no ${idle.join(', ')}` : TOO_LARGE[size];
  }
  const names = withUnits(region.family, symbolsOf(stratum));
  return region.conditions
    .filter(({ symbols }) => [...symbols].some((name) => names.has(name)))
    .map(({ words }) => words)
    .join(', ');
}
