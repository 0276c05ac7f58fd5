/**
 * The kinds of setting at which a statement about runs is judged, each by itself: the corner of its region, where sizes
 * and what is wide are least, and every combination of strata, one of each scale, that its region has and that can be
 * afforded. Each is a fixed population: settings drawn independently from its space, every one with a start of its own.
 */
import { type Fraction, fraction } from '../algebra/fraction.ts';
import { remembered } from '../base/remembered.ts';
import { nameToLatex } from '../language/latex/name.ts';
import { conditionOf } from './condition.ts';
import { drawn, seedOf } from './draw.ts';
import { usualSpace } from './drawing.ts';
import type { Size, Stratum } from './family.ts';
import type { Parameter } from './parameter.ts';
import type { Region } from './region.ts';
import { domainOf, symbolIn } from './region-domain.ts';
import { type Setting, shownAs } from './setting.ts';
import { type Choices, type Pick, SIMPLEST, type Space, search, spaceOf, type Values } from './space.ts';
import { strataOf, stratumSpace } from './strata.ts';

export interface Cell {
  /** In words. */
  readonly name: string;
  readonly space: Space;
  /** What its settings are drawn under. */
  readonly id: string;
}

/** The corner first: where a statement fails, it mostly fails there. */
export const cellsOf: (region: Region, size: Size) => readonly Cell[] = remembered(
  ({ key }: Region, size: Size) => `${size} ${key}`,
  (region, size) => {
    const { possible } = strataOf(region, size);
    const scales = [...new Set(possible.flatMap(({ scale }) => scale ?? []))].map((scale) =>
      possible.filter((stratum) => stratum.scale === scale),
    );
    const combinations = scales.reduce<Stratum[][]>(
      (all, strata) => all.flatMap((chosen) => strata.map((stratum) => [...chosen, stratum])),
      [[]],
    );
    const told = (stratum: Stratum) => possible.filter(({ scale }) => scale === stratum.scale).length > 1;
    const corner = cornerOf(region, size);
    return [...(corner === null ? [] : [[corner]]), ...combinations].flatMap((strata) => {
      const space = stratumSpace(region, size, strata);
      if (space === null) return [];
      const name = strata.filter((stratum) => stratum.scale === null || told(stratum)).map((stratum) => stratum.name);
      return [{ name: name.join(', '), space, id: `${size} ${region.key} ${name}` }];
    });
  },
);

/** What is wide is at the edge up to this many times its least value. */
const EDGE = fraction(11, 10);

/** The least of a list: what is least is not always what is preferred. */
const LEAST: Pick = (_, choices) => (choices.kind === 'range' ? 0 : leastIn(choices));

const leastIn = ({ values }: Extract<Choices, { kind: 'list' }>): number =>
  values.reduce((least, value, n) => (value.compare(values[least] as Fraction) < 0 ? n : least), 0);

const isWide = ({ drawn: how }: Parameter): boolean => 'over' in how;

/** Sizes, what is counted from them, and what is wide. */
const isEdged = (parameter: Parameter): boolean =>
  parameter.size === true || isWide(parameter) || (parameter.values !== null && parameter.after.size > 0);

function cornerOf(region: Region, size: Size): Stratum | null {
  const values = search(usualSpace(region, size), LEAST);
  if (values === null) return null;
  // A bound that is no value itself can be come near to, if that can be afforded.
  const near = cornerAt(region, size, values, (name) => boundIn(region, name) ?? (values[name] as Fraction));
  const space = spaceOf(region, size, { strata: [near], wide: 'all', cost: 'largest' });
  return search(space, SIMPLEST) === null ? cornerAt(region, size, values, (name) => values[name] as Fraction) : near;
}

/** What the values of a parameter are above; null of none. */
function boundIn(region: Region, name: string): Fraction | null {
  const from = domainOf(region).values[symbolIn(region, name)]?.from ?? null;
  return from === null || from.sign <= 0 ? null : from;
}

function cornerAt({ family }: Region, size: Size, values: Values, edge: (name: string) => Fraction): Stratum {
  const edged = family.parameters.filter((p) => isEdged(p) && !family.sizes[size].idle.has(p.name));
  const lines = edged.map((parameter) => {
    const { name } = parameter;
    return isWide(parameter)
      ? `${nameToLatex(name)} ≤ ${edge(name).mul(EDGE).toFraction()}`
      : `${nameToLatex(name)} = ${(values[name] as Fraction).toFraction()}`;
  });
  const names = edged.map(shownAs);
  const name =
    names.length > 1
      ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)} at their least`
      : `${names.join()} at its least`;
  return { name, scale: null, condition: conditionOf(lines), whole: [], without: [] };
}

/** Settings of a cell, from one number of them to another; `unbiased`, for fast-check likes extremes. */
export const settingsIn: (cell: Cell, runSeed: number, from: number, to: number) => readonly Setting[] = remembered(
  ({ id }: Cell, runSeed: number, from: number, to: number) => `${runSeed} ${from} ${to} ${id}`,
  ({ id, space }, runSeed, from, to) => {
    const seed = seedOf(runSeed, `runs ${from} ${id}`);
    return drawn(space, to - from, seed, true).map((setting, i) => ({ ...setting, seed: seedOf(seed, `${i}`) }));
  },
);
