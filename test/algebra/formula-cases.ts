/**
 * The matrices of zt25, App. C.2 written out for numbers, and the spaces of that case, for the tests of printed
 * matrices. Source: Eq. (10) to (13). Nothing here comes from `src/algebra` but the spaces.
 */
import { Matrix } from 'ml-matrix';
import { complement, full, type Space } from '../../src/algebra/blocks.ts';
import { divide, ONE, rational, type Scalar } from '../../src/algebra/scalar.ts';
import { basisOf } from './block-cases.ts';
import { symbol } from './named.ts';

export const [R, k] = [symbol('R'), symbol('k')] as [Scalar, Scalar];
const half = divide(k, rational(2));
const MAJORITY = full('majority classes', half);
const MINORITY = full('minority classes', half);
const COPIES = full('majority samples', R);

export const CLASS_SPACE: Space = [
  { name: 'majority', axes: [MAJORITY] },
  { name: 'minority', axes: [MINORITY] },
];
export const SAMPLE_SPACE: Space = [
  { name: 'majority', axes: [MAJORITY, COPIES] },
  { name: 'minority', axes: [MINORITY] },
];
export const FEATURE_SPACE: Space = [
  { name: 'majmaj', axes: [complement(MAJORITY)] },
  { name: 'majmin', axes: [] },
  { name: 'minmin', axes: [complement(MINORITY)] },
];
export const SCALARS = { R, k, V: k };
export { ONE };

/** All matrices for V classes, half of them with R samples and half with one. */
export function writtenOut(V: number, ratio: number) {
  const h = V / 2;
  const n = h * ratio + h;
  const Y = Matrix.zeros(V, n);
  for (let i = 0; i < n; i++) Y.set(i < h * ratio ? Math.floor(i / ratio) : h + (i - h * ratio), i, 1);
  const F = basisOf('', h);
  const U = Matrix.zeros(V, V - 1);
  const Vt = Matrix.zeros(V - 1, n);
  for (let c = 0; c < h; c++) {
    for (let f = 0; f < h - 1; f++) {
      U.set(c, f, F.get(c, f));
      U.set(h + c, h + f, F.get(c, f));
      Vt.set(h + f, h * ratio + c, F.get(c, f));
      for (let copy = 0; copy < ratio; copy++) Vt.set(f, c * ratio + copy, F.get(c, f) / Math.sqrt(ratio));
    }
    U.set(c, h - 1, -1 / Math.sqrt(V));
    U.set(h + c, h - 1, 1 / Math.sqrt(V));
  }
  const v = Math.sqrt(2 / ((ratio + 1) * V));
  for (let i = 0; i < n; i++) Vt.set(h - 1, i, i < h * ratio ? -v : v);
  const sigma = [...Array(h - 1).fill(Math.sqrt(ratio)), Math.sqrt((ratio + 1) / 2), ...Array(h - 1).fill(1)];
  const omega = [...Array(h * ratio).fill(Math.sqrt((ratio + 1) / ratio)), ...Array(h).fill(Math.sqrt(ratio + 1))];
  return { Y, U, Vt, Sigma: Matrix.diag(sigma), Omega: Matrix.diag(omega) };
}

export const NUMBERS = [
  [4, 2],
  [6, 3],
  [8, 1],
] as const;
