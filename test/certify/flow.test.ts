import { beforeEach, describe, expect, it } from 'vitest';
import { type Given, measured, type Run } from '../../src/certify/flow.ts';
import { one, parse } from '../../src/certify/formula.ts';
import { givenAt, hull, INTERVALS } from '../../src/certify/interval.ts';
import { allow, Refusal } from '../../src/certify/refusal.ts';
import { ANYWHERE, check, counterexample, WORDS } from './certificates.ts';

/** One component with Z = σ, weight ω and vectors 1, which obeys the scalar equation. */
function single(sigma: number, omega: number, more: Record<string, number> = {}): Given {
  const all = Object.entries({
    Z: sigma,
    Omega: omega,
    SigmaInverse: 1 / sigma,
    U: 1,
    Vectors: 1,
    delta: 40,
    t: 1,
    ...more,
  });
  const entryOf = (name: string, x: number) => (/^(delta|t)$/.test(name) ? one(hull(x)) : Array(3).fill([[hull(x)]]));
  const names = new Map(all.map(([name, x]) => [name, entryOf(name, x)]));
  return givenAt({ ring: INTERVALS, definitions: new Map(), names });
}
const holds = ([low, high]: readonly [number, number], value: number) => low <= value && value <= high;
const lines = new Map(Object.entries(WORDS.flows.weighted ?? {}).map(([name, text]) => [name, parse(text)]));
const run = (reading: string, more: Partial<Run> = {}): Run => ({ reading, parts: [0], lines, ...more });

beforeEach(() => allow(1e6));

describe('a measured quantity', () => {
  it.each([
    [1.5, 1],
    [1, 0.05],
    [3, 4],
  ])('encloses its closed form, σ = %d and ω = %d, however slow it is', (sigma, omega) => {
    expect(holds(measured(run('time'), single(sigma, omega)), 1 / (sigma * omega))).toBe(true);
    expect(holds(measured(run('time'), single(sigma, 1)), 1 / sigma)).toBe(true);
    expect(holds(measured(run('jump'), single(sigma, omega)), 1 / (1 + sigma))).toBe(true);
    expect(holds(measured(run('window', { parts: [0, 1] }), single(sigma, omega)), 0)).toBe(true);
    const [delta, t] = [6, 5 / (sigma * omega)];
    const amplitude = 1 / (1 + (sigma * Math.exp(2 * delta) - 1) * Math.exp(-2 * sigma * omega * t));
    expect(holds(measured(run('amplitude'), single(sigma, omega, { delta, t })), amplitude)).toBe(true);
  });

  it('is narrow enough to tell one per cent apart', () => {
    const [low, high] = measured(run('time'), single(1.5, 0.5));
    expect(high - low).toBeLessThan(0.01);
  });

  it.each([
    ['amplitude', { delta: 40, t: 1 }],
    ['amplitude', { delta: 5, t: -1 }],
    ['amplitude', {}],
    ['something', {}],
  ])('that cannot be run, %s with %j, is no number', (reading, more) => {
    expect(measured(run(reading), single(1, 1, more))).toEqual([Number.NaN, Number.NaN]);
  });

  it('of a run that never begins to grow is refused', () => {
    expect(() => measured(run('time'), single(1, 1, { Omega: -1 }))).toThrow(/never begins to grow/);
  });

  it.each([1e3, 1e5])('at a time that is too far off for its steps, %d, is no number', (t) => {
    expect(measured(run('amplitude'), single(1, 1, { delta: 0.748, t }))).toEqual([Number.NaN, Number.NaN]);
  });

  it('in steps too long for one letter, beside another that is large and slow, is no number', () => {
    const beside = new Map([...lines, ['A', parse('e^(-delta)*10^8*U')], ['dA', parse('A/10^5')]]);
    const given = single(1, 1, { delta: 0.748, t: 200 });
    expect(measured(run('amplitude', { lines: beside }), given)).toEqual([Number.NaN, Number.NaN]);
  });

  it('of matrices that do not fit is refused', () => {
    const odd = (dW: string) => run('time', { lines: new Map([...lines, ['dW', parse(dW)]]) });
    const given: Given = (tree, part) => (tree === 'Z' ? [[1, 2]] : single(1, 1)(tree, part));
    for (const dW of ['Z', 'Z+U', 'W+Z', 'Z*Z']) expect(() => measured(odd(dW), given)).toThrow(Refusal);
  });

  it('of a matrix too large is refused', () => {
    const large = Array.from({ length: 5 }, () => Array(5).fill(1));
    expect(() => measured(run('time'), () => large)).toThrow(Refusal);
  });
});

it('a certificate of what runs slowly is accepted, of a negative exponent too', () => {
  for (const gamma of ['-1', '2']) {
    const at = { ...ANYWHERE.at, gamma };
    const wrong = counterexample(['time.weighted.majmin', '1/sqrt(R+1)'], { at });
    expect(check(wrong)).toMatchObject({ accepted: true, premises: [expect.stringMatching(/^numerical/)] });
  }
});
