/** The first paper's model as a library: its definitions, and what is derived and measured of them. */

// Derived.
export { effectiveWeights as deriveEffectiveWeights } from './derive/effective-weights.ts';
export { growthRates } from './derive/growth.ts';
export { labelBlocks } from './derive/label-blocks.ts';
export { featureDecomposition as deriveSingularValueDecomposition } from './derive/label-decomposition.ts';
export { learningTime as deriveLearningTime } from './derive/learning-time.ts';
export { learningWindow as deriveLearningWindow } from './derive/learning-window.ts';
export { GENERAL, PAPER } from './derive/parameters.ts';
export { deriveForms, deriveQuantity } from './derive/quantities.ts';
export { reduction } from './derive/reduction.ts';
export { sufficientStatistics } from './derive/sufficient-statistics.ts';
// Measured.
export { effectiveWeights as measureEffectiveWeights } from './measure/effective-weights.ts';
export { type LabelFeatures, labelFeatures } from './measure/features.ts';
export { learningWindow as measureLearningWindow, limitLearningTimes } from './measure/learning-times.ts';
export { type TrainingProblem, trainingProblem } from './measure/problem.ts';
export { reducedProblem, statisticalProblem } from './measure/reduced-problem.ts';
// The definitions.
export { balancedLoss, inverseFrequencyLoss } from './model/balanced-loss.ts';
export { exactLoss, exactLossGradient } from './model/exact-loss.ts';
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
export { meaningOf, QUANTITIES, type Quantity } from './model/quantity.ts';
export { type Initialisation, type Setting, settingFrom } from './model/setting.ts';
export { groupWeights, sampleWeights } from './model/weights.ts';
export { type SimulateOptions, simulate } from './simulate.ts';
