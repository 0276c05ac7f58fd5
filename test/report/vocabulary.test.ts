import { describe, expect, it } from 'vitest';
import { STEP_STATUS, VERDICTS } from '../../src/report/vocabulary.ts';

const AA = 4.5;

/** Contrast of black text on a colour, WCAG 2. */
function contrastWithBlack(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05) / 0.05;
}

describe('marks', () => {
  it.each([...Object.entries(VERDICTS), ...Object.entries(STEP_STATUS)])(
    '%s is readable on its colour',
    (_, { fill }) => {
      expect(contrastWithBlack(fill)).toBeGreaterThan(AA);
    },
  );

  it('are told apart by sign, word and colour', () => {
    const verdicts = Object.values(VERDICTS);
    for (const key of ['mark', 'label', 'fill', 'count'] as const) {
      expect(new Set(verdicts.map((verdict) => verdict[key])).size).toBe(verdicts.length);
    }
  });
});
