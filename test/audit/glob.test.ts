import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { globMatcher } from '../../src/audit/glob.ts';
import { SEEDED } from '../proofs/zt25/model/settings.ts';

describe('a pattern of claims', () => {
  it.each([
    ['zt25/eq-13', 'zt25/eq-13', true],
    ['zt25/eq-13', 'zt25/eq-13/value', true],
    ['zt25/eq-1', 'zt25/eq-13', false],
    ['zt25/eq-1*', 'zt25/eq-13/value', true],
    ['zt25/*', 'zt26/summary', false],
    ['zt25/eq-1?', 'zt25/eq-1', false],
    ['**', 'zt25/eq-13/value', true],
    ['zt25/prop-C.1', 'zt25/prop-Cx1', false],
    ['zt25/(eq', 'zt25/(eq', true],
    ['zt25/eq-13/*', 'zt25/eq-13', false],
    ['*', 'zt25/eq-13', true],
    ['**/value', 'zt25/eq-13/value', true],
    ['*value', 'zt25/eq-13/value', false],
    ['', 'zt25/eq-13', false],
    ['z***', 'zt25/eq-13', true],
    ['zt25/?q-1*', 'zt25/eq-13', true],
  ])('%s on %s', (pattern, id, expected) => {
    expect(globMatcher(pattern)(id)).toBe(expected);
  });

  it('of many stars takes no longer than others', () => {
    const start = performance.now();
    expect(globMatcher(`${'*?'.repeat(500)}x`)(`zt25/${'a'.repeat(60)}`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('says what the regular expression of it says', () => {
    const source = (pattern: string) =>
      pattern.replace(/\*+|\?/g, (star) => (star === '?' ? '[^/]' : star === '*' ? '[^/]*' : '.*'));
    const text = (letters: string[]) => fc.array(fc.constantFrom(...letters), { maxLength: 7 }).map((l) => l.join(''));
    fc.assert(
      fc.property(text(['a', 'b', '/', '*', '**', '?']), text(['a', 'b', '/']), (pattern, id) => {
        expect(globMatcher(pattern)(id)).toBe(new RegExp(`^${source(pattern)}(?:/.*)?$`).test(id));
      }),
      { ...SEEDED, numRuns: 3000 },
    );
  });
});
