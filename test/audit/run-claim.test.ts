import { describe, expect, it } from 'vitest';
import type { ClaimEntry, SingleStatement } from '../../src/audit/claim.ts';
import type { RegisteredClaim } from '../../src/audit/registry.ts';
import { runClaim } from '../../src/audit/run-claim.ts';
import { ALL, region } from './regions.ts';

const run = { seed: 1, settings: 8 };
const claim = (entry: Partial<ClaimEntry>): RegisteredClaim => ({
  id: 'd/x',
  document: 'd',
  item: 'x',
  place: 'here',
  region: region(ALL),
  entry: {
    kind: 'claim',
    title: 'a title',
    text: '',
    latex: String.raw`q = \sqrt{R m}`,
    hypotheses: [ALL],
    statement: { kind: 'relation', bind: { q: 'sigma.majmaj' } },
    ...entry,
  },
});
/** A check of it throws: there is no such subject. */
const BROKEN: SingleStatement = { kind: 'relation', bind: { q: 'sigma.none' } };
const FAULT = 'RangeError: no subject is called sigma.none';

describe('a check that throws', () => {
  it('leaves its claim undecided, with the reason, as a fault of ours', () => {
    expect(runClaim(claim({ statement: BROKEN }), run)).toMatchObject({
      id: 'd/x',
      verdict: 'undecided',
      strength: null,
      why: `a fault of ours: ${FAULT}`,
      faults: [FAULT],
      certificate: { kind: 'none' },
    });
  });

  it('of an erratum or another reading is told, and leaves the verdict of the claim itself', () => {
    const erratum = { kind: 'slip', prose: '', formulas: [{ latex: 'q = 1', statement: BROKEN }] } as const;
    const readings = [{ text: '', latex: 'q = 1', statement: BROKEN }];
    expect(runClaim(claim({ erratum, readings }), run)).toMatchObject({
      verdict: 'verified',
      strength: 'proved',
      faults: [`another reading: ${FAULT}`, `its erratum: ${FAULT}`],
      readings: [{ verdict: 'undecided' }],
    });
  });

  it('of an entry that cannot be run at all leaves it undecided too', () => {
    const found = runClaim(claim({ readings: [null as never] }), run);
    expect(found).toMatchObject({ verdict: 'undecided', faults: [expect.stringMatching(/^TypeError: /)] });
  });
});

describe('a claim without a fault', () => {
  it('says none', () => {
    expect(runClaim(claim({}), run)).toMatchObject({ verdict: 'verified', faults: [] });
  });
});
