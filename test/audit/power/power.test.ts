import { describe, expect, it } from 'vitest';
import type { Examinable } from '../../../src/audit/examine/examine.ts';
import { judged } from '../../../src/audit/judged.ts';
import type { Region } from '../../../src/theory/region.ts';
import { ALL, region } from '../regions.ts';

const R = String.raw;
const run = { seed: 1, settings: 40 };
const ALL_GROUPS = region('s = 1/2', ALL, 'm = 1', 'γ = 1/2');
const of = (statement: Examinable, printed: string, where: Region = ALL_GROUPS) =>
  judged(statement, printed, { id: 'test/power', region: where, run, replay: () => '' });

describe('the power of a check', () => {
  it('refutes every wrong variant of a formula for a singular value', () => {
    const { verdict, power } = of({ kind: 'relation', bind: { q: 'sigma.majmin' } }, R`q = \sqrt{(R+1)/2}`);
    expect(verdict.verdict).toBe('verified');
    expect(power?.survivors).toEqual([]);
    expect(power?.refuted).toBeGreaterThan(10);
    expect((power?.nearest?.discrepancy ?? 0) / (power?.nearest?.budget ?? 1)).toBeGreaterThan(10);
  });

  it('counts what it planted', () => {
    const power = of({ kind: 'relation', bind: { q: 'lambda.majmaj' } }, R`q = \sqrt{\frac{R+1}{R}}`).power;
    if (power === null) throw new Error('no power');
    const { planted, same, noStatement, trueAsWell, refuted, survivors } = power;
    expect(same + noStatement + trueAsWell + refuted + survivors.length).toBe(planted);
  });

  it('says nothing of a statement that is not verified anyway', () => {
    expect(of({ kind: 'relation', bind: { q: 'sigma.majmaj' } }, 'q = R').power).toBeNull();
  });
});

describe('a check that accepts a wrong variant', () => {
  // Without weights Ω is the identity, so the two forms of the weighted loss agree whatever the power of Ω.
  const blind = of({ kind: 'experiment', name: 'weighted-loss-forms' }, 'L', region('γ = 0'));

  it('verifies nothing, and names the variant', () => {
    expect(blind.verdict.verdict).toBe('undecided');
    expect(blind.verdict.why).toContain('Ω for Ω^{1/2}');
    expect(blind.power?.survivors.map(({ slip }) => slip)).toEqual(['Ω for Ω^{1/2}', 'no weights']);
  });

  it('verifies it where it can tell', () => {
    expect(of({ kind: 'experiment', name: 'weighted-loss-forms' }, 'L', region('γ = 1/2')).verdict.verdict).toBe(
      'verified',
    );
  });

  it('is blind to what the measurement cannot see, though a proof can', () => {
    const { verdict, power } = of(
      { kind: 'relation', bind: { q: 'sigma.majmaj' } },
      R`q = \sqrt{R} + \frac{R - R}{10^{30}}`,
    );
    expect(verdict.verdict).toBe('undecided');
    expect(power?.survivors.some(({ why }) => why.includes('by proof only'))).toBe(true);
  });
});

describe('an order', () => {
  it('that holds with equality is told from a stronger one', () => {
    const { verdict, power } = of({ kind: 'relation', bind: { q: 'window.vanilla' } }, R`q \ge \sqrt{R} - 1`);
    expect(verdict.verdict).toBe('verified');
    expect(power?.trueAsWell).toBeGreaterThan(0);
    expect(power?.refuted).toBeGreaterThan(0);
  });
});
