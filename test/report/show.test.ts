import { describe, expect, it } from 'vitest';
import type { ClaimResult, Erratum } from '../../src/audit/result.ts';
import type { Counterexample } from '../../src/judge/verdict.ts';
import { showClaim } from '../../src/report/show.ts';
import { claim, hostileReport, sampleReport } from './sample-report.ts';

function shown(id: string): string {
  return sampleReport()
    .claims.filter((claim) => claim.id === id)
    .map(showClaim)
    .join();
}

describe('showClaim', () => {
  it('says everything of a refuted claim', () => {
    const titles = shown('zt25/eq-13').match(/^[a-z ]+$/gm);
    expect(titles).toEqual([
      'printed',
      'hypotheses',
      'read so',
      'counterexample',
      'true instead',
      'hypotheses mended',
      'repeat it',
      'derived',
      'measured',
      'evidence',
      'power',
      'settings',
      'uses',
    ]);
    expect(shown('zt25/eq-13')).toContain("repeat it\n  errata check lambda.majmin '\\sqrt{(R+1)/R}' --seed 1\n");
  });

  it('says where a claim fails, and calls a correction true only where it is verified', () => {
    const [found] = sampleReport().claims.filter(({ id }) => id === 'zt25/eq-13');
    const counterexample = {
      ...(found?.counterexample as Counterexample),
      at: { relation: 2, entry: [2, 1], t: 4.5 } as const,
    };
    expect(showClaim({ ...(found as ClaimResult), counterexample })).toContain(
      'gamma = 0.5; relation 2; entry (2, 1); t = 4.5\n  The formula: sqrt(3/2) = 1.2247448713915890\n  Measured: (',
    );
    const wrong = { ...(found?.erratum as Erratum), verdict: 'refuted' } as const;
    const shown = showClaim({ ...(found as ClaimResult), erratum: wrong });
    expect(shown).toContain('\nproposed instead, not verified\n');
    expect(shown).not.toContain('true instead');
  });

  it('calls a formula ours where the document has words only', () => {
    const printed = { latex: 'T_3 = 1/9', text: 'minorities come late', readAs: '', ours: true };
    expect(showClaim(claim({ id: 'd/a', printed }))).toContain(
      'printed\n  minorities come late\n  formalised by us: T_3 = 1/9\n',
    );
  });

  it('leaves out what a claim has not', () => {
    expect(shown('zt25/eq-10')).not.toMatch(/^(?:derived|measured|erratum|counterexample|first failing step)$/m);
    expect(shown('zt25/thm-C.2/limit')).toContain('first failing step\n  zt25/eq-13\n');
  });

  it('lets no escape of the data through to the terminal', () => {
    for (const claim of hostileReport().claims) {
      for (const sign of ['\u001b', '\u202e']) expect(showClaim(claim)).not.toContain(sign);
    }
  });
});
