import { describe, expect, it } from 'vitest';
import { FAMILY } from '../../../../proofs/zt25/instruments/family.ts';
import { printedDiagonal, printedFunction } from '../../../../proofs/zt25/instruments/figures/printed.ts';
import { regionAt } from '../../../../proofs/zt25/instruments/figures/settings.ts';
import type { ClaimEntry } from '../../../../src/audit/claim.ts';
import { figuresOf } from '../../../../src/audit/figures/make.ts';
import { documents } from '../../../../src/audit/registry.ts';

const [some] = figuresOf(await documents());
const claims = some?.claims ?? new Map<string, ClaimEntry>();
const PAPER = regionAt('1/2', FAMILY);
const AT = { k: 4, R: 10, s: 0.5, m: 1, gamma: 0.5 };

describe('what a claim prints', () => {
  it('is its formula, not ours', () => {
    const wrong = { ...(claims.get('cor-C.3/weighted-majmin') as ClaimEntry) };
    const planted = new Map([
      ['x', { ...wrong, latex: String.raw`R + k V`, statement: { kind: 'relation' as const, about: 'T' } }],
    ]);
    expect(printedFunction({ claim: 'x' }, planted, PAPER)(AT)).toBe(26);
    expect(printedFunction({ claim: 'cor-C.3/weighted-majmin' }, claims, PAPER)(AT)).toBeCloseTo(
      Math.SQRT2 / (Math.sqrt(10) + 1),
      12,
    );
  });

  it('binds σ and λ to those of its group', () => {
    const at = { ...AT, delta: 8, t: 0 };
    const start = printedFunction({ claim: 'eq-16/majmaj' }, claims, PAPER)(at);
    expect(start).toBeCloseTo(Math.exp(-16) / Math.sqrt(10), 15);
    const time = printedFunction({ claim: 'eq-17/time-majmaj' }, claims, PAPER)(AT);
    expect(time).toBeCloseTo(1 / Math.sqrt(11), 12);
  });

  it('is another reading where one is asked for', () => {
    const window = { claim: 'sec-4/window-weighted' };
    expect(printedFunction(window, claims, PAPER)(AT)).toBeCloseTo(Math.SQRT2, 12);
    const second = printedFunction({ ...window, reading: 1 }, claims, PAPER)(AT);
    expect(second).toBeCloseTo((Math.SQRT2 * Math.sqrt(11)) / (Math.sqrt(10) + 1) - 1, 12);
  });

  it('is refused where there is no such claim or reading', () => {
    expect(() => printedFunction({ claim: 'none' }, claims, PAPER)).toThrow(/which is no claim/);
    expect(() => printedFunction({ claim: 'eq-11', reading: 0 }, claims, PAPER)).toThrow(/which is no claim/);
    expect(() => printedDiagonal({ claim: 'eq-16/majmaj' }, claims, PAPER)).toThrow(/prints no matrix/);
  });
});
