import { describe, expect, it } from 'vitest';
import type { Examinable } from '../../../src/audit/examine/examine.ts';
import { judged } from '../../../src/audit/judged.ts';
import type { Region } from '../../../src/theory/region.ts';
import { ALL, ANY, and, region } from '../regions.ts';

const R = String.raw;
const PAPER: Region = region('s = 1/2', ALL, 'm = 1', 'γ = 1/2');
const of = (statement: Examinable, printed: string, where: Region = PAPER) =>
  judged(statement, printed, { id: 'test/defined', region: where, run: { seed: 1, settings: 40 }, replay: () => '' });
const sigma = (formula: string, where: Region = PAPER) =>
  of({ kind: 'relation', bind: { q: 'sigma.majmaj' } }, `q = ${formula}`, where);
const said = ({ verdict }: ReturnType<typeof of>): string => `${verdict.verdict}: ${verdict.why}`;

describe('a formula without a value in one setting of its region', () => {
  it.each([
    [R`\sqrt{R}\frac{R-1001}{R-1001}`, 'R = 1001'],
    [R`\sqrt{R}\frac{k-130}{k-130}`, 'k = 130'],
    [R`\sqrt{R}\frac{Rk-2002}{Rk-2002}`, 'R = 1, k = 2002'],
    [R`\sqrt{R}\frac{\sqrt{R}-777}{\sqrt{R}-777}`, 'R = 603729'],
    [R`\sqrt{R}+0\cdot\sqrt{k-5}`, 'k = 4'],
  ])('%s is not verified, and the setting is told: %s', (formula, at) => {
    expect(said(sigma(formula))).toMatch(/^undecided: /);
    expect(said(sigma(formula))).toContain(`has no value at ${at}`);
  });

  it.each([
    R`\sqrt{R}\frac{R-\sqrt{12345}}{R-\sqrt{12345}}`,
    R`\sqrt{R}\frac{R-3/2}{R-3/2}`,
    R`\sqrt{R}\frac{k-5/2}{k-5/2}`,
    R`\sqrt{R}\frac{R-1/2}{R-1/2}`,
  ])('%s has one everywhere', (formula) => {
    expect(said(sigma(formula))).toMatch(/^verified: /);
  });

  it('has one where the region leaves that setting out', () => {
    const formula = R`\sqrt{R}\frac{R-3/2}{R-3/2}`;
    const fractions = region('s = 1/2', ALL, 'γ = 1/2');
    expect(
      said(of({ kind: 'relation', bind: { q: 'sigma.majmaj' } }, R`q = \sqrt{Rm}\frac{R-3/2}{R-3/2}`, fractions)),
    ).toContain('has no value at R = 3/2');
    expect(said(sigma(formula))).toMatch(/^verified: /);
    expect(said(sigma(R`\sqrt{R}\frac{R-1}{R-1}`))).toContain('has no value at R = 1');
    expect(said(sigma(R`\sqrt{R}\frac{R-1}{R-1}`, and(PAPER, 'R > 1')))).toMatch(/^verified: /);
  });

  it('is not one that is too large for a double', () => {
    const time: Examinable = { kind: 'relation', bind: { q: 'time.vanilla.majmaj' } };
    expect(said(of(time, R`q = \frac{e^{R}}{e^{R}\sqrt{R}}`))).toMatch(/^verified: /);
    expect(said(of(time, R`q = \frac{e^{1000}}{e^{1000}\sqrt{R}}`))).not.toContain('no value');
  });

  it('is not verified where it is not known', () => {
    expect(said(of({ kind: 'relation' }, R`\frac{\gamma^2-2}{\gamma^2-2} = 1`, ANY))).toContain(
      R`it is not known whether \gamma^{2} - 2 is other than zero in all settings`,
    );
  });
});

it('a formula without a value anywhere is ill-posed, by what its symbols are derived to be', () => {
  const bind = { T_1: 'time.weighted.majmaj', T_2: 'time.weighted.minmin' };
  const found = of({ kind: 'relation', bind }, R`\frac{R}{T_1-T_2} = \frac{R}{T_1-T_2}`);
  expect(said(found)).toBe(R`ill-posed: \frac{R}{T_{1} - T_{2}} has no value anywhere`);
});

describe('other kinds of statements', () => {
  it('matrices', () => {
    const statement: Examinable = {
      kind: 'instrument',
      by: 'matrices',
      given: { rows: 'feature', columns: 'feature' },
    };
    const sides = (by: string) =>
      R`\Sigma = ${by}\operatorname{diag}(\left[\sqrt{R}\mathbb{1}_{V/2-1} \quad \sqrt{(R+1)/2} \quad \mathbb{1}_{V/2-1}\right])`;
    expect(said(of(statement, sides(R`\frac{R+9}{R+9}`)))).toMatch(/^verified: /);
    expect(said(of(statement, sides(R`\frac{R-1009}{R-1009}`)))).toContain('has no value at R = 1009');
  });

  it('trajectories, at t = 0 too', () => {
    const statement: Examinable = { kind: 'instrument', by: 'trajectory', given: { loss: 'vanilla', group: 'majmaj' } };
    const formula = (by: string) => R`a_i(t) = ${by}\frac{1}{1 + (\sigma_i e^{2\delta} - 1)e^{-2\sigma_i t}}`;
    expect(said(of(statement, formula('')))).toMatch(/^verified: /);
    expect(said(of(statement, formula(R`\frac{t}{t}`)))).toContain('has no value at t = 0');
    expect(said(of(statement, formula(R`\frac{t-1234}{t-1234}`)))).toContain('has no value at t = 1234');
  });

  it('limits', () => {
    const limit = (by: string) =>
      R`\frac{1}{1 + (\sigma_i e^{2\delta} - 1)e^{-2\sigma_i \delta t}} \stackrel{\delta \to \infty}{\longrightarrow} ${by}\frac{1}{1+\sigma_i} \mathbb{1}[t=\frac{1}{\sigma_i}] + \mathbb{1}[t>\frac{1}{\sigma_i}]`;
    const statement: Examinable = { kind: 'limit', free: { sigma_i: 'positive', delta: 'positive', t: 'positive' } };
    expect(said(of(statement, limit('')))).toMatch(/^verified: /);
    expect(said(of(statement, limit(R`\frac{\sigma_i-7}{\sigma_i-7}`)))).toContain('has no value at sigma_i = 7');
  });
});

describe('wrong variants without a value somewhere', () => {
  it.each([R`\frac{2R}{R+R}\sqrt{R}`, R`\frac{0}{R-1/2}+\sqrt{R}`, R`\sqrt{\frac{2R}{1+1}}`])(
    'of %s are set aside, and the rest refuted',
    (formula) => {
      const { verdict, power } = sigma(formula);
      expect(verdict.verdict).toBe('verified');
      expect(power?.noStatement).toBeGreaterThan(0);
      expect(power?.survivors).toEqual([]);
    },
  );

  it('are refuted where they have a value and are wrong', () => {
    const { power } = sigma(R`\sqrt{R}\frac{R-1/2}{R-1/2}`);
    expect([power?.noStatement, power?.survivors.length]).toEqual([0, 0]);
  });
});
