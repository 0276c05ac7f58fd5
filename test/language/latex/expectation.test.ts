/** Expectations, and other functions of what is random. */
import { describe, expect, it } from 'vitest';
import { PLAIN_VOCABULARY } from '../../../src/language/latex/declared.ts';
import { parseFormula } from '../../../src/language/latex/read.ts';
import { absolute, add, apply, expectation, mul, part, pow, transpose } from './build.ts';

const tex = String.raw;

describe('an expectation', () => {
  it.each([
    [tex`\mathbb{E}[v]`, expectation('v')],
    [tex`\mathbb E\left[v v^\top\right]`, expectation(mul('v', transpose('v')))],
    [tex`\operatorname{E}[v]`, expectation('v')],
    [tex`\mathrm{E}(v)`, expectation('v')],
    [tex`\mathbb{E}\{v\}`, expectation('v')],
    [tex`\mathbb{E}[|v|]`, expectation(absolute('v'))],
    [tex`\mathbb{E}[v]^2`, pow(expectation('v'), 2)],
    [tex`2 \mathbb{E}[v] \mathbb{E}[w]`, mul(2, expectation('v'), expectation('w'))],
    [tex`\mathbb{E} v + w`, add(expectation('v'), 'w')],
    [tex`\mathbb{E}\bar{X}`, expectation('bar(X)')],
    [tex`\operatorname{Var}[v]`, apply('Var', 'v')],
    [tex`\mathrm{Var}(v)`, apply('Var', 'v')],
    [tex`\operatorname{Cov}(v, w)`, apply('Cov', 'v', 'w')],
    [tex`\mathbf{E}`, part('bold(E)')],
  ])('%s', (latex, expected) => {
    expect(parseFormula(latex)).toEqual(expected);
  });

  it('is none where the sign is declared as something else', () => {
    const vocabulary = { ...PLAIN_VOCABULARY, scalars: new Set(['bb(E)']) };
    expect(parseFormula(tex`\mathbb{E}[v + w]`, { vocabulary })).toEqual(mul('bb(E)', add('v', 'w')));
  });

  it.each([
    [tex`\mathbb{E} v w`, /may or may not belong/],
    [tex`\mathbb{E} v^2`, /of a part or of the whole; write \\mathbb\{E\}\[…\]/],
    [tex`\mathbb{E}`, /the end of the formula: is behind an expectation/],
    [tex`\mathbb{E} \cdot v`, /"\\cdot".*is behind an expectation/],
    [tex`\mathbb{E}_{x}[v]`, /what the expectation is over/],
    [tex`\mathbb{E}[v | w]`, /under a condition/],
    [tex`\mathbb{E}[v \mid w]`, /under a condition/],
    [tex`\mathbb{E}(v)^2`, /put the base in parentheses/],
    [tex`\mathbb{E}[v`, /"\]" is missing/],
  ])('not %s', (latex, message) => {
    expect(() => parseFormula(latex)).toThrow(message);
  });
});
