import { describe, expect, it } from 'vitest';
import { quotaOf, strataOf, stratumBox } from '../../src/audit/quota.ts';
import { ANY_REGIME, PAPER_REGIME, type Regime, RUN_REGIME } from '../../src/audit/regime.ts';
import { whereOf } from '../../src/audit/region.ts';
import { contains } from '../../src/audit/where.ts';
import type { Setting } from '../../src/model/setting.ts';

const why = (regime: Regime, size: 'static' | 'matrix' | 'dynamic', name: string) =>
  strataOf(regime, size).impossible.find(({ stratum }) => stratum.name === name)?.why ?? null;

/** Settings of every kind: all k up to 9 and three large ones, R of every order, all special γ. */
const settings: Setting[] = [2, 3, 4, 5, 6, 7, 8, 9, 16, 17, 24, 48, 63, 64].flatMap((classes) =>
  [1, 2, Math.floor(classes / 2), classes - 2, classes - 1]
    .filter((majorities) => majorities >= 1 && majorities < classes)
    .flatMap((majorities) =>
      [
        [1, 1],
        [4, 4],
        [101, 100],
        [11, 10],
        [3, 2],
        [7, 1],
        [50, 1],
        [500, 1],
        [10_000, 1],
      ].flatMap(([majorityCount = 1, minorityCount = 1]) =>
        [0, 0.5, 1, 0.25].map(
          (gamma): Setting => ({
            classes,
            majorities,
            majorityCount,
            minorityCount,
            gamma,
            dimension: classes,
            delta: 8,
            initialisation: 'spectral',
            seed: 0,
          }),
        ),
      ),
    ),
);

const REGIMES: readonly Regime[] = [
  ANY_REGIME,
  PAPER_REGIME,
  { ...PAPER_REGIME, allGroups: true },
  { ...ANY_REGIME, gamma: '1/2', imbalanced: true, allGroups: true },
  { ...ANY_REGIME, balanced: true },
  { ...ANY_REGIME, share: '1/3' },
  { ...ANY_REGIME, classes: 2, share: '1/2' },
];

describe('strata', () => {
  it('are possible everywhere at the size of decompositions, but for d', () => {
    const { impossible } = strataOf(ANY_REGIME, 'static');
    expect(impossible.map(({ stratum }) => stratum.name)).toEqual(['d = k − 1', 'k ≤ d < 4k', 'd ≥ 4k']);
    for (const one of impossible) expect(one.why).toBe('labels and weights have no d');
  });

  it('that a region has not are not in it', () => {
    for (const regime of REGIMES) {
      const { possible, impossible } = strataOf(regime, 'static');
      expect(possible.length + impossible.length).toBe(24);
      for (const { stratum, why } of impossible) {
        if (stratum.scale === 'd') continue;
        const found = settings.filter((s) => contains(whereOf(regime), s) && contains(stratum.where, s));
        expect([JSON.stringify(regime), stratum.name, why, found]).toEqual([
          JSON.stringify(regime),
          stratum.name,
          why,
          [],
        ]);
        expect(why).not.toBe('');
      }
    }
  });

  it('say why they are impossible', () => {
    expect(why(PAPER_REGIME, 'static', 'k = 3')).toBe('s = 1/2');
    expect(why(PAPER_REGIME, 'static', '1 < R ≤ 1.1')).toBe('m = 1');
    expect(why({ ...ANY_REGIME, imbalanced: true }, 'static', 'R = 1')).toBe('R > 1');
    expect(why(RUN_REGIME, 'dynamic', 'R = 1')).toBe('R ≥ 2');
    expect(why(RUN_REGIME, 'dynamic', 'd = k − 1')).toBe('d ≥ k');
    expect(why(ANY_REGIME, 'dynamic', 'k = 64')).toBe('more than is simulated');
    expect(why(ANY_REGIME, 'matrix', '5000 < R ≤ 10000')).toBe('more than is compared entry by entry');
    expect(why(ANY_REGIME, 'static', 'k = 64')).toBeNull();
  });

  it('are met together where that can be', () => {
    const [many, balanced] = strataOf(ANY_REGIME, 'static').possible.filter(({ name }) =>
      ['k = 64', 'R = 1'].includes(name),
    );
    const [large] = strataOf(ANY_REGIME, 'static').possible.filter(({ name }) => name === '5000 < R ≤ 10000');
    if (many === undefined || balanced === undefined || large === undefined) throw new Error('no such strata');
    expect(stratumBox(ANY_REGIME, 'static', [many, balanced])).not.toBeNull();
    expect(stratumBox(ANY_REGIME, 'static', [many, large])).toBeNull();
    expect(stratumBox(ANY_REGIME, 'static', [balanced, large])).toBeNull();
  });

  it('have a quota of one setting in fifty, and one at least', () => {
    expect([1, 13, 99, 100, 200].map(quotaOf)).toEqual([1, 1, 1, 2, 4]);
  });
});
