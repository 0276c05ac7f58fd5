/** The kinds of statement of this theory's documents: a table of what examines, spoils and certifies each. */
import type { Instrument } from '../../../src/audit/instruments.ts';
import { parseStatement } from '../../../src/language/latex/index.ts';
import { flowEquationFails, trajectoryFails, trajectoryHolds } from './certificate/flow.ts';
import { matricesAgree, matricesFail } from './certificate/matrices.ts';
import { LOSSES } from './derivations.ts';
import { extentOf } from './derive/extent.ts';
import {
  examineFlowEquation,
  type FlowEquationGiven,
  flowProber,
  PLACES,
  sameFlowEquation,
} from './kinds/flow-equation.ts';
import {
  examineMatrices,
  layoutOf,
  type MatricesGiven,
  matricesHold,
  matricesProber,
  SPACES,
  sameMatrices,
} from './kinds/matrices.ts';
import {
  examineTrajectory,
  sameTrajectory,
  TRAJECTORY_SYMBOLS,
  type TrajectoryGiven,
  trajectoryProber,
} from './kinds/trajectory.ts';
import { FEATURE_GROUPS } from './model/feature-group.ts';

const MATRICES: Instrument<MatricesGiven> = {
  fields: { rows: { choices: SPACES }, columns: { choices: SPACES }, inner: { choices: SPACES, list: true } },
  of: 'matrix',
  simulates: false,
  about: () => ({ exists: [], runs: [] }),
  examine: (formula, given, context) => examineMatrices(formula, layoutOf(given), context),
  prober: (formula, given, region) => matricesProber(formula, layoutOf(given), region),
  same: (a, b, given, region) => sameMatrices(parseStatement(a), parseStatement(b), layoutOf(given), region),
  holds: (formula, given, region) => matricesHold(parseStatement(formula), layoutOf(given), region),
  refutations: (formula, given, region, language, at) => matricesFail(formula, layoutOf(given), region, language, at),
  proof: (formula, given, region, language) => matricesAgree(formula, layoutOf(given), region, language),
};

const FLOW_EQUATION: Instrument<FlowEquationGiven> = {
  fields: { at: { choices: PLACES } },
  of: 'matrix',
  simulates: true,
  // V is the matrix of singular vectors here, and never the number of classes.
  without: ['k'],
  about: ({ at }) => ({
    exists: [],
    runs: ['gradient flow of loss (9)', ...(at === 'spectral' ? ['W = U W̄ Rᵀ and H = R H̄ Vᵀ'] : [])],
  }),
  examine: (formula, { at }, context) => examineFlowEquation(formula, at, context),
  prober: (formula, { at }) => flowProber(formula, at),
  same: (a, b, { at }) => sameFlowEquation(parseStatement(a), parseStatement(b), at),
  unproved: 'words of matrices that do not commute, for which the checker has no normal form',
  refutations: (formula, { at: place }, region, language, at) =>
    flowEquationFails(formula, place, region, language, at),
};

const TRAJECTORY: Instrument<TrajectoryGiven> = {
  fields: { loss: { choices: LOSSES }, group: { choices: FEATURE_GROUPS } },
  of: 'scalar',
  simulates: true,
  symbols: TRAJECTORY_SYMBOLS,
  // The left side β_i(t) is a name.
  isName: ({ kind }) => kind === 'apply',
  about: ({ loss, group }) => ({
    exists: extentOf(group),
    runs: [`gradient flow of loss (${loss === 'vanilla' ? 4 : 9})`, 'from the spectral initialisation'],
  }),
  examine: (formula, { loss, group }, context) => examineTrajectory(formula, loss, group, context),
  prober: (formula, { loss, group }) => trajectoryProber(formula, loss, group),
  same: (a, b, _given, region) => sameTrajectory(a, b, region),
  refutations: (formula, given, region, language, at) => trajectoryFails(formula, given, region, language, at),
  proof: (formula, given, region, language) => trajectoryHolds(formula, given, region, language),
};

/** What each is told was checked against its fields when the document was read. */
const told = <G>(instrument: Instrument<G>): Instrument => instrument as unknown as Instrument;

export const KINDS: Readonly<Record<string, Instrument>> = {
  matrices: told(MATRICES),
  'flow-equation': told(FLOW_EQUATION),
  trajectory: told(TRAJECTORY),
};
