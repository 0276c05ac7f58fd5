import { describe, expect, it } from 'vitest';
import { FAMILY } from '../../proofs/zt25/instruments/family.ts';
import { givenValue, pointOf, recordOf, shownAs, textOf } from '../../src/theory/setting.ts';
import { at, labelled, RIDGE } from './families.ts';

const SETTING = at({ n: 6, lambda: '1/2', d: 3, p: '1/3' }, 7);
const named = (name: string) => RIDGE.parameters.filter((parameter) => parameter.name === name);

describe('a setting', () => {
  it('is text by its values and its seed, exactly', () => {
    expect(textOf(SETTING)).toBe('n=6,lambda=1/2,d=3,p=1/3;7');
    expect(textOf(at({ n: 6 }, 1))).not.toBe(textOf(at({ n: 6 }, 2)));
    expect(textOf(at({ p: '1/3' }))).not.toBe(textOf(at({ p: '333333333333333333/1000000000000000000' })));
  });

  it('is a point in doubles', () => {
    expect(pointOf(SETTING)).toEqual({ n: 6, lambda: 0.5, d: 3, p: 1 / 3 });
    expect(pointOf(labelled())).toEqual({ k: 6, s: 1 / 3, R: 1.5, m: 4, gamma: 0.75, d: 7, delta: 8 });
  });

  it('is recorded by the names that people know, a share as its count', () => {
    expect(recordOf(SETTING, RIDGE.parameters)).toEqual({ n: 6, lambda: 0.5, d: 3, positives: 2 });
    expect(recordOf(SETTING, named('p'))).toEqual({ positives: 2 });
    const [p] = named('p');
    expect(p && [shownAs(p), givenValue(p, SETTING).toFraction()]).toEqual(['positives', '2']);
  });

  it('records a ratio in lowest terms', () => {
    const { R: ratio, majorities, ...rest } = recordOf(labelled(), FAMILY.parameters);
    expect([ratio, majorities]).toEqual(['3/2', 2]);
    expect(rest).toEqual({ k: 6, 'minority count': 4, gamma: 0.75, d: 7, delta: 8 });
    expect(recordOf(labelled({ R: '6/3', m: 3 }), FAMILY.parameters).R).toBe('2');
  });
});
