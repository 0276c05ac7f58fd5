/** Labels and singular vectors of a setting as they are measured: the explicit matrix and its numerical decomposition. */
import type { Matrix } from 'ml-matrix';
import { type MatrixFigure, rounded } from '../../../../src/audit/figures/figure.ts';
import { matrixOf } from '../../../../src/measure/rows.ts';
import { orderedFeatures } from '../measure/features.ts';
import { featuresOf } from '../measurements.ts';
import { labelMatrix, sampleCount } from '../model/labels.ts';
import type { Setting } from '../model/setting.ts';
import type { FigureOf } from './entry.ts';
import { settingAt } from './settings.ts';

/** Each matrix with the names of its rows and columns. Right vectors are drawn as Vᵀ, so that columns are samples. */
const MATRICES: Readonly<Record<FigureOf<'matrix'>['of'], (setting: Setting) => Named>> = {
  labels: (setting) => {
    const matrix = labelMatrix(setting);
    return { matrix, rows: classNames(setting), columns: numbered(matrix.columns) };
  },
  'left vectors': (setting) => {
    const { U, groupOf } = orderedFeatures(featuresOf(setting));
    return { matrix: U, rows: classNames(setting), columns: groupOf };
  },
  'right vectors': (setting) => {
    const { right, groupOf } = orderedFeatures(featuresOf(setting));
    return { matrix: matrixOf(right), rows: groupOf, columns: numbered(sampleCount(setting)) };
  },
};

interface Named {
  readonly matrix: Matrix;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

export function matrixFigure(entry: FigureOf<'matrix'>): Pick<MatrixFigure, 'kind' | 'witness' | keyof Grid> {
  const { matrix, rows, columns } = MATRICES[entry.of](settingAt(entry));
  return { kind: 'matrix', witness: 'measured', rows, columns, values: matrix.to2DArray().map((r) => r.map(rounded)) };
}

type Grid = Omit<Named, 'matrix'> & Pick<MatrixFigure, 'values'>;

const classNames = ({ classes, majorities }: Setting): string[] =>
  Array.from({ length: classes }, (_, c) => `class ${c + 1}, ${c < majorities ? 'majority' : 'minority'}`);

const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => String(i + 1));
