import { describe, expect, it } from 'vitest';
import { isSame } from '../../../src/audit/power/same.ts';
import { ANY_REGIME, PAPER_REGIME, type Regime } from '../../../src/audit/regime.ts';

const R = String.raw;
const same = (a: string, b: string, regime: Regime = ANY_REGIME) =>
  isSame({ kind: 'relation', formal: a, free: FREE }, { kind: 'relation', formal: b, free: FREE }, a, regime);
const FREE = { q: 'positive', p: 'positive' } as const;

describe('two equations are the same', () => {
  it.each([
    ['q = R', 'q = R', true],
    [R`q = \sqrt{R}\sqrt{R}`, 'q = R', true],
    ['q = R', '2q = 2R', true],
    ['q = R', '-q = -R', true],
    [R`q/p = 1`, R`p/q = 1`, true],
    ['q = R', 'q = R + 1', false],
    ['q = R', 'q = -R', false],
    ['q = R', 'q^2 = R', false],
    ['q - p = 0', 'q + p = 0', false],
    ['q = R', 'q < R', false],
    [R`q = \sqrt{1 - R}`, R`q = \sqrt{1 - R}`, false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(same(a, b)).toBe(expected);
  });

  it('inside the region: 1 - s is s for equal shares only', () => {
    expect(same('q = s', 'q = 1 - s', PAPER_REGIME)).toBe(true);
    expect(same('q = s', 'q = 1 - s')).toBe(false);
  });
});

describe('two claims about other groups are the same', () => {
  const bound = (subject: string) => ({ kind: 'relation', bind: { q: subject } }) as const;

  it('if the groups have one value', () => {
    const regime: Regime = { ...PAPER_REGIME, allGroups: true };
    expect(isSame(bound('time.weighted.majmaj'), bound('time.weighted.minmin'), 'q = R', regime)).toBe(true);
    expect(isSame(bound('sigma.majmaj'), bound('sigma.minmin'), 'q = R', regime)).toBe(false);
  });
});

describe('two equations of flow are the same', () => {
  const at = (place: 'anywhere' | 'spectral', a: string, b: string) =>
    isSame(
      { kind: 'flow-equation', formal: a, at: place },
      { kind: 'flow-equation', formal: b, at: place },
      a,
      ANY_REGIME,
    );

  it('where W̄ and H̄ are diagonal they commute and are their own transposes', () => {
    const a = R`\overline{W}(t) = \overline{W}(t)\overline{H}(t)`;
    expect(at('spectral', a, R`\overline{W}(t) = \overline{H}(t)^\top\overline{W}(t)`)).toBe(true);
    expect(at('spectral', a, R`\overline{W}(t) = \overline{H}(t)\overline{H}(t)`)).toBe(false);
  });
});
