import { describe, expect, it } from 'vitest';
import { differenceOf, identityOf, isIdentity } from '../../src/audit/identity.ts';
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

  it('is known from what is none', () => {
    expect(isIdentity(one) && isIdentity({ ...one, claims: 'a' })).toBe(true);
    const { claims: _, ...rest } = one;
    for (const other of [null, 1, rest, { ...one, claims: [] }, { ...one, seed: '1' }, { ...one, program: 1 }]) {
      expect(isIdentity(other)).toBe(false);
    }
  });
});
