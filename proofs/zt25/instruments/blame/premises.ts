/**
 * What a statement says when it is taken as true: the values, trajectories, equations and forms that an argument which
 * uses it may put in the place of the true ones. Nothing here asks whether it is true.
 */

import type { Statement } from '../../../../src/audit/claim.ts';
import {
  type Formula,
  parseStatement,
  printFormula,
  type Relation,
  UnreadableFormula,
} from '../../../../src/language/latex/index.ts';
import { type Layout, layoutOf, type MatricesGiven } from '../kinds/matrices.ts';
import type { TrajectoryGiven } from '../kinds/trajectory.ts';

export interface SubjectPremise {
  readonly formula: Formula;
  readonly bind: Readonly<Record<string, string>>;
}

export interface Premises {
  /** Formulas for subjects, by the subject's name. */
  readonly subjects: ReadonlyMap<string, SubjectPremise>;
  /** Formulas in σ_i, λ_i, δ, t for amplitudes, by `loss.group`. */
  readonly trajectories: ReadonlyMap<string, Formula>;
  /** Right sides of equations of flow, by what is differentiated: W, H, bar(W), bar(H) in any font. */
  readonly flows: ReadonlyMap<string, Formula>;
  /** Does the weighted flow keep H = R H̄ Vᵀ? Null where nothing is said. */
  readonly form: boolean | null;
  /** An explicit Λ, with the spaces of its statement. */
  readonly weights: { readonly formula: Formula; readonly layout: Layout } | null;
  /** Pairs of sides of matrix equations: one may stand for the other. */
  readonly matrices: readonly (readonly [Formula, Formula])[];
}

export const NO_PREMISES: Premises = {
  subjects: new Map(),
  trajectories: new Map(),
  flows: new Map(),
  form: null,
  weights: null,
  matrices: [],
};

export const joinPremises = (all: readonly Premises[]): Premises => ({
  subjects: new Map(all.flatMap(({ subjects }) => [...subjects])),
  trajectories: new Map(all.flatMap(({ trajectories }) => [...trajectories])),
  flows: new Map(all.flatMap(({ flows }) => [...flows])),
  form: all.map(({ form }) => form).find((form) => form !== null) ?? null,
  weights: all.map(({ weights }) => weights).find((weights) => weights !== null) ?? null,
  matrices: all.flatMap(({ matrices }) => matrices),
});

/** What experiments say of the form of the weighted flow. */
const FORMS: Readonly<Record<string, boolean>> = {
  'form-kept-weighted': true,
  'factors-weighted': true,
  'split-form-kept-weighted': false,
};

const EQUALITIES: ReadonlySet<Relation> = new Set(['=', ':=', '=:']);

export function premisesOf(statement: Statement, latex: string): Premises {
  if (statement.kind === 'experiment') return { ...NO_PREMISES, form: FORMS[statement.name] ?? null };
  const chain = read(latex);
  if (chain === null || !chain.relations.every((relation) => EQUALITIES.has(relation))) return NO_PREMISES;
  const { sides } = chain;
  switch (statement.kind) {
    case 'relation': {
      const bind = statement.bind ?? {};
      const defined = sides.flatMap((side) =>
        side.kind === 'symbol' && bind[side.name] !== undefined ? [bind[side.name]] : [],
      );
      const formula = sides.find((side) => side.kind !== 'symbol' || bind[side.name] === undefined);
      if (formula === undefined) return NO_PREMISES;
      return { ...NO_PREMISES, subjects: new Map(defined.map((subject) => [subject as string, { formula, bind }])) };
    }
    case 'instrument':
      return instrumentPremises(statement, sides);
    default:
      return NO_PREMISES;
  }
}

type Own = Extract<Statement, { kind: 'instrument' }>;

function instrumentPremises({ by, given }: Own, sides: readonly Formula[]): Premises {
  const last = sides.at(-1) as Formula;
  switch (by) {
    case 'trajectory': {
      const { loss, group } = given as unknown as TrajectoryGiven;
      return { ...NO_PREMISES, trajectories: new Map([[`${loss}.${group}`, last]]) };
    }
    case 'flow-equation': {
      const [first] = sides;
      if (first?.kind !== 'derivative') return NO_PREMISES;
      return { ...NO_PREMISES, flows: new Map([[plainName(first.operand), last]]) };
    }
    case 'matrices':
      return {
        ...NO_PREMISES,
        weights: weightsIn(sides, layoutOf(given as unknown as MatricesGiven)),
        matrices: sides.slice(1).map((side, i) => [sides[i] as Formula, side] as const),
      };
    default:
      return NO_PREMISES;
  }
}

/** What a chain says of VᵀΩV or of Λ, if one of its sides is written out. */
function weightsIn(sides: readonly Formula[], layout: Layout): Premises['weights'] {
  const speaks = sides.some((side) => WEIGHTS.has(printFormula(side).replace(/\\boldsymbol\{(\\?\w+)\}/g, '$1')));
  const formula = sides.find((side) => side.kind === 'matrix');
  return speaks && formula !== undefined ? { formula, layout } : null;
}

const WEIGHTS = new Set(['\\Lambda', 'V^{\\top} \\Omega V']);

function read(latex: string): ReturnType<typeof parseStatement> | null {
  try {
    return parseStatement(latex);
  } catch (error) {
    if (error instanceof UnreadableFormula) return null;
    throw error;
  }
}

/** The name of a matrix that may depend on t, without its font: bold(W) is W, bar(bold(W)) is bar(W). */
function plainName(formula: Formula): string {
  const name = formula.kind === 'symbol' ? formula.name : formula.kind === 'apply' ? formula.function : '';
  return name.replace(/bold\((\w)\)/, '$1');
}
