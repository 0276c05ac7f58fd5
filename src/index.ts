/**
 * Errata as a library: the definitions, the derived and the measured witness, the judge, and the audit.
 *
 * Every function says its shapes, units, errors and source in its docstring.
 */

export { latex } from './algebra/print.ts';
export { rational, type Scalar, symbol, Unable } from './algebra/scalar.ts';
export { substitute } from './algebra/substitute.ts';
export { testEqual, testZero, type ZeroTest } from './algebra/zero.ts';
export { type AuditOptions, audit } from './audit/audit.ts';
export { type CheckResult, checkFormula } from './audit/check.ts';
export type { ClaimResult, Erratum, Report } from './audit/result.ts';
export { type SimulateOptions, type Simulation, simulate } from './audit/simulate.ts';
export { InputError } from './base/input-error.ts';
// Derived.
export type { Derived, Step } from './derive/derivation.ts';
export { effectiveWeights as deriveEffectiveWeights } from './derive/effective-weights.ts';
export { growthRates } from './derive/growth.ts';
export { labelBlocks } from './derive/label-blocks.ts';
export { featureDecomposition as deriveSingularValueDecomposition } from './derive/label-decomposition.ts';
export { learningTime as deriveLearningTime } from './derive/learning-time.ts';
export { learningWindow as deriveLearningWindow } from './derive/learning-window.ts';
export { type Case, GENERAL, PAPER } from './derive/parameters.ts';
export { deriveForms, deriveQuantity } from './derive/quantities.ts';
export { reduction } from './derive/reduction.ts';
export { sufficientStatistics } from './derive/sufficient-statistics.ts';
// Judged, audited, reported.
export { judge, type Verdict, type Witnesses } from './judge/judge.ts';
export type { Counterexample, Evidence, Strength, VerdictName } from './judge/verdict.ts';
// Exact algebra, as far as its values are returned.
export { parseFormula, parseStatement, printFormula, UnreadableFormula } from './language/latex/index.ts';
// Measured.
export { gradientDescent } from './measure/descent.ts';
export { effectiveWeights as measureEffectiveWeights } from './measure/effective-weights.ts';
export { type LabelFeatures, labelFeatures } from './measure/features.ts';
export { gradientFlow, measuredFlow } from './measure/flow.ts';
export { learningWindow as measureLearningWindow, limitLearningTimes } from './measure/learning-times.ts';
export type { Measured } from './measure/measured.ts';
export { MeasurementError } from './measure/measurement-error.ts';
export { trainingProblem } from './measure/problem.ts';
export { reducedProblem, statisticalProblem } from './measure/reduced-problem.ts';
export { balancedLoss, inverseFrequencyLoss } from './model/balanced-loss.ts';
export {
  type Arithmetic,
  type ClassLevel,
  type ClassLevelParameters,
  classLevel,
  exactLoss,
  exactLossGradient,
} from './model/class-level.ts';
// The definitions.
export type { Engine } from './model/engine.ts';
export { FEATURE_GROUPS, type FeatureGroup } from './model/feature-group.ts';
export {
  classCounts,
  imbalanceRatio,
  type Labels,
  type LabelsInput,
  labelMatrix,
  labelsFrom,
  minorities,
  sampleClasses,
  sampleCount,
  simplexEncodedLabels,
} from './model/labels.ts';
export { loss, lossGradient } from './model/loss.ts';
export { QUANTITIES, QUANTITY_MEANING, type Quantity, quantityFrom } from './model/quantity.ts';
export { type Initialisation, type Setting, settingFrom } from './model/setting.ts';
export { groupWeights, sampleWeights } from './model/weights.ts';
export { reportHtml } from './report/html.ts';
export { reportJson } from './report/json.ts';
export { reportJunit } from './report/junit.ts';
export { reportMarkdown } from './report/markdown.ts';
export { writeReport } from './report/write.ts';
