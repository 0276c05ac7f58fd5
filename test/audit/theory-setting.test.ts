import { describe, expect, it } from 'vitest';
import { choicesIn, settingIn } from '../../src/audit/theory-setting.ts';
import { documentIn } from '../../src/explorer/document.ts';
import { familyFrom } from '../../src/theory/family.ts';
import { readTheory } from '../../src/theory/read-theory.ts';
import { DECAY, SHARES } from '../explorer/sample.ts';

const [decay, shares] = [DECAY, SHARES].map((document) => documentIn(JSON.stringify(document)).family) as [
  ReturnType<typeof documentIn>['family'],
  ReturnType<typeof documentIn>['family'],
];

describe('the numbers that a person may choose', () => {
  it('are those that are drawn, with where they lie', () => {
    const told = choicesIn(decay).map(({ name, least, most, isWhole, domain }) => [name, least, most, isWhole, domain]);
    expect(told).toEqual([
      ['b', null, null, false, []],
      ['c', 1, 9, true, [String.raw`c \le 9`]],
      ['a', 0, null, false, ['a > 0']],
    ]);
  });

  it('lie between numbers, however those are written, and not between symbols', () => {
    const theory = readTheory(String.raw`0 < p < \frac{1}{4}; a > 0; b > a; -2 \le c`);
    const told = choicesIn(familyFrom('', undefined, theory)).map(({ name, least, most }) => [name, least, most]);
    expect(new Map(told.map(([name, ...ends]) => [name, ends]))).toEqual(
      new Map([
        ['p', [0, 0.25]],
        ['a', [0, null]],
        ['b', [null, null]],
        ['c', [-2, null]],
      ]),
    );
  });

  it('are parameters by what they mean, but for those that no formula speaks of', () => {
    expect(choicesIn(shares).map(({ name, flag, meaning }) => [name, flag, meaning])).toEqual([
      ['k', 'k', 'number of classes'],
      ['gamma', 'gamma', 'an exponent'],
    ]);
  });
});

describe('a setting', () => {
  it('depends on its seed alone, and has what is given', () => {
    const numbers = (seed: number) => settingIn(decay, seed, { a: '0.25' }).numbers;
    expect(numbers(3)).toEqual(numbers(3));
    expect(numbers(3)).not.toEqual(numbers(4));
    expect(numbers(3).a).toBe(0.25);
  });

  it.each([
    ['1e-7', 1e-7],
    ['2.5E21', 2.5e21],
    ['1/3', 1 / 3],
    [' 0.1 ', 0.1],
  ])('has a number as it is written, %s', (text, value) => {
    expect(settingIn(decay, 1, { a: text }).numbers.a).toBe(value);
  });

  it('of parameters is one that can be drawn', () => {
    for (let seed = 0; seed < 20; seed++) {
      const { k, gamma } = settingIn(shares, seed, {}).numbers as { k: number; gamma: number };
      expect(Number.isInteger(k) && k >= 2 && k * k <= 50).toBe(true);
      expect([0, 1 / 3]).toContain(gamma);
    }
    expect(settingIn(shares, 1, { k: '9' }).numbers.k).toBe(9);
  });
});
