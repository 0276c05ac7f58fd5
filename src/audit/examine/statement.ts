/**
 * Examines a chain of formulas in the symbols of a theory: by normal forms for all sizes and members of the declared
 * structures, or an exact example in which they differ; and by numbers with error bounds at settings that are drawn.
 * What follows only where something is taken for granted that no declaration says is open.
 */
import type { Matrix } from 'ml-matrix';
import { NotReal, ShapeMismatch, Unable } from '../../algebra/unable.ts';
import type { Step } from '../../derive/derivation.ts';
import { compare, proves } from '../../derive/exact/compare.ts';
import type { Assumption, ExactScope } from '../../derive/exact/scope.ts';
import type { Refutation } from '../../derive/instance/refute.ts';
import { type Comparison, REFUTATION_FACTOR } from '../../judge/comparison.ts';
import type { Counterexample, WorkedLine } from '../../judge/verdict.ts';
import { type Declared, knownOf, type Structure, statementFrom } from '../../language/declare/index.ts';
import {
  childrenOf,
  type Formula,
  number,
  printFormula,
  printStatement,
  type Relation,
  type Statement,
  UnreadableFormula,
} from '../../language/latex/index.ts';
import { nameToLatex } from '../../language/latex/name.ts';
import { cornerOf, cornerSeeds } from '../../measure/draw/corner.ts';
import { drawWorld } from '../../measure/draw/theory-world.ts';
import { evaluateSides } from '../../measure/evaluate.ts';
import type { World } from '../../measure/interpret/world.ts';
import { MeasurementError } from '../../measure/measurement-error.ts';
import { isSingle, scalar, type Value } from '../../measure/value.ts';
import { drawOf } from '../../theory/drawing.ts';
import { withSizes } from '../../theory/read-claim.ts';
import type { Region } from '../../theory/region.ts';
import { pointOf, type Setting } from '../../theory/setting.ts';
import { signIn } from '../../theory/sign.ts';
import type { Theory } from '../../theory/theory.ts';
import { typedStatement } from '../../theory/typing/statement.ts';
import { filledStatement, typeOf, typingIn } from '../../theory/typing.ts';
import type { Context } from './context.ts';
import {
  ABSENT,
  disproved,
  type Examination,
  fails,
  measure,
  type Probe,
  type Prober,
  proved,
  shownOf,
} from './examination.ts';
import { formatNumber } from './format-number.ts';
import { unread } from './matrices.ts';
import { pairsOf } from './pairs.ts';

/** A statement as the theory of a region reads it: with what it is assumed where, and the sizes that it tells. */
interface Read {
  readonly chain: Statement;
  readonly where: readonly Statement[];
  readonly theory: Theory;
}

/** @throws UnreadableFormula, Unable, ShapeMismatch */
function readIn(printed: string, { family, conditions }: Region): Read {
  const typing = typingIn(family.theory);
  const assumed = conditions.flatMap((condition) => condition.assumed ?? []);
  const { where = [], ...chain } = attemptedIn(assumed, () =>
    filledStatement(typedStatement(chainIn(printed, { family }), typing), typing),
  );
  return { chain, where: [...where, ...assumed], theory: withSizes(family.theory, typing.sizes.implied) };
}

/** Sizes that only an assumption makes equal are not read; that is no fault of the statement. */
function attemptedIn<T>(assumed: readonly Statement[], read: () => T): T {
  try {
    return read();
  } catch (error) {
    const equates = assumed.find(({ sides, relations }) => relations.includes('=') && sides.every(isSymbol));
    if (equates === undefined || !(error instanceof ShapeMismatch)) throw error;
    throw new Unable(`sizes that ${printStatement(equates)} makes equal; declare them by one symbol`);
  }
}

const isSymbol = ({ kind }: Formula): boolean => kind === 'symbol' || kind === 'number';

/** The chain alone, as it is printed. @throws UnreadableFormula */
export const chainIn = (printed: string, { family }: Pick<Region, 'family'>): Statement =>
  statementFrom(printed, knownOf(family.theory.symbols.values()));

/** Does the theory's reader take it? What it refuses is no statement. */
export function isReadIn(printed: string, region: Region): boolean {
  try {
    chainIn(printed, region);
    return true;
  } catch (error) {
    if (error instanceof UnreadableFormula) return false;
    throw error;
  }
}

/** Is a side of a chain a matrix? No side of what cannot be typed is. */
export function isMatrixIn(side: Formula, { family }: Region): boolean {
  try {
    return typeOf(side, family.theory).kind === 'matrix';
  } catch (error) {
    if (error instanceof Unable) return false;
    throw error;
  }
}

/** Relations that are decided; the others are for other kinds of statement. */
const DECIDED: ReadonlySet<Relation> = new Set(['=', ':=', '=:', '<', '<=', '>', '>=']);
const EQUALITIES: ReadonlySet<Relation> = new Set(['=', ':=', '=:']);

/** Flows take long: a share of the settings is enough for numbers with bounds. */
const SHARE = 1 / 8;
const LEAST = 12;

export function examineStatement(printed: string, context: Context): Examination {
  const read = readIn(printed, context.region);
  const { chain } = read;
  const readAs = printStatement(chain);
  const other = chain.relations.find((relation) => !DECIDED.has(relation));
  if (other !== undefined) return unread(readAs, `the relation ${other} is not decided here`);
  const drawing = {
    ...drawOf(context.id, context.region, 'static', context.run),
    count: Math.max(LEAST, Math.ceil(SHARE * context.run.settings)),
    corners: cornersIn(context.region),
  };
  const found = measure(METHOD, drawing, statementProber(printed, context.region), context);
  const measured = context.variantOf === undefined ? { ...found, comparison: weighed(found.comparison, chain) } : found;
  // A wrong variant that numbers refute needs no proof.
  const asked = context.variantOf === undefined || measured.comparison.outcome !== 'differ';
  const exact = asked ? compareExactly(chain, scopeOf(read)) : NOT_ASKED;
  return {
    readAs,
    derived: exact.steps.length === 0 ? null : { latex: '', steps: exact.steps },
    measured: `both sides at ${measured.settings} settings, by numbers with error bounds from the definitions`,
    printedDerived: exact.comparison,
    derivedMeasured: ABSENT,
    printedMeasured: measured.comparison,
    counterexample: measured.counterexample ?? exampleOf(exact.refutation, context),
    coverage: measured.coverage,
    failures: measured.failures,
    satisfiable: true,
    illPosed: null,
    meaningless: null,
  };
}

/**
 * What agreement at drawn settings is worth: two formulas without a threshold that agree at random members agree
 * everywhere, or nearly; an order, and what has steps, may hold at all that were tried and fail where nobody looked.
 */
function weighed(comparison: Comparison, { sides, relations }: Statement): Comparison {
  if (comparison.outcome !== 'agree') return comparison;
  const open = (what: string): Comparison => ({
    outcome: 'open',
    reason: `it holds at every setting that was tried, which proves no ${what}`,
    evidence: comparison.evidence,
  });
  if (relations.some((relation) => !EQUALITIES.has(relation))) return open('order');
  return sides.some(hasThreshold)
    ? open('equality of formulas with a threshold, such as ⌊x⌋, |x|, max and rank')
    : comparison;
}

const THRESHOLDS: ReadonlySet<string> = new Set(['floor', 'ceiling', 'min', 'max', 'sign', 'rank']);

function hasThreshold(formula: Formula): boolean {
  if (formula.kind === 'indicator' || formula.kind === 'absolute') return true;
  if (formula.kind === 'apply' && THRESHOLDS.has(formula.function)) return true;
  // Sizes may be ranks.
  if (formula.kind === 'identity' || formula.kind === 'ones' || formula.kind === 'zeros') return false;
  return childrenOf(formula).some(hasThreshold);
}

/** Theories whose settings have parameters have strata instead. */
function cornersIn({ family }: Region): readonly Setting[] {
  if (family.parameters.length > 0) return [];
  const moves = family.theory.definitions.some((definition) => 'time' in definition);
  return cornerSeeds(moves).map((seed) => ({ values: {}, seed }));
}

const METHOD = 'the two sides by numbers, entry by entry';

type Scope = ExactScope & Pick<Theory, 'implied' | 'nonzero'>;

const scopeOf = ({ theory, where }: Read): Scope => ({
  ...theory,
  assumptions: [...theory.assumptions, ...where],
});

interface Exact {
  readonly comparison: Comparison;
  readonly steps: readonly Step[];
  readonly refutation: Refutation | null;
}

const NOT_ASKED: Exact = { comparison: ABSENT, steps: [], refutation: null };

/** Equalities by normal forms; an order has no exact witness here. */
function compareExactly({ sides, relations }: Statement, scope: Scope): Exact {
  const steps: Step[] = [];
  let open: Exact | null = null;
  for (const [i, relation] of relations.entries()) {
    if (!EQUALITIES.has(relation)) return NOT_ASKED;
    const found = compare(sides[i] as Formula, sides[i + 1] as Formula, scope);
    switch (found.outcome) {
      case 'different':
        return {
          comparison: disproved(steps, EXACT, 1, found.at.sides.join(' and ')),
          steps,
          refutation: found.at,
        };
      case 'unknown':
        open ??= { ...NOT_ASKED, steps };
        break;
      case 'equal': {
        steps.push(...found.steps);
        const pair = sides.slice(i, i + 2) as [Formula, Formula];
        const taken = found.assuming.find((one) => !(isDeclared(one, scope) || isShown(one, pair, scope)));
        if (taken === undefined) break;
        const what = taken.need === 'nonzero' ? 'is not zero' : 'is invertible';
        const reason = `it is proved where ${printFormula(taken.of)} ${what}, which is not declared`;
        open = { comparison: { outcome: 'open', reason, evidence: [] }, steps, refutation: null };
      }
    }
  }
  return open ?? { comparison: proved(steps, EXACT), steps, refutation: null };
}

/** Is it declared to be other than zero, or invertible, or does a declared order or sign say so? */
function isDeclared({ need, of }: Assumption, scope: Scope): boolean {
  if (need === 'nonzero' && (signIn(of, scope) === 'positive' || isApart(of, scope))) return true;
  const known =
    need === 'nonzero'
      ? scope.nonzero
      : scope.structures.flatMap((one) => (one.structures.some((s) => INVERTIBLE.has(s)) ? [one.of] : []));
  return known.some((formula) => printFormula(formula) === printFormula(of) || isSame(formula, of, scope));
}

/** Is it the difference of two numbers that are declared to be in strict order? */
const isApart = (of: Formula, scope: Scope): boolean =>
  [...scope.assumptions, ...[...scope.symbols.values()].flatMap(conditionsOf)].some(({ sides, relations }) =>
    relations.some((relation, i) => {
      if (relation !== '<' && relation !== '>') return false;
      const [a, b] = sides.slice(i, i + 2) as [Formula, Formula];
      return [difference(a, b), difference(b, a)].some((apart) => isSame(apart, of, scope));
    }),
  );

/** Of a number or a matrix, not of the members of a family. */
const conditionsOf = ({ of, conditions }: Declared): readonly Statement[] => (of.length === 0 ? conditions : []);

const difference = (a: Formula, b: Formula): Formula => ({ kind: 'add', terms: [a, { kind: 'negate', operand: b }] });

/** Formulas of two sizes are two formulas. */
function isSame(a: Formula, b: Formula, scope: Scope): boolean {
  try {
    return proves(a, b, scope);
  } catch (error) {
    if (error instanceof ShapeMismatch) return false;
    throw error;
  }
}

/** Of M⁻¹ = Y: a square M is invertible where Y M = 𝕀, if that follows from what is declared. */
function isShown({ need, of }: Assumption, pair: readonly [Formula, Formula], scope: Scope): boolean {
  if (need !== 'invertible') return false;
  const at = pair.findIndex((side) => printFormula(side) === printFormula(inverseOf(of)));
  if (at < 0) return false;
  const product: Formula = { kind: 'multiply', factors: [pair[1 - at] as Formula, of] };
  const found = compare(product, { kind: 'identity', size: null }, scope);
  return found.outcome === 'equal' && found.assuming.every((one) => isDeclared(one, scope));
}

const inverseOf = (base: Formula): Formula => ({
  kind: 'power',
  base,
  exponent: { kind: 'negate', operand: number(1n) },
});

const INVERTIBLE: ReadonlySet<Structure> = new Set(['invertible', 'positive definite', 'orthogonal']);

const EXACT = 'the two sides by normal forms, or by an exact example';

/** An exact example as a counterexample. */
function exampleOf(refutation: Refutation | null, { replay }: Context): Counterexample | null {
  if (refutation === null) return null;
  const probe = probeOf(refutation);
  return { ...shownOf(probe), replay: replay(null, probe.at), worked: [] };
}

const probeOf = ({ values, sides, entry, rate }: Refutation): Probe => ({
  setting: Object.fromEntries(
    Object.entries(values).map(([name, rows]) => [name, rows.map((row) => row.join(' & ')).join(' \\\\ ')]),
  ),
  at: { entry, exact: true, ...(rate === undefined ? {} : { part: `rate by ${rate} at the start` }) },
  of: ['left side', 'right side'],
  printed: sides[0],
  actual: sides[1],
  discrepancy: 1,
  budget: 0,
  fails: true,
});

/** The exact example in which two sides differ, if one is found; the same whatever the setting. */
export function exactStatementProber(printed: string, region: Region): Prober {
  const read = readIn(printed, region);
  const { refutation } = compareExactly(read.chain, scopeOf(read));
  return () => (refutation === null ? [] : [probeOf(refutation)]);
}

/** Have two statements the same relations and, side by side, equal sides? */
export function sameStatement(a: string, b: string, region: Region): boolean {
  const [left, right] = [readIn(a, region), readIn(b, region)];
  if (left.chain.relations.join() !== right.chain.relations.join()) return false;
  if (printStatement(left.chain) === printStatement(right.chain)) return true;
  const scope = scopeOf(left);
  return left.chain.sides.every((side, i) => proves(side, right.chain.sides[i] as Formula, scope));
}

// ---- numbers -------------------------------------------------------------------------------------------------------

/** Both sides of each relation, entry by entry. */
export function statementProber(printed: string, region: Region): Prober {
  const { chain, where, theory } = readIn(printed, region);
  const { sides, relations } = chain;
  const pairs = pairsOf(sides.map(() => ({ found: 'nothing', words: 'the formula' }) as const));
  return (setting, entry) => {
    const found = attempted(() => {
      const drawn = drawWorld(theory, { seed: setting.seed, given: givenBy(setting), conditions: where });
      return { world: drawn, values: evaluateSides(sides, drawn) };
    });
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

const givenBy = (setting: Setting): Record<string, Value> =>
  Object.fromEntries(Object.entries(pointOf(setting)).map(([name, value]) => [name, scalar(value)]));

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
