import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  blockMatrix,
  blocksEqual,
  diagonal,
  multiplyBlocks,
  type Space,
  type Term,
  transposeBlocks,
} from '../../src/algebra/blocks.ts';
import { blocksOf } from '../../src/algebra/formula-blocks.ts';
import { blocksLatex } from '../../src/algebra/print-blocks.ts';
import { add, negate, rational, sqrt, subtract } from '../../src/algebra/scalar.ts';
import { parseFormula, parseStatement } from '../../src/language/latex/index.ts';
import { PAPER } from '../language/latex/paper.ts';
import { SEEDED } from '../proofs/zt25/model/settings.ts';
import { CLASS_SPACE, FEATURE_SPACE, ONE, R, SAMPLE_SPACE, SCALARS } from './formula-cases.ts';
import { SURD_ATOMS, scalarOfTree, someTree } from './trees.ts';

const MEANING = { scalars: SCALARS, matrices: {}, inner: [] };
const side = (text: string) => parseStatement(text).sides[1] ?? parseFormula('0');

const PRINTED: readonly [keyof typeof PAPER, Space, Space][] = [
  ['eq10', CLASS_SPACE, SAMPLE_SPACE],
  ['eq11', FEATURE_SPACE, FEATURE_SPACE],
  ['left', CLASS_SPACE, FEATURE_SPACE],
  ['right', FEATURE_SPACE, SAMPLE_SPACE],
  ['eq12', SAMPLE_SPACE, SAMPLE_SPACE],
];

test.each(PRINTED)('%s: what is printed is read back as the same block matrix', (name, rows, columns) => {
  const blocks = blocksOf(side(PAPER[name]), MEANING, rows, columns);
  for (const [a, to, from] of [
    [blocks, rows, columns],
    [transposeBlocks(blocks), columns, rows],
  ] as const) {
    expect(blocksEqual(blocksOf(parseFormula(blocksLatex(a)), MEANING, to, from), a)).toBe(true);
  }
});

test('how it looks', () => {
  const U = blocksOf(side(PAPER.left), MEANING, CLASS_SPACE, FEATURE_SPACE);
  expect(blocksLatex(U)).toBe(
    '\\begin{bmatrix} \\mathbb{F} & -\\frac{1}{\\sqrt{k}}\\, \\mathbb{1}_{\\frac{k}{2}} & \\mathbf{0} \\\\ \\mathbf{0} & \\frac{1}{\\sqrt{k}}\\, \\mathbb{1}_{\\frac{k}{2}} & \\mathbb{F} \\end{bmatrix}',
  );
  const gram = multiplyBlocks(transposeBlocks(U), U);
  const unit = '\\mathbb{I}_{\\frac{k - 2}{2}}';
  expect(blocksLatex(gram)).toBe(
    `\\begin{bmatrix} ${unit} & \\mathbf{0} & \\mathbf{0} \\\\ \\mathbf{0} & 1 & \\mathbf{0} \\\\ \\mathbf{0} & \\mathbf{0} & ${unit} \\end{bmatrix}`,
  );
});

test('sums in coefficients are bracketed, signs are kept', () => {
  const one = CLASS_SPACE.slice(0, 1);
  expect(blocksLatex(diagonal(one, [add(R, ONE)]))).toContain('\\left(R + 1\\right)\\, \\mathbb{I}');
  expect(blocksLatex(diagonal(one, [subtract(sqrt(R), ONE)]))).toContain('\\left(\\sqrt{R} - 1\\right)\\, \\mathbb{I}');
  expect(blocksLatex(diagonal(one, [negate(sqrt(R))]))).toContain('-\\sqrt{R}\\, \\mathbb{I}');
  const mixed = blockMatrix(one, one, () => [
    ['I', 'I', R],
    ['J', 'I', rational(-2)],
  ]);
  expect(blocksLatex(mixed)).toBe(
    '\\begin{bmatrix} R\\, \\mathbb{I}_{\\frac{k}{2}} - 2\\, \\mathbb{1}_{\\frac{k}{2}}\\mathbb{1}_{\\frac{k}{2}}^\\top \\end{bmatrix}',
  );
  const point: Space = [{ name: 'one', axes: [] }];
  expect(blocksLatex(diagonal(point, [rational('1/2')]))).toBe('\\begin{bmatrix} \\frac{1}{2} \\end{bmatrix}');
});

test('whatever the coefficients, what is printed is read back as the same block matrix', () => {
  const some = someTree(SURD_ATOMS, 3);
  fc.assert(
    fc.property(some, some, some, (a, b, c) => {
      const blocks = blockMatrix(CLASS_SPACE, FEATURE_SPACE, (_to, _from, i, j): Term[] => {
        if (j === 1) return [['J', scalarOfTree(i === 0 ? b : c)]];
        return (j === 0) === (i === 0) ? [['F', scalarOfTree(a)]] : [];
      });
      const read = blocksOf(parseFormula(blocksLatex(blocks)), MEANING, CLASS_SPACE, FEATURE_SPACE);
      expect(blocksEqual(read, blocks)).toBe(true);
    }),
    { ...SEEDED, numRuns: 100 },
  );
});
