/**
 * The letters that words of matrices are made of: what is known of each, for every member of its structure and all sizes.
 * Sizes are scalars in symbols of sizes; a vector is n×1. Errors: RangeError a letter that is not in the alphabet.
 */
import { ONE, type Scalar } from '../scalar.ts';
import type { Letter, Symmetric } from '../words.ts';
import { areEqual } from '../zero.ts';

export interface MatrixLetter {
  readonly name: string;
  readonly rows: Scalar;
  readonly columns: Scalar;
  /** It equals its transpose. */
  readonly symmetric: boolean;
  /** xᵀ A x ≥ 0 for every x. */
  readonly semidefinite: boolean;
  /** 0 of what is declared; of the inverse of a sum, one more than that of its letters. */
  readonly level: number;
}

/** One row or one column: the parts of a word on both sides of such a place are a number each, or an outer product. */
interface Place {
  readonly oneRow: boolean;
  readonly oneColumn: boolean;
  /** What is made of others is the larger one, so that it is written by them. */
  readonly rank: number;
}

/** Of one level. */
const MOST_LETTERS = 10_000;

export class Alphabet {
  readonly #letters = new Map<string, MatrixLetter & Place>();
  readonly #symmetric = new Set<string>();

  /** Adds a letter that is not there yet. */
  add(letter: MatrixLetter): void {
    if (this.#letters.has(letter.name)) return;
    const places = { oneRow: areEqual(letter.rows, ONE), oneColumn: areEqual(letter.columns, ONE) };
    this.#letters.set(letter.name, { ...letter, ...places, rank: letter.level * MOST_LETTERS + this.#letters.size });
    if (letter.symmetric) this.#symmetric.add(letter.name);
  }

  has(name: string): boolean {
    return this.#letters.has(name);
  }

  get symmetric(): Symmetric {
    return this.#symmetric;
  }

  of(name: string): MatrixLetter & Place {
    const letter = this.#letters.get(name);
    if (letter === undefined) throw new RangeError(`no letter ${name}`);
    return letter;
  }

  rows({ name, transposed }: Letter): Scalar {
    return transposed ? this.of(name).columns : this.of(name).rows;
  }

  columns({ name, transposed }: Letter): Scalar {
    return transposed ? this.of(name).rows : this.of(name).columns;
  }

  hasOneRow({ name, transposed }: Letter): boolean {
    return transposed ? this.of(name).oneColumn : this.of(name).oneRow;
  }

  hasOneColumn({ name, transposed }: Letter): boolean {
    return transposed ? this.of(name).oneRow : this.of(name).oneColumn;
  }
}
