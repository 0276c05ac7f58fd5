import { expect, test } from 'vitest';
import { clausesIn, sourcesOf } from '../../src/theory/sources.ts';

test('parts come in the order parameters, declarations, definitions', () => {
  const sources = sourcesOf({
    define: 'x := 1',
    declare: ['a > 0', 'b > 0'],
    parameters: { k: 'k \\in \\mathbb{N}', l: { let: 'l > 0' } },
  });
  expect(sources.map(({ part, text }) => `${part}: ${text}`)).toEqual([
    'parameter k: k \\in \\mathbb{N}',
    'parameter l: l > 0',
    'declare 1: a > 0',
    'declare 2: b > 0',
    'define: x := 1',
  ]);
});

test('a clause knows its file, part and line; a text of one line has no number', () => {
  const places = (text: string, part: string, file: string) =>
    clausesIn({ text, part }, file).map(({ place }) => place);
  expect(places('a > 0\nb > 0; c > 0', 'define', 'x.ts')).toEqual([
    'x.ts, define, line 1',
    'x.ts, define, line 2',
    'x.ts, define, line 2',
  ]);
  expect(places('a > 0', '', '')).toEqual(['']);
  expect(() => places('a )', 'define', 'x.ts')).toThrow(/^x\.ts, define, "\)" at character 3/);
});
