import { describe, expect, it } from 'vitest';
import { differenceOf, identityOf } from '../../src/audit/identity.ts';
import { programDigest } from '../../src/audit/program.ts';

describe('the identity of a run', () => {
  const one = identityOf({ claims: null, seed: 1, settings: 8 });

  it('has the version and a digest of the program', () => {
    expect(one).toMatchObject({ program: programDigest(), seed: 1, settings: 8, claims: null });
    expect(one.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('differs by the first fact that does', () => {
    expect(differenceOf(one, { ...one })).toBeNull();
    expect(differenceOf(one, { ...one, settings: 9, claims: 'a' })).toBe('settings 8 and 9');
    expect(differenceOf(one, { ...one, claims: 'a' })).toBe('claims none and a');
    expect(differenceOf<object>(one, { ...one, more: 1 })).toBe('more undefined and 1');
  });
});
