import { describe, expect, it } from 'vitest';
import type { ExperimentName } from '../../../proofs/zt25/instruments/experiments.ts';
import { ALL, and, RUN, region } from '../regions.ts';
import { ANY, judged, PAPER, shortly } from './judged.ts';

const WEIGHTED = and(PAPER, 'R > 1');

describe('an experiment', () => {
  it.each<[ExperimentName, string]>([
    ['interpolation', 'verified proved'],
    ['zero-column-sums', 'verified proved'],
    ['standard-basis-inputs', 'verified bounded'],
    ['weighted-loss-forms', 'verified bounded'],
    ['error-by-class', 'verified bounded'],
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
  ])('%s is %s', (name, expected) => {
    const verdict = judged({ kind: 'experiment', name }, WEIGHTED, 40);
    expect(shortly(verdict), verdict.why).toBe(expected);
  });

  it('about the features of four classes is about four classes', () => {
    const signs = judged({ kind: 'experiment', name: 'feature-signs' }, and(WEIGHTED, 'k = 4'), 40);
    expect(shortly(signs), signs.why).toBe('verified proved');
  });

  it('finds the form kept by the weighted flow where γ = 0', () => {
    const vanillaEverywhere = and(ANY, 'γ = 0');
    expect(shortly(judged({ kind: 'experiment', name: 'form-kept-weighted' }, vanillaEverywhere))).toBe(
      'verified proved',
    );
  });
});

describe('an experiment on the order of learning', () => {
  it('holds in nine of ten runs of every kind of setting from R = 2 on', () => {
    const verdict = judged({ kind: 'experiment', name: 'order-random-vanilla' }, RUN, 1);
    expect(shortly(verdict), verdict.why).toBe('verified sampled');
  });

  it.each<ExperimentName>([
    'order-random-vanilla',
    'order-descent-vanilla',
    'window-narrows-flow',
    'window-narrows-descent',
  ])('does not hold for every R > 1: %s', (name) => {
    const verdict = judged({ kind: 'experiment', name }, region('s = 1/2', ALL, 'R > 1', 'γ = 1/2', 'd ≥ k'), 1);
    expect(shortly(verdict), verdict.why).toBe('refuted sampled');
  });

  it('says nothing where a group has a single class', () => {
    expect(
      judged({ kind: 'experiment', name: 'order-random-vanilla' }, region('s = 1/2', 'R ≥ 2', 'γ = 1/2', 'd ≥ k'), 1)
        .verdict,
    ).toBe('undecided');
  });
});
