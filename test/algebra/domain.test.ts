import { expect, test } from 'vitest';
import { rangeOf } from '../../src/algebra/domain.ts';

/** The ranges are hypotheses of every proof of an inequality: here they stand a second time, from design.md and zt25. */
test('k ≥ 2, R ≥ 1, m ≥ 1, shares and ε in (0, 1), γ of any sign, all else positive', () => {
  expect(rangeOf('k')).toEqual({ kind: 'atLeast', bound: 2 });
  expect(rangeOf('R')).toEqual({ kind: 'atLeast', bound: 1 });
  expect(rangeOf('m')).toEqual({ kind: 'atLeast', bound: 1 });
  expect(rangeOf('s')).toEqual({ kind: 'unitInterval' });
  expect(rangeOf('epsilon')).toEqual({ kind: 'unitInterval' });
  expect(rangeOf('gamma')).toEqual({ kind: 'real' });
  for (const name of ['sigma', 'lambda', 'delta', 't', 'w', 'h_1', 'z_2'])
    expect(rangeOf(name)).toEqual({ kind: 'positive' });
});
