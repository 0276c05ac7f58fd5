import { describe, expect, it } from 'vitest';
import type { ExperimentName } from '../../../src/audit/examine/experiments.ts';
import { ANY, judged, PAPER, shortly } from './judged.ts';

const WEIGHTED = { ...PAPER, imbalanced: true };

describe('an experiment', () => {
  it.each<[ExperimentName, string]>([
    ['interpolation', 'verified proved'],
    ['zero-column-sums', 'verified proved'],
    ['standard-basis-inputs', 'verified bounded'],
    ['weighted-loss-forms', 'verified bounded'],
    ['error-by-class', 'verified bounded'],
    ['feature-signs', 'verified proved'],
    ['form-kept-vanilla', 'verified proved'],
    ['form-kept-weighted', 'refuted proved'],
    ['split-form-kept-weighted', 'verified proved'],
    ['split-equations', 'verified proved'],
    ['factors-vanilla', 'verified proved'],
    ['factors-weighted', 'refuted proved'],
    ['stays-diagonal', 'verified proved'],
    ['limit-factors-vanilla', 'verified bounded'],
    ['limit-factors-weighted', 'verified bounded'],
    ['terminal-equivalence', 'verified bounded'],
    ['descent-order', 'verified bounded'],
    ['order-random-vanilla', 'verified sampled'],
  ])('%s is %s', (name, expected) => {
    const verdict = judged({ kind: 'experiment', name }, WEIGHTED, 40);
    expect(shortly(verdict), verdict.why).toBe(expected);
  });

  it('finds the form kept by the weighted flow where γ = 0', () => {
    const vanillaEverywhere = { ...ANY, gamma: '0' };
    expect(shortly(judged({ kind: 'experiment', name: 'form-kept-weighted' }, vanillaEverywhere))).toBe(
      'verified proved',
    );
  });
});
