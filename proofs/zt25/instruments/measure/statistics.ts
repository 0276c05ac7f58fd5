/**
 * The sufficient statistics of the samples: all that gradient flow and descent on the full W and H ever use of H.
 *
 * Samples of one class share target and weight, so the data look the same after any rotation among samples of one
 * weight that keeps the classes' sums: H ↦ HQ with Q orthonormal, ΩQ = QΩ̃, Z = Z̃Qᵀ gives the same loss, the same
 * gradient in W and a gradient in HQ that is the gradient in H times Q (derived in derive/sufficient-statistics.ts).
 * The rotation here takes each class to its sum over √n_c, where all of Z lies, and the deviations of all classes of
 * one weight to at most d columns, which have the deviations' Gram matrix and target 0.
 *
 * Inputs: labels, a weight exponent, rows over the samples. Outcomes: the same rows over the statistics.
 * Not a failure: no deviations, as from a spectral start or with one sample a class.
 */
import { QrDecomposition } from 'ml-matrix';
import { UNIT_ROUNDOFF } from '../../../../src/measure/measured.ts';
import { columnsOf, norm, type Rows, zeroRows } from '../../../../src/measure/rows.ts';
import { classCounts, type Labels, minorities, sampleCount } from '../model/labels.ts';
import { groupWeights } from '../model/weights.ts';

/** Classes of equal counts, side by side. */
export interface ClassRun {
  readonly classes: number;
  /** Samples of each class. */
  readonly count: number;
}

/** All samples of one weight. */
export interface WeightGroup {
  readonly weight: number;
  readonly runs: readonly ClassRun[];
}

/** The samples by weight, in their order; one group where both weights are equal. */
export function weightGroups(labels: Labels, gamma: number): WeightGroup[] {
  const { majority, minority } = groupWeights(labels, gamma);
  const majorities = { classes: labels.majorities, count: labels.majorityCount };
  const others = { classes: minorities(labels), count: labels.minorityCount };
  if (majority === minority) return [{ weight: majority, runs: [majorities, others] }];
  return [
    { weight: majority, runs: [majorities] },
    { weight: minority, runs: [others] },
  ];
}

/** Dimensions of the deviations from the class means: samples less classes. */
export const freedom = ({ runs }: WeightGroup): number =>
  runs.reduce((sum, { classes, count }) => sum + classes * (count - 1), 0);

/** Rows over n samples → rows over k classes: Σ over the class / √n_c. */
export function classSums(rows: Rows, labels: Labels): Float64Array[] {
  const counts = classCounts(labels);
  return rows.map((row) => {
    let i = 0;
    return Float64Array.from(counts, (count) => {
      let sum = 0;
      for (const end = i + count; i < end; i++) sum += row[i] as number;
      return sum / Math.sqrt(count);
    });
  });
}

/**
 * The deviations of each weight: for each group, rows of at most d = rows.length columns with the same Gram matrix, none
 * where they are rounding. Deviations only ever shrink, dE/dt = −ωWᵀWE, so what is dropped stays as small.
 */
export function deviations(rows: Rows, labels: Labels, gamma: number): Rows[] {
  const noise = NOISE * Math.sqrt(sampleCount(labels)) * UNIT_ROUNDOFF * norm(rows);
  let first = 0;
  return weightGroups(labels, gamma).map((group) => {
    const from = first;
    first += group.runs.reduce((sum, { classes, count }) => sum + classes * count, 0);
    const contrasts = rows.map((row) => contrastsOf(row, group, from));
    return norm(contrasts) <= noise ? noColumns(rows.length) : compressed(contrasts);
  });
}

export const noColumns = (rows: number): Rows => zeroRows(rows, 0);

/** Deviations below this many times √n·u·‖H‖ are the rounding of vectors that are constant on classes. */
const NOISE = 64;

/** A row in Helmert's orthonormal contrasts: for each class, how each sample differs from the mean of those before it. */
function contrastsOf(row: Float64Array, group: WeightGroup, first: number): Float64Array {
  const result = new Float64Array(freedom(group));
  let at = 0;
  let i = first;
  for (const { classes, count } of group.runs) {
    for (let c = 0; c < classes; c++) {
      let sum = row[i++] as number;
      for (let j = 1; j < count; j++) {
        const x = row[i++] as number;
        result[at++] = (sum - j * x) / Math.sqrt(j * (j + 1));
        sum += x;
      }
    }
  }
  return result;
}

/** d rows of any length → the same Gram matrix in at most d columns: A = RᵀQᵀ, and RᵀR is what is kept. */
function compressed(rows: Rows): Rows {
  const d = rows.length;
  if ((rows[0]?.length ?? 0) <= d) return rows;
  const R = new QrDecomposition(columnsOf(rows)).upperTriangularMatrix;
  return rows.map((_, i) => Float64Array.from({ length: d }, (__, j) => (j <= i ? R.get(j, i) : 0)));
}
