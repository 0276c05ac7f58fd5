import { expect, test } from 'vitest';
import { linesOf } from '../../../src/language/declare/lines.ts';

const read = (text: string) =>
  linesOf(text).map(({ line, stretch }) => `${line}: ${stretch.text.replace(/\s+/g, ' ')}`);

test.each([
  ['a > 0\n\nb > 0', ['1: a > 0', '3: b > 0']],
  ['% a comment\na > 0 % of a', ['2: a > 0']],
  ['a := (b\n+ c)\nd > 0', ['1: a := (b + c)', '3: d > 0']],
  ['a := b\n  + c', ['1: a := b + c']],
  ['a := b +\nc', ['1: a := b + c']],
  ['a, \nb > 0', ['1: a, b > 0']],
  [
    'A := \\begin{bmatrix} a & b \\\\\n c & d \\end{bmatrix}\nx > 0',
    ['1: A := \\begin{bmatrix} a & b \\\\ c & d \\end{bmatrix}', '3: x > 0'],
  ],
  ['', []],
])('%j', (text, lines) => {
  expect(read(text)).toEqual(lines);
});

test('an error tells the line where there are several', () => {
  expect(() => linesOf('a > 0\nb )')).toThrow(
    'line 2, ")" at character 3: closes a bracket that was not opened; remove it',
  );
  expect(() => linesOf('b )')).toThrow(/^"\)" at character 3/);
});
