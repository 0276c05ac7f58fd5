/** Conditions behind a statement: each as a statement of its own, or refused. */
import { describe, expect, it } from 'vitest';
import { printStatement } from '../../../src/language/latex/print.ts';
import { parseStatement } from '../../../src/language/latex/read.ts';
import { entry, part } from './build.ts';
import { VOCABULARY } from './vocabulary.ts';

const tex = String.raw;
const read = (latex: string) => parseStatement(latex, { vocabulary: VOCABULARY });
const whereOf = (latex: string) => read(latex).where?.map(printStatement);

describe('conditions', () => {
  it.each([
    [tex`a = b, \quad \forall t \ge 0`, [tex`t \ge 0`]],
    [tex`a = b \quad \forall t \ge 0`, [tex`t \ge 0`]],
    [tex`a = b, \text{ for all } t \ge 0`, [tex`t \ge 0`]],
    [tex`a = b \textrm{ for every } t \ge 0.`, [tex`t \ge 0`]],
    [tex`a = b \text{ for all $t \ge 0$ and $s > 0$}`, [tex`t \ge 0`, 's > 0']],
    [tex`a = b \text{ if } s, h > 0`, ['s > 0', 'h > 0']],
    [tex`a = b \text{ if } 0 < s < 1 \text{ and } h > 0`, ['0 < s < 1', 'h > 0']],
    [tex`a = b \text{ if } s > 0, h < 1`, ['s > 0', 'h < 1']],
    [tex`a = b \text{ if } s > 0, \text{ where } s = 2 h`, ['s > 0', 's = 2 h']],
    [tex`a = b, \forall t \in [0, \infty)`, [tex`0 \le t`]],
    [tex`a = b, \forall t \in (0, s]`, [tex`0 < t \le s`]],
    [tex`a = b, \forall t \in (-\infty, s)`, ['t < s']],
    [tex`a = b, \forall i, j \in [n]`, [tex`i \in \{1, \dots, n\}`, tex`j \in \{1, \dots, n\}`]],
    [tex`a = b, \quad i = 1, \dots, n`, [tex`i \in \{1, \dots, n\}`]],
    [tex`a = b \text{ for } i = 1, 2, \ldots, n`, [tex`i \in \{1, \dots, n\}`]],
    [tex`a = b, \quad i \in \{2, \dots, n\}`, [tex`i \in \{2, \dots, n\}`]],
    [tex`s > 0 \implies a = b`, ['s > 0']],
    [tex`s > 0 \Rightarrow a = b, \quad \forall h > 0`, ['s > 0', 'h > 0']],
    [tex`a = b \text{ for all } t`, undefined],
    ['a = b', undefined],
  ])('%s', (latex, where) => {
    expect(whereOf(latex)).toEqual(where);
    expect(read(printStatement(read(latex)))).toEqual(read(latex));
  });

  it('bind the indices of the statement before them', () => {
    const { sides } = read(tex`c_k = v_k, \quad \forall k \in [n]`);
    expect(sides).toEqual([entry('c', 'k'), entry('v', 'k')]);
    expect(read('c_k = v_k').sides).toEqual([part('c_k'), part('v_k')]);
  });

  it('hold for both signs', () => {
    const { sides, where } = read(tex`a = \pm b \text{ for } s > 0`);
    expect([sides.length, where?.length]).toEqual([3, 1]);
  });

  it.each([
    [tex`a = b \text{ if } 0 < s, h < 1`, /"h" at character 26: begins a second condition/],
    [tex`a = b \text{ for some } t > 0`, /leave words out/],
    [tex`a = b, \exists t`, /punctuation/],
    [tex`a = b \text{ if } t`, /a relation is missing/],
    [tex`a = b, \forall u \in \mathbb{R}^n`, /a set that a declaration has to say/],
    [tex`a = b, \forall t \in [0, s`, /does not end an interval/],
    [tex`a = b, \forall t \ge`, /something is missing/],
    [tex`a = b \text{ for all $t \ge 0$ or $s > 0$}`, /"o"/],
    [tex`s > 0 \iff a = b`, /\\iff/],
    [tex`s > 0 \implies h > 0 \implies a = b`, /\\implies/],
    ['a = b, c = d', /punctuation/],
    [tex`a \text{ for } s > 0`, /leave words out/],
  ])('not %s', (latex, message) => {
    expect(() => read(latex)).toThrow(message);
  });

  it('are refused where no vocabulary is given, since whoever reads so does not ask for them', () => {
    expect(() => parseStatement(tex`a = b, \forall t \ge 0`)).toThrow(/punctuation/);
    expect(() => parseStatement(tex`a = b \text{ for all } t \ge 0`)).toThrow(/leave words out/);
  });
});
