import { describe, expect, it } from 'vitest';
import { stepOf } from '../../../proofs/zt25/instruments/step-setting.ts';
import { measure, type Probe } from '../../../src/audit/examine/examination.ts';
import { drawOf } from '../../../src/theory/drawing.ts';
import { ANY } from '../regions.ts';

const run = { seed: 1, settings: 8 };
const context = { id: 'd/x', region: ANY, run, replay: () => '' };
const drawing = drawOf('d/x', ANY, 'static', run);
const probe = (discrepancy: number, budget: number): Probe => ({
  setting: { k: 2 },
  at: {},
  of: ['', ''],
  discrepancy,
  budget,
  printed: '',
  actual: '',
});
const outcome = (...probes: readonly Probe[]) => measure('m', drawing, () => probes, context).comparison.outcome;

describe('the probes of one setting', () => {
  it('agree if all do', () => {
    expect(outcome(probe(0, 1), probe(1, 1), probe(0, Number.POSITIVE_INFINITY))).toBe('agree');
  });

  it('do not hide one that gave no number', () => {
    for (const broken of [probe(Number.NaN, 1), probe(0, Number.NaN)]) {
      expect(outcome(broken, probe(0, 1))).toBe('open');
      expect(outcome(probe(0, 1), broken, probe(0.5, 1))).toBe('open');
    }
  });

  it('do not hide one whose budget is none', () => {
    for (const budget of [0, -1]) {
      expect(() => outcome(probe(0, 1), probe(0, budget))).toThrow('budget');
      expect(() => outcome(probe(50, budget), probe(1, 1))).toThrow('budget');
    }
  });
});

it('an agreement does not count while a setting of the region has nothing that is spoken of', () => {
  const silentAt = (split: (majorities: number) => boolean) =>
    measure('m', drawing, (setting) => (split(stepOf(setting).majorities) ? [] : [probe(0, 1)]), context);
  expect(silentAt(() => false).comparison.outcome).toBe('agree');
  expect(silentAt((majorities) => majorities === 1).comparison).toMatchObject({
    outcome: 'open',
    reason: expect.stringMatching(/^at \d+ of \d+ settings of its region there is nothing that it speaks of$/),
  });
});
