import { describe, expect, it } from 'vitest';
import { globMatcher } from '../../src/audit/glob.ts';

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
  ])('%s on %s', (pattern, id, expected) => {
    expect(globMatcher(pattern)(id)).toBe(expected);
  });
});
