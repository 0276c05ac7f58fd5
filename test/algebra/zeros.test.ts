import { describe, expect, it } from 'vitest';
import { Unable } from '../../src/algebra/unable.ts';
import { positiveZeros } from '../../src/algebra/zeros.ts';
import { nameOf } from './named.ts';
import { sumFrom } from './read-scalar.ts';

const zeros = (latex: string): string[] => positiveZeros(sumFrom(latex), nameOf('R')).map((x) => x.toFraction());

describe('fractions at which a sum is zero', () => {
  it.each([
    ['R-1001', ['1001']],
    [String.raw`R-\sqrt{12345}`, []],
    [String.raw`\sqrt{R}-777`, ['603729']],
    [String.raw`\sqrt{R}-\sqrt{18}`, ['18']],
    [String.raw`R-\sqrt{2}\sqrt{R}`, ['2']],
    ['R^{3/2}-8', ['4']],
    ['R^{1/3}+R^{1/2}-12', ['64']],
    [String.raw`R^{1/4}-\sqrt{3}`, ['9']],
    [String.raw`\sqrt{2}R-\sqrt{8}`, ['2']],
    [String.raw`\sqrt{2}R-\sqrt{3}`, []],
    ['R^2-2', []],
    ['(R-1/2)(3R-2)', ['1/2', '2/3']],
  ])('%s, through roots of symbols and numbers', (latex, expected) => {
    expect(zeros(latex)).toEqual(expected);
  });

  it.each([
    [String.raw`\sqrt{R+1}-777`, ['603728']],
    [String.raw`\sqrt{R+1}-\sqrt{R}-1`, []],
    [String.raw`\sqrt{R+1}+\sqrt{R}-3`, ['16/9']],
    [String.raw`\sqrt{R+5}-\sqrt{2R}`, ['5']],
  ])('%s, through roots of sums', (latex, expected) => {
    expect(zeros(latex)).toEqual(expected);
  });

  it.each([
    ['e^R-1000', []],
    ['e^R R-7e^R', ['7']],
    ['e^{R}-e^{3}', ['3']],
    ['e^{R^2}-e^{3R}', ['3']],
    ['e^{R}(R-3)-(R-3)', ['3']],
  ])('%s, through powers of e', (latex, expected) => {
    expect(zeros(latex)).toEqual(expected);
  });

  it('include those of a root that divides it', () => {
    expect(positiveZeros(sumFrom(String.raw`k\sqrt{k-2}`), nameOf('k')).map((x) => x.toFraction())).toEqual(['2']);
    expect(positiveZeros(sumFrom(String.raw`e^k\sqrt{k-2}`), nameOf('k')).map((x) => x.toFraction())).toEqual(['2']);
  });

  it('are not known where the theory ends', () => {
    expect(() => zeros('2^R-8')).toThrow(Unable);
    expect(() => zeros(String.raw`\sqrt{e^R+1}-R`)).toThrow(Unable);
    expect(() => zeros(String.raw`\sqrt{R+\sqrt{2}}-\sqrt{3}`)).not.toThrow();
  });
});
