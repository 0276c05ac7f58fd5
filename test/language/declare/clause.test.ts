import { expect, test } from 'vitest';
import { clausesOf } from '../../../src/language/declare/clause.ts';

const shown = (text: string) =>
  clausesOf(text).map(({ kind, subjects, predicate }) => [
    kind,
    subjects.map((subject) => subject.text).join(' & '),
    predicate.text,
  ]);

test.each([
  ['x, y \\in \\mathbb{R}', [['membership', 'x & y', '\\in \\mathbb{R}']]],
  [
    'a \\;> 0; b < 1',
    [
      ['relation', '', 'a \\;> 0'],
      ['relation', '', 'b < 1'],
    ],
  ],
  ['A, A + B invertible', [['quality', 'A & A + B', 'invertible']]],
  [
    'A symmetric and invertible, b > 0',
    [
      ['quality', 'A', 'symmetric and invertible'],
      ['relation', '', 'b > 0'],
    ],
  ],
  [
    'Z := A, where A \\succ 0',
    [
      ['definition', 'Z', ':= A'],
      ['order', 'A', '\\succ 0'],
    ],
  ],
  [
    'W, H := flow of L from W_0, H_0, t \\ge 0',
    [
      ['definition', 'W & H', ':= flow of L from W_0, H_0'],
      ['relation', '', 't \\ge 0'],
    ],
  ],
  ['w := argmin_w f(w) s.t. a = 1, w > 0', [['definition', 'w', ':= argmin_w f(w) s.t. a = 1, w > 0']]],
  [
    '\\dot x = y, x(0) = 1, z > 0',
    [
      ['motion', '', '\\dot x = y, x(0) = 1'],
      ['relation', '', 'z > 0'],
    ],
  ],
  ['f : \\mathbb{R} \\to \\mathbb{R}', [['arrow', 'f', ': \\mathbb{R} \\to \\mathbb{R}']]],
  [
    'x(t), y(t)',
    [
      ['function', 'x(t)', 'x(t)'],
      ['function', 'y(t)', 'y(t)'],
    ],
  ],
])('%s', (text, clauses) => {
  expect(shown(text)).toEqual(clauses);
});
