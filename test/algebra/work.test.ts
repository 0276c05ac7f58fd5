import { describe, expect, it } from 'vitest';
import { add, exponentOf, ONE, power, Unable } from '../../src/algebra/scalar.ts';
import { rememberedWithWork, spend, withWork } from '../../src/algebra/work.ts';
import { symbol } from './named.ts';

/** Spends so much after each other. */
const spending =
  (...amounts: readonly number[]) =>
  () =>
    amounts.forEach(spend);

describe('work', () => {
  it('is unbounded unless somebody bounds it', () => {
    expect(spending(1e9)).not.toThrow();
  });

  it('ends as soon as it is spent, in the algebra too', () => {
    expect(() => withWork(3, spending(1, 2))).not.toThrow();
    expect(() => withWork(3, spending(2, 2))).toThrow(Unable);
    const sum = add(add(symbol('R'), symbol('k')), ONE);
    expect(() => withWork(500, () => power(sum, exponentOf(40)))).toThrow(/too much work/);
    expect(() => withWork(500_000, () => power(sum, exponentOf(40)))).not.toThrow();
  });

  it('is unbounded again afterwards, after an error too', () => {
    expect(() => withWork(1, spending(2))).toThrow(Unable);
    expect(spending(1e9)).not.toThrow();
  });

  it('of an inner grant counts towards the outer one and never exceeds it', () => {
    expect(() => withWork(1, () => withWork(9, spending(2)))).toThrow(Unable);
    const twice = () => {
      withWork(2, spending(2));
      spend(2);
    };
    expect(() => withWork(4, twice)).not.toThrow();
    expect(() => withWork(3, twice)).toThrow(Unable);
  });

  it('of what is remembered is charged for again, and what had too little is not remembered', () => {
    let runs = 0;
    const squared = rememberedWithWork(String, (x: number) => {
      runs++;
      spend(3);
      return x * x;
    });
    expect(() => withWork(2, () => squared(5))).toThrow(Unable);
    expect([squared(5), squared(5), runs]).toEqual([25, 25, 2]);
    expect(() => withWork(2, () => squared(5))).toThrow(Unable);
    expect(withWork(3, () => squared(5))).toBe(25);
    expect(runs).toBe(2);
  });
});
