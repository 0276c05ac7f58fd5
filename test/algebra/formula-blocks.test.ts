import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { type BlockMatrix, blocksEqual, diagonal, instantiate, type Space } from '../../src/algebra/blocks.ts';
import { blocksOf, type MatrixMeaning } from '../../src/algebra/formula-blocks.ts';
import { add, divide, rational, sqrt, Unable } from '../../src/algebra/scalar.ts';
import { ShapeMismatch } from '../../src/algebra/unable.ts';
import { parseFormula, parseStatement } from '../../src/language/latex/index.ts';
import { PAPER } from '../language/latex/paper.ts';
import { distance } from '../proofs/zt25/model/settings.ts';
import { basisOf } from './block-cases.ts';
import { CLASS_SPACE, FEATURE_SPACE, NUMBERS, ONE, R, SAMPLE_SPACE, SCALARS, writtenOut } from './formula-cases.ts';
import { named } from './named.ts';

const MEANING: MatrixMeaning = { scalars: SCALARS, matrices: {}, inner: [] };
const side = (text: string, index = 1) => {
  const found = parseStatement(text).sides.at(index);
  if (found === undefined) throw new RangeError('no such side');
  return found;
};
const valueAt = (a: BlockMatrix, V: number, ratio: number) => instantiate(a, named({ R: ratio, k: V }), basisOf);
const read = (text: string, rows: Space, columns: Space, meaning = MEANING) =>
  blocksOf(parseFormula(text), meaning, rows, columns);

type Written = ReturnType<typeof writtenOut>;
const PRINTED: readonly [keyof typeof PAPER, Space, Space, (written: Written) => Matrix][] = [
  ['eq10', CLASS_SPACE, SAMPLE_SPACE, ({ Y }) => Y],
  ['eq11', FEATURE_SPACE, FEATURE_SPACE, ({ Sigma }) => Sigma],
  ['left', CLASS_SPACE, FEATURE_SPACE, ({ U }) => U],
  ['right', FEATURE_SPACE, SAMPLE_SPACE, ({ Vt }) => Vt],
  ['eq12', SAMPLE_SPACE, SAMPLE_SPACE, ({ Omega }) => Omega],
];

test.each(PRINTED)('%s as printed is the matrix written out, entry by entry', (name, rows, columns, expected) => {
  const blocks = blocksOf(side(PAPER[name]), MEANING, rows, columns);
  for (const [V, ratio] of NUMBERS) {
    expect(distance(valueAt(blocks, V, ratio), expected(writtenOut(V, ratio)))).toBeLessThan(1e-13);
  }
});

/** Eq. (13) is printed with −1/R where √(1/R) is due, and without the weights of its middle: both stand as printed. */
test('Eq. (13): the product and the result as printed, the one through sample space', () => {
  const product = blocksOf(side(PAPER.eq13, 1), { ...MEANING, inner: [SAMPLE_SPACE] }, FEATURE_SPACE, FEATURE_SPACE);
  const result = blocksOf(side(PAPER.eq13, 2), MEANING, FEATURE_SPACE, FEATURE_SPACE);
  for (const [V, r] of NUMBERS) {
    const { Vt } = writtenOut(V, r);
    const h = V / 2;
    const left = Vt.clone();
    for (let f = 0; f < h - 1; f++) left.mulRow(f, -1 / Math.sqrt(r));
    for (let i = 0; i < h * r; i++) left.set(h - 1, i, left.get(h - 1, i) / Math.sqrt(r));
    const expected = left.mmul(Vt.transpose()).mul(Math.sqrt(r + 1));
    expect(distance(valueAt(product, V, r), expected)).toBeLessThan(1e-13);
    const [low, high] = [Math.sqrt((r + 1) / r), Math.sqrt(r + 1)];
    const printed = Matrix.diag([...Array(h).fill(low), ...Array(h - 1).fill(high)]);
    expect(distance(valueAt(result, V, r), printed)).toBeLessThan(1e-13);
  }
  expect(blocksEqual(product, result)).toBe(false);
});

test('named matrices: products, transposes, sums, negatives and scalar factors', () => {
  const matrices = {
    Y: blocksOf(side(PAPER.eq10), MEANING, CLASS_SPACE, SAMPLE_SPACE),
    'bold(U)': blocksOf(side(PAPER.left), MEANING, CLASS_SPACE, FEATURE_SPACE),
    Sigma: blocksOf(side(PAPER.eq11), MEANING, FEATURE_SPACE, FEATURE_SPACE),
  };
  const meaning: MatrixMeaning = { ...MEANING, matrices };
  const cases: readonly [string, Space, Space, (w: Written, V: number, r: number) => Matrix][] = [
    [
      PAPER.centred.replace(/^Z = /, ''),
      CLASS_SPACE,
      SAMPLE_SPACE,
      (w, V) =>
        Matrix.eye(V)
          .sub(1 / V)
          .mmul(w.Y),
    ],
    ['\\boldsymbol{U} \\Sigma', CLASS_SPACE, FEATURE_SPACE, (w) => w.U.mmul(w.Sigma)],
    ['Y Y^\\top', CLASS_SPACE, CLASS_SPACE, (w) => w.Y.mmul(w.Y.transpose())],
    ['\\sqrt{R} Y - 2 Y', CLASS_SPACE, SAMPLE_SPACE, (w, _V, r) => Matrix.mul(w.Y, Math.sqrt(r) - 2)],
    [
      '-\\frac{1}{V} \\boldsymbol{U}^\\top Y',
      FEATURE_SPACE,
      SAMPLE_SPACE,
      (w, V) =>
        w.U.transpose()
          .mmul(w.Y)
          .mul(-1 / V),
    ],
    ['\\boldsymbol{U}^\\top \\boldsymbol{U}', FEATURE_SPACE, FEATURE_SPACE, (_w, V) => Matrix.eye(V - 1)],
    [
      '\\boldsymbol{U} \\operatorname{diag}(\\mathbb{1}_{V/2-1}, R, 2 \\cdot \\mathbb{1}_{V/2-1}) \\boldsymbol{U}^\\top',
      CLASS_SPACE,
      CLASS_SPACE,
      (w, V, r) => {
        const entries = [...Array(V / 2 - 1).fill(1), r, ...Array(V / 2 - 1).fill(2)];
        return w.U.mmul(Matrix.diag(entries)).mmul(w.U.transpose());
      },
    ],
  ];
  const [centred, ...others] = cases as [(typeof cases)[number], ...(typeof cases)[number][]];
  for (const [text, rows, columns, expected] of others) {
    const blocks = read(text, rows, columns, meaning);
    for (const [V, r] of NUMBERS) {
      expect(distance(valueAt(blocks, V, r), expected(writtenOut(V, r), V, r))).toBeLessThan(1e-12);
    }
  }
  // The centring is printed over the whole class space, which is no block element: refused, not guessed.
  expect(() => read(centred[0], centred[1], centred[2], meaning)).toThrow(Unable);
});

/** Each size of each printed matrix, one at a time, made wrong. */
const WRONG: readonly [keyof typeof PAPER, string, string][] = [
  ['eq10', '\\mathbb{I}_{V/2} \\otimes', '\\mathbb{I}_{V} \\otimes'],
  ['eq10', '\\mathbb{1}_R^\\top', '\\mathbb{1}_{R+1}^\\top'],
  ['eq10', '\\mathbb{1}_R^\\top', '\\mathbb{1}_{V}^\\top'],
  ['eq10', '\\mathbf{0}_{V/2 \\times V/2}', '\\mathbf{0}_{V/2 \\times RV/2}'],
  ['eq10', '\\mathbf{0}_{V/2 \\times V/2}', '\\mathbf{0}_{V \\times V/2}'],
  ['eq10', '\\mathbf{0}_{V/2 \\times RV/2}', '\\mathbf{0}_{RV/2 \\times V/2}'],
  ['eq10', '& \\mathbb{I}_{V/2} \\end', '& \\mathbb{I}_{V/2-1} \\end'],
  ['eq10', '& \\mathbb{I}_{V/2} \\end', '& \\mathbb{1}_{V/2} \\end'],
  ['eq11', '\\sqrt{R}\\mathbb{1}_{V/2-1}', '\\sqrt{R}\\mathbb{1}_{V/2}'],
  ['eq11', '\\quad \\mathbb{1}_{V/2-1}', '\\quad \\mathbb{1}_{V/2+1}'],
  ['eq11', '\\sqrt{(R+1)/2}', '\\sqrt{(R+1)/2} \\mathbb{1}_{2}'],
  ['eq11', '\\quad \\mathbb{1}_{V/2-1}', '\\quad 1'],
  ['eq11', '\\sqrt{R}\\mathbb{1}_{V/2-1}', '2 \\sqrt{R}'],
  ['eq11', '\\sqrt{R}\\mathbb{1}_{V/2-1} \\quad', ''],
  ['right', '\\mathbb{1}_{RV/2}^{\\top}', '\\mathbb{1}_{V/2}^{\\top}'],
  ['right', '\\otimes \\mathbb{1}_{R}^{\\top}', '\\otimes \\mathbb{1}_{V}^{\\top}'],
  ['right', '\\sqrt{\\frac{2}{(R+1)V}} \\mathbb{1}_{V/2}^{\\top} \\\\', '\\sqrt{\\frac{2}{(R+1)V}} \\\\'],
  ['eq12', '\\mathbb{1}_{RV/2}^\\top', '\\mathbb{1}_{RV}^\\top'],
  ['eq12', '& \\mathbb{1}_{V/2}^\\top', '& \\mathbb{1}_{V}^\\top'],
];

test.each(WRONG)('%s with %s made %s: the shapes do not fit', (name, right, wrong) => {
  const [, rows, columns] = PRINTED.find(([n]) => n === name) as (typeof PRINTED)[number];
  expect(PAPER[name]).toContain(right);
  const text = PAPER[name].replace(right, wrong);
  expect(() => blocksOf(side(text), MEANING, rows, columns)).toThrow(ShapeMismatch);
});

test('a coefficient made wrong is another matrix', () => {
  const changes: readonly [keyof typeof PAPER, string, string][] = [
    ['eq11', '\\sqrt{(R+1)/2}', '\\sqrt{(R+2)/2}'],
    ['eq11', '\\sqrt{R}', '\\sqrt{R+1}'],
    ['left', '-\\sqrt{\\frac{1}{V}}', '\\sqrt{\\frac{1}{V}}'],
    ['right', '\\sqrt{\\frac{1}{R}}', '\\frac{1}{R}'],
    ['eq12', '\\sqrt{\\frac{1}{R}}', '\\frac{1}{R}'],
    ['eq12', '\\sqrt{R+1} \\cdot', '\\sqrt{R} \\cdot'],
  ];
  for (const [name, right, wrong] of changes) {
    const [, rows, columns] = PRINTED.find(([n]) => n === name) as (typeof PRINTED)[number];
    const [a, b] = [PAPER[name], PAPER[name].replace(right, wrong)].map((t) =>
      blocksOf(side(t), MEANING, rows, columns),
    );
    expect(blocksEqual(a as BlockMatrix, b as BlockMatrix)).toBe(false);
  }
});

test('a block matrix with more or fewer blocks than its place is refused', () => {
  for (const text of [
    '\\begin{bmatrix} \\mathbb{I} \\end{bmatrix}',
    '\\begin{bmatrix} \\mathbb{I} & \\mathbf{0} \\end{bmatrix}',
    '\\begin{bmatrix} \\mathbb{I} & \\mathbf{0} & \\mathbf{0} \\\\ \\mathbf{0} & \\mathbb{I} & \\mathbf{0} \\end{bmatrix}',
  ]) {
    expect(() => read(text, CLASS_SPACE, CLASS_SPACE)).toThrow(ShapeMismatch);
  }
  expect(() => read('\\operatorname{diag}(1, 2)', FEATURE_SPACE, FEATURE_SPACE)).toThrow(/diagonal of 2 parts/);
  expect(() => read('\\operatorname{diag}(\\mathbb{1}, \\mathbb{1})', CLASS_SPACE, FEATURE_SPACE)).toThrow(
    ShapeMismatch,
  );
});

test('sums of elements in a block, and a printed number only where the block is 1×1', () => {
  const text =
    '\\begin{bmatrix} R \\mathbb{I} - \\frac{2}{V} \\mathbb{1}_{V/2} & \\mathbf{0} \\\\ 0 & \\mathbb{I}_{V/2} \\end{bmatrix}';
  expect(() => read(text, CLASS_SPACE, CLASS_SPACE)).toThrow(ShapeMismatch);
  const sum = read(
    '\\begin{bmatrix} R \\mathbb{I} - 2 \\mathbb{I}_{V/2} & 0 \\\\ 0 & -\\mathbb{I} \\end{bmatrix}',
    CLASS_SPACE,
    CLASS_SPACE,
  );
  expect(blocksEqual(sum, diagonal(CLASS_SPACE, [add(R, rational(-2)), rational(-1)]))).toBe(true);
  const one: Space = FEATURE_SPACE.slice(1, 2);
  const root = read('\\begin{bmatrix} \\frac{1}{\\sqrt{R}} \\end{bmatrix}', one, one);
  expect(blocksEqual(root, diagonal(one, [divide(ONE, sqrt(R))]))).toBe(true);
  expect(() => read('\\begin{bmatrix} 1 & 0 \\\\ 0 & \\mathbb{I} \\end{bmatrix}', CLASS_SPACE, CLASS_SPACE)).toThrow(
    ShapeMismatch,
  );
});

test('what cannot be read is refused and is no shape mismatch', () => {
  const refusals: readonly [string, RegExp][] = [
    ['Q', /matrix Q has no meaning/],
    ['\\max(R, 1)', /function max/],
    ['R \\cdot 2', /without a matrix/],
    ['\\begin{bmatrix} Q & 0 \\\\ 0 & \\mathbb{I} \\end{bmatrix}', /symbol Q/],
    ['\\begin{bmatrix} \\mathbb{I} \\mathbb{I} & 0 \\\\ 0 & \\mathbb{I} \\end{bmatrix}', /product of matrices/],
    ['R + 1', /no meaning|number|symbol/],
    // Blocks of equal size that are different blocks.
    ['\\begin{bmatrix} 0 & \\mathbb{I}_{V/2} \\\\ 0 & \\mathbb{I} \\end{bmatrix}', /does not map minority to majority/],
  ];
  for (const [text, reason] of refusals) {
    const Y = blocksOf(side(PAPER.eq10), MEANING, CLASS_SPACE, SAMPLE_SPACE);
    const run = () => read(text, CLASS_SPACE, CLASS_SPACE, { ...MEANING, matrices: { Y } });
    expect(run).toThrow(Unable);
    expect(run).not.toThrow(ShapeMismatch);
    expect(run).toThrow(reason);
  }
  for (const [text, reason] of [
    ['\\begin{bmatrix} \\mathbb{F} & 0 \\\\ 0 & \\mathbb{I} \\end{bmatrix}', /does not map/],
    ['Y Y', /inner spaces differ/],
    ['Y + Y^\\top', /shapes differ/],
  ] as const) {
    const Y = blocksOf(side(PAPER.eq10), MEANING, CLASS_SPACE, SAMPLE_SPACE);
    const run = () => read(text, CLASS_SPACE, CLASS_SPACE, { ...MEANING, matrices: { Y } });
    expect(run).toThrow(ShapeMismatch);
    expect(run).toThrow(reason);
  }
  expect(() => blocksOf(parseFormula('\\begin{bmatrix} 1 \\end{bmatrix}'), MEANING, null, null)).toThrow(
    /shape is not known/,
  );
  expect(() => blocksOf({ kind: 'symbol', name: 'constructor' }, MEANING, CLASS_SPACE, CLASS_SPACE)).toThrow(Unable);
});
