/**
 * Block matrices by numbers, entry by entry: sides of a printed chain, and derived matrices, at one setting.
 * Inputs: what is printed or derived; the measured matrices of the model, formed only where they are spoken of.
 * Outcome: one probe a pair, the entry that differs most. 𝔽 is the basis that the decomposition found.
 */
import { Matrix } from 'ml-matrix';
import { type BlockMatrix, instantiate } from '../../algebra/blocks.ts';
import { type MatrixValues, matrixOf } from '../../algebra/formula-matrix.ts';
import { exactly } from '../../algebra/formula-number.ts';
import type { Formula } from '../../algebra/latex/formula.ts';
import { type LabelFeatures, orderedFeatures } from '../../measure/features.ts';
import { UNIT_ROUNDOFF } from '../../measure/measured.ts';
import { columnsOf } from '../../measure/rows.ts';
import { FEATURE_GROUPS } from '../../model/feature-group.ts';
import { labelMatrix, simplexEncodedLabels } from '../../model/labels.ts';
import type { Setting } from '../../model/setting.ts';
import { groupWeights, sampleWeights } from '../../model/weights.ts';
import { featuresOf, weightsOf } from '../measurements.ts';
import { pointOf, recordOf } from '../regime.ts';
import type { Probe } from './examination.ts';
import { formatNumber } from './format-number.ts';

export const MATRIX_NAMES = ['Y', 'Z', 'U', 'V', 'Sigma', 'Omega', 'Lambda'] as const;
export type MatrixName = (typeof MATRIX_NAMES)[number];

/** A matrix as numbers, with an entrywise budget. */
interface Numeric {
  readonly matrix: Matrix;
  readonly budget: number;
}

const MEASURED: Readonly<Record<MatrixName, (setting: Setting) => Numeric>> = {
  Y: (setting) => ({ matrix: labelMatrix(setting), budget: UNIT_ROUNDOFF }),
  Z: (setting) => ({ matrix: simplexEncodedLabels(setting), budget: 4 * UNIT_ROUNDOFF }),
  U: (setting) => {
    const features = featuresOf(setting);
    return { matrix: orderedFeatures(features).U, budget: 2 * subspaceOf(features) };
  },
  V: (setting) => {
    const features = featuresOf(setting);
    const { right, values } = orderedFeatures(features);
    // 𝔽 is taken from the measured U, so U errs by its subspace only; V follows from U by a division by σ.
    const budget = 2 * subspaceOf(features) + (2 * features.budget) / Math.min(...values);
    return { matrix: columnsOf(right), budget };
  },
  Sigma: (setting) => {
    const features = featuresOf(setting);
    return { matrix: Matrix.diag(orderedFeatures(features).values), budget: features.budget };
  },
  Omega: (setting) => {
    const weights = sampleWeights(setting, setting.gamma);
    return { matrix: Matrix.diag(weights), budget: 16 * UNIT_ROUNDOFF * Math.max(...weights) };
  },
  Lambda: (setting) => weightsOf(setting, setting.gamma),
};

const subspaceOf = ({ groups }: LabelFeatures): number =>
  Math.max(...FEATURE_GROUPS.map((group) => groups[group]?.subspaceBudget ?? 0));

/** A side of a chain: as it was read, as blocks, and the matrices of the model that it names. */
export interface PrintedSide {
  readonly formula: Formula;
  readonly blocks: BlockMatrix;
  readonly names: readonly MatrixName[];
}

/** Neighbouring sides; one that names matrices has their measured values, any other is as printed. */
export function probeSides(
  sides: readonly PrintedSide[],
  spellings: (name: MatrixName) => readonly string[],
  setting: Setting,
): Probe[] {
  const used = new Set(sides.flatMap(({ names }) => names));
  const measured = new Map([...used].map((name) => [name, MEASURED[name](setting)]));
  const values: MatrixValues = {
    scalars: Object.fromEntries(
      Object.entries({ ...pointOf(setting), V: setting.classes }).map(([name, value]) => [name, exactly(value)]),
    ),
    matrices: Object.fromEntries(
      [...measured].flatMap(([name, { matrix }]) => spellings(name).map((spelling) => [spelling, matrix])),
    ),
  };
  const condition = conditionOf(setting);
  const numeric = sides.map(({ formula, blocks, names }) => ({
    names,
    matrix: names.length === 0 ? numbersOf(blocks, setting) : matrixOf(formula, values),
  }));
  return numeric.slice(1).map((b, i) => {
    const a = numeric[i] as (typeof numeric)[number];
    const budget = [...a.names, ...b.names].reduce(
      (sum, name) => sum + (measured.get(name) as Numeric).budget * condition,
      UNIT_ROUNDOFF *
        64 *
        (largestEntry(a.matrix) + largestEntry(b.matrix) + 1) *
        Math.max(a.matrix.rows, a.matrix.columns),
    );
    const [printed, actual] = a.names.length > 0 && b.names.length === 0 ? [b, a] : [a, b];
    return probeEntries(printed.matrix, actual.matrix, budget, setting);
  });
}

/** A product of named matrices magnifies their errors by the norms of the others. */
function conditionOf(setting: Setting): number {
  const { groups } = featuresOf(setting);
  const largest = Math.max(...FEATURE_GROUPS.map((group) => groups[group]?.values[0] ?? 0));
  const { majority, minority } = groupWeights(setting, setting.gamma);
  return (1 + largest) * (1 + Math.max(majority, minority));
}

export const probeNamed = (
  names: readonly MatrixName[],
  derived: Readonly<Record<MatrixName, BlockMatrix>>,
  setting: Setting,
): Probe[] =>
  names.map((name) => {
    const numeric = numbersOf(derived[name], setting);
    const rounding = UNIT_ROUNDOFF * 64 * (largestEntry(numeric) + 1);
    const measured = MEASURED[name](setting);
    return probeEntries(numeric, measured.matrix, measured.budget + rounding, setting);
  });

/** max |aᵢⱼ|; 0 of a matrix without entries. */
const largestEntry = (matrix: Matrix): number =>
  matrix.to1DArray().reduce((largest, entry) => Math.max(largest, Math.abs(entry)), 0);

/** Blocks as numbers, with the orthonormal bases of the complements that the decomposition found. */
function numbersOf(blocks: BlockMatrix, setting: Setting): Matrix {
  const { groups } = featuresOf(setting);
  return instantiate(blocks, pointOf(setting), (axis, size) => {
    const majority = axis.startsWith('majority');
    const found = groups[majority ? 'majmaj' : 'minmin'];
    if (found === null) return Matrix.zeros(size, size - 1);
    const from = majority ? 0 : setting.majorities;
    return found.U.subMatrix(from, from + size - 1, 0, found.U.columns - 1);
  });
}

/** The largest difference of two matrices, with the entry where it stands. */
function probeEntries(printed: Matrix, actual: Matrix, budget: number, setting: Setting): Probe {
  if (printed.rows !== actual.rows || printed.columns !== actual.columns) {
    return {
      setting: recordOf(setting),
      discrepancy: Number.POSITIVE_INFINITY,
      budget,
      printed: `${printed.rows}×${printed.columns}`,
      actual: `${actual.rows}×${actual.columns}`,
    };
  }
  let [worst, atRow, atColumn] = [0, 0, 0];
  for (let row = 0; row < printed.rows; row++) {
    for (let column = 0; column < printed.columns; column++) {
      const difference = Math.abs(printed.get(row, column) - actual.get(row, column));
      if (!(difference <= worst)) [worst, atRow, atColumn] = [difference, row, column];
    }
  }
  const at = (matrix: Matrix) =>
    matrix.rows === 0 || matrix.columns === 0 ? '' : formatNumber(matrix.get(atRow, atColumn));
  return {
    setting: recordOf(setting),
    discrepancy: worst,
    budget,
    printed: `${at(printed)} at entry (${atRow + 1}, ${atColumn + 1})`,
    actual: `${at(actual)} at entry (${atRow + 1}, ${atColumn + 1})`,
  };
}
