/**
 * Examines a printed limit, f(δ, t) → Σ c 𝟙[t ? T] as a symbol goes to infinity: before, at and after the time T that
 * the indicators name, by comparing dominant exponentials. A statement about formulas: nothing is measured.
 */
import { scalarOf } from '../../algebra/formula-scalar.ts';
import { type Formula, parseStatement, printStatement } from '../../algebra/latex/index.ts';
import { limitAtInfinity } from '../../algebra/limit.ts';
import { compareScalars } from '../../algebra/order.ts';
import { latex } from '../../algebra/print.ts';
import { add, multiply, ONE, type Scalar, subtract, symbol, Unable } from '../../algebra/scalar.ts';
import { substitute } from '../../algebra/substitute.ts';
import { testEqual } from '../../algebra/zero.ts';
import { computed, type Step } from '../../derive/derivation.ts';
import type { Counterexample } from '../../judge/verdict.ts';
import type { Context } from './context.ts';
import { ABSENT, disproved, type Examination, proved } from './examination.ts';
import { unread } from './matrices.ts';
import { namesIn } from './relation.ts';

const METHOD = 'the limit before, at and after the jump, by dominant exponentials and the exact zero test';

export function examineLimit(printed: string, context: Context): Examination {
  const statement = parseStatement(printed);
  const readAs = printStatement(statement);
  const [from, to] = statement.sides.slice(-2) as [Formula, Formula];
  if (statement.relations.at(-1) !== 'to') return unread(readAs, 'a limit without an arrow');
  try {
    return decide(from, to, statement.limit ?? 'delta', readAs, context);
  } catch (error) {
    if (error instanceof Unable) return unread(readAs, error.message);
    throw error;
  }
}

function decide(from: Formula, to: Formula, grows: string, readAs: string, context: Context): Examination {
  const names = namesIn({ sides: [from, to], relations: ['to'] });
  const meaning = Object.fromEntries([...names].filter((name) => name !== 'e').map((name) => [name, symbol(name)]));
  const jump = jumpOf(to, meaning);
  const epsilon = symbol('epsilon');
  const times: readonly (readonly [string, Scalar])[] = [
    ['before', multiply(jump, subtract(ONE, epsilon))],
    ['at', jump],
    ['after', multiply(jump, add(ONE, epsilon))],
  ];
  const steps: Step[] = [];
  let different: Difference | null = null;
  let undecided: Unable | null = null;
  for (const [where, t] of times) {
    try {
      const { limit, claimed, size } = compareAt(from, to, t, grows, meaning);
      if (size !== null) different ??= { where: `${where} the jump`, printed: claimed, actual: limit, size };
      steps.push(computed(`\\lim_{\\delta \\to \\infty} = ${latex(limit)}`, `${where} the jump, at t = $${latex(t)}$`));
    } catch (error) {
      // One case that cannot be decided does not hide another that is wrong.
      if (!(error instanceof Unable)) throw error;
      undecided = error;
    }
  }
  if (different === null && undecided !== null) throw undecided;
  const counterexample: Counterexample | null =
    different === null
      ? null
      : {
          setting: { where: different.where },
          printed: latex(different.printed),
          actual: latex(different.actual),
          discrepancy: different.size,
          budget: 0,
          replay: context.replay(NO_SETTING, ''),
        };
  return {
    readAs,
    derived: { latex: `T = ${latex(jump)}`, steps },
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
  };
}

interface Difference {
  readonly where: string;
  readonly printed: Scalar;
  readonly actual: Scalar;
  readonly size: number;
}

/** The limit at a time, what is claimed of it, and by how much they differ; null for not at all. */
function compareAt(from: Formula, to: Formula, t: Scalar, grows: string, meaning: Readonly<Record<string, Scalar>>) {
  const limit = limitAtInfinity(substitute(scalarOf(from, meaning), { t }), grows);
  if (limit.kind === 'infinite') throw new Unable('a limit that is infinite');
  const claimed = scalarOf(resolve(to, t, meaning), meaning);
  const test = testEqual(limit.value, claimed);
  if (test.outcome === 'unknown') throw new Unable('a limit that the algebra cannot compare');
  return { limit: limit.value, claimed, size: test.outcome === 'nonzero' ? Math.abs(test.value) : null };
}

/** A replay of a statement about formulas needs no setting. */
const NO_SETTING = {
  classes: 2,
  majorities: 1,
  majorityCount: 1,
  minorityCount: 1,
  gamma: 0,
  dimension: 2,
  delta: 1,
  initialisation: 'spectral',
  seed: 0,
} as const;

type Indicator = Extract<Formula, { kind: 'indicator' }>;

function indicatorsIn(formula: Formula): Indicator[] {
  if (formula.kind === 'indicator') return [formula];
  return Object.values(formula).flatMap((part: unknown) => {
    const parts = Array.isArray(part) ? part : [part];
    return parts.flatMap((p) => (typeof p === 'object' && p !== null && 'kind' in p ? indicatorsIn(p as Formula) : []));
  });
}

/** The time that the indicators compare t with; all must name the same. */
function jumpOf(to: Formula, meaning: Readonly<Record<string, Scalar>>): Scalar {
  const times = indicatorsIn(to).map(({ condition }) => {
    const [left, right] = condition.sides;
    if (condition.relations.length !== 1 || left?.kind !== 'symbol' || left.name !== 't' || right === undefined) {
      throw new Unable('an indicator that does not compare t with a time');
    }
    return scalarOf(right, meaning);
  });
  const [first, ...others] = times;
  if (first === undefined) throw new Unable('a limit without a jump');
  if (others.some((time) => testEqual(first, time).outcome !== 'zero')) throw new Unable('a limit with several jumps');
  return first;
}

const HOLDS: Readonly<Record<string, (order: 'less' | 'equal' | 'greater') => boolean>> = {
  '=': (order) => order === 'equal',
  '<': (order) => order === 'less',
  '<=': (order) => order !== 'greater',
  '>': (order) => order === 'greater',
  '>=': (order) => order !== 'less',
};

/** The formula with each indicator replaced by 0 or 1 at a time. */
function resolve(formula: Formula, t: Scalar, meaning: Readonly<Record<string, Scalar>>): Formula {
  switch (formula.kind) {
    case 'indicator': {
      const { sides, relations } = formula.condition;
      const order = compareScalars(t, scalarOf(sides[1] as Formula, meaning));
      const holds = HOLDS[relations[0] ?? ''];
      if (order === 'unknown' || holds === undefined) throw new Unable('an indicator that the algebra cannot decide');
      return { kind: 'number', numerator: holds(order) ? 1n : 0n, denominator: 1n };
    }
    case 'add':
      return { ...formula, terms: formula.terms.map((term) => resolve(term, t, meaning)) };
    case 'multiply':
      return { ...formula, factors: formula.factors.map((factor) => resolve(factor, t, meaning)) };
    default:
      return formula;
  }
}
