import { describe, expect, it } from 'vitest';
import type { CurvesFigure } from '../../../src/audit/result.ts';
import { sentence } from '../../../src/report/figures/words.ts';
import { APART, BARS, MATRIX, STARTS } from './sample-figures.ts';

describe('the words of a figure', () => {
  it('say where printed and measured part, and where they do not', () => {
    expect(sentence(APART)).toBe(
      'What is printed agrees with what is measured for min-min, and not for maj-min (most apart at t = 1: 0.125 against 0.25). What is derived agrees with what is measured throughout.',
    );
  });

  it('say so where all agree', () => {
    const agreeing = { ...APART, series: APART.series.filter(({ group }) => group === 'minmin') };
    expect(sentence(agreeing)).toBe('Printed, derived and measured agree throughout.');
  });

  it('name the curves of no group, and compare by factors on a logarithmic axis', () => {
    const [printed, , measured] = APART.series as [(typeof APART.series)[0], unknown, (typeof APART.series)[0]];
    const figure: CurvesFigure = {
      ...APART,
      y: { label: 'T', scale: 'log' },
      series: [
        { ...printed, group: null, label: 'as it stands', x: [1, 10], y: [1, 0.02] },
        { ...measured, group: null, x: [1, 10], y: [1.02, 0.01] },
      ],
    };
    expect(sentence(figure)).toContain(
      'differs from what is measured: as it stands (most apart at t = 10: 0.02 against 0.01)',
    );
  });

  it('say when one half is reached where there is no theory to compare with', () => {
    expect(sentence(STARTS)).toBe(
      'One half is reached, read off the points drawn, in t: maj-min spectral start 1.33, random start 1.6.',
    );
  });

  it('read a matrix along its shorter side, and bars group by group', () => {
    expect(sentence(MATRIX)).toBe('maj-maj: +0.625, −0.625, 0; maj-min: 2 times −0.5, +0.5.');
    expect(sentence(BARS)).toBe('maj-maj: printed 3.16, derived 3.16, measured 3.16.');
  });
});
