import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { texCode, texText } from '../../../src/report/tex/text.ts';

describe('texText', () => {
  it.each([
    ['50 % of $ & # _ { }', '50 \\% of \\$ \\& \\# \\_ \\{ \\}'],
    ['\\input{x}', '\\textbackslash{}input\\{x\\}'],
    ['a < b', 'a $<$ b'],
    ['σ ≤ √2', '\\ensuremath{\\sigma} \\ensuremath{\\le} \\ensuremath{\\surd}2'],
    ['H̄ and Ẇ', '\\={H} and \\.{W}'],
    ['ω̄', '\\={\\ensuremath{\\omega}}'],
    ['Vᵀ, z²', 'V\\ensuremath{{}^{\\top}}, z\\ensuremath{{}^{2}}'],
    ['naïve “quotes” — ½', "na\\\"{i}ve ``quotes'' --- \\ensuremath{\\tfrac12}"],
    ['maj-min --seed', 'maj-min -{}-seed'],
    ['中', '{[}U+4E2D{]}'],
    ['e_1 and T_RW', 'e\\ensuremath{{}_{\\text{1}}} and T\\ensuremath{{}_{\\text{RW}}}'],
    ['z_1²', 'z\\ensuremath{{}_{\\text{1}}}\\ensuremath{{}^{2}}'],
    ['e^{-δ}', 'e\\ensuremath{{}^{\\text{-\\ensuremath{\\delta}}}}'],
    ['snake_case', 'snake\\_case'],
    ['[t]', '{[}t{]}'],
  ])('%s', (text, tex) => {
    expect(texText(text)).toBe(tex);
  });

  it('is printable ASCII with balanced braces, whatever comes in', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string()), (text) => {
        for (const tex of [texText(text), texCode(text)]) {
          expect(tex).toMatch(/^[ -~]*$/);
          const braces = tex.replace(/\\[{}]/g, '').replace(/[^{}]/g, '');
          let open = 0;
          for (const brace of braces) {
            open += brace === '{' ? 1 : -1;
            expect(open).toBeGreaterThanOrEqual(0);
          }
          expect(open).toBe(0);
        }
      }),
      { seed: 1, numRuns: 400 },
    );
  });
});

describe('texCode', () => {
  it('keeps the quotes of a command straight and its dashes apart', () => {
    expect(texCode("errata verify --claims 'a/b_c'")).toBe(
      '\\texttt{errata verify -{}-{}claims {\\char13}a/b\\_c{\\char13}}',
    );
  });
});
