/**
 * Equality at all times, by calculus: a difference that stands still and is zero at the start is zero; two functions that
 * obey one equation of motion from one start are the same, where that equation has no second solution.
 * Outcome: the steps, or null where neither is proved.
 */
import { type Changes, differential } from '../../algebra/matrices/differential.ts';
import { valuesEqual } from '../../algebra/matrices/equal.ts';
import { replaceIn } from '../../algebra/matrices/replace.ts';
import {
  type MatrixValue,
  normal,
  numberValue,
  scalarOfValue,
  scaleValue,
  subtractValues,
  zeroValue,
} from '../../algebra/matrices/value.ts';
import { divide, type Scalar } from '../../algebra/scalar.ts';
import { symbolsOf } from '../../algebra/symbols.ts';
import { NotReal, Unable } from '../../algebra/unable.ts';
import { letter, textOf } from '../../algebra/words.ts';
import { argued, checked, type Step } from '../derivation.ts';
import { holdsMotion } from './holds-motion.ts';
import { ratesIn } from './rates.ts';
import { isSmooth } from './smooth.ts';
import { atStart } from './start.ts';
import type { ExactWorld } from './world.ts';

/** By the difference, which stands still. @param apart the difference, in LaTeX */
export function constantAlong(
  world: ExactWorld,
  a: MatrixValue,
  b: MatrixValue,
  latex: string,
  apart: string,
): readonly Step[] | null {
  const time = timeOf(world);
  if (time === null) return null;
  return attempt(() => {
    const difference = normal(world.ring, subtractValues(a, b));
    if (!isSmooth(world.ring, difference)) return null;
    const zero = zeroValue(a.rows, a.columns);
    const rate = differential(world.ring, difference, ratesIn(world, time));
    if (!valuesEqual(world.ring, rate, zero)) return null;
    if (!valuesEqual(world.ring, atStart(world, difference, time), zero)) return null;
    return [
      checked(
        `\\frac{\\mathrm{d}}{\\mathrm{d} ${time}} \\left( ${apart} \\right) = 0`,
        'by the equations of motion',
        true,
      ),
      checked(latex, 'equal at the start', true),
    ];
  });
}

/** By the difference D, with Ḋ = r D for a number r that does not move. */
export function staysZero(world: ExactWorld, a: MatrixValue, b: MatrixValue, latex: string): readonly Step[] | null {
  const time = timeOf(world);
  if (time === null) return null;
  return attempt(() => {
    const difference = normal(world.ring, subtractValues(a, b));
    const zero = zeroValue(a.rows, a.columns);
    const rate = differential(world.ring, difference, ratesIn(world, time));
    const [key, first] = [...difference.words][0] ?? [];
    const slope = rate.words.get(key ?? '')?.coefficient;
    if (first === undefined || slope === undefined || !isSmooth(world.ring, difference)) return null;
    const factor = divide(slope, first.coefficient);
    const isFree = !holdsMotion(world, numberValue(factor)) && !symbolsOf(factor).has(ownTime(world, time));
    if (!isFree || !valuesEqual(world.ring, rate, scaleValue(difference, factor))) return null;
    if (!valuesEqual(world.ring, atStart(world, difference, time), zero)) return null;
    return [
      checked(latex, 'the difference of the sides has a rate in proportion to itself', true),
      checked(latex, 'equal at the start', true),
      argued(latex, 'a linear equation of motion has one solution, which is zero from zero'),
    ];
  });
}

const ownTime = (world: ExactWorld, time: string): string => [...symbolsOf(scalarOfValue(world.symbol(time)))].join();

/** By uniqueness: one side is a symbol that moves, the other obeys its equation from its start. */
export function solvesAlike(world: ExactWorld, a: MatrixValue, b: MatrixValue, latex: string): readonly Step[] | null {
  const time = timeOf(world);
  if (time === null) return null;
  return attempt(() => solves(world, a, b, time, latex)) ?? attempt(() => solves(world, b, a, time, latex));
}

function solves(world: ExactWorld, state: MatrixValue, solution: MatrixValue, time: string, latex: string) {
  const own = stateName(world, state);
  if (own === null || holdsMotion(world, solution)) return null;
  const rates = ratesIn(world, time);
  const rate = rateOf(rates, own, state);
  if (!isSmooth(world.ring, rate)) return null;
  const replaced = replaceIn(world.ring, rate, placed(world, own, solution));
  if (holdsMotion(world, replaced)) return null;
  if (!valuesEqual(world.ring, differential(world.ring, solution, rates), replaced)) return null;
  if (!valuesEqual(world.ring, atStart(world, solution, time), atStart(world, state, time))) return null;
  return [
    checked(latex, 'the right side obeys the equation of motion', true),
    checked(latex, 'equal at the start', true),
    argued(
      latex,
      'an equation of motion whose right side has continuous derivatives has one solution (Picard and Lindelöf)',
    ),
  ];
}

/** Of a letter, or of a number. */
function rateOf(rates: Changes, own: string, state: MatrixValue): MatrixValue {
  const words = rates.letters.get(own);
  return words === undefined ? numberValue(rates.symbols.get(own) as Scalar) : { ...state, words };
}

/** The name in the ring of a value that is a symbol which moves, and nothing else. */
export function stateName(world: ExactWorld, { words }: MatrixValue): string | null {
  const [only] = words.values();
  if (only === undefined || words.size > 1) return null;
  const names = [...only.letters.map((l) => l.name), ...symbolsOf(only.coefficient)];
  const [name] = names;
  if (names.length !== 1 || name === undefined || !world.moving.has(name)) return null;
  const isLetter = only.letters.length === 1 && textOf(only.letters) === textOf([letter(name)]);
  return isLetter || only.letters.length === 0 ? name : null;
}

export function placed(world: ExactWorld, own: string, value: MatrixValue) {
  return world.ring.alphabet.has(own)
    ? { letters: new Map([[own, value]]), symbols: new Map<string, Scalar>() }
    : { letters: new Map<string, MatrixValue>(), symbols: new Map([[own, scalarOfValue(value)]]) };
}

/** The time of the motions that were met; null of none, or several. */
export function timeOf(world: ExactWorld): string | null {
  const times = new Set([...world.moving.values()].map(({ time }) => time));
  const [time] = times;
  return times.size === 1 && time !== undefined ? time : null;
}

export function attempt<T>(run: () => T | null): T | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof NotReal || error instanceof Unable) return null;
    throw error;
  }
}
