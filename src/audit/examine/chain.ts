/**
 * A chain a = b ≤ c of scalars, decided by the exact zero test: on its whole region, or at the first small setting at
 * which it fails exactly. Outcomes: a comparison, a counterexample; `unknown` where the algebra cannot say.
 */
import { compareScalars, isLess } from '../../algebra/order.ts';
import { latex } from '../../algebra/print.ts';
import { rational, type Scalar, Unable } from '../../algebra/scalar.ts';
import { substitute } from '../../algebra/substitute.ts';
import { testEqual } from '../../algebra/zero.ts';
import type { Step } from '../../derive/derivation.ts';
import type { Comparison } from '../../judge/comparison.ts';
import type { Counterexample } from '../../judge/verdict.ts';
import type { Relation, Statement } from '../../language/latex/formula.ts';
import { cornersOf, simplestSettings } from '../../theory/draw.ts';
import { draw, drawOf, usualSpace, wholeSpace } from '../../theory/drawing.ts';
import { contains, type Region } from '../../theory/region.ts';
import { openIn, symbolIn } from '../../theory/region-domain.ts';
import type { Setting } from '../../theory/setting.ts';
import type { Free } from '../claim.ts';
import { instrumentsOf } from '../instruments.ts';
import type { Context } from './context.ts';
import { disproved, fails, type Probe, type Prober, proved, shownOf } from './examination.ts';
import { pairsOf, sidesInWords } from './pairs.ts';
import { symbolicSides } from './symbols.ts';

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
  region: Region,
): 'yes' | 'no' | 'unknown' {
  const sides = symbolicSides(statement, region, bound, free);
  const open = openIn(region);
  const answers = statement.relations.map((relation, i) => {
    const [a, b] = [sides[i] as Scalar, sides[i + 1] as Scalar];
    return holds(a, relation, b, open, { region, run: { seed: 1, settings: 1 } }).answer;
  });
  return answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';
}

/** The first small setting at which a relation fails for exact values. */
export function exactCounterexample(prober: Prober, { region, replay, run }: Context): Counterexample | null {
  for (const setting of smallSettings({ region, run })) {
    const probe = prober(setting).find(fails);
    if (probe === undefined) continue;
    return {
      ...shownOf(probe),
      replay: replay(setting, probe.at),
      worked: instrumentsOf(region.family).settings.lines(setting),
    };
  }
  return null;
}

/** Neighbouring sides by their exact values at one setting; none where the algebra cannot say. */
export function exactProber(
  statement: Statement,
  sides: readonly Scalar[],
  bound: ReadonlySet<string>,
  region: Region,
): Prober {
  const { record } = instrumentsOf(region.family).settings;
  const pairs = pairsOf(sidesInWords(statement.sides, bound, 'derived'));
  return (setting) =>
    pairs.flatMap(({ of, at, order }, i): Probe | [] => {
      const relation = statement.relations[i] as Relation;
      const found = exactPair(sides[i] as Scalar, relation, sides[i + 1] as Scalar, exactValues(setting, region));
      if (found === null) return [];
      const [printed, actual] = order(found.a, found.b);
      return {
        setting: record(setting),
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

/** The simplest settings first, then the corners of the region, then drawn ones. */
const smallSettings = ({ region, run }: Where): Setting[] =>
  [
    ...simplestSettings(usualSpace(region, 'static')),
    ...corners(region),
    ...draw(drawOf('exact counterexamples', region, 'static', run)),
  ].filter((setting) => contains(region, setting));

/** Those that can be simulated. */
const corners = (region: Region): readonly Setting[] => cornersOf(wholeSpace(region, 'dynamic'));

/**
 * The corner of a region at which a relation fails most, by exact values: where a measurement has to look as well, for
 * draws may pass a small part of the region by. Null where it fails at none.
 */
export function telling(prober: Prober, region: Region): Setting | null {
  let most: { readonly setting: Setting; readonly size: number } | null = null;
  for (const setting of corners(region)) {
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

const exactValues = ({ values }: Setting, region: Region): Record<string, Scalar> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [symbolIn(region, name), rational(value)]));

/** `equal`: an order fails for no other reason than that its sides are equal. */
type Answer = { answer: 'yes' | 'unknown' } | { answer: 'no'; size: number; equal: boolean };

type Where = Pick<Context, 'region' | 'run'>;

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
    const found = exactPair(small, strict ? '<' : '<=', large, exactValues(setting, where.region));
    if (found?.fails) return { answer: 'no', size: found.size, equal: found.size === 0 };
  }
  return { answer: 'unknown' };
}
