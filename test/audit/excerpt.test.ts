import { describe, expect, it } from 'vitest';
import { checkedFormula, partsOf, sameTokens, shownFormula, unmarked } from '../../src/audit/excerpt.ts';

const R = String.raw;

describe('what is shown', () => {
  it('is what the document has, without marks', () => {
    expect(shownFormula({ text: '', latex: R`⟦a = b⟧, \ i \in [r]` })).toBe(R`a = b, \ i \in [r]`);
    expect(shownFormula({ text: R`at time $⟦1/\sqrt{R}⟧$`, latex: '#1' })).toBe(R`1/\sqrt{R}`);
    expect(unmarked('⟦a⟧ and ⟦b⟧')).toBe('a and b');
  });

  it('is our formula with the parts of the words in it', () => {
    const own = { text: '$⟦a⟧$ and $⟦b⟧$', latex: R`\frac{#2}{#1} = 2`, ownFormula: true } as const;
    expect(shownFormula(own)).toBe(R`\frac{b}{a} = 2`);
    expect(checkedFormula(own)).toBe(shownFormula(own));
  });
});

describe('what is checked', () => {
  const printed = { text: '', latex: R`⟦\lambda :=⟧ \begin{cases} ⟦a⟧ & 1 \\ ⟦b⟧ & 2 \end{cases}` };

  it('is the whole formula where nothing is marked, and the marked parts otherwise', () => {
    expect(checkedFormula({ text: '', latex: 'a = b' })).toBe('a = b');
    expect(checkedFormula({ text: '', latex: R`⟦a = b⟧, \ i` })).toBe('a = b');
    expect(checkedFormula(printed)).toBe(R`\lambda := a b`);
    expect(checkedFormula(printed, { parts: [1, 3] })).toBe(R`\lambda := b`);
  });

  it('is what the words say of the part', () => {
    const words = { text: R`bounded by $⟦\sqrt{2}⟧$`, latex: '#1' };
    expect(checkedFormula(words, { about: 'T' })).toBe(R`T = \sqrt{2}`);
    expect(checkedFormula(words, { about: 'T', relation: '\\le' })).toBe(R`T \le \sqrt{2}`);
  });

  it.each([
    ['a symbol', R`e^{-2\sigma_i t}`, R`#1[t=\cdot 0]`, R`e^{-2\sigma_i \cdot 0}`],
    ['no letter of a command', R`\sqrt{t}\beta t`, R`#1[t=\delta t]`, R`\sqrt{\delta t}\beta \delta t`],
    ['a letter after a command', R`t x`, R`#1[t=\delta]`, R`\delta x`],
    ['a letter that would join a command', R`tx`, R`#1[t=\delta]`, R`\delta x`],
    ['several tokens', R`\omega_{y_i}/T_i`, R`#1[y_i=\mathrm{min}][T_i=2]`, R`\omega_{\mathrm{min}}/2`],
  ])('can have %s replaced', (_, part, latex, expected) => {
    expect(checkedFormula({ text: `⟦${part}⟧`, latex, ownFormula: true })).toBe(expected);
  });

  it('can have another part in the place of a symbol', () => {
    const own = { text: R`⟦1[t=T_i]⟧ where ⟦1/\sigma_i⟧`, latex: '#1[T_i=#2]', ownFormula: true } as const;
    expect(checkedFormula(own)).toBe(R`1[t=1/\sigma_i]`);
  });
});

describe('is refused', () => {
  it.each([
    ['a mark that is not closed', () => partsOf('⟦a'), /marks ⟦ and ⟧ do not pair/],
    ['marks inside marks', () => partsOf('⟦a ⟦b⟧⟧'), /do not pair/],
    ['a part that is not there', () => shownFormula({ text: '⟦a⟧', latex: '#2' }), /has 1 marked parts/],
    ['such a part of a formula', () => checkedFormula({ text: '', latex: '⟦a⟧' }, { parts: [2] }), /has 1 marked/],
    [
      'a symbol to be replaced that is not there',
      () => shownFormula({ text: R`⟦\delta⟧`, latex: '#1[t=0]', ownFormula: true }),
      /holds no t to be replaced/,
    ],
  ])('%s', (_, take, message) => {
    expect(take).toThrow(message);
  });
});

it('tells formulas apart by their tokens, not by their blanks', () => {
  expect(sameTokens(R`\sqrt{R} + 1`, R`\sqrt {R}+1`)).toBe(true);
  expect(sameTokens(R`\sqrt{R}+1`, R`\sqrt{R+1}`)).toBe(false);
  expect(sameTokens(R`\delta t`, R`\deltat`)).toBe(false);
});
