/** How words that people type are read as numbers and choices, the same for every command and theory. */
import { InputError } from './input-error.ts';

/** @throws InputError not an integer within the bounds; where these are beyond any size, the model has its own. */
export function integerOption(name: string, text: string, least: number, most: number): number {
  const isInteger = /^[+-]?\d+$/.test(text.trim());
  const value = Number(text);
  if (isInteger && Number.isSafeInteger(value) && value >= least && value <= most) return value;
  const bounds = most < Number.MAX_SAFE_INTEGER ? ` from ${least} to ${most}` : '';
  const rule = isInteger && bounds === '' ? `it must be at most ${most} in size` : `it must be an integer${bounds}`;
  const near = Number.isFinite(value) && text.trim() !== '' ? Math.trunc(value) : Math.max(least, SMALL);
  throw new InputError(`${name} = ${text}`, rule, `give ${name} ${Math.min(most, Math.max(least, near))}`);
}

/** An example of a size. */
const SMALL = 4;

/** @throws InputError not a finite number. */
export function numberOption(name: string, text: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) throw new InputError(`${name} = ${text}`, 'it must be a number', `give ${name} 0.5`);
  return value;
}

/** @throws InputError not one of the choices. */
export function choiceOption<T extends string>(name: string, text: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === text);
  if (found === undefined) {
    throw new InputError(`${name} = ${text}`, `it must be ${choices.join(' or ')}`, `give ${name} ${choices[0]}`);
  }
  return found;
}
