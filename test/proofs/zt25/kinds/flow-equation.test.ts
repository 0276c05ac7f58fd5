import { describe, expect, it } from 'vitest';
import { judged, shortly } from '../../../audit/examine/judged.ts';

const flow = (formula: string, at: 'anywhere' | 'spectral' = 'anywhere') =>
  ({ kind: 'instrument', by: 'flow-equation', given: { at }, formula }) as const;
const W = String.raw`\frac{\mathrm{d}\boldsymbol{W}(t)}{\mathrm{d}t}`;
const E = String.raw`\left(\boldsymbol{Z} - \boldsymbol{W}(t)\boldsymbol{H}(t)\right)\boldsymbol{\Omega}`;

describe('an equation of gradient flow', () => {
  it.each([
    [String.raw`${W} = ${E}\boldsymbol{H}(t)^{\top}`, 'verified proved'],
    [String.raw`${W} = -${E}\boldsymbol{H}(t)^{\top}`, 'refuted proved'],
    [
      String.raw`${W} = \left(\boldsymbol{Z} - \boldsymbol{W}(t)\boldsymbol{H}(t)\right)\boldsymbol{H}(t)^{\top}`,
      'refuted bounded',
    ],
    [String.raw`\frac{\mathrm{d}\boldsymbol{H}(t)}{\mathrm{d}t} = \boldsymbol{W}(t)^{\top}${E}`, 'verified proved'],
  ])('%s', (formula, expected) => {
    expect(shortly(judged(flow(formula)))).toBe(expected);
  });

  it('is told from its projection: H does not stay in the rows of Vᵀ', () => {
    const right = String.raw`\overline{\boldsymbol{W}}(t)^{\top}\left(\boldsymbol{\Sigma} - \overline{\boldsymbol{W}}(t)\overline{\boldsymbol{H}}(t)\right)`;
    const rate = String.raw`\frac{\mathrm{d}\overline{\boldsymbol{H}}(t)}{\mathrm{d}t}`;
    const projected = String.raw`${rate} = ${right}\boldsymbol{\Lambda}`;
    const whole = String.raw`\mathbf{R}${rate}\boldsymbol{V}^{\top} = \mathbf{R}${right}\boldsymbol{V}^{\top}\boldsymbol{\Omega}`;
    expect(shortly(judged(flow(projected, 'spectral')))).toBe('verified proved');
    expect(shortly(judged(flow(whole, 'spectral')))).toBe('refuted bounded');
  });
});
