/** One figure of each kind, and one without theory. */
import type { CurvesFigure, Figure, MatrixFigure, Series } from '../../../src/audit/result.ts';

const series = (one: Partial<Series>): Series => ({
  witness: 'measured',
  group: 'majmin',
  start: 'spectral',
  label: '',
  x: [0, 1, 2],
  y: [0, 0.25, 1],
  ...one,
});

const GROUPS = { majmaj: 'maj-maj', majmin: 'maj-min', minmin: 'min-min' };

export const MATRIX: MatrixFigure = {
  id: 'd/fig-1/a',
  item: 'fig-1',
  title: 'Left vectors',
  caption: 'Four classes.',
  groups: GROUPS,
  kind: 'matrix',
  witness: 'measured',
  rows: ['class 1', 'class 2', 'class 3'],
  columns: ['majmaj', 'majmin'],
  values: [
    [0.625, -0.5],
    [-0.625, -0.5],
    [0, 0.5],
  ],
};

export const BARS: Figure = {
  id: 'd/fig-1/b',
  item: 'fig-1',
  title: 'Values',
  caption: 'Three witnesses.',
  groups: GROUPS,
  kind: 'bars',
  y: 'singular value',
  bars: [
    { group: 'majmaj', witness: 'printed', value: 3.162278 },
    { group: 'majmaj', witness: 'derived', value: 3.162278 },
    { group: 'majmaj', witness: 'measured', value: 3.162278 },
  ],
};

export const APART: CurvesFigure = {
  id: 'd/fig-2/c',
  item: 'fig-2',
  title: 'Amplitudes',
  caption: 'Weighted.',
  groups: GROUPS,
  kind: 'curves',
  x: { label: 't', scale: 'linear' },
  y: { label: 'amplitude', scale: 'linear' },
  series: [
    series({ witness: 'printed', start: null, x: [0, 0.5, 1, 1.5, 2], y: [0, 0, 0.125, 0.5, 1] }),
    series({ witness: 'derived', start: null, x: [0, 0.5, 1, 1.5, 2], y: [0, 0.1, 0.25, 0.6, 1] }),
    series({}),
    series({ witness: 'printed', start: null, group: 'minmin' }),
    series({ witness: 'derived', start: null, group: 'minmin' }),
    series({ group: 'minmin' }),
  ],
};

export const STARTS: CurvesFigure = {
  ...APART,
  id: 'd/fig-2/d',
  title: 'Singular values of the logits',
  series: [series({}), series({ start: 'random', y: [0, 0.125, 0.75] })],
};

export const SAMPLE_FIGURES: readonly Figure[] = [MATRIX, BARS, APART, STARTS];

const HOSTILE = '"><script>alert(1)</script></svg><!-- ![x](javascript:1) | `$\\x$` \u0000\u202e';

/** The same with hostile data in every text. */
export const HOSTILE_FIGURES: readonly Figure[] = SAMPLE_FIGURES.map((figure): Figure => {
  const titles = { title: HOSTILE, caption: HOSTILE };
  if (figure.kind === 'bars') return { ...figure, ...titles, y: HOSTILE };
  if (figure.kind === 'matrix') {
    const rows = figure.rows.map((row) => row + HOSTILE);
    return { ...figure, ...titles, rows, columns: figure.columns.map((column) => column + HOSTILE) };
  }
  const series = figure.series.map((one) => ({ ...one, label: HOSTILE }));
  return { ...figure, ...titles, x: { ...figure.x, label: HOSTILE }, y: { ...figure.y, label: HOSTILE }, series };
});
