import { describe, expect, it } from 'vitest';
import { FAMILY } from '../../../proofs/zt25/instruments/family.ts';
import { slips, slipsIn, slipsOfSide } from '../../../src/audit/power/mutations.ts';
import { parseFormula, printFormula } from '../../../src/language/latex/index.ts';

const R = String.raw;
const of = (latex: string, is: 'scalar' | 'matrix' = 'scalar') =>
  slips(parseFormula(latex), is, slipsIn(FAMILY)).map(({ name, formula }) => `${name}: ${printFormula(formula)}`);

describe('the slips of a scalar', () => {
  it.each([
    [
      'R + 1',
      [
        'the sign of a term: -R + 1',
        'the sign of a term: R - 1',
        'a 1 dropped: R',
        'R + 1 for R: \\left(R + 1\\right) + 1',
      ],
    ],
    ['k - 1', ['a 1 dropped: k', 'k - 1 for k: \\left(k - 1\\right) - 1']],
    [R`\sqrt{R}`, ['a root dropped: R', R`R + 1 for R: \sqrt{R + 1}`]],
    [R`\frac{1}{R}`, [R`a quotient turned over: \frac{R}{1}`]],
    [R`R^{\gamma}`, [R`γ + 1/2 for γ: R^{\gamma + \frac{1}{2}}`]],
    [R`e^{-t}`, ['a minus sign dropped: e^{t}']],
    ['s', [R`1 - s for s: 1 - s`]],
  ])('%s', (latex, expected) => {
    expect(of(latex)).toEqual(expect.arrayContaining(expected));
  });

  it('are those that a theory says papers make of its parameters, by whatever name, and of no other', () => {
    const found = (without: readonly string[]) =>
      slips(parseFormula('V + x'), 'scalar', slipsIn(FAMILY, without)).map(({ name }) => name);
    expect(found([])).toContain('k - 1 for k');
    expect(found(['k'])).not.toContain('k - 1 for k');
    expect(of('x').some((slip) => slip.includes(' for '))).toBe(false);
  });

  it('spoils the whole side by its sign, by factors and by a 1', () => {
    expect(slipsOfSide(parseFormula('R'), 'scalar').map(({ formula }) => printFormula(formula))).toEqual([
      '-R',
      '2 R',
      '0.5 R',
      'R + 1',
    ]);
  });

  it('reaches every place: each of the four places of R in a nested formula', () => {
    const found = of(R`\frac{\sqrt{R} + 1}{\sqrt{R + R^2}}`).filter((slip) => slip.startsWith('R + 1 for R'));
    expect(found).toHaveLength(3);
    expect(new Set(found).size).toBe(3);
  });
});

describe('the slips of a matrix', () => {
  const blocks = R`\begin{bmatrix} \sqrt{R} & 0 \\ 0 & 1 \end{bmatrix}`;

  it('doubles each block but zeros, swaps the groups and transposes', () => {
    const found = of(blocks, 'matrix');
    expect(found.filter((slip) => slip.startsWith('a block doubled'))).toHaveLength(2);
    expect(found).toContain(
      R`the groups of a matrix swapped: \begin{bmatrix} 1 & \mathbf{0} \\ \mathbf{0} & \sqrt{R} \end{bmatrix}`,
    );
    expect(found.some((slip) => slip.startsWith('transposed'))).toBe(true);
  });

  it('adds no 1 to a matrix, and does not take a transposed letter for a number', () => {
    const found = of(R`U \Sigma V^\top`, 'matrix');
    expect(found.some((slip) => slip.startsWith('a 1 added'))).toBe(false);
    expect(found.some((slip) => slip.startsWith('k - 1'))).toBe(false);
  });

  it('leaves zeros alone', () => {
    expect(of(R`\mathbf{0}`, 'matrix')).toEqual([]);
  });
});
