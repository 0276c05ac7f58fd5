/**
 * A setting laid out for simulation: flat arrays of what never changes while W and H do.
 * Inputs: a setting. Outcomes: the problem, and conversions between matrices and the flat state [W, H].
 * Not a failure: a group without components, which has no span.
 */
import { Matrix } from 'ml-matrix';
import type { Engine } from '../model/engine.ts';
import { FEATURE_GROUPS, type FeatureGroup } from '../model/feature-group.ts';
import { simplexEncodedLabels } from '../model/labels.ts';
import type { Setting } from '../model/setting.ts';
import { sampleWeights } from '../model/weights.ts';
import { type LabelFeatures, labelFeatures, orderedFeatures } from './features.ts';
import { initialise, type Parameters } from './initialise.ts';
import { concatenated, rowsOf } from './rows.ts';

/** The components [from, to) of a group, in the order of FEATURE_GROUPS. */
export interface GroupSpan {
  readonly group: FeatureGroup;
  readonly from: number;
  readonly to: number;
}

/**
 * What gradient flow and gradient descent act on. Matrices are stored by rows. Both engines are such a problem, of the
 * same loss: they share every gradient, every step and every observable, and differ in what a column stands for.
 */
export interface TrainingProblem {
  readonly setting: Setting;
  readonly engine: Engine;
  /** k */
  readonly classes: number;
  /** Columns of H: n, or fewer in the reduced engine. Every n below is this number. */
  readonly samples: number;
  /** d */
  readonly dimension: number;
  /** Z, k×n. */
  readonly targets: Float64Array;
  /** Diagonal of Ω, n. */
  readonly weights: Float64Array;
  /** W(0) then H(0), k·d + d·n. */
  readonly start: Float64Array;
  readonly features: LabelFeatures;
  /** Uᵀ, r×k. */
  readonly left: Float64Array;
  /** Vᵀ, r×n. */
  readonly right: Float64Array;
  /** Singular values of Z, r. */
  readonly values: Float64Array;
  /** The groups that have components. */
  readonly spans: readonly GroupSpan[];
}

/** The problem of a setting; `features` may be given when they are already known. */
export function trainingProblem(
  setting: Setting,
  features: LabelFeatures = labelFeatures(setting),
  start: Parameters = initialise(setting, features),
): TrainingProblem {
  return layOut({
    setting,
    engine: 'full',
    targets: simplexEncodedLabels(setting),
    weights: sampleWeights(setting, setting.gamma),
    start: flatten(start),
    features,
  });
}

/** A problem from its parts; the columns of `targets` are those of H and of every V. */
export function layOut({
  targets,
  ...given
}: Pick<TrainingProblem, 'setting' | 'engine' | 'weights' | 'start' | 'features'> & {
  readonly targets: Matrix;
}): TrainingProblem {
  const { U, values, right, groupOf } = orderedFeatures(given.features);
  return {
    ...given,
    classes: given.setting.classes,
    samples: targets.columns,
    dimension: given.setting.dimension,
    targets: byRows(targets),
    left: byRows(U.transpose()),
    right: concatenated(right),
    values,
    spans: FEATURE_GROUPS.flatMap((group) => {
      const from = groupOf.indexOf(group);
      return from < 0 ? [] : [{ group, from, to: groupOf.lastIndexOf(group) + 1 }];
    }),
  };
}

/** [W, H] by rows. */
export function flatten({ W, H }: Parameters): Float64Array {
  return concatenated([...rowsOf(W), ...rowsOf(H)]);
}

/** The matrices of a flat state. */
export function unflatten(problem: TrainingProblem, state: ArrayLike<number>): Parameters {
  const { classes: k, samples: n, dimension: d } = problem;
  const part = (from: number, rows: number, columns: number): Matrix => {
    const matrix = new Matrix(rows, columns);
    for (let i = 0, at = from; i < rows; i++) {
      for (let j = 0; j < columns; j++, at++) matrix.set(i, j, state[at] as number);
    }
    return matrix;
  };
  return { W: part(0, k, d), H: part(k * d, d, n) };
}

/** A record over the feature groups, null where the problem has no components. */
export function perGroup<T>(
  problem: TrainingProblem,
  make: (span: GroupSpan, index: number) => T,
): Readonly<Record<FeatureGroup, T | null>> {
  const record: Record<FeatureGroup, T | null> = { majmaj: null, majmin: null, minmin: null };
  problem.spans.forEach((span, index) => {
    record[span.group] = make(span, index);
  });
  return record;
}

/** A matrix as one array, row after row. */
export const byRows = (matrix: Matrix): Float64Array => concatenated(rowsOf(matrix));
