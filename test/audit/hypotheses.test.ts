import { describe, expect, it } from 'vitest';
import type { ClaimEntry } from '../../src/audit/claim.ts';
import { requireHypotheses } from '../../src/audit/hypotheses.ts';
import { ANY_REGIME, PAPER_REGIME } from '../../src/audit/regime.ts';
import type { Hypothesis } from '../../src/audit/region.ts';
import { documents } from '../../src/audit/registry.ts';

const MU = { kind: 'relation', bind: { mu: 'multiplicity.largest' } } as const;
const LARGEST: ClaimEntry = {
  kind: 'claim',
  title: '',
  text: '',
  latex: String.raw`\mu = s k - 1`,
  hypotheses: ['at least two classes in each group', 'R > 1'],
  regime: { ...ANY_REGIME, allGroups: true, imbalanced: true },
  statement: MU,
};
const FLOW: readonly Hypothesis[] = [
  'gradient flow of loss (4)',
  'from the spectral initialisation',
  'δ → ∞, time in units of δ',
];
const WINDOW: ClaimEntry = {
  ...LARGEST,
  hypotheses: ['at least two classes in each group', ...FLOW],
  regime: { ...ANY_REGIME, allGroups: true },
  statement: { kind: 'relation', bind: { w: 'window.vanilla' } },
};

const held = (...entries: readonly ClaimEntry[]) =>
  requireHypotheses({
    id: 'd',
    items: [{ item: 'x', place: '', entries: entries.map((entry, i) => ({ ...entry, part: `${i + 1}` })) }],
  });

describe('a document is refused', () => {
  it.each<[string, ClaimEntry, RegExp]>([
    [
      'a hypothesis that its region hides',
      { ...LARGEST, hypotheses: ['R > 1'] },
      /d\/x\/1.*two classes.*is not written/,
    ],
    [
      'a hypothesis of runs that it hides',
      { ...WINDOW, hypotheses: WINDOW.hypotheses?.slice(0, 3) ?? [] },
      /δ → ∞.*is not written/,
    ],
    [
      'the printed case, hidden',
      { ...LARGEST, regime: { ...LARGEST.regime, ...PAPER_REGIME } },
      /s = 1\/2.*m = 1.*γ = 1\/2.*not written/,
    ],
    [
      'a hypothesis that its region does not ask',
      { ...LARGEST, hypotheses: [...(LARGEST.hypotheses ?? []), 'm = 1'] },
      /m = 1.*written and not asked/,
    ],
    [
      'runs that it has none of',
      { ...LARGEST, hypotheses: [...(LARGEST.hypotheses ?? []), 'δ → ∞'] },
      /δ → ∞.*not asked/,
    ],
    [
      'ties, of a claim about distinct values',
      { ...LARGEST, hypotheses: ['at least two classes in each group'], regime: { ...ANY_REGIME, allGroups: true } },
      /does not ask “R > 1”/,
    ],
    [
      'settings without a feature group',
      { ...WINDOW, hypotheses: FLOW, regime: ANY_REGIME },
      /does not ask “at least two classes in each group”/,
    ],
    [
      'a single majority class, of a claim about maj-maj',
      { ...LARGEST, hypotheses: [], regime: ANY_REGIME, statement: { kind: 'relation', bind: { a: 'sigma.majmaj' } } },
      /“at least two majority classes”/,
    ],
    [
      'a reading beyond its region',
      { ...LARGEST, readings: [{ text: '', latex: '', statement: MU, regime: ANY_REGIME }] },
      /reading 1.*“R > 1”/,
    ],
    [
      'an erratum beyond its region',
      {
        ...LARGEST,
        erratum: { kind: 'slip', prose: '', formulas: [{ latex: '', statement: MU, regime: PAPER_REGIME }] },
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
      regime: { ...ANY_REGIME, imbalanced: true },
      statement: { kind: 'all', of: ['x/1'] },
    };
    expect(() => held(LARGEST, all)).toThrow(/region of d\/x\/2.*two classes/);
    expect(() => held(LARGEST, { ...LARGEST, statement: { kind: 'all', of: ['x/1'] } })).not.toThrow();
    expect(() => held({ ...LARGEST, statement: { kind: 'all', of: ['x/7'] } })).toThrow(/claim x\/7/);
  });
});

it('a document that says what it checks is read', async () => {
  expect(() => held(LARGEST, WINDOW)).not.toThrow();
  expect((await documents()).length).toBeGreaterThan(0);
});
