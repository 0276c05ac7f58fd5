/**
 * Settings at which a formula has no value though those around have one: a denominator that is zero there. Draws pass
 * such places by, so they are looked for: along R and along k, from some drawn settings.
 * Inputs: a statement, the names whose values are measured, its region, drawn settings. Outcome: the first such place, or
 * null. Not found: zeros of what is measured, and those further out than is looked.
 */
import { exactly, numberOf, type Values } from '../../algebra/formula-number.ts';
import { childrenOf, type Formula, type Statement } from '../../algebra/latex/index.ts';
import { Unable } from '../../algebra/scalar.ts';
import type { Setting } from '../../model/setting.ts';
import { type Regime, whereOf } from '../regime.ts';
import { contains } from '../where.ts';
import { numbersAt } from './numbers.ts';
import { namesOf } from './symbols.ts';

export interface Hole {
  readonly side: Formula;
  readonly setting: Setting;
}

/** How far along whole R, along the counts of a majority class, which give the fractions between, and along k. */
const MOST_RATIO = 1000;
const MOST_COUNTS = 1000;
const MOST_CLASSES = 128;
/** From so many drawn settings: R − k is zero at another R for each. */
const STARTS = 4;

export function holeIn(
  statement: Statement,
  measured: ReadonlySet<string>,
  regime: Regime,
  drawn: readonly Setting[],
): Hole | null {
  const where = whereOf(regime);
  const divisors = statement.sides.flatMap((side) =>
    divisorsIn(side)
      .filter((divisor) => speaksOfSetting(divisor, measured))
      .map((divisor) => ({ side, divisor })),
  );
  if (divisors.length === 0) return null;
  const names = [...namesOf(...divisors.map(({ divisor }) => divisor))].filter((name) => name !== 'e');
  const seen = new Set<string>();
  for (const setting of drawn.slice(0, STARTS).flatMap(around)) {
    if (!contains(where, setting)) continue;
    const values = { e: exactly(Math.E), ...numbersAt(names, setting) };
    // A formula in R alone is the same at every k.
    const key = Object.values(values)
      .map(({ value }) => value)
      .join();
    if (seen.has(key)) continue;
    seen.add(key);
    const hole = divisors.find(({ divisor }) => isZero(divisor, values));
    if (hole !== undefined) return { side: hole.side, setting };
  }
  return null;
}

/** The same setting with other R, whole and not, then with other k and the same share. */
function around(setting: Setting): Setting[] {
  const { classes, majorities, minorityCount } = setting;
  const ratios = Array.from({ length: MOST_RATIO }, (_, i) => ({ ...setting, majorityCount: (i + 1) * minorityCount }));
  const counts = Array.from({ length: MOST_COUNTS }, (_, i) => ({ ...setting, majorityCount: minorityCount + i }));
  const sizes = Array.from({ length: MOST_CLASSES - 1 }, (_, i) => i + 2)
    .filter((k) => (k * majorities) % classes === 0)
    .map((k) => ({ ...setting, classes: k, majorities: (k * majorities) / classes }));
  return [...ratios, ...(minorityCount === 1 ? [] : counts), ...sizes];
}

/** What is divided by, or raised to a negative power. */
function divisorsIn(formula: Formula): Formula[] {
  const inner = childrenOf(formula).flatMap(divisorsIn);
  if (formula.kind === 'divide') return [formula.denominator, ...inner];
  if (formula.kind === 'power' && isNegative(formula.exponent)) return [formula.base, ...inner];
  return inner;
}

const isNegative = (exponent: Formula): boolean =>
  exponent.kind === 'negate' || (exponent.kind === 'number' && exponent.numerator < 0n);

function speaksOfSetting(formula: Formula, measured: ReadonlySet<string>): boolean {
  const names = [...namesOf(formula)];
  return names.some((name) => name !== 'e') && !names.some((name) => measured.has(name));
}

/** As far as rounding can tell. */
function isZero(divisor: Formula, values: Values): boolean {
  try {
    const { value, error } = numberOf(divisor, values);
    return Math.abs(value) <= error;
  } catch (error) {
    if (error instanceof Unable) return false;
    throw error;
  }
}
