import { expect, test } from 'vitest';
import { cutsOf, part } from '../../../src/algebra/matrices/cuts.ts';
import { type Letter, textOf, word } from '../../../src/algebra/words.ts';
import { ringOf } from './rings.ts';

const { alphabet } = ringOf({ A: ['n', 'n'], u: ['n', 'one'], v: ['n', 'one'] });
const letters = (...names: string[]): readonly Letter[] => [...word(...names).values()][0]?.letters ?? [];
const shown = (...names: string[]) => {
  const { numbers, rest } = part(letters(...names), alphabet);
  return { numbers: numbers.map(textOf), rest: textOf(rest) };
};

test('a word is cut where it has one row or one column', () => {
  expect(cutsOf(letters('A', 'A'), alphabet)).toEqual([]);
  expect(cutsOf(letters('A', 'u', "v'", 'A'), alphabet)).toEqual([2]);
  expect(cutsOf(letters("v'", 'A', 'u'), alphabet)).toEqual([0, 3]);
});

test('what stands between two cuts is a number, and the rest has the size of the whole', () => {
  expect(shown('A', 'u', "v'", 'A')).toEqual({ numbers: [], rest: "A u v' A" });
  expect(shown('u', "v'", 'u', "v'")).toEqual({ numbers: ["v' u"], rest: "u v'" });
  expect(shown("u'", 'v', "u'", 'A')).toEqual({ numbers: ["u' v"], rest: "u' A" });
  expect(shown("u'", 'v', "v'", 'u')).toEqual({ numbers: ["u' v", "v' u"], rest: '' });
});
