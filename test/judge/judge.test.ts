import { expect, test } from 'vitest';
import type { Comparison } from '../../src/judge/comparison.ts';
import { judge, type Witnesses } from '../../src/judge/judge.ts';
import type { Counterexample } from '../../src/judge/verdict.ts';

const OUTCOMES = ['agree', 'differ', 'open', 'absent'] as const;
type Outcome = (typeof OUTCOMES)[number];

/** Each comparison has a strength of its own, so that a verdict shows whose it took. */
const STRENGTHS = ['proved', 'exact', 'sampled'] as const;

function comparison(outcome: Outcome, index: 0 | 1 | 2): Comparison {
  switch (outcome) {
    case 'agree':
      return { outcome, strength: STRENGTHS[index], evidence: [] };
    case 'differ':
      return { outcome, strength: STRENGTHS[index], evidence: [], where: 'there' };
    case 'open':
      return { outcome, reason: `reason ${index}`, evidence: [] };
    case 'absent':
      return { outcome };
  }
}

const COUNTEREXAMPLE: Counterexample = {
  setting: { k: 2 },
  printed: '1',
  actual: '2',
  discrepancy: 1,
  budget: 1e-9,
  replay: 'errata simulate',
};

const triples = OUTCOMES.flatMap((pd) =>
  OUTCOMES.flatMap((dm) => OUTCOMES.map((pm): [Outcome, Outcome, Outcome] => [pd, dm, pm])),
);

const witnesses = (triple: readonly [Outcome, Outcome, Outcome], change: Partial<Witnesses> = {}): Witnesses => ({
  printedDerived: comparison(triple[0], 0),
  derivedMeasured: comparison(triple[1], 1),
  printedMeasured: comparison(triple[2], 2),
  counterexample: null,
  satisfiable: true,
  illPosed: null,
  ...change,
});

/** The whole table, printed–derived, derived–measured, printed–measured: what is not here is undecided. */
const VERIFIED: Readonly<Record<string, (typeof STRENGTHS)[number]>> = {
  'agree agree agree': 'proved',
  'agree absent agree': 'proved',
  'agree absent absent': 'proved',
  'absent absent agree': 'sampled',
};
const REFUTED: Readonly<Record<string, (typeof STRENGTHS)[number] | 'bounded'>> = {
  'agree differ differ': 'bounded',
  'differ agree differ': 'proved',
  'differ absent differ': 'proved',
  'differ absent absent': 'proved',
  'absent absent differ': 'bounded',
  'open agree differ': 'bounded',
  'open absent differ': 'bounded',
};

test('the table has 64 rows', () => {
  expect(triples).toHaveLength(64);
  for (const row of [...Object.keys(VERIFIED), ...Object.keys(REFUTED)]) {
    expect(triples.map((t) => t.join(' '))).toContain(row);
  }
});

test.each(triples)('%s, %s, %s', (...triple) => {
  const row = triple.join(' ');
  const without = judge(witnesses(triple));
  const having = judge(witnesses(triple, { counterexample: COUNTEREXAMPLE }));
  if (VERIFIED[row] !== undefined) {
    for (const verdict of [without, having]) {
      expect(verdict).toMatchObject({ verdict: 'verified', strength: VERIFIED[row] });
    }
  } else if (REFUTED[row] !== undefined) {
    expect(having).toMatchObject({ verdict: 'refuted', strength: REFUTED[row], counterexample: COUNTEREXAMPLE });
    expect(without).toMatchObject({ verdict: 'undecided', why: expect.stringMatching(/no counterexample was found$/) });
  } else {
    expect(without.verdict).toBe('undecided');
    expect(having.verdict).toBe('undecided');
    for (const [i, outcome] of triple.entries()) {
      if (outcome === 'open') expect(without.why).toContain(`reason ${i}`);
    }
  }
  expect(without.why.length).toBeGreaterThan(5);
});

test('the laws of the table, for every row: no verification next to a difference or an open question', () => {
  for (const triple of triples) {
    for (const counterexample of [null, COUNTEREXAMPLE]) {
      const verdict = judge(witnesses(triple, { counterexample }));
      const [pd, dm, pm] = triple;
      if (verdict.verdict === 'verified') {
        expect(pd === 'agree' || pm === 'agree').toBe(true);
        expect(triple).not.toContain('differ');
        expect(triple).not.toContain('open');
      }
      if (verdict.verdict === 'refuted') {
        expect(counterexample).not.toBeNull();
        expect(pd === 'differ' || pm === 'differ').toBe(true);
        // Never against the measurement, and never while derived and measured disagree about a printed form that differs.
        expect(pm).not.toBe('agree');
        expect(pd === 'differ' && dm === 'differ').toBe(false);
      }
      expect(['verified', 'refuted', 'undecided']).toContain(verdict.verdict);
    }
  }
});

test('ill-posed and vacuous come before everything else, ill-posed first', () => {
  for (const triple of triples) {
    for (const counterexample of [null, COUNTEREXAMPLE]) {
      const change = { counterexample, satisfiable: false };
      expect(judge(witnesses(triple, change)).verdict).toBe('vacuous');
      for (const satisfiable of [true, false]) {
        expect(judge(witnesses(triple, { ...change, satisfiable, illPosed: 'sizes clash' }))).toEqual({
          verdict: 'ill-posed',
          why: 'sizes clash',
        });
      }
      // An empty reason is a reason.
      expect(judge(witnesses(triple, { illPosed: '' })).verdict).toBe('ill-posed');
    }
  }
});

test('every open comparison is told by its name', () => {
  expect(judge(witnesses(['open', 'open', 'open'])).why).toBe(
    'printed against derived: reason 0; derived against measured: reason 1; printed against measured: reason 2',
  );
});
