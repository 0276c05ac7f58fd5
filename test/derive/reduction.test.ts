import { describe, expect, it } from 'vitest';
import { rational } from '../../src/algebra/scalar.ts';
import { GENERAL, PAPER, unweighted } from '../../src/derive/parameters.ts';
import { reduction } from '../../src/derive/reduction.ts';

describe('the form H = R H̄ Vᵀ', () => {
  it.each([
    ['any weights', GENERAL, false],
    ['the paper’s weights', PAPER, false],
    ['γ = 1', { ...PAPER, gamma: rational(1) }, false],
    ['no weights', unweighted(GENERAL), true],
    ['balanced classes', { ...PAPER, imbalanceRatio: rational(1) }, true],
  ])('is kept on maj-min under %s: %s', (_name, given, kept) => {
    const { ansatzHolds } = reduction(given).value;
    expect(ansatzHolds).toEqual({ majmaj: true, majmin: kept, minmin: true });
  });

  it('is replaced by one that the flow never leaves, every step checked', () => {
    for (const given of [GENERAL, PAPER, unweighted(PAPER)]) {
      expect(reduction(given).steps.map((step) => step.status)).not.toContain('fails');
    }
  });

  it('has one direction where one will do, two on maj-min', () => {
    const { directions } = reduction(GENERAL).value;
    expect([directions.majmaj.length, directions.majmin.length, directions.minmin.length]).toEqual([1, 2, 1]);
  });
});
