/** What a thread answers: the outcome of a task, or one line for whoever looks at the page. */
import { InputError } from '../../base/input-error.ts';

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  /** `refused`: bad input, which the line says how to mend. */
  | { readonly ok: false; readonly refused: boolean; readonly message: string };

/** From the name of a task to what goes in and what comes out; both can be sent between threads. */
export type Tasks<T extends Record<keyof T, readonly [unknown, unknown]>> = {
  readonly [N in keyof T]: (input: T[N][0]) => T[N][1] | Promise<T[N][1]>;
};

/** A refusal as a page shows it: its fields have no dashes before their names. */
export const refusalText = (error: InputError): string => error.message.replace(/(^| )--(?=\w)/g, '$1');

export async function answerOf<T>(task: () => T | Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await task() };
  } catch (error) {
    if (error instanceof InputError) return { ok: false, refused: true, message: refusalText(error) };
    return { ok: false, refused: false, message: error instanceof Error ? error.message : String(error) };
  }
}
