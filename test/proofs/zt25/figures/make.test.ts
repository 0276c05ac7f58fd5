import { beforeAll, describe, expect, it } from 'vitest';
import { FEATURE_GROUPS, type FeatureGroup } from '../../../../proofs/zt25/instruments/model/feature-group.ts';
import type { CurvesFigure, Figure, Series, WitnessName } from '../../../../src/audit/figures/figure.ts';
import { figuresOf, groupsOfFigures, makeFigure } from '../../../../src/audit/figures/make.ts';
import { planOf } from '../../../../src/audit/plan.ts';
import { documents } from '../../../../src/audit/registry.ts';
import { jsonText } from '../../../../src/audit/result.ts';

const registered = figuresOf(await documents());
const made = new Map<string, Figure>();

beforeAll(() => {
  for (const figure of registered) made.set(figure.id, makeFigure(figure));
}, 60_000);

function curves(id: string): CurvesFigure {
  const figure = made.get(id);
  if (figure?.kind !== 'curves') throw new RangeError(`${id} is no figure of curves`);
  return figure;
}

function seriesOf(id: string, witness: WitnessName, group: FeatureGroup | null, label = ''): Series {
  const found = curves(id).series.find((s) => s.witness === witness && s.group === group && s.label === label);
  if (found === undefined) throw new RangeError(`${id} has no ${witness} series of ${group}`);
  return found;
}

/** The largest difference where both have a value; every measured point must have its theory. */
function apart(a: Series, measured: Series): number {
  const gaps = measured.x.map((x, i) => Math.abs((a.y[a.x.indexOf(x)] as number) - (measured.y[i] as number)));
  return Math.max(...gaps);
}

const gap = (id: string, witness: WitnessName, group: FeatureGroup | null, label = ''): number =>
  apart(seriesOf(id, witness, group, label), seriesOf(id, 'measured', group));

/** Six decimals and the tolerance of the integration. */
const SAME = 2e-5;

describe('the figures of the documents', () => {
  it('have ids of their own, of items that have claims', async () => {
    expect(new Set(registered.map(({ id }) => id)).size).toBe(registered.length);
    const { figures } = await planOf({ claims: null, seed: 1, settings: 1 });
    expect(figures.map(({ id }) => id)).toEqual(registered.map(({ id }) => id));
  });

  it('are finite numbers, and small', () => {
    const text = jsonText([...made.values()], 'figures', 2);
    expect(text.length).toBeLessThan(300_000);
    expect(text).not.toMatch(/\d\.\d{7}|null,\n\s+\d|-0[,\n]/);
  });

  it('have as many x as y', () => {
    const all = [...made.values()].flatMap((figure) => (figure.kind === 'curves' ? figure.series : []));
    for (const { x, y } of all) expect(y).toHaveLength(x.length);
    expect(all.length).toBeGreaterThan(50);
  });

  it('are grouped so that those of the same runs stay together, each once', () => {
    const groups = groupsOfFigures(registered);
    const ids = (list: typeof registered): string[] => list.map(({ id }) => id).sort();
    expect(ids(groups.flat())).toEqual(ids(registered));
    const together = groups.find((group) => group.some(({ id }) => id === 'zt25/sec-4/window-weighted'));
    expect(together?.map(({ id }) => id)).toEqual(['zt25/sec-4/window-weighted', 'zt25/cor-C.3/times-1-2']);
  });
});

describe('a filtered run', () => {
  const idsOf = async (claims: string): Promise<string[]> =>
    (await planOf({ claims, seed: 1, settings: 1 })).figures.map(({ id }) => id);

  it('makes the figures of its items, and no others', async () => {
    expect(await idsOf('zt25/eq-13/*')).toEqual([]);
    expect(await idsOf('zt25/sec-4/window-vanilla')).toEqual([
      'zt25/sec-4/window-vanilla',
      'zt25/sec-4/window-weighted',
    ]);
    expect((await idsOf('zt25/fig-2/b')).every((id) => id.startsWith('zt25/fig-2/'))).toBe(true);
  });
});

describe('matrices', () => {
  it('are the labels and the singular vectors, with signs as the paper says', () => {
    const labels = made.get('zt25/fig-2/a');
    const left = made.get('zt25/fig-2/b');
    if (labels?.kind !== 'matrix' || left?.kind !== 'matrix') throw new RangeError('no matrices');
    expect(labels.values.map((row) => row.reduce((a, b) => a + b))).toEqual([10, 10, 1, 1]);
    expect(left.columns).toEqual([...FEATURE_GROUPS]);
    const signs = left.columns.map((_, j) => left.values.map((row) => Math.sign(row[j] as number)));
    const product = (j: number, a: number, b: number) => (signs[j]?.[a] ?? 0) * (signs[j]?.[b] ?? 0);
    expect([product(0, 0, 1), signs[0]?.slice(2)]).toEqual([-1, [0, 0]]);
    expect([product(1, 0, 1), product(1, 1, 2), product(1, 2, 3)]).toEqual([1, -1, 1]);
    expect([product(2, 2, 3), signs[2]?.slice(0, 2)]).toEqual([-1, [0, 0]]);
  });
});

describe('singular values', () => {
  it('are the same by all three witnesses', () => {
    const figure = made.get('zt25/fig-2/c');
    if (figure?.kind !== 'bars') throw new RangeError('no bars');
    for (const group of FEATURE_GROUPS) {
      const values = figure.bars.filter((bar) => bar.group === group);
      expect(values.map(({ witness }) => witness)).toEqual(['printed', 'derived', 'measured']);
      expect(new Set(values.map(({ value }) => value)).size).toBe(1);
    }
  });
});

describe('amplitudes', () => {
  it('are as printed and as derived for vanilla training from the spectral start', () => {
    for (const group of FEATURE_GROUPS) {
      expect(gap('zt25/fig-5/vanilla-spectral', 'printed', group)).toBeLessThan(SAME);
      expect(gap('zt25/fig-5/vanilla-spectral', 'derived', group)).toBeLessThan(SAME);
    }
  });

  it('are as derived for weighted training, and as printed but for maj-min', () => {
    const id = 'zt25/fig-5/weighted-spectral';
    for (const group of FEATURE_GROUPS) expect(gap(id, 'derived', group)).toBeLessThan(SAME);
    expect(gap(id, 'printed', 'majmaj')).toBeLessThan(SAME);
    expect(gap(id, 'printed', 'minmin')).toBeLessThan(SAME);
    expect(gap(id, 'printed', 'majmin')).toBeGreaterThan(0.2);
  });

  it('of a random start are later, and end where the others end', () => {
    for (const id of ['zt25/fig-5/vanilla-random', 'zt25/fig-5/weighted-random']) {
      for (const group of FEATURE_GROUPS) {
        expect(gap(id, 'printed', group)).toBeGreaterThan(0.05);
        expect(seriesOf(id, 'measured', group).y.at(-1)).toBeCloseTo(1, 3);
      }
    }
  });
});

describe('singular values of the logits', () => {
  it('reach those of the labels, from either start', () => {
    for (const id of ['zt25/fig-2/d', 'zt25/fig-2/e']) {
      const { series } = curves(id);
      const measured = series.filter(({ witness }) => witness === 'measured');
      expect(measured.map(({ start }) => start)).toEqual([...Array(3).fill('spectral'), ...Array(3).fill('random')]);
      for (const { y } of series) {
        expect(y[0]).toBeLessThan(1e-5);
        expect(y.at(-1)).toBeCloseTo(1, 3);
      }
    }
  });

  it('are from the spectral start as derived, and as printed without weights', () => {
    const apart = (id: string, theory: 'printed' | 'derived'): number => {
      const { series } = curves(id);
      return Math.max(
        ...series
          .filter(({ start }) => start === 'spectral')
          .flatMap(({ group, x, y }) => {
            const drawn = series.find((one) => one.witness === theory && one.group === group);
            return x.map((t, i) => Math.abs((drawn?.y[drawn.x.indexOf(t)] ?? Number.NaN) - (y[i] as number)));
          }),
      );
    };
    for (const id of ['zt25/fig-2/d', 'zt25/fig-2/e']) expect(apart(id, 'derived')).toBeLessThan(SAME);
    expect(apart('zt25/fig-2/d', 'printed')).toBeLessThan(SAME);
    expect(apart('zt25/fig-2/e', 'printed')).toBeGreaterThan(0.05);
  });
});

describe('learning times', () => {
  it.each(['zt25/cor-C.3/times-0', 'zt25/cor-C.3/times-1-4', 'zt25/cor-C.3/times-1-2', 'zt25/cor-C.3/times-1'])(
    'are as derived: %s',
    (id) => {
      for (const group of FEATURE_GROUPS) expect(gap(id, 'derived', group)).toBeLessThan(SAME);
      for (const group of ['majmaj', 'minmin'] as const) expect(gap(id, 'printed', group)).toBeLessThan(SAME);
    },
  );

  it('of maj-min are as printed without weights only', () => {
    expect(gap('zt25/cor-C.3/times-0', 'printed', 'majmin')).toBeLessThan(SAME);
    for (const gamma of ['1-4', '1-2', '1']) {
      expect(gap(`zt25/cor-C.3/times-${gamma}`, 'printed', 'majmin')).toBeGreaterThan(0.005);
    }
  });
});

describe('learning windows', () => {
  it('are as printed without weights', () => {
    expect(gap('zt25/sec-4/window-vanilla', 'printed', null)).toBeLessThan(1e-4);
    expect(gap('zt25/sec-4/window-vanilla', 'derived', null)).toBeLessThan(1e-4);
  });

  it('close with the weights of the paper, which no reading of the printed formula says', () => {
    const id = 'zt25/sec-4/window-weighted';
    expect(gap(id, 'derived', null)).toBeLessThan(1e-4);
    const printed = curves(id).series.filter(({ witness }) => witness === 'printed');
    expect(printed).toHaveLength(3);
    for (const { label } of printed) expect(gap(id, 'printed', null, label)).toBeGreaterThan(0.2);
  });
});
