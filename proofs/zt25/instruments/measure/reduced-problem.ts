/**
 * The reduced engine: the same training problem on the sufficient statistics of the samples instead of the samples.
 * Inputs: a full problem; or a setting of any size, of which no n columns are formed. Outcomes: a problem with k columns
 * and at most d more for each distinct weight, so memory is O(k·d + d²) whatever R; W, the class means of H, the loss,
 * the amplitudes, the singular values of WH and WᵀW − HHᵀ are those of the full problem. Errors: as problem.ts.
 */
import { Matrix } from 'ml-matrix';
import type { Engine } from '../../../../src/base/engine.ts';
import { byRows, unflatten } from '../../../../src/measure/factors/problem.ts';
import { normalMatrix, normalStream, wishartRoot } from '../../../../src/measure/random.ts';
import { concatenated, matrixOf, norm, type Rows, rowsOf } from '../../../../src/measure/rows.ts';
import type { FeatureGroup } from '../model/feature-group.ts';
import { classCounts, type Labels } from '../model/labels.ts';
import type { Setting } from '../model/setting.ts';
import { groupWeights } from '../model/weights.ts';
import { type GroupFeatures, type LabelFeatures, labelFeatures } from './features.ts';
import { initialise } from './initialise.ts';
import { layOut, type TrainingProblem, trainingProblem } from './problem.ts';
import { classSums, deviations, freedom, noColumns, weightGroups } from './statistics.ts';

/** The reduction of a full problem: from the very same W(0) and H(0). */
export function reducedProblem(full: TrainingProblem): TrainingProblem {
  const { setting, features } = full;
  const { W, H } = unflatten(full, full.start);
  const rows = rowsOf(H);
  return assembled(
    setting,
    { ...features, groups: mapGroups(features, (group) => ({ ...group, right: classSums(group.right, setting) })) },
    W,
    classSums(rows, setting),
    deviations(rows, setting, setting.gamma),
  );
}

/** The problem of a setting in either engine, from the very same start. */
export function problemIn(engine: Engine, setting: Setting, features?: LabelFeatures): TrainingProblem {
  const full = trainingProblem(setting, features);
  return engine === 'full' ? full : reducedProblem(full);
}

/**
 * The problem of a setting too large for n columns. A spectral start has no deviations. A random start is drawn from
 * the same distribution, not as the same numbers: sums of normal entries over √n_c are normal, and the deviations of one
 * weight have a Wishart matrix, of which a root is drawn (Bartlett).
 */
export function statisticalProblem(setting: Setting): TrainingProblem {
  const { dimension, classes } = setting;
  const features = labelFeatures(setting, reducedLabels(setting));
  const { W, H } = initialise(setting, features);
  const groups = weightGroups(setting, setting.gamma);
  if (setting.initialisation === 'spectral') {
    return assembled(
      setting,
      features,
      W,
      rowsOf(H),
      groups.map(() => noColumns(dimension)),
    );
  }
  const normal = normalStream((setting.seed ^ OTHER_STREAM) >>> 0);
  const sums = rowsOf(normalMatrix(normal, dimension, classes));
  const roots = groups.map((group) => wishartRoot(normal, dimension, freedom(group)));
  const scale = H.norm() / Math.hypot(norm(sums), ...roots.map(norm));
  const scaled = (rows: Rows): Rows => rows.map((row) => row.map((x) => scale * x));
  return assembled(setting, features, W, scaled(sums), roots.map(scaled));
}

/** Makes the seed of the statistics another one than that of W. */
const OTHER_STREAM = 0x9e37_79b9;

/** Z̃, k×k: column c is the label of class c times √n_c. */
export function reducedLabels(labels: Labels): Matrix {
  const { classes } = labels;
  const roots = classCounts(labels).map(Math.sqrt);
  const matrix = new Matrix(classes, classes);
  for (let i = 0; i < classes; i++) {
    for (let j = 0; j < classes; j++) matrix.set(i, j, (roots[j] as number) * ((i === j ? 1 : 0) - 1 / classes));
  }
  return matrix;
}

/** The most columns that H has in the reduced engine. */
export function reducedColumns(
  setting: Pick<Setting, keyof Labels | 'gamma' | 'dimension' | 'initialisation'>,
): number {
  if (setting.initialisation === 'spectral') return setting.classes;
  const groups = weightGroups(setting, setting.gamma);
  return groups.reduce((sum, group) => sum + Math.min(setting.dimension, freedom(group)), setting.classes);
}

function assembled(
  setting: Setting,
  features: LabelFeatures,
  W: Matrix,
  sums: Rows,
  groups: readonly Rows[],
): TrainingProblem {
  const { majority, minority } = groupWeights(setting, setting.gamma);
  const extra = groups.map((rows) => rows[0]?.length ?? 0);
  const zeros = new Float64Array(extra.reduce((sum, columns) => sum + columns, 0));
  const extended = (rows: Rows): Rows => rows.map((row) => concatenated([row, zeros]));
  return layOut({
    setting,
    engine: 'reduced',
    targets: matrixOf(extended(rowsOf(reducedLabels(setting)))),
    weights: concatenated([
      Float64Array.from({ length: setting.classes }, (_, c) => (c < setting.majorities ? majority : minority)),
      ...weightGroups(setting, setting.gamma).map(({ weight }, g) => new Float64Array(extra[g] ?? 0).fill(weight)),
    ]),
    start: concatenated([
      byRows(W),
      ...sums.flatMap((row, a) => [row, ...groups.map((rows) => rows[a] as Float64Array)]),
    ]),
    features: {
      ...features,
      groups: mapGroups(features, (group) => ({ ...group, right: extended(group.right) })),
    },
  });
}

function mapGroups(
  { groups: { majmaj, majmin, minmin } }: LabelFeatures,
  make: (group: GroupFeatures) => GroupFeatures,
): Readonly<Record<FeatureGroup, GroupFeatures | null>> {
  const made = (group: GroupFeatures | null) => (group === null ? null : make(group));
  return { majmaj: made(majmaj), majmin: made(majmin), minmin: made(minmin) };
}
