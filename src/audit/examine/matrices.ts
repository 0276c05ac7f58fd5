/**
 * Examines a chain of block matrices: each neighbouring pair block by block in the block algebra, and entry by entry
 * against the numerical decomposition. 𝔽 is any orthonormal basis of a complement, so for numbers it is the one that
 * the decomposition found.
 */
import { Matrix } from 'ml-matrix';
import {
  asMultipleOfIdentity,
  at,
  type BlockMatrix,
  firstDifference,
  instantiate,
  type Space,
} from '../../algebra/blocks.ts';
import { blocksOf, type MatrixMeaning } from '../../algebra/formula-blocks.ts';
import { type MatrixValues, matrixOf } from '../../algebra/formula-matrix.ts';
import type { Formula, Statement } from '../../algebra/latex/formula.ts';
import { parseStatement, printStatement } from '../../algebra/latex/index.ts';
import { blocksLatex } from '../../algebra/print-blocks.ts';
import type { Scalar } from '../../algebra/scalar.ts';
import type { Step } from '../../derive/derivation.ts';
import { effectiveWeights } from '../../derive/effective-weights.ts';
import { labelBlocks } from '../../derive/label-blocks.ts';
import { parameters } from '../../derive/parameters.ts';
import { singularValueDecomposition } from '../../derive/spectrum.ts';
import type { Comparison } from '../../judge/comparison.ts';
import { orderedFeatures } from '../../measure/features.ts';
import { UNIT_ROUNDOFF } from '../../measure/measured.ts';
import { columnsOf } from '../../measure/rows.ts';
import { FEATURE_GROUPS } from '../../model/feature-group.ts';
import { labelMatrix, simplexEncodedLabels } from '../../model/labels.ts';
import type { Setting } from '../../model/setting.ts';
import { sampleWeights } from '../../model/weights.ts';
import type { SpaceName } from '../claim.ts';
import { drawOf } from '../draw.ts';
import { featuresOf, remembered, weightsOf } from '../measurements.ts';
import { caseOf, pointOf, type Regime, recordOf } from '../regime.ts';
import type { Context } from './context.ts';
import {
  ABSENT,
  disproved,
  type Examination,
  measure,
  measureDerived,
  type Probe,
  proved,
  requireEqualities,
} from './examination.ts';
import { formatNumber } from './format-number.ts';

/** Names under which the reader gives the matrices of the model: italic, bold, or slanted bold. */
const NAMES = { Y: 'Y', Z: 'Z', U: 'U', V: 'V', Sigma: 'Sigma', Omega: 'Omega', Lambda: 'Lambda' } as const;
type MatrixName = keyof typeof NAMES;

export interface Layout {
  readonly rows: SpaceName;
  readonly columns: SpaceName;
  readonly inner: readonly SpaceName[];
}

export function examineMatrices(printed: string, layout: Layout, context: Context): Examination {
  const statement = parseStatement(printed);
  requireEqualities(statement);
  const derived = derivedMatrices(context.regime);
  const italicV = mentionsTransposed(statement, 'V');
  const readAs = printStatement(statement);
  const sides = blockSides(statement, layout, context.regime);
  const drawing = drawOf(context.id, context.regime, 'matrix', context.run);
  const printedMeasured = measure(
    'printed against measured, entry by entry',
    drawing,
    (setting) => probeSides(statement, sides, setting, italicV),
    context,
  );
  const used = (Object.keys(NAMES) as MatrixName[]).filter((name) =>
    statement.sides.some((side) => spellings(name, italicV).some((spelling) => mentions(side, spelling))),
  );
  const derivedMeasured =
    used.length === 0
      ? ABSENT
      : measureDerived(
          'derived against measured, entry by entry',
          drawing,
          (setting) => probeNamed(used, derived.matrices, setting),
          context,
        );
  return {
    readAs,
    derived: { latex: used.map((name) => derived.text[name]).join(', \\quad '), steps: derived.steps },
    measured: `${used.map((name) => name).join(', ')} at ${printedMeasured.settings} settings, from the numerical decomposition of the explicit matrices, compared entry by entry`,
    printedDerived: compareSides(sides, derived.steps),
    derivedMeasured,
    printedMeasured: printedMeasured.comparison,
    counterexample: printedMeasured.counterexample,
    coverage: printedMeasured.coverage,
    failures: printedMeasured.failures,
    satisfiable: printedMeasured.settings > 0,
    illPosed: null,
  };
}

/** The sides as block matrices. @throws Unable a side that is none; ShapeMismatch a printed size that does not fit. */
function blockSides(statement: Statement, layout: Layout, regime: Regime): BlockMatrix[] {
  const derived = derivedMatrices(regime);
  const spaces: Readonly<Record<SpaceName, Space>> = {
    class: derived.classSpace,
    sample: derived.sampleSpace,
    feature: derived.featureSpace,
  };
  const italicV = mentionsTransposed(statement, 'V');
  const named = Object.fromEntries(
    (Object.keys(NAMES) as MatrixName[]).flatMap((name) =>
      spellings(name, italicV).map((spelling) => [spelling, derived.matrices[name]]),
    ),
  );
  const p = parameters(caseOf(regime));
  const meaning: MatrixMeaning = {
    scalars: {
      R: p.imbalanceRatio,
      k: p.classes,
      V: p.classes,
      s: p.majorityShare,
      m: p.minorityCount,
      gamma: p.gamma,
    },
    matrices: named,
    inner: layout.inner.map((name) => spaces[name]),
  };
  return statement.sides.map((side) => blocksOf(side, meaning, spaces[layout.rows], spaces[layout.columns]));
}

/** Have two statements the same sides, block by block by the exact zero test? */
export function sameMatrices(a: Statement, b: Statement, layout: Layout, regime: Regime): boolean {
  const others = blockSides(b, layout, regime);
  return blockSides(a, layout, regime).every((side, i) => firstDifference(side, others[i] as BlockMatrix) === null);
}

/** One side of a statement as a block matrix. @throws Unable it cannot be read so. */
export const sideAsBlocks = (statement: Statement, index: number, layout: Layout, regime: Regime): BlockMatrix =>
  blockSides(statement, layout, regime)[index] as BlockMatrix;

/** The multiples of the identity in the diagonal blocks; null for a block that is none. @throws Unable as above. */
export function diagonalOf(formula: Formula, layout: Layout, regime: Regime): (Scalar | null)[] {
  const [side] = blockSides({ sides: [formula], relations: [] }, layout, regime) as [BlockMatrix];
  return side.rows.map((_, i) => asMultipleOfIdentity(at(side, i, i)));
}

const bigints = (_key: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);

/** In these documents italic V is both the number of classes and, where it stands transposed, the singular vectors. */
const mentionsTransposed = (statement: Statement, name: string): boolean =>
  JSON.stringify(statement.sides, bigints).includes(
    `{"kind":"transpose","operand":{"kind":"symbol","name":"${name}"}}`,
  );

function spellings(name: MatrixName, italicV: boolean): string[] {
  const bold = `bold(${name})`;
  return name === 'V' && !italicV ? [bold] : [name, bold];
}

const mentions = (side: Formula, name: string): boolean => JSON.stringify(side, bigints).includes(`"name":"${name}"`);

const derivedMatrices = remembered((regime: Regime) => JSON.stringify(regime), derive);

function derive(regime: Regime) {
  const given = caseOf(regime);
  const labels = labelBlocks(given);
  const svd = singularValueDecomposition(labels.Z, '\\mathbf{Z}');
  const weights = effectiveWeights(given);
  const { U, Sigma, V, featureSpace } = svd.value;
  const steps: readonly Step[] = weights.steps;
  return {
    classSpace: labels.classSpace,
    sampleSpace: labels.sampleSpace,
    featureSpace,
    steps,
    matrices: { Y: labels.Y, Z: labels.Z, U, Sigma, V, Omega: labels.Omega, Lambda: weights.value.Lambda },
    text: Object.fromEntries(
      Object.entries({ Y: labels.Y, Z: labels.Z, U, Sigma, V, Omega: labels.Omega, Lambda: weights.value.Lambda }).map(
        ([name, matrix]) => [name, `${GLYPHS[name as MatrixName]} = ${blocksLatex(matrix)}`],
      ),
    ) as Record<MatrixName, string>,
  };
}

const GLYPHS: Readonly<Record<MatrixName, string>> = {
  Y: '\\mathbf{Y}',
  Z: '\\mathbf{Z}',
  U: '\\mathbf{U}',
  V: '\\mathbf{V}',
  Sigma: '\\mathbf{\\Sigma}',
  Omega: '\\mathbf{\\Omega}',
  Lambda: '\\mathbf{\\Lambda}',
};

function compareSides(sides: readonly BlockMatrix[], steps: readonly Step[]): Comparison {
  const method = 'printed against derived, block by block by the exact zero test';
  for (const [i, side] of sides.slice(1).entries()) {
    const difference = firstDifference(sides[i] as BlockMatrix, side);
    if (difference === null) continue;
    const where = `block (${difference.row + 1}, ${difference.column + 1})`;
    if (difference.test.outcome === 'nonzero') return disproved(steps, method, Math.abs(difference.test.value), where);
    return { outcome: 'open', reason: `the algebra cannot decide ${where}`, evidence: [] };
  }
  return proved(steps, method);
}

/** Numerical matrices, with an entrywise budget for each. */
function measuredMatrices(setting: Setting): Record<MatrixName, { matrix: Matrix; budget: number }> {
  const features = featuresOf(setting);
  const { U, values, right } = orderedFeatures(features);
  const subspace = Math.max(...FEATURE_GROUPS.map((group) => features.groups[group]?.subspaceBudget ?? 0));
  const smallest = Math.min(...values);
  const lambda = weightsOf(setting, setting.gamma);
  // 𝔽 is taken from the measured U, so U errs by its subspace only; V follows from U by a division by σ.
  const rightBudget = 2 * subspace + (2 * features.budget) / smallest;
  return {
    Y: { matrix: labelMatrix(setting), budget: UNIT_ROUNDOFF },
    Z: { matrix: simplexEncodedLabels(setting), budget: 4 * UNIT_ROUNDOFF },
    U: { matrix: U, budget: 2 * subspace },
    V: { matrix: columnsOf(right), budget: rightBudget },
    Sigma: { matrix: Matrix.diag([...values]), budget: features.budget },
    Omega: {
      matrix: Matrix.diag([...sampleWeights(setting, setting.gamma)]),
      budget: 16 * UNIT_ROUNDOFF * Math.max(...sampleWeights(setting, setting.gamma)),
    },
    Lambda: { matrix: lambda.matrix, budget: lambda.budget },
  };
}

/** The orthonormal bases of the complements that the decomposition found. */
function measuredBasis(setting: Setting): (axis: string, size: number) => Matrix {
  const { groups } = featuresOf(setting);
  return (axis, size) => {
    const majority = axis.startsWith('majority');
    const found = groups[majority ? 'majmaj' : 'minmin'];
    if (found === null) return Matrix.zeros(size, size - 1);
    const from = majority ? 0 : setting.majorities;
    return found.U.subMatrix(from, from + size - 1, 0, found.U.columns - 1);
  };
}

function probeSides(statement: Statement, sides: readonly BlockMatrix[], setting: Setting, italicV: boolean): Probe[] {
  const measured = measuredMatrices(setting);
  const values: MatrixValues = {
    scalars: Object.fromEntries(
      Object.entries({ ...pointOf(setting), V: setting.classes }).map(([n, v]) => [n, { value: v, error: 0 }]),
    ),
    matrices: Object.fromEntries(
      (Object.keys(NAMES) as MatrixName[]).flatMap((name) =>
        spellings(name, italicV).map((spelling) => [spelling, measured[name].matrix]),
      ),
    ),
  };
  const numeric = statement.sides.map((side, i) => {
    const names = (Object.keys(NAMES) as MatrixName[]).filter((name) =>
      spellings(name, italicV).some((spelling) => mentions(side, spelling)),
    );
    return names.length === 0
      ? { matrix: instantiate(sides[i] as BlockMatrix, pointOf(setting), measuredBasis(setting)), names }
      : { matrix: matrixOf(side, values), names };
  });
  return numeric.slice(1).map((b, i) => {
    const a = numeric[i] as (typeof numeric)[number];
    const budget = [...a.names, ...b.names].reduce(
      (sum, name) => sum + measured[name].budget * conditionOf(setting, measured),
      UNIT_ROUNDOFF * 64 * (a.matrix.max() + b.matrix.max() + 1) * Math.max(a.matrix.rows, a.matrix.columns),
    );
    const [printed, actual] = a.names.length > 0 && b.names.length === 0 ? [b, a] : [a, b];
    return probeEntries(printed.matrix, actual.matrix, budget, setting);
  });
}

/** A product of named matrices magnifies their errors by the norms of the others. */
const conditionOf = (_setting: Setting, measured: ReturnType<typeof measuredMatrices>): number =>
  (1 + measured.Sigma.matrix.max()) * (1 + measured.Omega.matrix.max());

function probeNamed(
  names: readonly MatrixName[],
  derived: Readonly<Record<MatrixName, BlockMatrix>>,
  setting: Setting,
): Probe[] {
  const measured = measuredMatrices(setting);
  return names.map((name) => {
    const numeric = instantiate(derived[name], pointOf(setting), measuredBasis(setting));
    const rounding = UNIT_ROUNDOFF * 64 * (numeric.max() + 1);
    return probeEntries(numeric, measured[name].matrix, measured[name].budget + rounding, setting);
  });
}

/** The largest difference of two matrices, with the entry where it stands. */
function probeEntries(printed: Matrix, actual: Matrix, budget: number, setting: Setting): Probe {
  let worst = { row: 0, column: 0, difference: 0 };
  if (printed.rows !== actual.rows || printed.columns !== actual.columns) {
    return {
      setting: recordOf(setting),
      discrepancy: Number.POSITIVE_INFINITY,
      budget,
      printed: `${printed.rows}×${printed.columns}`,
      actual: `${actual.rows}×${actual.columns}`,
    };
  }
  for (let row = 0; row < printed.rows; row++) {
    for (let column = 0; column < printed.columns; column++) {
      const difference = Math.abs(printed.get(row, column) - actual.get(row, column));
      if (!(difference <= worst.difference)) worst = { row, column, difference };
    }
  }
  const at = (matrix: Matrix) =>
    matrix.rows === 0 || matrix.columns === 0 ? '' : formatNumber(matrix.get(worst.row, worst.column));
  return {
    setting: recordOf(setting),
    discrepancy: worst.difference,
    budget,
    printed: `${at(printed)} at entry (${worst.row + 1}, ${worst.column + 1})`,
    actual: `${at(actual)} at entry (${worst.row + 1}, ${worst.column + 1})`,
  };
}

const nothing = (readAs: string) => ({
  readAs,
  derived: null,
  measured: null,
  printedDerived: ABSENT,
  derivedMeasured: ABSENT,
  printedMeasured: ABSENT,
  counterexample: null,
  coverage: null,
  failures: [],
  satisfiable: true,
});

/** The printed sizes contradict each other. */
export const illPosed = (readAs: string, why: string): Examination => ({ ...nothing(readAs), illPosed: why });

/** The statement was read, and is beyond what can be decided here. */
export const unread = (readAs: string, reason: string): Examination => ({
  ...nothing(readAs),
  printedDerived: { outcome: 'open', reason, evidence: [] },
  illPosed: null,
});
