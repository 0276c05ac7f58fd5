/**
 * The principal components of the label matrix, sorted into feature groups by what the groups mean.
 * Inputs: labels. Outcomes: for each group its singular vectors and values with budgets, or null if it is empty.
 * Not a failure: tied singular values, within a group or across groups (R = 1); groups are told apart by definition.
 */
import { EigenvalueDecomposition, type Matrix } from 'ml-matrix';
import {
  backwardError,
  type Decomposition,
  singularValueDecomposition,
} from '../../../../src/measure/decomposition.ts';
import { UNIT_ROUNDOFF } from '../../../../src/measure/measured.ts';
import { MeasurementError } from '../../../../src/measure/measurement-error.ts';
import { gatherColumns } from '../../../../src/measure/repeated-columns.ts';
import { columnsOf, combined, type Rows, rowsOf } from '../../../../src/measure/rows.ts';
import { FEATURE_GROUPS, type FeatureGroup } from '../model/feature-group.ts';
import { type Labels, simplexEncodedLabels } from '../model/labels.ts';

/** The components of one feature group. */
export interface GroupFeatures {
  /** Left singular vectors, k×multiplicity. */
  readonly U: Matrix;
  /** Right singular vectors as rows, multiplicity×n. */
  readonly right: Rows;
  /** Singular value of each component, descending. */
  readonly values: readonly number[];
  /** Absolute bound on the error of each value. */
  readonly budget: number;
  /** Bound on ‖P − P̂‖_F for the projector P̂ = UUᵀ, and for VVᵀ (Davis-Kahan, Wedin). */
  readonly subspaceBudget: number;
}

/** SVD of Z in feature groups; null stands for a group without components. */
export interface LabelFeatures {
  readonly labels: Labels;
  readonly groups: Readonly<Record<FeatureGroup, GroupFeatures | null>>;
  readonly rank: number;
  /** Absolute bound on the error of every singular value, those that are zero included. */
  readonly budget: number;
}

/** All components, in the order of FEATURE_GROUPS: Z ≈ U diag(values) Vᵀ. */
export interface OrderedFeatures {
  /** k×r */
  readonly U: Matrix;
  readonly values: Float64Array;
  /** Vᵀ, r×n. */
  readonly right: Rows;
  /** Group of each component, length r. */
  readonly groupOf: readonly FeatureGroup[];
}

/**
 * Values closer than this many budgets are one cluster: beyond it a computed vector is within about 1e-6 of its own
 * subspace, which is far below the smallest part (1/√k) that a maj-min vector has in either group of classes.
 */
const SEPARATION = 1e6;

/** A component belongs to neither side clearly if a part of it is within this factor above the zero test. */
const AMBIGUOUS = 100;

/**
 * Feature groups of Z, or of a matrix with the same left side and the same values (reduced-problem.ts). Source: zt25, section 3.2: a component neutral to minorities is maj-maj, one neutral to
 * majorities is min-min, the others are maj-min; a maj-min vector is oriented to be positive on minorities.
 * @throws MeasurementError the SVD fails its checks, or a component is not clearly of one group.
 */
export function labelFeatures(labels: Labels, explicit: Matrix = simplexEncodedLabels(labels)): LabelFeatures {
  // Samples of one class have one label; what is found of the gathered matrix holds of the explicit one.
  const { matrix: Z, spread } = gatherColumns(explicit);
  const svd = singularValueDecomposition(Z);
  const components = clusters(svd).flatMap((cluster) => canonicalComponents(svd, cluster, labels));
  const ordered = FEATURE_GROUPS.flatMap((group) =>
    components.filter((c) => c.group === group).sort((a, b) => b.value - a.value),
  );
  const budget = backwardError(
    Z,
    columnsOf(ordered.map((c) => c.u)),
    ordered.map((c) => c.value),
    ordered.map((c) => c.v),
  );
  const groups = Object.fromEntries(
    FEATURE_GROUPS.map((group) => [
      group,
      gather(
        ordered.filter((c) => c.group === group),
        budget,
        spread,
      ),
    ]),
  ) as Record<FeatureGroup, GroupFeatures | null>;
  return { labels, groups, rank: svd.rank, budget };
}

/**
 * How often each distinct non-zero singular value occurs, from the largest down, whatever groups it belongs to.
 * @throws MeasurementError two values are neither equal within their budgets nor clearly apart.
 */
export function valueMultiplicities({ groups, budget }: LabelFeatures): readonly number[] {
  const values = FEATURE_GROUPS.flatMap((group) => groups[group]?.values ?? []).sort((a, b) => b - a);
  const found: number[] = [];
  values.forEach((value, i) => {
    const gap = i === 0 ? Infinity : (values[i - 1] as number) - value;
    if (gap > 2 * budget && gap <= AMBIGUOUS * budget) {
      throw new MeasurementError(`singular values ${gap} apart, each known to ${budget}: equal or not`);
    }
    if (gap > 2 * budget) found.push(1);
    else found.push((found.pop() ?? 0) + 1);
  });
  return found;
}

/** The groups side by side, in the order of FEATURE_GROUPS. */
export function orderedFeatures(features: LabelFeatures): OrderedFeatures {
  const present = FEATURE_GROUPS.flatMap((group) => {
    const found = features.groups[group];
    return found === null ? [] : [{ group, ...found }];
  });
  return {
    U: columnsOf(present.flatMap(({ U }) => rowsOf(U.transpose()))),
    values: Float64Array.from(present.flatMap(({ values }) => values)),
    right: present.flatMap(({ right }) => right),
    groupOf: present.flatMap(({ group, values }) => values.map(() => group)),
  };
}

interface Component {
  readonly group: FeatureGroup;
  readonly u: Float64Array;
  readonly v: Float64Array;
  readonly value: number;
  /** ‖sin Θ‖_F between the component's group and what was computed. */
  readonly angle: number;
}

/** Index ranges [from, to) of singular values that are not clearly apart. */
function clusters({ values, budget }: Decomposition): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = 0;
  for (let j = 1; j <= values.length; j++) {
    const gap = j === values.length ? Infinity : (values[j - 1] as number) - (values[j] as number);
    if (gap > SEPARATION * budget) {
      found.push({ from, to: j });
      from = j;
    }
  }
  return found;
}

/**
 * Rotates a cluster's vectors so that each lies in one group. Within the cluster the compression of the projector onto
 * minority classes, BᵀB for the minority rows B of U, has eigenvalue 0 on maj-maj, 1 on min-min, in between on maj-min.
 */
function canonicalComponents(
  svd: Decomposition,
  { from, to }: { from: number; to: number },
  labels: Labels,
): Component[] {
  const size = to - from;
  const U = svd.U.subMatrixColumn(range(from, to));
  const right = svd.right.slice(from, to);
  const B = U.subMatrixRow(range(labels.majorities, labels.classes));
  const eigen = new EigenvalueDecomposition(B.transpose().mmul(B), { assumeSymmetric: true });
  const Q = eigen.eigenvectorMatrix;
  const u = U.mmul(Q);
  // Values descend. The zeros that were cut off are neighbours too: U and V are also separated from the null spaces of Z.
  const above = (svd.values[from - 1] ?? Infinity) - (svd.values[from] as number);
  const below = (svd.values[to - 1] as number) - (svd.values[to] ?? 0);
  const gap = Math.min(above, below);
  const clusterAngle = (Math.SQRT2 * svd.budget) / (gap - svd.budget);
  const zero = 2 * clusterAngle + 16 * labels.classes * UNIT_ROUNDOFF;
  const groups = range(0, size).map((j) => groupOf(u.getColumn(j), labels, zero));
  const level = eigen.realEigenvalues;
  return groups.map((group, j) => {
    const distance = (i: number) => Math.abs((level[i] as number) - (level[j] as number));
    const eigengap = groups.reduce((least, g, i) => (g === group ? least : Math.min(least, distance(i))), Infinity);
    // Another basis of the cluster, at distance √2·angle, moves BᵀB by twice that; Davis-Kahan once more.
    const inside = (2 * Math.SQRT2 * clusterAngle + 16 * size * UNIT_ROUNDOFF) / eigengap;
    const sign = group === 'majmin' && u.get(labels.classes - 1, j) < 0 ? -1 : 1;
    const q = Q.getColumn(j);
    return {
      group,
      u: Float64Array.from(u.getColumn(j), (x) => sign * x),
      v: combined(right, q).map((x) => sign * x),
      value: rayleigh(svd, from, q),
      angle: clusterAngle + inside,
    };
  });
}

/** Group of a left singular vector by its definition. */
function groupOf(u: number[], labels: Labels, zero: number): FeatureGroup {
  const majority = Math.hypot(...u.slice(0, labels.majorities));
  const minority = Math.hypot(...u.slice(labels.majorities));
  const least = Math.min(majority, minority);
  if (least > zero && least <= AMBIGUOUS * zero) {
    throw new MeasurementError(
      `feature groups: a component has parts ${majority} on majorities and ${minority} on minorities, zero is below ${zero}`,
    );
  }
  if (minority <= zero) return 'majmaj';
  return majority <= zero ? 'minmin' : 'majmin';
}

/** uᵀ Z v of a rotated pair, Σ σ_i q_i² over the cluster. */
function rayleigh(svd: Decomposition, from: number, q: number[]): number {
  return q.reduce((sum, x, i) => sum + x * x * (svd.values[from + i] as number), 0);
}

function gather(
  components: readonly Component[],
  budget: number,
  spread: (v: Float64Array) => Float64Array,
): GroupFeatures | null {
  if (components.length === 0) return null;
  const angle = Math.hypot(...components.map((c) => c.angle));
  return {
    U: columnsOf(components.map((c) => c.u)),
    right: components.map((c) => spread(c.v)),
    values: components.map((c) => c.value),
    budget,
    subspaceBudget: Math.SQRT2 * angle,
  };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
