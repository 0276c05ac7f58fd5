import { describe, expect, it } from 'vitest';
import type { Context } from '../../../src/audit/examine/context.ts';
import { measureProportion } from '../../../src/audit/examine/proportion.ts';
import type { Trial } from '../../../src/audit/experiment.ts';
import { MeasurementError } from '../../../src/measure/measurement-error.ts';
import { cellsOf } from '../../../src/theory/cells.ts';
import { seedOf } from '../../../src/theory/draw.ts';
import { drawOf } from '../../../src/theory/drawing.ts';
import { pointOf, type Setting } from '../../../src/theory/setting.ts';
import { RUN } from '../regions.ts';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

function measured(trial: Trial, seed = 1, settings = 200) {
  const context: Context = { id: 'test', region: RUN, run: { seed, settings }, replay: () => 'replay' };
  return measureProportion(trial, drawOf('test', RUN, 'dynamic', context.run), context);
}

/** Holds in a share of the runs at a setting, by their seeds. */
const inShare =
  (share: (setting: Setting) => number): Trial =>
  (setting) =>
    seedOf(setting.seed, 'coin') / 2 ** 31 < share(setting);

const outcomesOf = (trial: Trial) => SEEDS.map((seed) => measured(trial, seed).comparison.outcome);
const atEdge = (setting: Setting) => {
  const { k, R = 0, d } = pointOf(setting);
  return R <= 2.2 && k === 4 && d === 4;
};

describe('a statement about runs', () => {
  it('that holds in 98 of 100 of them is accepted whatever the seed', () => {
    expect(new Set(outcomesOf(inShare(() => 0.98)))).toEqual(new Set(['agree']));
  });

  it('that holds in two of three of them is refused whatever the seed', () => {
    expect(new Set(outcomesOf(inShare(() => 2 / 3)))).toEqual(new Set(['differ']));
  });

  it('that holds in nine of ten is left open whatever the seed', () => {
    expect(new Set(outcomesOf(inShare(() => 0.9)))).toEqual(new Set(['open']));
  });

  it('that fails at the corner of its region only is refused whatever the seed, and says where', () => {
    for (const seed of SEEDS) {
      const { comparison, counterexample } = measured(
        inShare((setting) => (atEdge(setting) ? 0.5 : 1)),
        seed,
      );
      expect(comparison).toMatchObject({ outcome: 'differ', where: 'k, R and d at their least' });
      expect(counterexample?.setting).toMatchObject({ k: 4, R: '2', d: 4 });
    }
  });

  it('that fails in the last kind of setting only is refused there', () => {
    const last = cellsOf(RUN, 'dynamic').at(-1);
    const { comparison } = measured((setting) => (pointOf(setting).k ?? 0) < 7);
    expect(last?.name).toMatch(/^k from 7 to 16/);
    expect(comparison).toMatchObject({ outcome: 'differ', where: last?.name });
  });

  it('takes the same runs whatever number of settings was asked for', () => {
    const trial = inShare(() => 0.98);
    expect(measured(trial, 3, 1)).toEqual(measured(trial, 3, 400));
  });

  it('makes more runs where they are needed, and stops where they are not', () => {
    const counts = (share: number) =>
      (measured(inShare(() => share)).comparison as { evidence: readonly { settings: number }[] }).evidence.map(
        ({ settings }) => settings,
      );
    expect(counts(1)).toEqual(cellsOf(RUN, 'dynamic').map(() => 180));
    expect(Math.max(...counts(0.97))).toBeGreaterThan(180);
    expect(counts(0)).toEqual([16]);
  });

  it('is open where runs say nothing or fail their own checks, and a crash is one', () => {
    expect(measured(() => null)).toMatchObject({ comparison: { outcome: 'open' }, coverage: { compared: 0 } });
    const failing: Trial = () => {
      throw new MeasurementError('drift');
    };
    expect(measured(failing).comparison.outcome).toBe('open');
    expect(() =>
      measured(() => {
        throw new TypeError('bug');
      }),
    ).toThrow('bug');
  });

  it('says of no part of its region that a single run refutes it there', () => {
    expect(measured(inShare(() => 0.5)).failures).toEqual([]);
  });

  it('was tried in every stratum of a scale when it is accepted', () => {
    const { coverage } = measured(() => true);
    for (const count of Object.values(coverage.strata)) expect(count).toBeGreaterThanOrEqual(180);
    expect(coverage.compared).toBe(coverage.drawn);
  });
});
