import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/judge/comparison.ts';
import { judge, type Witnesses } from '../../src/judge/judge.ts';
import type { Counterexample, Strength } from '../../src/judge/verdict.ts';

const OUTCOMES = ['agree', 'differ', 'tie', 'open', 'absent'] as const;
type Outcome = (typeof OUTCOMES)[number];

/** Each comparison has a strength of its own, so that a verdict shows whose it took. */
type Strengths = readonly [Strength, Strength, Strength];
const PROVED: Strengths = ['proved', 'exact', 'sampled'];
/** The first comparison rests on a step that is only argued. */
const ARGUED: Strengths = ['bounded', 'exact', 'sampled'];

function comparison(outcome: Outcome, index: 0 | 1 | 2, strengths: Strengths): Comparison {
  switch (outcome) {
    case 'agree':
      return { outcome, strength: strengths[index], evidence: [] };
    case 'differ':
      return { outcome, strength: strengths[index], evidence: [], where: 'there' };
    case 'tie':
    case 'open':
      return { outcome, reason: `reason ${index}`, evidence: [] };
    case 'absent':
      return { outcome };
  }
}

const COUNTEREXAMPLE: Counterexample = {
  setting: { k: 2 },
  at: {},
  of: ['the formula', 'measured'],
  printed: '1',
  actual: '2',
  discrepancy: 1,
  budget: 1e-9,
  replay: 'errata simulate',
  worked: [],
};

const triples = OUTCOMES.flatMap((pd) =>
  OUTCOMES.flatMap((dm) => OUTCOMES.map((pm): [Outcome, Outcome, Outcome] => [pd, dm, pm])),
);

const witnesses = (
  triple: readonly [Outcome, Outcome, Outcome],
  change: Partial<Witnesses> = {},
  strengths = PROVED,
): Witnesses => ({
  printedDerived: comparison(triple[0], 0, strengths),
  derivedMeasured: comparison(triple[1], 1, strengths),
  printedMeasured: comparison(triple[2], 2, strengths),
  counterexample: null,
  satisfiable: true,
  illPosed: null,
  ...change,
});

/** The whole table, printed–derived, derived–measured, printed–measured: what is not here is undecided. */
const VERIFIED: Readonly<Record<string, 'printed–derived' | 'printed–measured'>> = {
  'agree agree agree': 'printed–derived',
  'agree absent agree': 'printed–derived',
  'agree absent absent': 'printed–derived',
  'absent absent agree': 'printed–measured',
};
const REFUTED: Readonly<Record<string, 'printed–derived' | 'printed–measured' | Strength>> = {
  'agree differ differ': 'bounded',
  'differ agree differ': 'printed–derived',
  'differ absent differ': 'printed–derived',
  'differ absent absent': 'printed–derived',
  'absent absent differ': 'printed–measured',
  'open agree differ': 'printed–measured',
  'open absent differ': 'printed–measured',
};
/** A difference that is proved and too small to be measured: refuted at an exact counterexample. */
const REFUTED_IF_PROVED: Readonly<Record<string, Strength>> = {
  'differ agree agree': 'exact',
  'differ agree open': 'exact',
  'differ agree tie': 'exact',
};

test('the table has 125 rows', () => {
  expect(triples).toHaveLength(125);
  const rows = triples.map((t) => t.join(' '));
  for (const row of [VERIFIED, REFUTED, REFUTED_IF_PROVED].flatMap(Object.keys)) expect(rows).toContain(row);
});

describe.each([
  ['proved', PROVED],
  ['argued', ARGUED],
] as const)('printed against derived %s', (_name, strengths) => {
  const taken = (from: string): string =>
    from === 'printed–derived' ? strengths[0] : from === 'printed–measured' ? strengths[2] : from;

  test.each(triples)('%s, %s, %s', (...triple) => {
    const row = triple.join(' ');
    const without = judge(witnesses(triple, {}, strengths));
    const having = judge(witnesses(triple, { counterexample: COUNTEREXAMPLE }, strengths));
    const refuted = REFUTED[row] ?? (strengths[0] === 'proved' ? REFUTED_IF_PROVED[row] : undefined);
    if (VERIFIED[row] !== undefined) {
      for (const verdict of [without, having]) {
        expect(verdict).toMatchObject({ verdict: 'verified', strength: taken(VERIFIED[row]) });
      }
    } else if (refuted !== undefined) {
      expect(having).toMatchObject({ verdict: 'refuted', strength: taken(refuted), counterexample: COUNTEREXAMPLE });
      expect(without).toMatchObject({
        verdict: 'undecided',
        why: expect.stringMatching(/no counterexample was found$/),
      });
    } else {
      expect(without.verdict).toBe('undecided');
      expect(having.verdict).toBe('undecided');
    }
    expect(without.why.length).toBeGreaterThan(5);
  });

  test('the laws of the table, for every row: no verification next to a difference or an open question', () => {
    for (const triple of triples) {
      for (const counterexample of [null, COUNTEREXAMPLE]) {
        const verdict = judge(witnesses(triple, { counterexample }, strengths));
        const [pd, dm, pm] = triple;
        if (verdict.verdict === 'verified') {
          expect(pd === 'agree' || pm === 'agree').toBe(true);
          expect(triple).not.toContain('differ');
          expect(triple).not.toContain('open');
          expect(triple).not.toContain('tie');
        }
        if (verdict.verdict === 'refuted') {
          expect(counterexample).not.toBeNull();
          expect(pd === 'differ' || pm === 'differ').toBe(true);
          // Against a measurement that agrees only by a proof, and never while two witnesses of three disagree with it.
          if (pm === 'agree') expect([pd, dm, strengths[0]]).toEqual(['differ', 'agree', 'proved']);
          expect(pd === 'differ' && dm === 'differ').toBe(false);
        }
        expect(['verified', 'refuted', 'undecided']).toContain(verdict.verdict);
      }
    }
  });
});

describe('a strict order of what is derived to be equal', () => {
  const equal = (triple: readonly [Outcome, Outcome, Outcome], strengths = ARGUED, change: Partial<Witnesses> = {}) => {
    const found = witnesses(triple, { counterexample: COUNTEREXAMPLE, ...change }, strengths);
    return judge({ ...found, printedDerived: { ...found.printedDerived, equal: true } as Comparison });
  };

  test('is refuted where the measurement sees no difference either, and no stronger than its derivation', () => {
    expect(equal(['differ', 'agree', 'tie'])).toMatchObject({ verdict: 'refuted', strength: 'bounded' });
    expect(equal(['differ', 'agree', 'tie'], PROVED)).toMatchObject({ verdict: 'refuted', strength: 'proved' });
    expect(equal(['differ', 'agree', 'tie'], ARGUED, { counterexample: null }).verdict).toBe('undecided');
  });

  test('is refuted by a proof alone where nothing is derived or measured but the formulas themselves', () => {
    expect(equal(['differ', 'absent', 'tie'], PROVED)).toMatchObject({ verdict: 'refuted', strength: 'proved' });
    expect(equal(['differ', 'absent', 'tie'], ARGUED).verdict).toBe('undecided');
    expect(equal(['differ', 'absent', 'tie'], PROVED, { counterexample: null }).verdict).toBe('undecided');
  });

  test('is not where the derivation is argued and the measurement says anything else', () => {
    for (const dm of OUTCOMES) {
      for (const pm of OUTCOMES) {
        const row = ['differ', dm, pm] as const;
        if (row.join(' ') === 'differ agree tie' || REFUTED[row.join(' ')] !== undefined) continue;
        expect([row, equal(row).verdict]).toEqual([row, 'undecided']);
      }
    }
  });

  test('nor where what is derived is not equal', () => {
    const unequal = witnesses(['differ', 'agree', 'tie'], { counterexample: COUNTEREXAMPLE }, ARGUED);
    expect(judge(unequal).verdict).toBe('undecided');
  });
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

test('what is undecided because of open comparisons names them all', () => {
  for (const triple of triples) {
    const verdict = judge(witnesses(triple, { counterexample: COUNTEREXAMPLE }));
    if (verdict.verdict !== 'undecided' || triple.includes('differ')) continue;
    triple.forEach((outcome, i) => {
      if (outcome === 'open' || outcome === 'tie') expect(verdict.why).toContain(`reason ${i}`);
    });
  }
});

describe('the wrong variants of a statement', () => {
  const agreeing = witnesses(['agree', 'agree', 'agree']);
  const power = {
    planted: 2,
    same: 0,
    noStatement: 0,
    trueAsWell: 0,
    refuted: 2,
    survivors: [],
    nearest: null,
    hypotheses: [],
  };
  const survivor = { slip: 'the sign', latex: 'q = -R', why: 'nobody saw' };

  test('all refuted: the verdict stands', () => {
    expect(judge(agreeing, power)).toEqual(judge(agreeing));
  });

  test('one not refuted: undecided, with its name', () => {
    const verdict = judge(agreeing, { ...power, survivors: [survivor] });
    expect(verdict.verdict).toBe('undecided');
    expect(verdict.why).toContain('the sign: q = -R');
  });

  test('none there to be refuted: undecided', () => {
    expect(judge(agreeing, { ...power, refuted: 0 }).verdict).toBe('undecided');
  });

  test('they make no refutation of anything, and mend none', () => {
    const refuted = witnesses(['differ', 'agree', 'differ'], { counterexample: COUNTEREXAMPLE });
    expect(judge(refuted, { ...power, survivors: [survivor] })).toEqual(judge(refuted));
  });
});
