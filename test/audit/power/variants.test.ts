import { describe, expect, it } from 'vitest';
import { variantsOf } from '../../../src/audit/power/variants.ts';
import { parseStatement } from '../../../src/language/latex/index.ts';
import { ANY } from '../regions.ts';

const relation = (bind: Record<string, string> = {}) => ({ kind: 'relation', bind }) as const;
const latexOf = (latex: string, bind?: Record<string, string>) =>
  variantsOf(relation(bind), latex, ANY).map(({ latex: spoilt }) => spoilt);

describe('the variants of an equation', () => {
  it('spoils the formula and not the symbol that it defines', () => {
    const found = latexOf(String.raw`\sigma_i = \sqrt{R}`);
    expect(found).toContain(String.raw`\sigma_{i} = R`);
    expect(found.every((latex) => /^\\sigma_\{i\} (=|<|>|\\le|\\ge) /.test(latex))).toBe(true);
  });

  it('spoils symbols where there is nothing else', () => {
    expect(latexOf('T_1 = T_3').length).toBeGreaterThan(0);
  });

  it('gives each symbol to the other groups', () => {
    const found = variantsOf(relation({ T_i: 'time.vanilla.majmaj' }), String.raw`T_i = 1/\sqrt{R}`, ANY);
    const bound = found.flatMap(({ statement }) => ('bind' in statement ? [statement.bind?.T_i] : []));
    expect(bound).toEqual(expect.arrayContaining(['time.vanilla.majmin', 'time.vanilla.minmin']));
  });

  it('holds each variant once, and each reads back', () => {
    const found = variantsOf(relation({ q: 'sigma.majmaj' }), String.raw`q = \sqrt{R} \cdot 1`, ANY);
    expect(new Set(found.map(({ statement, latex }) => JSON.stringify([statement, latex]))).size).toBe(found.length);
    for (const { latex } of found) expect(() => parseStatement(latex)).not.toThrow();
  });
});

describe('the relations of a chain', () => {
  const flips = (latex: string) =>
    variantsOf(relation(), latex, ANY).flatMap(({ slip, follows }) =>
      / for [:<=>]/.test(slip) ? [`${slip}${follows ? ', which follows' : ''}`] : [],
    );

  it('are flipped in every way, and what follows from the statement is told', () => {
    expect(flips('a = b')).toEqual(['< for =', '<= for =, which follows', '> for =', '>= for =, which follows']);
    expect(flips('a := b')).toHaveLength(4);
    expect(flips('a < b')).toEqual(['= for <', '<= for <, which follows', '> for <', '>= for <']);
    expect(flips(String.raw`a \le b`)).toEqual(['= for <=', '< for <=', '> for <=', '>= for <=']);
    expect(flips('a < b = c')).toHaveLength(8);
  });

  it('are not flipped between matrices', () => {
    const statement = { kind: 'instrument', by: 'matrices', given: { rows: 'class', columns: 'sample' } } as const;
    expect(variantsOf(statement, 'Y = Z', ANY).filter(({ order }) => order)).toEqual([]);
  });
});

describe('the variants of an order', () => {
  it('reverses it, makes it an equality, and exchanges its groups', () => {
    const found = variantsOf(relation({ T_1: 'time.vanilla.majmaj', T_3: 'time.vanilla.minmin' }), 'T_1 < T_3', ANY);
    const slips = found.map(({ slip }) => slip);
    expect(slips).toEqual(expect.arrayContaining(['> for <', '= for <', 'majmaj and minmin exchanged']));
    expect(found.every(({ order }) => order)).toBe(true);
  });
});
