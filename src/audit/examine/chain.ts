/**
 * A chain a = b ≤ c of scalars, decided by the exact zero test: on its whole region, or at the first small setting at
 * which it fails exactly. Outcomes: a comparison, a counterexample; `unknown` where the algebra cannot say.
 */
import Fraction from 'fraction.js';
import { compareScalars, isLess } from '../../algebra/order.ts';
import { latex } from '../../algebra/print.ts';
import { rational, type Scalar, Unable } from '../../algebra/scalar.ts';
import { substitute } from '../../algebra/substitute.ts';
import { testEqual } from '../../algebra/zero.ts';
import { remembered } from '../../base/remembered.ts';
import type { Step } from '../../derive/derivation.ts';
import type { Comparison } from '../../judge/comparison.ts';
import type { Counterexample } from '../../judge/verdict.ts';
import type { Relation, Statement } from '../../language/latex/formula.ts';
import type { Setting } from '../../model/setting.ts';
import { cornersOf, wholeBox } from '../box.ts';
import type { Free } from '../claim.ts';
import { draw, drawOf } from '../draw.ts';
import { type Regime, recordOf } from '../regime.ts';
import { whereOf } from '../region.ts';
import { contains } from '../where.ts';
import type { Context } from './context.ts';
import { disproved, fails, type Probe, type Prober, proved, shownOf } from './examination.ts';
import { pairsOf, sidesInWords } from './pairs.ts';
import { symbolicSides } from './symbols.ts';
import { settingLines } from './worked.ts';

export function compareChain(
  sides: readonly Scalar[],
  relations: readonly Relation[],
  steps: readonly Step[],
  open: ReadonlySet<string>,
  context: Context,
): Comparison {
  const method = 'printed against derived, by the exact zero test';
  let undecided: Comparison | null = null;
  for (const [i, relation] of relations.entries()) {
    const [a, b] = [sides[i] as Scalar, sides[i + 1] as Scalar];
    const outcome = holds(a, relation, b, open, context);
    if (outcome.answer === 'no')
      return disproved(steps, method, outcome.size, `${latex(a)} and ${latex(b)}`, outcome.equal);
    if (outcome.answer === 'unknown') {
      undecided = {
        outcome: 'open',
        reason: `the algebra cannot decide ${latex(a)} against ${latex(b)}`,
        evidence: [],
      };
    }
  }
  return undecided ?? proved(steps, method);
}

/** Does a chain hold for given values of its bound symbols, on the whole region and by the exact zero test? */
export function relationHolds(
  statement: Statement,
  bound: Readonly<Record<string, Scalar>>,
  free: Free,
  regime: Regime,
): 'yes' | 'no' | 'unknown' {
  const sides = symbolicSides(statement, regime, bound, free);
  const open = new Set(regime.imbalanced ? ['R'] : []);
  const answers = statement.relations.map((relation, i) => {
    const [a, b] = [sides[i] as Scalar, sides[i + 1] as Scalar];
    return holds(a, relation, b, open, { regime, run: { seed: 1, settings: 1 } }).answer;
  });
  return answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';
}

/** Small settings, smallest first, for exact counterexamples. */
const SMALL = [2, 3, 4, 5, 7, 10].flatMap((ratio) => [4, 6].map((classes) => ({ ratio, classes })));

/** The first small setting at which a relation fails for exact values. */
export function exactCounterexample(prober: Prober, { regime, replay, run }: Context): Counterexample | null {
  for (const setting of smallSettings({ regime, run })) {
    const probe = prober(setting).find(fails);
    if (probe === undefined) continue;
    return { ...shownOf(probe), replay: replay(setting, probe.at), worked: settingLines(setting) };
  }
  return null;
}

/** Neighbouring sides by their exact values at one setting; none where the algebra cannot say. */
export function exactProber(statement: Statement, sides: readonly Scalar[], bound: ReadonlySet<string>): Prober {
  const pairs = pairsOf(sidesInWords(statement.sides, bound, 'derived'));
  return (setting) =>
    pairs.flatMap(({ of, at, order }, i): Probe | [] => {
      const relation = statement.relations[i] as Relation;
      const found = exactPair(sides[i] as Scalar, relation, sides[i + 1] as Scalar, exactValues(setting));
      if (found === null) return [];
      const [printed, actual] = order(found.a, found.b);
      return {
        setting: recordOf(setting),
        at: { ...at, exact: true },
        of,
        discrepancy: found.size,
        budget: 0,
        fails: found.fails,
        printed: latex(printed),
        actual: latex(actual),
      };
    });
}

/** Small settings first, then the corners of the region, then drawn ones. */
const smallSettings = ({ regime, run }: Where): Setting[] => {
  const drawn = draw(drawOf('exact counterexamples', regime, 'static', run));
  return [...SMALL.flatMap((small) => smallSetting(small, drawn[0]) ?? []), ...corners(regime), ...drawn].filter(
    (setting) => contains(whereOf(regime), setting),
  );
};

/** Those that can be simulated. */
const corners: (regime: Regime) => readonly Setting[] = remembered(
  (regime: Regime) => JSON.stringify(regime),
  (regime) => cornersOf(wholeBox(regime, 'dynamic')),
);

/**
 * The corner of a region at which a relation fails most, by exact values: where a measurement has to look as well, for
 * draws may pass a small part of the region by. Null where it fails at none.
 */
export function telling(prober: Prober, regime: Regime): Setting | null {
  let most: { readonly setting: Setting; readonly size: number } | null = null;
  for (const setting of corners(regime)) {
    const size = Math.max(0, ...prober(setting).map((probe) => (fails(probe) ? probe.discrepancy : 0)));
    if (size > (most?.size ?? 0)) most = { setting, size };
  }
  return most?.setting ?? null;
}

/** Both sides at a setting, and whether the relation fails there exactly; null where the algebra cannot say. */
function exactPair(left: Scalar, relation: Relation, right: Scalar, values: Record<string, Scalar>) {
  try {
    const [a, b] = [substitute(left, values), substitute(right, values)];
    const test = testEqual(a, b);
    if (test.outcome === 'unknown') return null;
    const difference = test.outcome === 'zero' ? 0 : test.value;
    return { a, b, size: Math.abs(difference), fails: FAILS[relation]?.(difference) ?? false };
  } catch (error) {
    if (error instanceof Unable) return null;
    throw error;
  }
}

/** Does a relation fail for a left side that is so much larger than the right one? */
const FAILS: Readonly<Partial<Record<Relation, (difference: number) => boolean>>> = {
  '=': (difference) => difference !== 0,
  ':=': (difference) => difference !== 0,
  '=:': (difference) => difference !== 0,
  '<': (difference) => difference >= 0,
  '<=': (difference) => difference > 0,
  '>': (difference) => difference <= 0,
  '>=': (difference) => difference < 0,
};

/** A drawn setting made small, if its region allows: equal shares and one sample a minority class. */
function smallSetting({ ratio, classes }: (typeof SMALL)[number], drawn: Setting | undefined): Setting | undefined {
  if (drawn === undefined || drawn.majorities * 2 !== drawn.classes || drawn.minorityCount !== 1) return undefined;
  return { ...drawn, classes, majorities: classes / 2, majorityCount: ratio, dimension: classes };
}

const exactValues = (setting: Setting): Record<string, Scalar> => ({
  k: rational(setting.classes),
  R: rational(new Fraction(setting.majorityCount, setting.minorityCount)),
  s: rational(new Fraction(setting.majorities, setting.classes)),
  m: rational(setting.minorityCount),
  gamma: rational(new Fraction(setting.gamma)),
});

/** `equal`: an order fails for no other reason than that its sides are equal. */
type Answer = { answer: 'yes' | 'unknown' } | { answer: 'no'; size: number; equal: boolean };

type Where = Pick<Context, 'regime' | 'run'>;

function holds(a: Scalar, relation: Relation, b: Scalar, open: ReadonlySet<string>, where: Where): Answer {
  switch (relation) {
    case '=':
    case ':=':
    case '=:': {
      const test = testEqual(a, b);
      if (test.outcome === 'zero') return { answer: 'yes' };
      return test.outcome === 'nonzero'
        ? { answer: 'no', size: Math.abs(test.value), equal: false }
        : { answer: 'unknown' };
    }
    case '<':
    case '<=':
      return ordered(a, b, relation === '<', open, where);
    case '>':
    case '>=':
      return ordered(b, a, relation === '>', open, where);
    default:
      return { answer: 'unknown' };
  }
}

/** An order that is neither proved nor refuted for all settings can still fail at one, exactly. */
function ordered(small: Scalar, large: Scalar, strict: boolean, open: ReadonlySet<string>, where: Where): Answer {
  const order = compareScalars(small, large);
  if (strict ? isLess(small, large, open) : order === 'less' || order === 'equal') return { answer: 'yes' };
  if (order === 'greater' || order === 'equal') return { answer: 'no', size: 0, equal: order === 'equal' };
  for (const setting of smallSettings(where)) {
    const found = exactPair(small, strict ? '<' : '<=', large, exactValues(setting));
    if (found?.fails) return { answer: 'no', size: found.size, equal: found.size === 0 };
  }
  return { answer: 'unknown' };
}
