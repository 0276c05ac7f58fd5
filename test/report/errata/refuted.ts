/** Refuted claims that have their errors from each other: a root, one that inherits, a conjunction, one by itself. */
import type { Certificate } from '../../../src/audit/certificate/certificate.ts';
import type { ClaimResult } from '../../../src/audit/result.ts';
import { claim } from '../sample-report.ts';

export const refuted = (id: string, changes: Partial<ClaimResult> = {}): ClaimResult =>
  claim({ id, verdict: 'refuted', strength: 'proved', why: `${id} fails`, uses: [], ...changes });

export const inherits = (...from: readonly string[]): Partial<ClaimResult> => ({
  uses: from,
  blame: { status: 'inherits the error', from, why: 'it follows from what is printed' },
});

export const conjunction = (...parts: readonly string[]): Partial<ClaimResult> => ({
  certificate: {
    ...{ kind: 'parts', schema: 'errata-certificate/3', claim: 'd/whole', verdict: 'refuted', latex: '', digest: '' },
    parts: parts.map((part) => ({ kind: 'parts', parts: [], claim: part })) as unknown as readonly Certificate[],
  } as Certificate,
});

export const ERRATUM: NonNullable<ClaimResult['erratum']> = {
  formulas: [
    {
      latex: String.raw`\lambda = \frac{\sqrt{R}+1}{\sqrt{R+1}}`,
      ...{ region: { words: ['R ≥ 1'], relations: ['R >= 1'] }, verdict: 'verified', strength: 'proved' },
    },
  ],
  prose: 'The numerator is √R + 1, so λ_2 > 1.',
  verdict: 'verified',
  strength: 'proved',
  why: 'derived and measured agree with it',
  evidence: [],
  power: null,
};
