/** Where a certificate is about: the relations of its region, and points in it as exact text. */
import Fraction from 'fraction.js';
import { remembered } from '../../base/remembered.ts';
import type { SettingRecord } from '../../judge/comparison.ts';
import { draw, drawOf, simplify } from '../draw.ts';
import { type Regime, recordOf } from '../regime.ts';
import { regionRelations } from '../region.ts';
import type { Chain } from './certificate.ts';

export type Place = Pick<Chain, 'region' | 'at'>;

/** Values that a region gives a symbol, for all its settings. */
export const fixedBy = (regime: Regime): Record<string, string> =>
  Object.fromEntries(
    regionRelations(regime).flatMap((relation) => {
      const [name = '', value] = relation.split(' = ');
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** A setting as exact text: integers as they are, the rest as fractions; t to nine decimals, since any time will do. */
export function pointAt(setting: SettingRecord): Record<string, string> {
  const exact = (value: number | string | undefined) => new Fraction(value ?? 0).toFraction();
  return {
    k: exact(setting.k),
    R: exact(setting.R),
    s: `${setting.majorities}/${setting.k}`,
    m: exact(setting['minority count']),
    gamma: exact(setting.gamma),
    ...(setting.t === undefined
      ? {}
      : { delta: exact(setting.delta), t: `${Math.round(Number(setting.t) * 1e9)}/1000000000` }),
  };
}

/** A simple setting of a region; null where it has none. */
const simplest = remembered(
  (regime: Regime) => JSON.stringify(regime),
  (regime: Regime) => {
    const drawing = drawOf('certificate', regime, 'static', { seed: 1, settings: 1 });
    const [first] = draw(drawing);
    return first === undefined ? null : pointAt(recordOf(simplify(drawing, first, () => true)));
  },
);

/** A region and any point of it, with `free` symbols that stand for any positive number. */
export function anywhereIn(regime: Regime, free: readonly string[] = []): Place {
  return {
    region: [...regionRelations(regime), ...free.map((name) => `${name} > 0`)],
    at: { ...(simplest(regime) ?? {}), ...smallNumbers(free) },
  };
}

/** A region and a point of it. */
export const placeAt = (
  regime: Regime,
  point: Readonly<Record<string, string>>,
  free: readonly string[] = [],
): Place => ({
  region: [...regionRelations(regime), ...free.map((name) => `${name} > 0`)],
  at: Object.fromEntries(
    Object.entries({ ...smallNumbers(free), ...point }).filter(
      ([name]) => PARAMETERS.includes(name) || free.includes(name),
    ),
  ),
});

const PARAMETERS = ['k', 'R', 's', 'm', 'gamma'];

const smallNumbers = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name, i) => [name, `${i + 1}`]));
