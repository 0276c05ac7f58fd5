import { expect, expectTypeOf, test } from 'vitest';
import type { Verdict } from '../../src/judge/judge.ts';
import {
  type Counterexample,
  type Evidence,
  type Strength,
  type VerdictName,
  weaker,
} from '../../src/judge/verdict.ts';

type Of<Name extends VerdictName> = Extract<Verdict, { verdict: Name }>;

/** These lines fail `npm run typecheck` when an illegal verdict can be written. */
test('a verdict that is illegal cannot be written', () => {
  expectTypeOf<Verdict['verdict']>().toEqualTypeOf<VerdictName>();
  expectTypeOf<Of<'refuted'>['counterexample']>().toEqualTypeOf<Counterexample>();
  expectTypeOf<keyof Of<'refuted'>>().toEqualTypeOf<'verdict' | 'strength' | 'why' | 'counterexample'>();
  expectTypeOf<keyof Of<'verified'>>().toEqualTypeOf<'verdict' | 'strength' | 'why'>();
  expectTypeOf<keyof Of<'undecided'>>().toEqualTypeOf<'verdict' | 'why'>();
  expectTypeOf<keyof Of<'ill-posed'>>().toEqualTypeOf<'verdict' | 'why'>();
  expectTypeOf<keyof Of<'vacuous'>>().toEqualTypeOf<'verdict' | 'why'>();
  expectTypeOf<Strength>().toEqualTypeOf<'proved' | 'exact' | 'bounded' | 'sampled'>();
  expectTypeOf<Evidence['budget']>().toEqualTypeOf<number>();
  // @ts-expect-error a refutation without a counterexample
  const bare: Verdict = { verdict: 'refuted', strength: 'proved', why: '' };
  expect(bare).not.toHaveProperty('counterexample');
});

test('sampled < bounded < exact < proved, and no strength below all', () => {
  const order = [null, 'sampled', 'bounded', 'exact', 'proved'] as const;
  order.forEach((a, i) => {
    order.forEach((b, j) => {
      expect([a, b, weaker(a, b)]).toEqual([a, b, i < j]);
    });
  });
});
