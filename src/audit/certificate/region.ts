/** Where a certificate is about: the relations of its region, and points in it as exact text. */
import Fraction from 'fraction.js';
import { remembered } from '../../base/remembered.ts';
import type { SettingRecord } from '../../judge/comparison.ts';
import { nameToLatex } from '../../language/latex/name.ts';
import { draw, drawOf, simplify } from '../../theory/drawing.ts';
import type { Family } from '../../theory/family.ts';
import { type Region, regionOf, relationsOf } from '../../theory/region.ts';
import { fixedBy as fixedIn } from '../../theory/region-domain.ts';
import { instrumentsOf } from '../instruments.ts';
import type { Chain } from './certificate.ts';
import type { Language } from './language.ts';

export type Place = Pick<Chain, 'region' | 'at'>;

/** Values that a region gives a symbol, for all its settings. */
export const fixedBy = (region: Region): Record<string, string> =>
  Object.fromEntries(Object.entries(fixedIn(region)).map(([name, value]) => [name, value.toFraction()]));

/** The region of the settings that are as one of a record, in all that explicit matrices depend on. */
export const pointRegion = (family: Family, record: SettingRecord, language: Language): Region =>
  regionOf(
    family,
    Object.entries(pointAt(record, language))
      .filter(([name]) => Object.hasOwn(language.point, name))
      .map(([name, value]) => `${nameToLatex(name)} = ${value}`),
  );

/** Any time will do: to nine decimals. */
const NANO = 1e9;

/** A setting as exact text: integers as they are, the rest as fractions; and times, where it has them. */
export function pointAt(setting: SettingRecord, { point, times }: Language): Record<string, string> {
  const value = (field: string): Fraction => new Fraction(setting[field] ?? 0);
  const values = Object.entries(point).map(([name, [field, over]]) => [
    name,
    over === undefined ? value(field).toFraction() : `${value(field).toFraction()}/${value(over).toFraction()}`,
  ]);
  const there = times.filter((name) => setting[name] !== undefined);
  const moments = there.map((name) => [
    name,
    new Fraction(Math.round(Number(setting[name]) * NANO), NANO).toFraction(),
  ]);
  return Object.fromEntries([...values, ...moments]);
}

/** A simple setting of a region; null where it has none. */
const simplest = remembered(
  (region: Region, language: Language) => `${region.key} ${JSON.stringify(language.point)}`,
  (region: Region, language: Language) => {
    const drawing = drawOf('certificate', region, 'static', { seed: 1, settings: 1 });
    const [first] = draw(drawing);
    return first === undefined
      ? null
      : pointAt(instrumentsOf(region.family).settings.record(simplify(drawing, first, () => true)), language);
  },
);

/** A region and any point of it, with `free` symbols that stand for any positive number. */
export function anywhereIn(region: Region, language: Language, free: readonly string[] = []): Place {
  return {
    region: [...relationsOf(region), ...free.map((name) => `${name} > 0`)],
    at: { ...(simplest(region, language) ?? {}), ...smallNumbers(free) },
  };
}

/** A region and a point of it. */
export const placeAt = (
  region: Region,
  { words }: Language,
  point: Readonly<Record<string, string>>,
  free: readonly string[] = [],
): Place => ({
  region: [...relationsOf(region), ...free.map((name) => `${name} > 0`)],
  at: Object.fromEntries(
    Object.entries({ ...smallNumbers(free), ...point }).filter(
      ([name]) => words.values.includes(name) || free.includes(name),
    ),
  ),
});

const smallNumbers = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name, i) => [name, `${i + 1}`]));
