import { describe, expect, it } from 'vitest';
import { vanish } from '../../src/certify/draw.ts';
import { parse } from '../../src/certify/formula.ts';
import { allow } from '../../src/certify/refusal.ts';

/** Does it vanish by 40 draws, with x and y positive? @throws Refusal */
function drawn(formula: string, definitions: Record<string, string> = {}): void {
  allow(5_000_000);
  const meant = new Map(Object.entries(definitions).map(([name, x]) => [name, parse(x)] as const));
  const symbols = ['x', 'y'].map((name) => ({ name, positive: true }));
  vanish([parse(formula)], { seed: 'a seed', points: 40, definitions: meant }, [], symbols);
}

describe('what vanishes in all draws', () => {
  it.each(['(x+y)^2-x^2-2*x*y-y^2', 'sqrt(x*y)-sqrt(x)*sqrt(y)', 'x^(y/2)*x^(y/2)-x^y', 'sqrt(x+y)*sqrt(x+y)-x-y'])(
    '%s',
    (formula) => {
      expect(() => drawn(formula)).not.toThrow();
    },
  );

  it('is of few factors, through definitions too, and of small exponents', () => {
    const squares = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`q${i}`, i === 0 ? 'x*x' : `q${i - 1}*q${i - 1}`]),
    );
    expect(() => drawn('q5-q5', squares)).not.toThrow();
    expect(() => drawn('q29-q29', squares)).toThrow(/powers too large/);
    expect(() => drawn('((x^999)^999)^2-((x^999)^999)^2')).toThrow(/powers too large/);
    expect(() => drawn('x^(9999*y/2)-x^(9999*y/2)')).toThrow(/powers too large/);
    expect(() => drawn('x^(99*y/2)-x^(99*y/2)')).not.toThrow();
  });

  it('has no power in an exponent, and no division there that a draw may not have', () => {
    expect(() => drawn('x^(y^2)-x^(y*y)')).toThrow(/a power in an exponent/);
    expect(() => drawn('x^(1/5)-x^(1/5)')).toThrow(/a division in an exponent/);
    expect(() => drawn('x^(1/12)*x^(1/12)-x^(1/6)')).not.toThrow();
  });

  it('has the same roots in every draw', () => {
    // The root of 25 is 5 in some draws and -5 in others, where the outer root is of 1.
    expect(() => drawn('sqrt((sqrt(25)+5)^2+1)-sqrt((sqrt(25)+5)^2+1)')).toThrow(/come and go/);
  });

  it.each(['sqrt(25)+5', 'sqrt(x)*sqrt(x)+x', 'x^(y/2)-x^(y/3)', 'sqrt(x^2)-y'])('is not %s', (formula) => {
    expect(() => drawn(formula)).toThrow();
  });
});
