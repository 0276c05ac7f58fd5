import { describe, expect, it } from 'vitest';
import {
  printedAmplitude,
  printedLambda,
  printedSigma,
  printedTrajectory,
} from '../../../../proofs/zt25/explorer/printed.ts';
import { settingOf } from '../../../../proofs/zt25/explorer/setting.ts';
import { DEFAULT_STATE } from '../../../../proofs/zt25/explorer/state.ts';

const paper = settingOf(DEFAULT_STATE);
const other = (changes: Partial<typeof DEFAULT_STATE>) => settingOf({ ...DEFAULT_STATE, ...changes });

describe('what the paper prints', () => {
  it('is read from its LaTeX, its misprint with it', () => {
    expect(printedSigma('majmaj', paper)).toBeCloseTo(Math.sqrt(20), 12);
    expect(printedSigma('majmin', paper)).toBeCloseTo(Math.sqrt(21 / 2), 12);
    expect(printedSigma('minmin', paper)).toBe(1);
    expect(printedLambda('majmaj', paper)).toBeCloseTo(Math.sqrt(21 / 20), 12);
    expect(printedLambda('majmin', paper)).toBe(1);
    expect(printedLambda('minmin', paper)).toBeCloseTo(Math.sqrt(21), 12);
  });

  it('is nothing where the paper prints nothing', () => {
    for (const setting of [other({ majorities: '3' }), other({ R: '5/2' })]) {
      expect(printedSigma('majmaj', setting)).toBeNull();
      expect(printedLambda('majmaj', setting)).toBeNull();
    }
    expect(printedLambda('majmaj', other({ gamma: '1' }))).toBeNull();
    expect(printedSigma('majmaj', other({ gamma: '1' }))).not.toBeNull();
  });

  it.each(['vanilla', 'weighted'] as const)('is a curve from the start to 1, %s', (loss) => {
    const amplitude = printedAmplitude(printedTrajectory(loss, 'majmin'), 2, 3, 4);
    expect(2 * amplitude(0)).toBeCloseTo(Math.exp(-8), 12);
    expect(amplitude(50)).toBeCloseTo(1, 12);
    const rate = loss === 'vanilla' ? 2 : 6;
    // Half-way where σ e^{2δ} − 1 = e^{2 rate t}.
    expect(amplitude(Math.log(2 * Math.exp(8) - 1) / (2 * rate))).toBeCloseTo(0.5, 12);
  });
});
