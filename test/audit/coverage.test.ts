import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { coverageOf, distributionOf, missing } from '../../src/audit/coverage.ts';
import { draw, drawOf } from '../../src/audit/draw.ts';
import { measure, type Probe } from '../../src/audit/examine/examination.ts';
import { ANY_REGIME, PAPER_REGIME, recordOf } from '../../src/audit/regime.ts';
import { STRATA } from '../../src/audit/strata.ts';
import { contains } from '../../src/audit/where.ts';
import { MeasurementError } from '../../src/measure/measurement-error.ts';
import type { Setting } from '../../src/model/setting.ts';

const CONTEXT = { id: 'coverage', regime: ANY_REGIME, run: { seed: 8, settings: 200 }, replay: () => '' };
const drawing = drawOf('coverage', ANY_REGIME, 'static', { seed: 8, settings: 200 });
const settings = draw(drawing);
const exactly = (all: readonly Setting[]) => all.map((setting) => ({ setting, ratio: 0 }));

describe('coverage', () => {
  it('counts the settings compared in each stratum that the region has, and says why it has not the others', () => {
    const coverage = coverageOf(drawing, 200, exactly(settings.slice(0, 120)));
    for (const { name, where } of STRATA) {
      const count = settings.slice(0, 120).filter((setting) => contains(where, setting)).length;
      expect(coverage.strata[name] ?? 0).toBe(name in coverage.impossible ? 0 : count);
    }
    expect(coverage).toMatchObject({ method: 'decomposed', drawn: 200, compared: 120 });
    expect(Object.keys(coverage.strata).length + Object.keys(coverage.impossible).length).toBe(STRATA.length);
    expect(coverage.largest.k).toBe(Math.max(...settings.slice(0, 120).map(({ classes }) => classes)));
  });

  it('reaches k = 64 and R near 10⁴', () => {
    const { largest, strata } = coverageOf(drawing, 200, exactly(settings));
    expect(largest.k).toBe(64);
    expect(largest.R).toBeGreaterThan(5000);
    expect(strata['R = 1']).toBeGreaterThanOrEqual(4);
  });

  it('keeps the worst ratio at each k and R', () => {
    const [a, b] = settings as [Setting, Setting];
    const same = { ...a, gamma: a.gamma + 1 };
    const { points } = coverageOf(drawing, 3, [
      { setting: a, ratio: 0.25 },
      { setting: b, ratio: Number.NaN },
      { setting: same, ratio: 0.1 },
    ]);
    expect(points).toHaveLength(2);
    expect(
      points.find(([k, R]) => k === a.classes && Math.abs(R / (a.majorityCount / a.minorityCount) - 1) < 1e-3),
    ).toEqual([a.classes, expect.any(Number), 2, 0.25]);
    expect(Math.max(...points.map(([, , , ratio]) => ratio))).toBe(Number.MAX_VALUE);
    expect(points.toSorted(([k], [l]) => k - l)).toEqual(points);
  });

  it('names the strata that were missed', () => {
    expect(missing(drawing, coverageOf(drawing, 200, exactly(settings)))).toBeNull();
    const found = missing(drawing, coverageOf(drawing, 200, exactly(settings.filter(({ classes }) => classes !== 2))));
    expect(found).toMatch(/^too few settings could be compared with k = 2 \(0 of at least 2\)/);
  });
});

describe('a statement that agrees wherever it can be compared', () => {
  const probe = (setting: Setting, budget: number): Probe[] => [
    { setting: recordOf(setting), at: {}, of: ['', ''], discrepancy: 0, budget, printed: '', actual: '' },
  ];
  const outcome = (prober: (setting: Setting) => readonly Probe[]) =>
    measure('planted', drawing, prober, CONTEXT).comparison;

  it('agrees if every stratum was compared', () => {
    expect(outcome((setting) => probe(setting, 1)).outcome).toBe('agree');
  });

  it.each([
    [
      'has no value at R = 1',
      (s: Setting) => probe(s, s.majorityCount === s.minorityCount ? Infinity : 1),
      /R = 1 \(0 of/,
    ],
    [
      'says nothing of k = 2',
      (s: Setting) => (s.classes === 2 ? [] : probe(s, 1)),
      /there is nothing that it speaks of/,
    ],
    ['cannot be compared at k = 64', (s: Setting) => probe(s, s.classes === 64 ? Infinity : 1), /k = 64 \(0 of/],
  ] as const)('is open if it %s', (_name, prober, reason) => {
    const found = outcome(prober);
    expect(found).toMatchObject({ outcome: 'open', reason: expect.stringMatching(reason) });
  });

  it('is open if a measurement fails', () => {
    const fails = (s: Setting) => {
      if (s.classes === 64) throw new MeasurementError('planted');
      return probe(s, 1);
    };
    expect(outcome(fails)).toMatchObject({
      outcome: 'open',
      reason: expect.stringContaining('failed their own checks'),
    });
  });

  it('is no less refuted for it', () => {
    const off = (s: Setting): Probe[] =>
      probe(s, s.classes === 2 ? Infinity : 1).map((p) => ({ ...p, discrepancy: 100 }));
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
    expect(report.distribution).toEqual(distributionOf(report.claims));
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
    const paper = drawOf('coverage', PAPER_REGIME, 'dynamic', { seed: 8, settings: 200 });
    const { impossible } = coverageOf(paper, 13, exactly(draw(paper)));
    expect(impossible['k = 3']).toBe('s = 1/2');
    expect(impossible['k = 64']).toBe('more than is simulated');
  });
});
