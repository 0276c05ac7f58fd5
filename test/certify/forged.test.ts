import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkCertificate } from '../../src/certify/checker.ts';

/** Certificates of what is false, with digests that are right. */
const seal = (content: Record<string, unknown>) => ({
  ...content,
  digest: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
});
const identity = (sides: readonly string[], bind: Record<string, string> = {}, fixed: Record<string, string> = {}) =>
  seal({
    schema: 'errata-certificate/1',
    claim: 'forged',
    verdict: 'verified',
    latex: 'x',
    kind: 'identity',
    sides,
    relations: sides.slice(1).map(() => '='),
    bind,
    fixed,
    margins: sides.slice(1).map(() => null),
    beyond: false,
    derived: {},
  });

describe('a false identity is rejected', () => {
  it.each([
    ['a root of a constant that is no square modulo the prime', ['sqrt(11^2)', '-11'], {}],
    ['the same under a name', ['q', '-sqrt(m)*sqrt(121*R)/11'], { q: 'sigma.majmaj' }],
    ['a root that changes its branch at R = 1', ['sqrt((1-R)^2)*(1-R)^4', '(1-R)^5'], {}],
    ['a root that changes its branch at R = 2', ['sqrt((R-2)^2)*(R-2)^3', '(R-2)^4'], {}],
    ['the sign of a window', ['q', '(sqrt((1-R)^2)/(1-R)*(sqrt(R)-1))*(1-R)^0'], { q: 'window.vanilla' }],
    [
      'an amplitude by the value of another feature',
      ['q', '1/(1+(sigma_i*e^(2*delta)-1)*e^(-2*sigma_i*t))'],
      { sigma_i: 'sigma.majmaj', q: 'amplitude.vanilla.majmin' },
    ],
    ['a list where a number is due', ['(q, 2*q)', 'q'], { q: 'sigma.majmaj' }],
  ] as const)('%s', (_name, sides, bind) => {
    expect(checkCertificate(identity(sides, bind))).toMatchObject({ accepted: false });
  });

  it('and a true one that only numbers show rests on them', () => {
    const found = checkCertificate(identity(['sqrt(R*s+1+(-1)*s)^2', 'R*s+1-s']));
    expect(found).toMatchObject({ accepted: true });
    expect(found.accepted && found.premises.join()).toContain('branch of a root');
  });
});

describe('what a subject rests on is said wherever it stands', () => {
  it('in a side too', () => {
    const found = checkCertificate(identity(['time.weighted.majmaj', '1/(sqrt(R*m)*weight.majority)']));
    expect(found.accepted && found.premises.length).toBe(1);
  });
});
