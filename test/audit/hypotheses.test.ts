import { describe, expect, it } from 'vitest';
import { FAMILY } from '../../proofs/zt25/instruments/family.ts';
import type { ClaimEntry } from '../../src/audit/claim.ts';
import { requireHypotheses } from '../../src/audit/hypotheses.ts';
import { documents } from '../../src/audit/registry.ts';

const MU = { kind: 'relation', bind: { mu: 'multiplicity.largest' } } as const;
const LARGEST: ClaimEntry = {
  kind: 'claim',
  title: '',
  text: '',
  latex: String.raw`\mu = s k - 1`,
  hypotheses: ['at least two classes in each group', 'R > 1'],
  statement: MU,
};
const FLOW: readonly string[] = [
  'gradient flow of loss (4)',
  'from the spectral initialisation',
  'δ → ∞, time in units of δ',
];
const WINDOW: ClaimEntry = {
  ...LARGEST,
  hypotheses: ['at least two classes in each group', ...FLOW],
  statement: { kind: 'relation', bind: { w: 'window.vanilla' } },
};

const held = (...entries: readonly ClaimEntry[]) =>
  requireHypotheses(
    {
      id: 'd',
      items: [{ item: 'x', place: '', entries: entries.map((entry, i) => ({ ...entry, part: `${i + 1}` })) }],
    },
    FAMILY,
  );

describe('a document is refused', () => {
  it.each<[string, ClaimEntry, RegExp]>([
    [
      'a hypothesis that is not written',
      { ...LARGEST, hypotheses: ['R > 1'] },
      /region of d\/x\/1.*does not ask “at least two classes in each group”.*write it/,
    ],
    [
      'a hypothesis of runs that is not written',
      { ...WINDOW, hypotheses: WINDOW.hypotheses?.slice(0, 3) ?? [] },
      /hypotheses of d\/x\/1.*δ → ∞.*is not written/,
    ],
    [
      'runs that it has none of',
      { ...LARGEST, hypotheses: [...(LARGEST.hypotheses ?? []), 'δ → ∞'] },
      /δ → ∞.*is written, and the statement is about no such run/,
    ],
    [
      'words that are no condition',
      { ...LARGEST, hypotheses: [...(LARGEST.hypotheses ?? []), 'many classes'] },
      /condition many classes: .*no phrase of the theory/,
    ],
    [
      'a symbol that is no parameter',
      { ...LARGEST, hypotheses: [...(LARGEST.hypotheses ?? []), 'N > 3'] },
      /condition N > 3: N is no parameter/,
    ],
    [
      'ties, of a claim about distinct values',
      { ...LARGEST, hypotheses: ['at least two classes in each group'] },
      /does not ask “R > 1”/,
    ],
    [
      'settings without a feature group',
      { ...WINDOW, hypotheses: FLOW },
      /does not ask “at least two classes in each group”/,
    ],
    [
      'a single majority class, of a claim about maj-maj',
      { ...LARGEST, hypotheses: [], statement: { kind: 'relation', bind: { a: 'sigma.majmaj' } } },
      /“at least two majority classes”/,
    ],
    [
      'a reading beyond its region',
      { ...LARGEST, readings: [{ text: '', latex: '', statement: MU, hypotheses: [] }] },
      /reading 1.*“R > 1”/,
    ],
    [
      'an erratum beyond its region',
      {
        ...LARGEST,
        erratum: {
          kind: 'slip',
          prose: '',
          formulas: [{ latex: '', statement: MU, hypotheses: ['s = 1/2', 'm = 1', 'γ = 1/2'] }],
        },
      },
      /erratum.*“R > 1”/,
    ],
  ])('for %s', (_why, entry, message) => {
    expect(() => held(entry)).toThrow(message);
  });

  it('for a conjunction that is wider than a part of it', () => {
    const all: ClaimEntry = {
      ...LARGEST,
      hypotheses: ['R > 1'],
      statement: { kind: 'all', of: ['x/1'] },
    };
    expect(() => held(LARGEST, all)).toThrow(/region of d\/x\/2.*two classes/);
    expect(() => held(LARGEST, { ...LARGEST, statement: { kind: 'all', of: ['x/1'] } })).not.toThrow();
    expect(() => held({ ...LARGEST, statement: { kind: 'all', of: ['x/7'] } })).toThrow(/claim x\/7/);
  });
});

describe('a region that says more in other words', () => {
  it.each([
    ['R ≥ 2', 'at least two majority classes', 'at least two minority classes'],
    ['s*k ≥ 2', '(1-s)*k ≥ 2', '1 < R ≤ 5'],
    ['s = 1/2', 'k = 4', 'R = 3'],
    ['at least two classes in each group', 'R > 1', 'm = 1', 'd ≥ k'],
  ])('is enough: %s, %s, %s', (...hypotheses) => {
    expect(() => held({ ...LARGEST, hypotheses })).not.toThrow();
  });
});

it('a document that says what it checks is read', async () => {
  expect(() => held(LARGEST, WINDOW)).not.toThrow();
  expect((await documents()).length).toBeGreaterThan(0);
});
