import { describe, expect, it } from 'vitest';
import { ANY, judged, shortly } from '../../../audit/examine/judged.ts';
import { and } from '../../../audit/regions.ts';

const LOGISTIC = (rate: string, offset = '1') =>
  String.raw`\frac{1}{1 + (\sigma_i e^{2\delta} - ${offset})e^{-2${rate} t}}`;
const trajectory = (formula: string, loss: 'vanilla' | 'weighted', group: 'majmaj' | 'majmin' | 'minmin') =>
  ({
    kind: 'instrument',
    by: 'trajectory',
    given: { loss, group },
    formula: String.raw`a_i(t) = ${formula}`,
  }) as const;

describe('a printed trajectory', () => {
  it.each([
    ['vanilla', 'majmin', LOGISTIC(String.raw`\sigma_i`), 'verified proved'],
    ['vanilla', 'majmin', LOGISTIC(String.raw`\sigma_i`, '2'), 'refuted proved'],
    ['vanilla', 'majmaj', LOGISTIC('R'), 'undecided'],
    ['weighted', 'minmin', LOGISTIC(String.raw`\sigma_i\lambda_i`), 'verified proved'],
    ['weighted', 'minmin', LOGISTIC(String.raw`\sigma_i`), 'refuted proved'],
    ['weighted', 'majmin', LOGISTIC(String.raw`\sigma_i\lambda_i`), 'refuted proved'],
  ] as const)('%s %s: %s', (loss, group, formula, expected) => {
    const { verdict, ...rest } = judged(trajectory(formula, loss, group), and(ANY, 'R > 1'));
    expect(shortly({ verdict, ...rest } as never), rest.why).toBe(expected);
  });
});
