/** Both sides of each relation of a statement by numbers with error bounds, entry by entry, at a setting. */
import type { Matrix } from 'ml-matrix';
import { fraction } from '../../../algebra/fraction.ts';
import { NotReal, ShapeMismatch, Unable } from '../../../algebra/unable.ts';
import { REFUTATION_FACTOR } from '../../../judge/comparison.ts';
import type { WorkedLine } from '../../../judge/verdict.ts';
import { type Formula, printFormula, type Relation } from '../../../language/latex/index.ts';
import { nameToLatex } from '../../../language/latex/name.ts';
import { cornerOf } from '../../../measure/draw/corner.ts';
import { drawWorld } from '../../../measure/draw/theory-world.ts';
import { evaluateSides } from '../../../measure/evaluate.ts';
import type { World } from '../../../measure/interpret/world.ts';
import { UNIT_ROUNDOFF } from '../../../measure/measured.ts';
import { MeasurementError } from '../../../measure/measurement-error.ts';
import { isSingle, requireAlike, scalar, type Value } from '../../../measure/value.ts';
import type { Region } from '../../../theory/region.ts';
import type { Setting } from '../../../theory/setting.ts';
import { fails, type Probe, type Prober } from '../examination.ts';
import { formatNumber } from '../format-number.ts';
import { pairsOf } from '../pairs.ts';
import { readIn } from './read.ts';

/**
 * Both sides of each relation, entry by entry.
 * @param isVariant a wrong variant, which has no meaning if it has no value somewhere. @throws NotReal of such a one
 */
export function statementProber(printed: string, region: Region, isVariant = false): Prober {
  const { chain, where, theory } = readIn(printed, region);
  const { sides, relations } = chain;
  const pairs = pairsOf(sides.map(() => ({ found: 'nothing', words: 'the formula' }) as const));
  return (setting, entry) => {
    const found = attempted(() => {
      const given = givenBy(setting);
      const isSetting = Object.keys(given).length > 0;
      const drawn = drawWorld(theory, { seed: setting.seed, given, isSetting, conditions: where });
      return { world: drawn, values: evaluateSides(sides, drawn) };
    });
    if (found instanceof NotReal && isVariant) throw found;
    if (found instanceof NotReal) return [valueless(`${found.message}, at seed ${setting.seed}`, setting)];
    const { world, values } = found;
    const probes = pairs.flatMap(({ of, at }, i) =>
      probesOf(values[i] as Value, relations[i] as Relation, values[i + 1] as Value, entry).map(
        (probe): Probe => ({
          ...probe,
          setting: { ...numbersIn(world, theory.symbols.keys()), seed: setting.seed },
          at: { ...at, ...probe.at },
          of,
          worked: () => [...linesOf(world, theory.symbols.keys()), ...sidesOf(sides.slice(i, i + 2), values.slice(i))],
        }),
      ),
    );
    // What is not compared in one part is not made up for by the others.
    const unknown = probes.filter(({ budget }) => !Number.isFinite(budget));
    if (unknown.length > 0 && cornerOf(setting.seed)?.isLarge === true) return probes.filter(fails);
    return unknown.length === 0 || probes.some(fails) ? probes : unknown;
  };
}

/** At a setting where a side has no real value. */
const valueless = (why: string, { seed }: Setting): Probe => ({
  setting: { seed },
  at: {},
  of: ['left side', 'right side'],
  printed: 'no value',
  actual: 'no value',
  discrepancy: 0,
  budget: Number.POSITIVE_INFINITY,
  open: `it has no real value everywhere: ${why}`,
});

/** The values of parameters; a fraction that no double is, as wrong as its rounding. */
const givenBy = ({ values }: Setting): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const near = value.valueOf();
      return [name, scalar(near, fraction(near).equals(value) ? 0 : Math.abs(near) * UNIT_ROUNDOFF)];
    }),
  );

/** What cannot be evaluated at a setting is a measurement that fails; what has no real value there is told. */
function attempted<T>(run: () => T): T | NotReal {
  try {
    return run();
  } catch (error) {
    if (error instanceof NotReal) return error;
    if (error instanceof ShapeMismatch || !(error instanceof Unable)) throw error;
    throw new MeasurementError(error.message);
  }
}

type Compared = Pick<Probe, 'at' | 'discrepancy' | 'budget' | 'printed' | 'actual' | 'tie' | 'open'>;

/** The entry that differs most in its own errors, or the one that is asked for. */
function probesOf(a: Value, relation: Relation, b: Value, entry?: readonly [number, number]): Compared[] {
  requireAlike(a, b);
  const all: Compared[] = [];
  for (let row = 0; row < a.value.rows; row++) {
    for (let column = 0; column < a.value.columns; column++) {
      if (entry !== undefined && (entry[0] !== row + 1 || entry[1] !== column + 1)) continue;
      const at = isSingle(a.value) ? {} : { entry: [row + 1, column + 1] as const };
      all.push({ at, ...comparedAt(a, relation, b, row, column) });
    }
  }
  const worst = all.reduce<Compared | null>((w, c) => (w === null || loudness(c) > loudness(w) ? c : w), null);
  return worst === null ? [] : [worst];
}

/** What differs before what leaves it open, that before what was not compared, and that before what agrees. */
function loudness({ discrepancy, budget, open }: Compared): number {
  const ratio = discrepancy / budget;
  if (ratio >= REFUTATION_FACTOR) return ratio;
  if (open !== undefined) return REFUTATION_FACTOR - 1;
  return Number.isFinite(budget) ? ratio / REFUTATION_FACTOR : REFUTATION_FACTOR - 2;
}

function comparedAt(a: Value, relation: Relation, b: Value, row: number, column: number): Omit<Compared, 'at'> {
  const entryOf = (m: Matrix): number => m.get(row, column);
  const [x, y] = [entryOf(a.value), entryOf(b.value)];
  const error = entryOf(a.error) + entryOf(b.error) + Number.MIN_VALUE;
  const difference = x - y;
  const below = relation === '<' || relation === '<=';
  const above = relation === '>' || relation === '>=';
  const strict = relation === '<' || relation === '>';
  // Of two numbers without an error that are equal neither is less.
  const equal = strict && difference === 0 && error === Number.MIN_VALUE;
  const tied = strict && !equal && Math.abs(difference) <= error;
  const hasValue = Number.isFinite(x) && Number.isFinite(y);
  const defined = hasValue && Number.isFinite(error) && !tied;
  const open = tied
    ? 'its sides are as near to each other as numbers can tell'
    : hasValue
      ? undefined
      : 'it has no finite value everywhere';
  const discrepancy = equal
    ? 2 * REFUTATION_FACTOR * error
    : below
      ? Math.max(0, difference)
      : above
        ? Math.max(0, -difference)
        : Math.abs(difference);
  return {
    discrepancy: defined ? discrepancy : 0,
    budget: defined ? error : Number.POSITIVE_INFINITY,
    ...(tied ? { tie: { distance: Math.abs(difference), error } } : {}),
    ...(open === undefined ? {} : { open }),
    printed: formatNumber(x),
    actual: formatNumber(y),
  };
}

/** The numbers of a world, by name. */
function numbersIn(world: World, names: Iterable<string>): Record<string, number> {
  return Object.fromEntries(
    [...names].flatMap((name): [string, number][] => {
      const value = world.given(name);
      return value !== undefined && isSingle(value.value) ? [[name, value.value.get(0, 0)]] : [];
    }),
  );
}

/** Larger ones are not written out. */
const MOST_SHOWN = 36;

/** What was drawn. */
const linesOf = (world: World, names: Iterable<string>): WorkedLine[] =>
  [...names].flatMap((name) => {
    const value = world.given(name);
    return value === undefined || isSingle(value.value) || value.value.rows * value.value.columns > MOST_SHOWN
      ? []
      : [{ latex: nameToLatex(name), value: matrixText(value.value) }];
  });

const sidesOf = (sides: readonly Formula[], values: readonly Value[]): WorkedLine[] =>
  sides.map((side, i) => ({ latex: printFormula(side), value: matrixText((values[i] as Value).value) }));

const matrixText = (m: Matrix): string =>
  isSingle(m)
    ? formatNumber(m.get(0, 0))
    : `[${m
        .to2DArray()
        .map((row) => row.map(formatNumber).join(', '))
        .join('; ')}]`;
