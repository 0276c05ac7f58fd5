/** Where in a theory something stands, and errors that tell it. */
import { Unable } from '../algebra/unable.ts';
import { InputError } from '../base/input-error.ts';
import { IllTyped, UndeclaredSymbol } from './ill-typed.ts';

export interface Placed<T> {
  readonly value: T;
  /** A file, a part of a theory, a line; empty for a text of one line. */
  readonly place: string;
}

/** An input error of a place. */
export function refused(place: string, value: string, rule: string, mend: string): InputError {
  const error = new InputError(value, rule, mend);
  return place === '' ? error : error.at(place);
}

/** Changes each in its place. */
export const each = <T, U>(placed: readonly Placed<T>[], change: (value: T) => U): readonly Placed<U>[] =>
  placed.map(({ value, place }) => ({ place, value: inPlace(place, () => change(value)) }));

/** Runs for a place: what is thrown there as bad input, ill-typed or undecided is an input error that tells the place. */
export function inPlace<T>(place: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof InputError) throw place === '' ? error : error.at(place);
    if (error instanceof IllTyped || error instanceof UndeclaredSymbol)
      throw refused(place, error.value, error.rule, error.mend);
    if (error instanceof Unable) throw refused(place, 'this', error.message, 'write it another way');
    throw error;
  }
}
