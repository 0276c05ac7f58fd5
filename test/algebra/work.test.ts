import { describe, expect, it } from 'vitest';
import { add, exponentOf, ONE, power, symbol, Unable } from '../../src/algebra/scalar.ts';
import { spend, withWork } from '../../src/algebra/work.ts';

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
});
