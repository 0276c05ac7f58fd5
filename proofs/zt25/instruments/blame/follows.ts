/**
 * Does a statement follow from premises? Its derivation is run again with what the premises say in the place of what is
 * true. Outcomes: `yes` and `no` by the exact zero test; `unknown` where the link cannot be replayed.
 */
import { derivative } from '../../../../src/algebra/derivative.ts';
import { scalarOf } from '../../../../src/algebra/formula-scalar.ts';
import { limitAtInfinity } from '../../../../src/algebra/limit.ts';
import { compareScalars } from '../../../../src/algebra/order.ts';
import { divide, multiply, ONE, rational, type Scalar, subtract, ZERO } from '../../../../src/algebra/scalar.ts';
import { substitute } from '../../../../src/algebra/substitute.ts';
import { Unable } from '../../../../src/algebra/unable.ts';
import { areEqual, testEqual } from '../../../../src/algebra/zero.ts';
import type { Follows } from '../../../../src/audit/blame/argument.ts';
import type { Free, Statement } from '../../../../src/audit/claim.ts';
import { derivedSubject } from '../../../../src/audit/derivations.ts';
import { relationHolds } from '../../../../src/audit/examine/chain.ts';
import { symbolicSides } from '../../../../src/audit/examine/symbols.ts';
import {
  type Statement as Chain,
  type Formula,
  parseStatement,
  printFormula,
} from '../../../../src/language/latex/index.ts';
import type { Region } from '../../../../src/theory/region.ts';
import { derivedAmplitude, type Loss } from '../derivations.ts';
import { type FlowEquationGiven, flowSign, followsFlow } from '../kinds/flow-equation.ts';
import { diagonalOf, layoutOf, type MatricesGiven, sameMatrices } from '../kinds/matrices.ts';
import type { TrajectoryGiven } from '../kinds/trajectory.ts';
import { FEATURE_GROUPS } from '../model/feature-group.ts';
import { letter, named, nameOf } from '../symbols.ts';
import type { Premises } from './premises.ts';

type Rule<G> = (given: G, chain: Chain, premises: Premises, region: Region) => Follows;

const relation: Rule<{ readonly bind?: Readonly<Record<string, string>>; readonly free?: Free }> = (
  { bind = {}, free = {} },
  chain,
  premises,
  region,
) => {
  const values = Object.entries(bind).map(([name, subject]) => [name, valueUnder(subject, premises, region)] as const);
  return relationHolds(chain, Object.fromEntries(values), free, region);
};

const trajectory: Rule<TrajectoryGiven> = ({ loss, group }, { sides }, premises) => {
  const formulas = sides.filter(({ kind }) => kind !== 'apply').map(amplitudeOf);
  const known = premises.trajectories.get(`${loss}.${group}`);
  if (known !== undefined) return every(formulas, (formula) => testOf(formula, amplitudeOf(known)));
  const sign = flowSign(premises.flows);
  // The reduced equations hold where the flow has its form; along the whole flow only if it keeps it.
  if (sign !== null) return premises.form === false ? 'unknown' : every(formulas, (f) => solves(f, loss, sign));
  return premises.form ? every(formulas, (formula) => testOf(formula, solutionOf(loss))) : 'unknown';
};

const flowEquation: Rule<FlowEquationGiven> = ({ at }, chain, premises) =>
  followsFlow(chain, at, premises.flows, premises.form === true);

const matrices: Rule<MatricesGiven> = (given, chain, premises, region) => {
  const replaced = { ...chain, sides: chain.sides.map((side) => otherSide(side, premises) ?? side) };
  if (replaced.sides.every((side, i) => side === chain.sides[i])) return 'unknown';
  const pairs = replaced.sides.slice(1).map((side, i) => [replaced.sides[i] as Formula, side] as const);
  return every(pairs, ([a, b]) =>
    sameMatrices({ sides: [a], relations: [] }, { sides: [b], relations: [] }, layoutOf(given), region) ? 'yes' : 'no',
  );
};

const RULES: Readonly<Record<string, Rule<never>>> = { trajectory, 'flow-equation': flowEquation, matrices };

export function follows(statement: Statement, formula: string, premises: Premises, region: Region): Follows {
  if (statement.kind === 'experiment') {
    return statement.name === 'factors-weighted' && premises.form !== null ? (premises.form ? 'yes' : 'no') : 'unknown';
  }
  const rule =
    statement.kind === 'relation' ? relation : statement.kind === 'instrument' ? RULES[statement.by] : undefined;
  if (rule === undefined) return 'unknown';
  const given = statement.kind === 'instrument' ? statement.given : statement;
  try {
    return rule(given as never, parseStatement(formula), premises, region);
  } catch (error) {
    if (error instanceof Unable) return 'unknown';
    throw error;
  }
}

function every<T>(list: readonly T[], test: (element: T) => Follows): Follows {
  const found = list.map(test);
  return found.includes('no') ? 'no' : found.includes('unknown') ? 'unknown' : 'yes';
}

function testOf(a: Scalar, b: Scalar): Follows {
  const { outcome } = testEqual(a, b);
  return outcome === 'zero' ? 'yes' : outcome === 'nonzero' ? 'no' : 'unknown';
}

/** Premises lead to premises; a circle is a mistake of the documents that must not hang. */
const DEEPEST = 12;

/** What a subject is under premises: as they say, or as what they say implies, or as it is. */
function valueUnder(subject: string, premises: Premises, region: Region, depth = 0): Scalar {
  if (depth > DEEPEST) throw new Unable('premises that lead to each other');
  const [family = '', loss = '', group = ''] = subject.split('.');
  const known = premises.subjects.get(subject);
  if (known !== undefined) {
    const others = Object.entries(known.bind).filter(([, name]) => name !== subject);
    const bound = others.map(([name, of]) => [name, valueUnder(of, premises, region, depth + 1)] as const);
    return symbolicSides({ sides: [known.formula], relations: [] }, region, Object.fromEntries(bound))[0] as Scalar;
  }
  const of = (name: string) => valueUnder(name, premises, region, depth + 1);
  if (family === 'window') return windowOf(FEATURE_GROUPS.map((each) => of(`time.${loss}.${each}`)));
  if (family === 'lambda' && premises.weights !== null) {
    const { formula, layout } = premises.weights;
    const found = diagonalOf(formula, layout, region)[(FEATURE_GROUPS as readonly string[]).indexOf(loss)];
    if (found !== undefined && found !== null) return found;
  }
  const trajectory = premises.trajectories.get(`${loss}.${group}`);
  if (family === 'jump' && trajectory !== undefined) {
    const time = of(`time.${loss}.${group}`);
    const values = {
      sigma: of(`sigma.${group}`),
      lambda: loss === 'weighted' ? of(`lambda.${group}`) : ONE,
      t: multiply(letter('delta'), time),
    };
    const limit = limitAtInfinity(substitute(amplitudeOf(trajectory), named(values)), nameOf('delta'));
    if (limit.kind === 'infinite') throw new Unable('a jump that is infinite');
    return limit.value;
  }
  if (family === 'time' && loss === 'weighted' && (premises.form || trajectory !== undefined)) {
    // A logistic curve is learned at 1/(σλ): that is where its limit jumps.
    const curve = trajectory === undefined ? solutionOf('weighted') : amplitudeOf(trajectory);
    if (testOf(curve, solutionOf('weighted')) === 'yes') {
      return divide(ONE, multiply(of(`sigma.${group}`), of(`lambda.${group}`)));
    }
  }
  return derivedSubject(subject, region).value;
}

/** (T_max − T_min) / T_min. @throws Unable their order depends on the setting. */
function windowOf(times: readonly Scalar[]): Scalar {
  const larger = (a: Scalar, b: Scalar): Scalar => {
    const order = compareScalars(a, b);
    if (order === 'unknown') throw new Unable('an order of learning that depends on the setting');
    return order === 'less' ? b : a;
  };
  const latest = times.reduce(larger);
  const earliest = times.reduce((a, b) => (larger(a, b) === a ? b : a));
  return divide(subtract(latest, earliest), earliest);
}

const LETTERS = { sigma_i: letter('sigma'), lambda_i: letter('lambda'), delta: letter('delta'), t: letter('t') };
const amplitudeOf = (formula: Formula): Scalar => scalarOf(formula, LETTERS);

/** The logistic curve of a loss. */
const solutionOf = (loss: Loss): Scalar =>
  substitute(derivedAmplitude().value, loss === 'vanilla' ? named({ lambda: ONE }) : {});

/** Does a formula solve ȧ = ± 2 σ λ a (1 − a) from a(0) = e^(-2δ)/σ? */
function solves(formula: Scalar, loss: Loss, sign: 1 | -1): Follows {
  const lambda = loss === 'vanilla' ? ONE : letter('lambda');
  const rate = multiply(rational(2 * sign), multiply(letter('sigma'), lambda));
  const right = multiply(rate, multiply(formula, subtract(ONE, formula)));
  const start = substitute(solutionOf(loss), named({ t: ZERO }));
  return every(
    [
      [derivative(formula, nameOf('t')), right],
      [substitute(formula, named({ t: ZERO })), start],
    ] as const,
    ([a, b]) => (areEqual(a, b) ? 'yes' : testOf(a, b)),
  );
}

/** The side that a premise puts in the place of a side. */
function otherSide(side: Formula, { matrices }: Premises): Formula | null {
  const text = printFormula(side);
  return matrices.find(([a]) => printFormula(a) === text)?.[1] ?? null;
}
