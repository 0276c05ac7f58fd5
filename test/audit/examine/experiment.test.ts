import { describe, expect, it } from 'vitest';
import type { ExperimentName } from '../../../src/audit/examine/experiments.ts';
import { ANY_RUN_REGIME, RUN_REGIME } from '../../../src/audit/regime.ts';
import { ANY, judged, PAPER, shortly } from './judged.ts';

const WEIGHTED = { ...PAPER, imbalanced: true };

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
    const signs = judged({ kind: 'experiment', name: 'feature-signs' }, { ...WEIGHTED, classes: 4 }, 40);
    expect(shortly(signs), signs.why).toBe('verified proved');
  });

  it('finds the form kept by the weighted flow where γ = 0', () => {
    const vanillaEverywhere = { ...ANY, gamma: '0' };
    expect(shortly(judged({ kind: 'experiment', name: 'form-kept-weighted' }, vanillaEverywhere))).toBe(
      'verified proved',
    );
  });
});

describe('an experiment on the order of learning', () => {
  it('holds in nine of ten runs of every kind of setting from R = 2 on', () => {
    const verdict = judged({ kind: 'experiment', name: 'order-random-vanilla' }, RUN_REGIME, 1);
    expect(shortly(verdict), verdict.why).toBe('verified sampled');
  });

  it.each<ExperimentName>([
    'order-random-vanilla',
    'order-descent-vanilla',
    'window-narrows-flow',
    'window-narrows-descent',
  ])('does not hold for every R > 1: %s', (name) => {
    const verdict = judged({ kind: 'experiment', name }, ANY_RUN_REGIME, 1);
    expect(shortly(verdict), verdict.why).toBe('refuted sampled');
  });

  it('says nothing where a group has a single class', () => {
    const { allGroups: _, ...regime } = RUN_REGIME;
    expect(judged({ kind: 'experiment', name: 'order-random-vanilla' }, regime, 1).verdict).toBe('undecided');
  });
});
