/** Sums, products and limits: their bounds, what they cover, and what they may or may not cover. */
import { describe, expect, it } from 'vitest';
import { parseFormula, parseStatement } from '../../../src/language/latex/read.ts';
import { add, apply, div, entry, limit, mul, neg, norm, part, pow, product, sum, unit } from './build.ts';
import { VOCABULARY } from './vocabulary.ts';

const tex = String.raw;
const read = (latex: string) => parseFormula(latex, { vocabulary: VOCABULARY });

describe('series', () => {
  const plain = sum('i', 1, 'n', entry('v', 'i'));
  it.each([
    [tex`\sum_{i=1}^{n} v_i`, plain],
    [tex`\sum_{i=1}^n v_i`, plain],
    [tex`\sum^n_{i=1} v_i`, plain],
    [tex`\sum\limits_{i=1}^{n} v_i`, plain],
    [tex`\sum\nolimits_{i \in [n]} v_i`, plain],
    [tex`\sum_{i \in \{1, \dots, n\}} v_i`, plain],
    [tex`\sum_{1 \le i \le n} v_i`, plain],
    [tex`∑_{i=1}^n v_i`, plain],
    [tex`\sum_{i=0}^\infty a^i`, sum('i', 0, 'infinity', pow('a', 'i'))],
    [tex`\sum_{i=1}^n v_i + a`, add(plain, 'a')],
    [tex`a - \sum_{i=1}^n v_i`, add('a', neg(plain))],
    [tex`2 \sum_{i=1}^n v_i c_i / n`, mul(2, sum('i', 1, 'n', div(mul(entry('v', 'i'), entry('c', 'i')), 'n')))],
    [tex`(\sum_{i=1}^n v_i) v_i`, mul(plain, entry('v', 'i'))],
    [
      tex`\sum_{i,j=1}^n A_{ij} B_{ji}`,
      sum('i', 1, 'n', sum('j', 1, 'n', mul(entry('A', 'i', 'j'), entry('B', 'j', 'i')))),
    ],
    [tex`\sum_{i=1}^n \sum_{j=1}^{i} A_{ij}`, sum('i', 1, 'n', sum('j', 1, 'i', entry('A', 'i', 'j')))],
    [tex`\sum_{i=1}^n v_i + \sum_{i=1}^n v_i`, add(plain, plain)],
    [
      tex`\sum_{i \in [n]} \|z_i - A e_i\|^2`,
      sum('i', 1, 'n', pow(norm(add(entry('z', 'i'), neg(mul('A', unit('i')))), null), 2)),
    ],
    [tex`\sum_{i=1}^n \omega_{y_i}`, sum('i', 1, 'n', entry('omega', entry('y', 'i')))],
    [tex`\prod_{i=1}^n (1 + v_i)`, product('i', 1, 'n', add(1, entry('v', 'i')))],
    [tex`\prod_{i=1}^n v_i c_i`, product('i', 1, 'n', mul(entry('v', 'i'), entry('c', 'i')))],
  ])('%s', (latex, expected) => {
    expect(read(latex)).toEqual(expected);
  });

  it('binds an index that nothing declares, and no name keeps it', () => {
    expect(parseFormula(tex`\sum_{c=1}^k \sigma_c`)).toEqual(sum('c', 1, 'k', entry('sigma', 'c')));
    expect(parseFormula(tex`\sigma_c`)).toEqual(part('sigma_c'));
  });

  it.each([
    [tex`\sum v_i`, /nothing below it; write \\sum_\{i=1\}/],
    [tex`\sum_i v_i`, /bounds are missing.*write the sum out/],
    [tex`\sum_{i=1} v_i`, /no last index stands above/],
    [tex`\sum_{i=1}^i v_i`, /hold their own index/],
    [tex`\sum_{i<j} v_i`, /not the = of the first index/],
    [tex`\sum_{i \in S} v_i`, /no set of indices/],
    [tex`\sum_{i=1}^n v_i + v_i`, /"v" at character 20: begins a term with i.*may or may not cover/],
    [tex`\sum_{i=1}^n v_i - c_{i}`, /may or may not cover/],
    [tex`\sum_{i=1}^n v_i + i`, /may or may not cover/],
    [tex`\sum_{i=1}^n \sum_{j=1}^n A_{ij} + v_j`, /begins a term with j/],
    [tex`1/\sum_{i=1}^n v_i`, /under a slash/],
    [tex`\prod_{i=1}^n v_i a`, /may or may not cover all its factors/],
    [tex`\prod_{i=1}^n v_i / 2`, /may or may not cover all its factors/],
    [tex`\sum_{i=1}^n -v_i`, /negative part in parentheses/],
    [tex`\sum_{i=1}^n \quad v_i`, /wide space/],
    [tex`\sum_{i=1}^n v_{i,max}`, /no list of its indices|looks like a word/],
    [tex`\sum_{i=1}^n A_i`, /no list of its indices/],
    [tex`\sum_{j \ne i} x_j`, /leaves a term out, and the bounds are missing.*from i \+ 1 to n/],
    [tex`\prod_{j \in [n], j \neq i} x_j`, /leaves a term of a range out.*from i \+ 1 to n/],
    [tex`\sum_{j \in [n], x_j \neq 0} x_j`, /not understood here/],
  ])('not %s', (latex, message) => {
    expect(() => read(latex)).toThrow(message);
  });
});

describe('limits', () => {
  it.each([
    [tex`\lim_{t\to\infty} x(t)`, limit(apply('x', 't'), 't', 'infinity')],
    [tex`\lim\limits_{t \rightarrow +\infty} x(t)`, limit(apply('x', 't'), 't', 'infinity')],
    [tex`\lim_{t \to -\infty} x(t)`, limit(apply('x', 't'), 't', neg('infinity'))],
    [tex`\lim_{s \to a} s^2`, limit(pow('s', 2), 's', 'a')],
    [
      tex`\lim_{h \to 0} \frac{x(t+h) - x(t)}{h}`,
      limit(div(add(apply('x', add('t', 'h')), neg(apply('x', 't'))), 'h'), 'h', 0),
    ],
    [tex`\lim_{n\to\infty} z_n`, limit(entry('z', 'n'), 'n', 'infinity')],
  ])('%s', (latex, expected) => {
    expect(read(latex)).toEqual(expected);
  });

  it('ends at a relation', () => {
    const { sides } = parseStatement(tex`\lim_{t \to \infty} W(t) H(t) = Z`);
    expect(sides).toEqual([limit(mul(apply('W', 't'), apply('H', 't')), 't', 'infinity'), part('Z')]);
  });

  it.each([
    [tex`\lim x(t)`, /nothing below it/],
    [tex`\lim_t x(t)`, /not the arrow of a limit/],
    [tex`\lim_{s \to 0^+} s`, /from one side/],
    [tex`\lim_{s \to s} s`, /limit to itself/],
    [tex`\lim_{s \to 0} s^2 + s`, /may or may not cover/],
    [tex`\lim_{t \to \infty}^2 x(t)`, /above a limit/],
  ])('not %s', (latex, message) => {
    expect(() => read(latex)).toThrow(message);
  });
});
