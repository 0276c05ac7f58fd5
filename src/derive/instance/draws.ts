/** Small exact numbers from a seed: the same for the same seed. */
import { type Fraction, fraction } from '../../algebra/fraction.ts';

export class Draws {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 up to, and not, a bound (mulberry32). */
  below(bound: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let x = this.#state;
    x = Math.imul(x ^ (x >>> 15), x | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) % bound;
  }

  /** Whole, of both signs. */
  whole(most = 3): Fraction {
    return fraction(this.below(2 * most + 1) - most);
  }

  /** Above zero. */
  positive(most = 4): Fraction {
    return fraction(1 + this.below(most), 1 + this.below(3));
  }

  /** One of these. */
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}
