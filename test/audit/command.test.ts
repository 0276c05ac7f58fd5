import { describe, expect, it } from 'vitest';
import { claimsIn, commandOf, shellWord } from '../../src/audit/command.ts';

describe('the command of a run', () => {
  it('names what its report depends on', () => {
    expect(commandOf({ claims: 'a,b', seed: 1, settings: 8 })).toBe(
      "errata verify --claims 'a,b' --seed 1 --settings 8",
    );
    expect(commandOf({ claims: null, seed: 1, settings: 8 })).toBe('errata verify --seed 1 --settings 8');
  });

  it.each(['zt25/eq-1*', 'a,b', null])('gives its claims back: %s', (claims) => {
    expect(claimsIn(commandOf({ claims, seed: 1, settings: 8 }))).toBe(claims);
  });
});

it.each([
  ['sigma.majmaj', 'sigma.majmaj'],
  ['a b', "'a b'"],
  ["it's", "'it'\\''s'"],
  ['\\sqrt{R}', "'\\sqrt{R}'"],
])('%s is a word for a shell', (text, word) => {
  expect(shellWord(text)).toBe(word);
});
