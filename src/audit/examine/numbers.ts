/**
 * A chain of scalars by numbers: every neighbouring pair at one setting, with measured values for what is bound.
 * Outcome: probes; a side without a number, which may be one too large for a double, takes its setting out.
 */
import type { DeclaredRange } from '../../algebra/domain.ts';
import { evaluate } from '../../algebra/evaluate.ts';
import { type Approximate, exactly, numberOf, type Values } from '../../algebra/formula-number.ts';
import { type Scalar, Unable } from '../../algebra/scalar.ts';
import type { At } from '../../judge/verdict.ts';
import type { Relation, Statement } from '../../language/latex/formula.ts';
import type { Measured } from '../../measure/measured.ts';
import { seedOf } from '../../theory/draw.ts';
import type { Family } from '../../theory/family.ts';
import type { Region } from '../../theory/region.ts';
import { symbolIn } from '../../theory/region-domain.ts';
import { pointOf, type Setting } from '../../theory/setting.ts';
import type { Free } from '../claim.ts';
import { instrumentsOf } from '../instruments.ts';
import type { Subject } from '../subject.ts';
import type { Probe } from './examination.ts';
import { formatNumber } from './format-number.ts';
import { type Pair, pairsOf, sidesInWords } from './pairs.ts';
import { symbolsOf } from './symbols.ts';
import { formulaLines } from './worked.ts';

/** A symbol, what it stands for, and the name of that. */
export type Bound = readonly [symbol: string, subject: Subject, name: string];

/** The values of a setting's parameters, and pseudo-random ones for free symbols. */
function numbersAt(free: Free, setting: Setting, family: Family): Values {
  const point = pointOf(setting);
  const parameters = Object.entries(symbolsOf(family)).map(
    ([name, of]) => [name, exactly(point[of] as number)] as const,
  );
  const others = Object.entries(free).map(([name, range]) => [name, exactly(DRAWN[range](setting, name))] as const);
  return Object.fromEntries([...others, ...parameters]);
}

const DRAWN: Readonly<Record<DeclaredRange, (setting: Setting, name: string) => number>> = {
  positive: ({ seed }, name) => 0.25 + (2 * (seedOf(seed, name) % 4096)) / 4096,
};

/** Every pair of the chain at a setting, with measured values for the subjects. */
export function statementProber(
  statement: Statement,
  subjects: readonly Bound[],
  free: Free,
  { family }: Region,
): (setting: Setting) => Probe[] {
  const { record } = instrumentsOf(family).settings;
  const bound = new Set(subjects.map(([name]) => name));
  const pairs = pairsOf(sidesInWords(statement.sides, bound, 'measured'));
  const probesWith = (values: Values, setting: Setting, component: Pick<At, 'component'>): Probe[] => {
    const sides = statement.sides.map((side) => numberOf(side, values));
    return pairs.map((pair, i) => ({
      ...probePair(sides[i] as Approximate, statement.relations[i] as Relation, sides[i + 1] as Approximate, pair),
      setting: record(setting),
      at: { ...pair.at, ...component },
      worked: () => formulaLines(statement.sides.slice(i, i + 2), values),
    }));
  };
  return (setting) => {
    const measured = subjects.map(([name, subject]) => ({ name, found: subject.measured(setting) }));
    if (measured.some(({ found }) => found.length === 0)) return [];
    const known = numbersAt(free, setting, family);
    const combinations = Math.max(1, ...measured.map(({ found }) => found.length));
    return Array.from({ length: combinations }, (_, c) => {
      const values = measured.map(({ name, found }): [string, Approximate] => {
        const { value, budget } = found[Math.min(c, found.length - 1)] as Measured;
        return [name, { value, error: budget }];
      });
      const component = combinations > 1 ? { component: c + 1 } : {};
      return probesWith({ ...known, ...Object.fromEntries(values) }, setting, component);
    }).flat();
  };
}

/** Relations that two numbers can be held against. */
const DECIDABLE: ReadonlySet<Relation> = new Set(['=', ':=', '=:', '<', '<=', '>', '>=']);

function probePair(
  a: Approximate,
  relation: Relation,
  b: Approximate,
  { of, order }: Pair,
): Omit<Probe, 'at' | 'setting'> {
  if (!DECIDABLE.has(relation)) throw new Unable(`the relation ${relation} between numbers`);
  const below = relation === '<' || relation === '<=';
  const above = relation === '>' || relation === '>=';
  const difference = a.value - b.value;
  const discrepancy = below ? Math.max(0, difference) : above ? Math.max(0, -difference) : Math.abs(difference);
  const [printed, actual] = order(a, b);
  // Where a formula has no number it says nothing: an infinite budget takes the setting out.
  // So does a strict order of two numbers that are equal as far as can be seen.
  const strict = relation === '<' || relation === '>';
  const isNumber = Number.isFinite(a.value) && Number.isFinite(b.value);
  const error = a.error + b.error + Number.MIN_VALUE;
  const tied = strict && isNumber && Number.isFinite(error) && Math.abs(difference) <= error;
  const defined = isNumber && !tied;
  return {
    discrepancy: defined ? discrepancy : 0,
    budget: defined ? error : Number.POSITIVE_INFINITY,
    ...(tied ? { tie: { distance: Math.abs(difference), error } } : {}),
    of,
    printed: formatNumber(printed.value),
    actual: formatNumber(actual.value),
  };
}

export function probeDerived(
  values: readonly (readonly [Subject, Scalar])[],
  setting: Setting,
  region: Region,
): Probe[] {
  const { family } = region;
  const point = Object.fromEntries(
    Object.entries(pointOf(setting)).map(([name, value]) => [symbolIn(region, name), value] as const),
  );
  return values.flatMap(([subject, scalar]) =>
    subject.measured(setting).map(({ value, budget }): Probe => {
      const derived = evaluate(scalar, point);
      return {
        setting: instrumentsOf(family).settings.record(setting),
        at: {},
        of: ['derived', 'measured'],
        discrepancy: Math.abs(derived.value - value),
        budget: budget + derived.error + Number.MIN_VALUE,
        printed: formatNumber(derived.value),
        actual: formatNumber(value),
      };
    }),
  );
}
