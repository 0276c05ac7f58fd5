/** What every command shares: where it writes, how it ends, and how options are read. */
import { InputError } from '../model/input-error.ts';

/** Exit codes of the contract. */
export const EXIT = { agrees: 0, differs: 1, badInput: 2, failed: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Is standard error a terminal, for progress and colour? */
  readonly terminal: boolean;
  readonly colour: boolean;
  readonly columns: number;
}

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** @throws InputError not an integer within the bounds. */
export function integerOption(name: string, text: string, least: number, most: number): number {
  const value = /^[+-]?\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(value) || value < least || value > most) {
    throw new InputError(
      `${name} = ${text}`,
      `it must be an integer from ${least} to ${most}`,
      `give ${name} ${least}`,
    );
  }
  return value;
}

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

const LARGEST_TERM = 1000n;

/**
 * A fraction with small terms, as text that the algebra reads: 0.5 and 1/2 are '1/2'.
 * @throws InputError not a fraction, outside the bounds, or with terms that exact roots cannot carry.
 */
export function fractionOption(name: string, text: string, within: (value: number) => boolean, rule: string): string {
  const match = /^([+-]?)(\d{1,6})(?:\.(\d{1,6}))?(?:\/(\d{1,6}))?$/.exec(text.trim());
  const bad = (why: string) => new InputError(`${name} = ${text}`, why, `give a fraction such as ${name} 1/2`);
  if (match === null) throw bad('it must be a fraction or a decimal');
  const [, sign = '', whole = '0', decimals = '', below = '1'] = match;
  let top = BigInt(`${whole}${decimals}`);
  let bottom = BigInt(below) * 10n ** BigInt(decimals.length);
  if (bottom === 0n) throw bad('its denominator must not be zero');
  const divisor = gcd(top, bottom);
  top /= divisor;
  bottom /= divisor;
  if (top > LARGEST_TERM || bottom > LARGEST_TERM)
    throw bad(`in lowest terms it must stay within ${LARGEST_TERM}, for exact roots`);
  const value = (sign === '-' ? -1 : 1) * (Number(top) / Number(bottom));
  if (!within(value)) throw bad(rule);
  return `${sign === '-' && top !== 0n ? '-' : ''}${top}${bottom === 1n ? '' : `/${bottom}`}`;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

export const gammaOption = (text: string): string =>
  fractionOption('--gamma', text, (value) => Math.abs(value) <= 4, 'the weight exponent must be from -4 to 4');

export const shareOption = (text: string): string =>
  fractionOption(
    '--majority-share',
    text,
    (value) => value > 0 && value < 1,
    'the share of majority classes must be above 0 and below 1',
  );
