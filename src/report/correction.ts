/** What a correction is called: true only where it was verified. */
import type { Erratum } from '../audit/result.ts';

export const correctionLabel = ({ verdict }: Pick<Erratum, 'verdict'>): string =>
  verdict === 'verified' ? 'true instead' : 'proposed instead, not verified';
