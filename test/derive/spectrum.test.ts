import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { multiplyBlocks } from '../../src/algebra/blocks.ts';
import { numberAt } from '../../src/algebra/evaluate.ts';
import { latex } from '../../src/algebra/print.ts';
import { rational } from '../../src/algebra/scalar.ts';
import { labelBlocks } from '../../src/derive/label-blocks.ts';
import { PAPER } from '../../src/derive/parameters.ts';
import { singularValueDecomposition } from '../../src/derive/spectrum.ts';
import { labelFeatures } from '../../src/measure/features.ts';
import { FEATURE_GROUPS } from '../../src/model/feature-group.ts';
import { close, drawn, pointAt, RUNS } from './settings.ts';

const { value, steps } = singularValueDecomposition(labelBlocks({}).Z, 'Z');

describe('the singular value decomposition of Z, all symbols free', () => {
  it('has every step checked', () => {
    expect(steps.map((step) => step.status)).toEqual(steps.map(() => 'checked'));
    expect(steps.length).toBeGreaterThanOrEqual(5);
  });

  it('has the measured singular values and multiplicities at every setting', () => {
    fc.assert(
      fc.property(drawn(), (labels) => {
        const { groups } = labelFeatures(labels);
        for (const group of FEATURE_GROUPS) {
          const measured = groups[group]?.values ?? [];
          expect(Math.round(numberAt(value.multiplicities[group], pointAt(labels)))).toBe(measured.length);
          for (const sigma of measured)
            expect(close(numberAt(value.singularValues[group], pointAt(labels)), sigma)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('changes with the share and the count', () => {
    const at = (given: Parameters<typeof labelBlocks>[0]) =>
      latex(singularValueDecomposition(labelBlocks(given).Z, 'Z').value.singularValues.majmin);
    expect(at(PAPER)).toBe('\\sqrt{\\frac{R + 1}{2}}');
    expect(at({ ...PAPER, majorityShare: rational('1/4') })).toBe('\\frac{\\sqrt{3 R + 1}}{2}');
    expect(at({ ...PAPER, minorityCount: rational(8) })).toBe('2 \\sqrt{R + 1}');
  });

  it('refuses a matrix that is not centred', () => {
    expect(() => singularValueDecomposition(labelBlocks({}).Y, 'Y')).toThrow(/not centred/);
  });

  it('does for any matrix of the kind, such as ZΩ', () => {
    const { Z, Omega } = labelBlocks({});
    const weighted = singularValueDecomposition(multiplyBlocks(Z, Omega), 'ZΩ');
    expect(weighted.steps.every((step) => step.status === 'checked')).toBe(true);
  });
});
