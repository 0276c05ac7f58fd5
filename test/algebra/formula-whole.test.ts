/** Jumps and counts by numbers: exact in whole numbers, and never decided by rounding. */
import { describe, expect, it } from 'vitest';
import { exactly, numberOf } from '../../src/algebra/formula-number.ts';
import { parseFormula } from '../../src/language/latex/index.ts';

const tex = String.raw;
const values = { k: exactly(6), R: exactly(1.05), n: exactly(5), x: { value: 3, error: 1e-9 } };
const at = (latex: string) => numberOf(parseFormula(latex), values);

describe('exact', () => {
  it.each([
    [tex`\lfloor k/2 \rfloor`, 3],
    [tex`\lceil k/3 - 7 \rceil`, -5],
    [tex`\lfloor R \rfloor`, 1],
    [tex`\lceil R \rceil`, 2],
    ['k!', 720],
    ['(k/2 - 3)!', 1],
    [tex`\binom{k}{2}`, 15],
    [tex`\binom{k}{k}`, 1],
    [tex`\binom{n}{k}`, 0],
    [tex`\binom{k}{0}`, 1],
  ])('%s is %d', (latex, value) => {
    const found = at(latex);
    expect(Math.abs(found.value - value)).toBeLessThanOrEqual(found.error);
    expect(found.error).toBeLessThan(1e-11);
  });

  it('of a number that is not whole', () => {
    const found = at(tex`\binom{R}{2}`);
    expect(Math.abs(found.value - (1.05 * 0.05) / 2)).toBeLessThanOrEqual(found.error);
  });
});

it.each([tex`\lfloor x \rfloor`, tex`\lceil x \rceil`])('%s may be either side of its step', (latex) => {
  expect(at(latex).error).toBeGreaterThanOrEqual(1);
});

it.each([tex`x!`, tex`\binom{k}{x}`, tex`(20R)!`])('nobody can tell whether %s has a value', (latex) => {
  expect(at(latex).error).toBe(Number.POSITIVE_INFINITY);
});

it.each(['R!', '(k/4)!', '(-k)!', tex`\binom{k}{R}`, tex`\binom{k}{-1}`])('%s has no value', (latex) => {
  expect(at(latex).value).toBeNaN();
  expect(at(latex).error).toBe(0);
});

it('what is too large for a double says nothing', () => {
  expect(numberOf(parseFormula('k!'), { k: exactly(500) }).error).toBe(Number.POSITIVE_INFINITY);
});
