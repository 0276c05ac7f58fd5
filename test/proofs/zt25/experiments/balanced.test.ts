/** Where R = 1 all singular values are tied and all weights equal: the derivations must stand there too. */

import { describe, expect, it } from 'vitest';
import { ANY, type Given, judged, PAPER, shortly } from '../../../audit/examine/judged.ts';
import { and } from '../../../audit/regions.ts';

const BALANCED = and(ANY, 'R = 1');
const relation = (formula: string, bind: Readonly<Record<string, string>>): Given => ({
  kind: 'relation',
  formula,
  bind,
});

describe('where R = 1', () => {
  it.each(['majmaj', 'majmin', 'minmin'])('σ and λ of %s are those of every group', (group) => {
    expect(shortly(judged(relation(String.raw`\sigma = \sqrt{m}`, { sigma: `sigma.${group}` }), BALANCED))).toBe(
      'verified proved',
    );
    expect(shortly(judged(relation(String.raw`\lambda = 2^{\gamma}`, { lambda: `lambda.${group}` }), BALANCED))).toBe(
      'verified proved',
    );
    expect(shortly(judged(relation(String.raw`\sigma = \sqrt{R m}`, { sigma: `sigma.${group}` }), BALANCED))).toBe(
      'verified proved',
    );
    expect(shortly(judged(relation(String.raw`\sigma = 2\sqrt{m}`, { sigma: `sigma.${group}` }), BALANCED))).toMatch(
      /^refuted/,
    );
  });

  it('weights can be moved past the singular vectors, and nowhere else', () => {
    const flow: Given = {
      kind: 'instrument',
      by: 'flow-equation',
      given: { at: 'spectral' },
      formula: String.raw`\boldsymbol{V}^\top \boldsymbol{\Omega} = \boldsymbol{\Lambda} \boldsymbol{V}^\top`,
    };
    expect(shortly(judged(flow, and(PAPER, 'R = 1')))).toBe('verified proved');
    expect(shortly(judged(flow, and(ANY, 'γ = 0')))).toBe('verified proved');
    expect(judged(flow, PAPER).verdict).toBe('refuted');
  });

  it('the matrices are compared at R = 1', () => {
    const matrices = (entry: string): Given => ({
      kind: 'instrument',
      by: 'matrices',
      given: { rows: 'sample', columns: 'sample' },
      formula: String.raw`\boldsymbol{\Omega} = \begin{bmatrix} ${entry} \mathbb{I}_{RV/2} & \mathbf{0} \\ \mathbf{0} & ${entry} \mathbb{I}_{V/2} \end{bmatrix}`,
    });
    expect(shortly(judged(matrices(String.raw`\sqrt{R+1}`), and(PAPER, 'R = 1')))).toBe('verified proved');
    expect(judged(matrices(String.raw`\sqrt{R+1}`), PAPER).verdict).toBe('refuted');
  });
});
