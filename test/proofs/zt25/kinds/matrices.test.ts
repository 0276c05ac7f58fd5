import { describe, expect, it } from 'vitest';
import { judged, PAPER, shortly } from '../../../audit/examine/judged.ts';

const matrices = (formula: string, rows: 'class' | 'feature' | 'sample', columns: 'class' | 'feature' | 'sample') =>
  ({ kind: 'instrument', by: 'matrices', given: { rows, columns }, formula }) as const;

const SIGMA = (middle: string, last = 'V/2-1') =>
  String.raw`\Sigma = \operatorname{diag}(\left[\sqrt{R}\mathbb{1}_{V/2-1} \quad ${middle} \quad \mathbb{1}_{${last}}\right])`;

describe('a chain of block matrices', () => {
  it.each([
    [SIGMA(String.raw`\sqrt{(R+1)/2}`), 'verified proved'],
    [SIGMA(String.raw`\sqrt{R+1}`), 'refuted proved'],
    [SIGMA(String.raw`\sqrt{(R+1)/2}`, 'V/2'), 'ill-posed'],
  ])('%s', (formula, expected) => {
    expect(shortly(judged(matrices(formula, 'feature', 'feature'), PAPER))).toBe(expected);
  });

  it('sees a single wrong sign in a single block', () => {
    const labels = (block: string) =>
      String.raw`Y = \begin{bmatrix} ${block}\mathbb{I}_{V/2} \otimes \mathbb{1}_R^\top & \mathbf{0} \\ \mathbf{0} & \mathbb{I}_{V/2} \end{bmatrix}`;
    expect(shortly(judged(matrices(labels(''), 'class', 'sample')))).toBe('verified proved');
    expect(shortly(judged(matrices(labels('-'), 'class', 'sample')))).toBe('refuted proved');
  });

  it('reads products of named matrices', () => {
    expect(shortly(judged(matrices(String.raw`Z = U \Sigma V^\top`, 'class', 'sample')))).toBe('verified proved');
    expect(shortly(judged(matrices(String.raw`Y = U \Sigma V^\top`, 'class', 'sample')))).toBe('refuted proved');
  });
});
