/**
 * Block matrices by numbers, entry by entry: sides of a printed chain, and derived matrices, at one setting.
 * Inputs: what is printed or derived; the measured matrices of the model, formed only where they are spoken of.
 * Outcome: one probe a pair, the entry that differs most. 𝔽 is the basis that the decomposition found.
 */
import { Matrix } from 'ml-matrix';
import { type BlockMatrix, instantiate } from '../../../../src/algebra/blocks.ts';
import { type MatrixValues, matrixOf } from '../../../../src/algebra/formula-matrix.ts';
import { exactly } from '../../../../src/algebra/formula-number.ts';
import type { Probe } from '../../../../src/audit/examine/examination.ts';
import { formatNumber } from '../../../../src/audit/examine/format-number.ts';
import { pairsOf, sidesInWords } from '../../../../src/audit/examine/pairs.ts';
import type { At } from '../../../../src/judge/verdict.ts';
import type { Formula } from '../../../../src/language/latex/formula.ts';
import { UNIT_ROUNDOFF } from '../../../../src/measure/measured.ts';
import { columnsOf } from '../../../../src/measure/rows.ts';
import { pointOf, type Setting } from '../../../../src/theory/setting.ts';
import { type LabelFeatures, orderedFeatures } from '../measure/features.ts';
import { featuresOf, weightsOf } from '../measurements.ts';
import { FEATURE_GROUPS } from '../model/feature-group.ts';
import { labelMatrix, simplexEncodedLabels } from '../model/labels.ts';
import type { Setting as StepSetting } from '../model/setting.ts';
import { groupWeights, sampleWeights } from '../model/weights.ts';
import { recordOf, stepOf } from '../step-setting.ts';
import { named } from '../symbols.ts';

export const MATRIX_NAMES = ['Y', 'Z', 'U', 'V', 'Sigma', 'Omega', 'Lambda'] as const;
export type MatrixName = (typeof MATRIX_NAMES)[number];

/** A matrix as numbers, with an entrywise budget. */
interface Numeric {
  readonly matrix: Matrix;
  readonly budget: number;
}

const MEASURED: Readonly<Record<MatrixName, (setting: StepSetting) => Numeric>> = {
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

/**
 * Neighbouring sides; one that names matrices has their measured values, any other is as printed.
 * @param entry the one that is compared, from 1; the one that differs most without it
 */
export function probeSides(
  sides: readonly PrintedSide[],
  spellings: (name: MatrixName) => readonly string[],
  setting: Setting,
  entry?: At['entry'],
): Probe[] {
  const used = new Set(sides.flatMap(({ names }) => names));
  const measured = new Map([...used].map((name) => [name, MEASURED[name](stepOf(setting))]));
  const values: MatrixValues = {
    scalars: Object.fromEntries(
      Object.entries({ ...pointOf(setting), V: stepOf(setting).classes }).map(([name, value]) => [
        name,
        exactly(value),
      ]),
    ),
    matrices: Object.fromEntries(
      [...measured].flatMap(([name, { matrix }]) => spellings(name).map((spelling) => [spelling, matrix])),
    ),
  };
  const condition = conditionOf(stepOf(setting));
  const formulas = sides.map(({ formula }) => formula);
  const pairs = pairsOf(sidesInWords(formulas, new Set([...used].flatMap(spellings)), 'measured'));
  const numeric = sides.map(({ formula, blocks, names }) => ({
    names,
    matrix: names.length === 0 ? numbersOf(blocks, setting) : matrixOf(formula, values),
  }));
  return pairs.flatMap(({ of, at, order }, i) => {
    const [a, b] = numeric.slice(i, i + 2) as [(typeof numeric)[number], (typeof numeric)[number]];
    const budget = [...a.names, ...b.names].reduce(
      (sum, name) => sum + (measured.get(name) as Numeric).budget * condition,
      UNIT_ROUNDOFF *
        64 *
        (largestEntry(a.matrix) + largestEntry(b.matrix) + 1) *
        Math.max(a.matrix.rows, a.matrix.columns),
    );
    return probeEntries(order(a.matrix, b.matrix), budget, { setting: recordOf(setting), at, of }, entry);
  });
}

/** A product of named matrices magnifies their errors by the norms of the others. */
function conditionOf(setting: StepSetting): number {
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
  names.flatMap((name) => {
    const numeric = numbersOf(derived[name], setting);
    const rounding = UNIT_ROUNDOFF * 64 * (largestEntry(numeric) + 1);
    const measured = MEASURED[name](stepOf(setting));
    return probeEntries([numeric, measured.matrix], measured.budget + rounding, {
      setting: recordOf(setting),
      at: {},
      of: ['derived', 'measured'],
    });
  });

/** max |aᵢⱼ|; 0 of a matrix without entries. */
const largestEntry = (matrix: Matrix): number =>
  matrix.to1DArray().reduce((largest, entry) => Math.max(largest, Math.abs(entry)), 0);

/** Blocks as numbers, with the orthonormal bases of the complements that the decomposition found. */
function numbersOf(blocks: BlockMatrix, setting: Setting): Matrix {
  const step = stepOf(setting);
  const { groups } = featuresOf(step);
  return instantiate(blocks, named(pointOf(setting)), (axis, size) => {
    const majority = axis.startsWith('majority');
    const found = groups[majority ? 'majmaj' : 'minmin'];
    if (found === null) return Matrix.zeros(size, size - 1);
    const from = majority ? 0 : step.majorities;
    return found.U.subMatrix(from, from + size - 1, 0, found.U.columns - 1);
  });
}

/** One entry of two matrices: the one that is asked for, if there is one; or that differs most. */
export function probeEntries(
  [printed, actual]: readonly [Matrix, Matrix],
  budget: number,
  { at, ...rest }: Pick<Probe, 'setting' | 'at' | 'of'>,
  entry?: At['entry'],
): Probe[] {
  if (printed.rows !== actual.rows || printed.columns !== actual.columns) {
    const size = (matrix: Matrix) => `${matrix.rows}×${matrix.columns}`;
    return [
      {
        ...rest,
        at: { ...at, part: 'sizes' },
        discrepancy: Number.POSITIVE_INFINITY,
        budget,
        printed: size(printed),
        actual: size(actual),
      },
    ];
  }
  const [row, column] = entry ?? mostDifferent(printed, actual);
  if (row > printed.rows || column > printed.columns) return [];
  const [a, b] = [printed.get(row - 1, column - 1), actual.get(row - 1, column - 1)];
  return [
    {
      ...rest,
      at: { ...at, entry: [row, column] },
      discrepancy: Math.abs(a - b),
      budget,
      printed: formatNumber(a),
      actual: formatNumber(b),
    },
  ];
}

/** Row and column, from 1, of the entry where two matrices of one size differ most; one that is no number differs so. */
function mostDifferent(a: Matrix, b: Matrix): [row: number, column: number] {
  let [worst, at]: [number, [number, number]] = [0, [1, 1]];
  for (let row = 0; row < a.rows; row++) {
    for (let column = 0; column < a.columns; column++) {
      const difference = Math.abs(a.get(row, column) - b.get(row, column));
      if (Number.isNaN(difference)) return [row + 1, column + 1];
      if (difference > worst) [worst, at] = [difference, [row + 1, column + 1]];
    }
  }
  return at;
}
