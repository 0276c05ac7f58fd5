import { describe, expect, it } from 'vitest';
import type { ClaimEntry, ErratumEntry, Statement } from '../../src/audit/claim.ts';
import { requireDeclared } from '../../src/audit/declared.ts';
import { examine } from '../../src/audit/examine/examine.ts';
import { documents } from '../../src/audit/registry.ts';
import { InputError } from '../../src/base/input-error.ts';
import { ANY } from './regions.ts';

const R = String.raw;
const entry = (statement: Statement, more: Partial<ClaimEntry> = {}): ClaimEntry => ({
  ...{ kind: 'claim', title: '', text: '', latex: R`n := \alpha k (R \bar{\rho} + \rho)` },
  statement,
  ...more,
});
const refusal = (statement: Statement, more: Partial<ClaimEntry> = {}): string => {
  try {
    requireDeclared('d/eq-1', entry(statement, more), ANY.family);
    return 'accepted';
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
};

describe('a symbol of a claim', () => {
  it('that is not declared is an error of one line: the claim, the symbol, the mend', () => {
    expect(refusal({ kind: 'relation', bind: { n: 'samples' } })).toBe(
      "d/eq-1: the symbol alpha: is neither a parameter (k, V, s, R, m, gamma), nor bound to a subject, nor declared free; bind it, or declare it as free: { 'alpha': 'positive' }",
    );
  });

  it('may be a parameter, bound, or declared free', () => {
    const free = { alpha: 'positive', 'bar(rho)': 'positive', rho: 'positive' } as const;
    expect(refusal({ kind: 'relation', bind: { n: 'samples' }, free })).toBe('accepted');
    expect(refusal({ kind: 'relation', bind: { n: 'samples' }, free: { ...free, n: 'positive' } })).toContain(
      'the symbol n: is declared free, and has a meaning already',
    );
    expect(refusal({ kind: 'relation', bind: { n: 'samples' }, free: { ...free, beta: 'positive' } })).toContain(
      'the symbol beta: is declared free, and does not occur',
    );
    expect(refusal({ kind: 'relation', free: { R: 'positive' } }, { latex: 'R = 1' })).toContain('the symbol R');
  });

  it.each<[string, Statement, Partial<ClaimEntry>, string]>([
    ['a limit', { kind: 'limit' }, { latex: R`e^{-\delta x} \to 0` }, 'the symbol'],
    [
      'a trajectory',
      { kind: 'instrument', by: 'trajectory', given: { loss: 'vanilla', group: 'majmaj' } },
      { latex: R`a_i(t) = x e^{-t}` },
      'd/eq-1: the symbol x: is not declared',
    ],
    [
      'an erratum',
      { kind: 'relation' },
      {
        latex: 'R = R',
        erratum: {
          ...{ kind: 'slip', prose: '' },
          formulas: [{ latex: 'x = R', statement: { kind: 'relation' } }],
        } satisfies ErratumEntry,
      },
      'd/eq-1, the erratum: the symbol x',
    ],
    [
      'a reading',
      { kind: 'relation' },
      { latex: 'R = R', readings: [{ text: '', latex: 'x = R', statement: { kind: 'relation' } }] },
      'd/eq-1, a reading: the symbol x',
    ],
  ])('is asked for in %s too', (_name, statement, more, message) => {
    expect(refusal(statement, more)).toContain(message);
  });

  it('is declared in every document', async () => {
    await expect(documents()).resolves.toBeDefined();
  });
});

it('a statement that was never declared is not about any positive number', () => {
  const context = { id: 'test', region: ANY, run: { seed: 1, settings: 8 }, replay: () => '' };
  const found = examine({ kind: 'relation', bind: { n: 'samples' } }, 'n = x k', context);
  expect(found.printedDerived).toMatchObject({ outcome: 'open', reason: 'the symbol x has no value here' });
  expect([found.printedMeasured.outcome, found.counterexample]).toEqual(['absent', null]);
});
