import { describe, expect, it } from 'vitest';
import { examineLimit } from '../../../src/audit/examine/limit.ts';
import { judged, PAPER, shortly } from './judged.ts';

const R = String.raw;
const LEFT = String.raw`\frac{1}{1 + (\sigma_i e^{2\delta} - 1)e^{-2\sigma_i \lambda_i \delta t}}`;
const FREE = { sigma_i: 'positive', lambda_i: 'positive', delta: 'positive', t: 'positive' } as const;
const limit = (right: string) =>
  ({
    kind: 'limit',
    formula: String.raw`${LEFT} \stackrel{\delta \to \infty}{\longrightarrow} ${right}`,
    free: FREE,
  }) as const;
const STEP = (at: string, time: string, after = '') =>
  String.raw`${at} \mathbb{1}[t = ${time}] + ${after}\mathbb{1}[t > ${time}]`;
const T = String.raw`\frac{1}{\sigma_i \lambda_i}`;

describe('a printed limit', () => {
  it.each([
    [STEP(String.raw`\frac{1}{1+\sigma_i}`, T), 'verified proved'],
    [STEP(String.raw`\frac{1}{2}`, T), 'refuted proved'],
    [STEP(String.raw`\frac{1}{1+\sigma_i}`, T, '2 '), 'refuted proved'],
    [STEP(String.raw`\frac{1}{1+\sigma_i}`, String.raw`\frac{2}{\sigma_i \lambda_i}`), 'refuted proved'],
    ['1', 'undecided'],
  ])('%s', (right, expected) => {
    expect(shortly(judged(limit(right)))).toBe(expected);
  });

  it('is shown in LaTeX, step by step', () => {
    const right = STEP(R`\frac{1}{1+\sigma_i}`, T);
    const context = { id: 'limit', region: PAPER, run: { seed: 1, settings: 1 }, replay: () => '' };
    const { derived } = examineLimit(limit(right).formula, FREE, context);
    const steps = derived?.steps.map(({ latex }) => latex);
    expect(steps?.[0]).toBe(R`\lim_{\delta \to \infty} = 0`);
  });

  it('in a time of any name, and in one alone', () => {
    const free = { c: 'positive', x: 'positive', u: 'positive' } as const;
    const of = (right: string, arrow = R`\stackrel{x \to \infty}{\longrightarrow}`) =>
      shortly(judged({ kind: 'limit', formula: R`\frac{c e^{x u}}{c e^{x u} + e^x} ${arrow} ${right}`, free }));
    expect(of(R`\frac{c}{1+c} \mathbb{1}[u = 1] + \mathbb{1}[u > 1]`)).toBe('verified proved');
    expect(of(R`\frac{c}{2+c} \mathbb{1}[u = 1] + \mathbb{1}[u > 1]`)).toBe('refuted proved');
    expect(of(R`\frac{c}{1+c} \mathbb{1}[u = 1] + \mathbb{1}[c > 1]`)).toBe('undecided');
    expect(of(R`\frac{c}{1+c} \mathbb{1}[u = 1] + \mathbb{1}[u > 1]`, R`\to`)).toBe('undecided');
  });

  it('in symbols of its own, and not in one that is not declared', () => {
    const formula = String.raw`\frac{c e^{x t}}{c e^{x t} + e^x} \stackrel{x \to \infty}{\longrightarrow} \frac{c}{1+c} \mathbb{1}[t = 1] + \mathbb{1}[t > 1]`;
    const free = { c: 'positive', x: 'positive', t: 'positive' } as const;
    expect(shortly(judged({ kind: 'limit', formula, free }))).toBe('verified proved');
    expect(shortly(judged({ kind: 'limit', formula, free: { x: 'positive', t: 'positive' } }))).toBe('undecided');
  });
});
