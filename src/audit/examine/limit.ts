/**
 * Examines a printed limit, f(δ, t) → Σ c 𝟙[t ? T] as δ goes to infinity, whatever the two symbols are called: before, at and after the time T that
 * the indicators name, by comparing dominant exponentials. A statement about formulas: nothing is measured.
 */
import { ownName } from '../../algebra/domain.ts';
import { type Meaning, scalarOf } from '../../algebra/formula-scalar.ts';
import { limitAtInfinity } from '../../algebra/limit.ts';
import { compareScalars } from '../../algebra/order.ts';
import { latex } from '../../algebra/print.ts';
import { add, multiply, ONE, rational, type Scalar, subtract, symbol, Unable, ZERO } from '../../algebra/scalar.ts';
import { substitute } from '../../algebra/substitute.ts';
import { symbolsOf } from '../../algebra/symbols.ts';
import { testEqual } from '../../algebra/zero.ts';
import { computed, type Step } from '../../derive/derivation.ts';
import type { Counterexample } from '../../judge/verdict.ts';
import {
  childrenOf,
  type Formula,
  parseStatement,
  printStatement,
  type Statement,
  withChildren,
} from '../../language/latex/index.ts';
import { nameToLatex } from '../../language/latex/name.ts';
import type { Region } from '../../theory/region.ts';
import type { Free } from '../claim.ts';
import type { Context } from './context.ts';
import { definedIn, whereDefined } from './defined.ts';
import { ABSENT, disproved, type Examination, type Probe, type Prober, proved, shownOf } from './examination.ts';
import { freeValues, meaningOf, namesOf } from './symbols.ts';
import { unread } from './unexamined.ts';

const METHOD = 'the limit before, at and after the jump, by dominant exponentials and the exact zero test';

export function examineLimit(printed: string, free: Free, context: Context): Examination {
  const statement = parseStatement(printed);
  const readAs = printStatement(statement);
  if (statement.relations.at(-1) !== 'to') return unread(readAs, 'a limit without an arrow');
  const [from, to] = statement.sides.slice(-2) as [Formula, Formula];
  return whereDefined(examined(statement, free, readAs, context), () =>
    definedIn([from, to], meaningOf(context.region, {}, free), freeValues(free), context),
  );
}

function examined(statement: Statement, free: Free, readAs: string, context: Context): Examination {
  try {
    return decide(pathOf(statement, free, context.region), readAs, context);
  } catch (error) {
    if (error instanceof Unable) return unread(readAs, error.message);
    throw error;
  }
}

function decide({ jump, time, grows, times, compareAt }: Path, readAs: string, context: Context): Examination {
  const steps: Step[] = [];
  let different: Difference | null = null;
  let undecided: Unable | null = null;
  for (const [where, t] of times) {
    try {
      const { limit, claimed, size } = compareAt(t);
      if (size > 0) different ??= { where, printed: claimed, actual: limit, size };
      steps.push(
        computed(
          `\\lim_{${nameToLatex(grows)} \\to \\infty} = ${limitText(limit)}`,
          `${where}, at ${nameToLatex(time)} = $${latex(t)}$`,
        ),
      );
    } catch (error) {
      // One case that cannot be decided does not hide another that is wrong.
      if (!(error instanceof Unable)) throw error;
      undecided = error;
    }
  }
  if (different === null && undecided !== null) throw undecided;
  // At a point a limit can be refuted; that it holds there proves nothing.
  if (different === null && jump === null) throw new Unable('a limit with several jumps');
  const probe = different === null ? null : probeOf(different);
  const counterexample: Counterexample | null =
    probe === null ? null : { ...shownOf(probe), replay: context.replay(null, probe.at), worked: [] };
  return {
    readAs,
    derived: { latex: jump === null ? '' : `T = ${latex(jump)}`, steps },
    measured: null,
    printedDerived:
      different === null ? proved(steps, METHOD) : disproved(steps, METHOD, different.size, different.where),
    derivedMeasured: ABSENT,
    printedMeasured: ABSENT,
    counterexample,
    coverage: null,
    failures: [],
    satisfiable: true,
    illPosed: null,
    meaningless: null,
  };
}

/** Have two limits the same jump and the same values before, at and after it? @throws Unable it cannot be said. */
export function sameLimit(a: Statement, b: Statement, free: Free, region: Region): boolean {
  const [mine, others] = [tableOf(a, free, region), tableOf(b, free, region)];
  return mine.every((value, i) => testEqual(value, others[i] as Scalar).outcome === 'zero');
}

/** The jump, and both sides before, at and after it. */
function tableOf(statement: Statement, free: Free, region: Region): Scalar[] {
  const { jump, times, compareAt } = pathOf(statement, free, region);
  if (jump === null) throw new Unable('a limit with several jumps');
  const rows = times.map(([, t]) => compareAt(t));
  if (rows.some((row) => row.limit === null)) throw new Unable('a limit that is infinite');
  return [jump, ...rows.flatMap(({ limit: value, claimed }) => [value ?? ZERO, claimed])];
}

/** The symbol that tends to infinity. */
function growingIn({ limit }: Statement): string {
  if (limit === undefined) throw new Unable('an arrow that does not say what tends to infinity');
  return limit;
}

/** Its name in the algebra. */
function nameOf(symbol: string, meaning: Meaning): string {
  const [name] = Object.hasOwn(meaning, symbol) ? symbolsOf(meaning[symbol] as Scalar) : [];
  return name ?? symbol;
}

/** The limit and what is claimed of it around the jump, as exact values; the same at every setting. */
export function limitProber(printed: string, free: Free, region: Region): Prober {
  const { times, compareAt } = pathOf(parseStatement(printed), free, region);
  return () =>
    times.flatMap(([where, t]): Probe | [] => {
      try {
        const { limit, claimed, size } = compareAt(t);
        return probeOf({ where, printed: claimed, actual: limit, size });
      } catch (error) {
        if (error instanceof Unable) return [];
        throw error;
      }
    });
}

const probeOf = ({ where, printed, actual, size }: Difference): Probe => ({
  setting: { where },
  at: { part: where },
  of: ['as printed', 'the limit'],
  printed: latex(printed),
  actual: limitText(actual),
  discrepancy: size,
  budget: 0,
  fails: size > 0,
});

interface Path {
  /** Null where there are several, and their order depends on the symbols. */
  readonly jump: Scalar | null;
  /** The symbols that the indicators compare, and that tends to infinity. */
  readonly time: string;
  readonly grows: string;
  readonly times: readonly (readonly [where: string, t: Scalar])[];
  /** The limit at a time, null for infinite; what is claimed of it; and by how much they differ. */
  readonly compareAt: (t: Scalar) => { readonly limit: Scalar | null; readonly claimed: Scalar; readonly size: number };
}

/** A small relative distance. */
const DISTANCE = symbol(ownName('epsilon', 'share'));

/** Where a limit is looked at: around its jump; around all of them at one point, if there are several. */
function pathOf(statement: Statement, free: Free, region: Region): Path {
  const [from, to] = statement.sides.slice(-2) as [Formula, Formula];
  const grows = growingIn(statement);
  const time = timeOf(to);
  const meaning = meaningOf(region, {}, free);
  const compareIn = (within: Meaning) => (at: Scalar) =>
    comparison(from, to, [nameOf(time, meaning), at], nameOf(grows, meaning), within);
  const jumps = jumpsOf(to, meaning);
  const [jump, ...others] = jumps;
  if (jump === undefined) throw new Unable('a limit without a jump');
  const [before, after] = [subtract(ONE, DISTANCE), add(ONE, DISTANCE)];
  const times = [
    ['before the jump', multiply(jump, before)],
    ['at the jump', jump],
    ['after the jump', multiply(jump, after)],
  ] as const;
  if (others.length === 0) return { jump, time, grows, times, compareAt: compareIn(meaning) };
  const kept = new Set([time, grows, 'e']);
  const names = [...namesOf(from, to)].filter((name) => !kept.has(name));
  const point = { ...meaning, ...Object.fromEntries(names.map((name, i) => [name, rational(i + 2)])) };
  const text = names.map((name, i) => `${name} = ${i + 2}`).join(', ');
  const nearby = jumpsOf(to, point).flatMap((t) => [multiply(t, rational('7/8')), t, multiply(t, rational('9/8'))]);
  return {
    jump: null,
    time,
    grows,
    times: nearby.map((at) => [`${text}, ${time} = ${latex(at)}`, at] as const),
    compareAt: compareIn(point),
  };
}

const limitText = (limit: Scalar | null): string => (limit === null ? '\\infty' : latex(limit));

interface Difference {
  readonly where: string;
  readonly printed: Scalar;
  /** Null for infinite. */
  readonly actual: Scalar | null;
  readonly size: number;
}

function comparison(
  from: Formula,
  to: Formula,
  [time, at]: readonly [name: string, at: Scalar],
  grows: string,
  meaning: Meaning,
) {
  const limit = limitAtInfinity(substitute(scalarOf(from, meaning), { [time]: at }), grows);
  const claimed = scalarOf(resolve(to, at, meaning), meaning);
  if (limit.kind === 'infinite') return { limit: null, claimed, size: Number.MAX_VALUE };
  const test = testEqual(limit.value, claimed);
  if (test.outcome === 'unknown') throw new Unable('a limit that the algebra cannot compare');
  return { limit: limit.value, claimed, size: test.outcome === 'nonzero' ? Math.abs(test.value) : 0 };
}

type Indicator = Extract<Formula, { kind: 'indicator' }>;

function indicatorsIn(formula: Formula): Indicator[] {
  if (formula.kind === 'indicator') return [formula];
  return Object.values(formula).flatMap((part: unknown) => {
    const parts = Array.isArray(part) ? part : [part];
    return parts.flatMap((p) => (typeof p === 'object' && p !== null && 'kind' in p ? indicatorsIn(p as Formula) : []));
  });
}

/** The one symbol that the indicators compare with times. */
function timeOf(to: Formula): string {
  const [time, ...others] = new Set(indicatorsIn(to).map(({ condition }) => symbolOf(condition.sides[0])));
  if (time === undefined) throw new Unable('a limit without a jump');
  if (time === null || others.length > 0) throw new Unable('indicators that do not compare one symbol with times');
  return time;
}

const symbolOf = (formula: Formula | undefined): string | null => (formula?.kind === 'symbol' ? formula.name : null);

/** The times that the indicators name, each once. */
function jumpsOf(to: Formula, meaning: Meaning): Scalar[] {
  const times = indicatorsIn(to).map(({ condition }) => {
    const [, right] = condition.sides;
    if (condition.relations.length !== 1 || right === undefined) throw new Unable('an indicator that compares no time');
    return scalarOf(right, meaning);
  });
  return times.filter((time, i) => !times.slice(0, i).some((other) => testEqual(other, time).outcome === 'zero'));
}

const HOLDS: Readonly<Record<string, (order: 'less' | 'equal' | 'greater') => boolean>> = {
  '=': (order) => order === 'equal',
  '<': (order) => order === 'less',
  '<=': (order) => order !== 'greater',
  '>': (order) => order === 'greater',
  '>=': (order) => order !== 'less',
};

/** The formula with each indicator replaced by 0 or 1 at a time. */
function resolve(formula: Formula, t: Scalar, meaning: Meaning): Formula {
  switch (formula.kind) {
    case 'indicator': {
      const { sides, relations } = formula.condition;
      const order = compareScalars(t, scalarOf(sides[1] as Formula, meaning));
      const holds = HOLDS[relations[0] ?? ''];
      if (order === 'unknown' || holds === undefined) throw new Unable('an indicator that the algebra cannot decide');
      return { kind: 'number', numerator: holds(order) ? 1n : 0n, denominator: 1n };
    }
    default:
      return withChildren(
        formula,
        childrenOf(formula).map((child) => resolve(child, t, meaning)),
      );
  }
}
