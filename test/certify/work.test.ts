/** How much work a certificate may ask for: none takes more than seconds, and none ends the program. */
import { describe, expect, it } from 'vitest';
import { sealed } from '../../src/audit/certificate/certify.ts';
import { checkCertificate } from '../../src/certify/checker.ts';

const WORDS = {
  definitions: {} as Readonly<Record<string, string>>,
  zero: [],
  setting: ['x >= 1'],
  whole: [],
  values: ['x'],
  letters: [],
  open: [],
  exists: {} as Readonly<Record<string, readonly string[]>>,
  flows: {},
  runs: {},
  because: 'by hand',
};
const HEAD = { schema: 'errata-certificate/3', verdict: 'verified', latex: 'x' } as const;
const identity = (side: string, more: Partial<typeof WORDS> = {}, claim = 'other/p') =>
  sealed({
    ...HEAD,
    claim,
    kind: 'identity',
    sides: [side, side],
    relations: ['='],
    region: [],
    at: { x: '2' },
    words: { ...WORDS, ...more },
    margins: [null],
    derived: {},
    generic: [],
  } as never);
const whole = (parts: readonly unknown[], claim: string) => sealed({ ...HEAD, claim, kind: 'parts', parts } as never);
const reasonOf = (certificate: unknown): string => {
  const outcome = checkCertificate(certificate);
  return outcome.accepted ? 'accepted' : outcome.reason;
};

describe('a certificate', () => {
  it.each([9, 10])('has matrices of %i rows', (rows) => {
    const matrix = `[${Array.from({ length: rows }, () => '[x]').join(',')}]`;
    const definitions = { C: `parts(${matrix},${matrix},${matrix})`, M: 'C*T(C)', N: 'M*M*M' };
    expect(reasonOf(identity('N', { definitions }))).toMatch(rows < 10 ? 'accepted' : 'too large');
  });

  it('has no more conditions than can be compared with all that it speaks of', () => {
    const names = Array.from({ length: 201 }, (_, i) => `n${i}`);
    const exists = Object.fromEntries(names.map((name) => [`${name} > 0`, [name]]));
    expect(reasonOf(identity('x', { exists }))).toBe('a list too long');
  });

  it('pays for each of its parts', () => {
    const side = Array.from({ length: 300 }, () => 'sqrt(x)').join('*');
    const parts = Array.from({ length: 40 }, (_, i) => identity(`${side}*x`, {}, `other/p${i}`));
    expect(reasonOf(whole(parts.slice(0, 2), 'other/all'))).toBe('accepted');
    expect(reasonOf(whole(parts, 'other/all'))).toMatch('more work than a certificate may');
  });

  it('pays for words that it shares with the part before', () => {
    const side = Array.from({ length: 200 }, () => 'sqrt(x)').join('*');
    const zero = [`${side}*x-x*${side}`] as never;
    const parts = Array.from({ length: 40 }, (_, i) => identity('x', { zero }, `other/p${i}`));
    expect(reasonOf(whole(parts.slice(0, 2), 'other/all'))).toBe('accepted');
    expect(reasonOf(whole(parts, 'other/all'))).toMatch('more work than a certificate may');
  });

  it('pays for what it is held by, however deep', () => {
    const because = 'a reason '.repeat(1000);
    const deep = (depth: number) =>
      Array.from({ length: depth }, (_, i) => i).reduce<unknown>(
        (inside, i) => whole([inside], `other/${i}`),
        identity('x', { because }),
      );
    expect(reasonOf(deep(3))).toBe('accepted');
    expect(reasonOf(deep(900))).toMatch('more work than a certificate may');
  });

  it('pays for powers by their factors', () => {
    const powers = Array.from({ length: 300 }, () => 'x^999').join('+');
    const definitions = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`f${i}`, powers]));
    const sides = [Object.keys(definitions).join('+'), '1'];
    const chain = { relations: ['='], region: [], at: { x: '1' }, words: { ...WORDS, definitions }, fails: ['0'] };
    const refuted = { ...HEAD, verdict: 'refuted', claim: 'other/p', kind: 'counterexample', sides, ...chain };
    expect(reasonOf(sealed(refuted as never))).toMatch('more work than a certificate may');
  });
});
