import { describe, expect, it } from 'vitest';
import { FAMILY } from '../../proofs/zt25/instruments/family.ts';
import { audit } from '../../src/audit/audit.ts';
import { coverageOf, distributionOf, missing } from '../../src/audit/coverage.ts';
import { measure, type Probe } from '../../src/audit/examine/examination.ts';
import { MeasurementError } from '../../src/measure/measurement-error.ts';
import { draw, drawOf } from '../../src/theory/drawing.ts';
import { familyFrom } from '../../src/theory/family.ts';
import { everywhere, regionOf } from '../../src/theory/region.ts';
import { recordOf, type Setting } from '../../src/theory/setting.ts';
import { isOf } from '../../src/theory/strata.ts';
import { at, numberOf, RIDGE_DECLARED } from '../theory/families.ts';

const ANY = everywhere(FAMILY);
const CONTEXT = { id: 'coverage', region: ANY, run: { seed: 8, settings: 200 }, replay: () => '' };
const drawing = drawOf('coverage', ANY, 'static', { seed: 8, settings: 200 });
const settings = draw(drawing);
const exactly = (all: readonly Setting[]) => all.map((setting) => ({ setting, ratio: 0 }));

describe('coverage', () => {
  it('counts the settings compared in each stratum that the region has, and says why it has not the others', () => {
    const coverage = coverageOf(drawing, 200, exactly(settings.slice(0, 120)));
    for (const stratum of FAMILY.strata) {
      const { name } = stratum;
      const count = settings.slice(0, 120).filter((setting) => isOf(stratum, setting)).length;
      expect(coverage.strata[name] ?? 0).toBe(name in coverage.impossible ? 0 : count);
    }
    expect(coverage).toMatchObject({ method: 'decomposed', drawn: 200, compared: 120 });
    expect(Object.keys(coverage.strata).length + Object.keys(coverage.impossible).length).toBe(FAMILY.strata.length);
    expect(coverage.largest.k).toBe(Math.max(...settings.slice(0, 120).map((setting) => numberOf(setting, 'k'))));
  });

  it('reaches k = 64 and R near 10⁴', () => {
    const { largest, strata } = coverageOf(drawing, 200, exactly(settings));
    expect(largest.k).toBe(64);
    expect(largest.R).toBeGreaterThan(5000);
    expect(strata['R = 1']).toBeGreaterThanOrEqual(4);
  });

  it('keeps the worst ratio at each k and R', () => {
    const [a, b] = settings as [Setting, Setting];
    const same = { ...a, values: { ...a.values, ...at({ gamma: numberOf(a, 'gamma') + 1 }).values } };
    const { points } = coverageOf(drawing, 3, [
      { setting: a, ratio: 0.25 },
      { setting: b, ratio: Number.NaN },
      { setting: same, ratio: 0.1 },
    ]);
    expect(points).toHaveLength(2);
    expect(points.find(([k, R = 0]) => k === numberOf(a, 'k') && Math.abs(R / numberOf(a, 'R') - 1) < 1e-3)).toEqual([
      numberOf(a, 'k'),
      expect.any(Number),
      2,
      0.25,
    ]);
    expect(Math.max(...points.map(([, , , ratio = 0]) => ratio))).toBe(Number.MAX_VALUE);
    expect(points.toSorted(([k = 0], [l = 0]) => k - l)).toEqual(points);
  });

  it('is told by the parameters that a theory says, or those drawn from a range; what makes no difference is 0', () => {
    const ridge = everywhere(familyFrom('ridge', RIDGE_DECLARED));
    const drawing = drawOf('ridge', ridge, 'static', { seed: 1, settings: 8 });
    const { axes, largest, points } = coverageOf(drawing, 8, exactly(draw(drawing)));
    expect(axes).toEqual(['n', 'd']);
    expect(Object.keys(largest)).toEqual(['n', 'd', 'p']);
    expect(points.every((point) => point.length === 4)).toBe(true);
    const told = everywhere(familyFrom('told', { ...RIDGE_DECLARED, extent: ['lambda'] }));
    const one = coverageOf(drawOf('told', told, 'static', { seed: 1, settings: 8 }), 8, exactly(draw(drawing)));
    expect([one.axes, one.points[0]?.length, Object.keys(one.largest)]).toEqual([['lambda'], 3, ['lambda']]);
    expect(() => familyFrom('odd', { ...RIDGE_DECLARED, extent: ['q'] })).toThrow(/extent: q is no parameter/);
  });

  it('names the strata that were missed', () => {
    expect(missing(drawing, coverageOf(drawing, 200, exactly(settings)))).toBeNull();
    const found = missing(
      drawing,
      coverageOf(drawing, 200, exactly(settings.filter((setting) => numberOf(setting, 'k') !== 2))),
    );
    expect(found).toMatch(/^too few settings could be compared with k = 2 \(0 of at least 2\)/);
  });
});

describe('a statement that agrees wherever it can be compared', () => {
  const probe = (setting: Setting, budget: number): Probe[] => [
    {
      setting: recordOf(setting, FAMILY.parameters),
      at: {},
      of: ['', ''],
      discrepancy: 0,
      budget,
      printed: '',
      actual: '',
    },
  ];
  const outcome = (prober: (setting: Setting) => readonly Probe[]) =>
    measure('planted', drawing, prober, CONTEXT).comparison;

  it('agrees if every stratum was compared', () => {
    expect(outcome((setting) => probe(setting, 1)).outcome).toBe('agree');
  });

  it.each([
    ['has no value at R = 1', (s: Setting) => probe(s, numberOf(s, 'R') === 1 ? Infinity : 1), /R = 1 \(0 of/],
    [
      'says nothing of k = 2',
      (s: Setting) => (numberOf(s, 'k') === 2 ? [] : probe(s, 1)),
      /there is nothing that it speaks of/,
    ],
    ['cannot be compared at k = 64', (s: Setting) => probe(s, numberOf(s, 'k') === 64 ? Infinity : 1), /k = 64 \(0 of/],
  ] as const)('is open if it %s', (_name, prober, reason) => {
    const found = outcome(prober);
    expect(found).toMatchObject({ outcome: 'open', reason: expect.stringMatching(reason) });
  });

  it('is open if a measurement fails', () => {
    const fails = (s: Setting) => {
      if (numberOf(s, 'k') === 64) throw new MeasurementError('planted');
      return probe(s, 1);
    };
    expect(outcome(fails)).toMatchObject({
      outcome: 'open',
      reason: expect.stringContaining('failed their own checks'),
    });
  });

  it('is no less refuted for it', () => {
    const off = (s: Setting): Probe[] =>
      probe(s, numberOf(s, 'k') === 2 ? Infinity : 1).map((p) => ({ ...p, discrepancy: 100 }));
    expect(outcome(off).outcome).toBe('differ');
  });
});

describe('the distribution of a report', () => {
  it('is the sum over its claims', async () => {
    const report = await audit({
      claims: 'zt25/eq-11,zt25/eq-13/value,zt25/fig-2/c,zt25/eq-7/limit',
      settings: 24,
      jobs: 1,
    });
    expect(report.distribution).toEqual(distributionOf(report.claims, [FAMILY]));
    const covered = report.claims.flatMap(({ coverage }) => (coverage === null ? [] : [coverage]));
    expect(covered.length).toBeGreaterThan(1);
    for (const { name, settings: counted } of report.distribution.strata) {
      for (const [method, count] of Object.entries(counted)) {
        const again = covered
          .filter((coverage) => coverage.method === method)
          .map(({ strata }) => strata[name] ?? 0)
          .reduce((a, b) => a + b, 0);
        expect([name, method, count]).toEqual([name, method, again]);
      }
    }
    // The bars of a scale are all settings, each once; no d is drawn for a decomposition.
    for (const scale of ['k', 'R', 'γ'] as const) {
      const bars = report.distribution.strata.filter((stratum) => stratum.scale === scale);
      for (const method of ['decomposed', 'entry by entry', 'simulated'] as const) {
        const sum = bars.map(({ settings: counted }) => counted[method]).reduce((a, b) => a + b, 0);
        expect(sum).toBe(report.distribution.methods[method].settings);
      }
    }
  });

  it('knows the regions that reach less', () => {
    const paper = drawOf('coverage', regionOf(FAMILY, ['s = 1/2', 'm = 1', 'γ = 1/2']), 'dynamic', {
      seed: 8,
      settings: 200,
    });
    const { impossible } = coverageOf(paper, 13, exactly(draw(paper)));
    expect(impossible['k = 3']).toBe('s = 1/2');
    expect(impossible['k = 64']).toBe('more than is simulated');
  });
});
