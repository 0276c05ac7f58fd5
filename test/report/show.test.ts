import { describe, expect, it } from 'vitest';
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
      'derived',
      'measured',
      'evidence',
      'power',
      'settings',
      'counterexample',
      'erratum',
      'hypotheses mended',
      'uses',
    ]);
    expect(shown('zt25/eq-13')).toContain("  replay: errata check lambda.majmin '\\sqrt{(R+1)/R}' --seed 1\n");
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
