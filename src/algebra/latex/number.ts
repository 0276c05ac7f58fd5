/**
 * A number in digits, exactly. Inputs: a cursor at a digit. Outcome: the number, decimals as fractions.
 * Refused: what is not one number at a glance: `2 3`, `1.`, `1.2.3`, `007`, `1e+3`.
 */
import type { Cursor } from './cursor.ts';
import { type Formula, number } from './formula.ts';
import { unreadable } from './token.ts';
import { LONGEST_NUMBER } from './vocabulary.ts';

export function readNumber(cursor: Cursor): Formula {
  const start = cursor.token;
  const whole = readDigits(cursor);
  if (whole.length > 1 && whole.startsWith('0'))
    throw unreadable(start, 'begins a number with leading zeros', 'remove them');
  let decimals = '';
  const isPoint = cursor.sees('.') && cursor.token.gap === 'none';
  if (isPoint && cursor.peek(1).kind === 'digit' && cursor.peek(1).gap === 'none') {
    cursor.take();
    decimals = readDigits(cursor);
  }
  if (cursor.token.kind === 'digit' || cursor.sees('.')) {
    throw cursor.unexpected(`does not continue the number at character ${start.at}`, 'write one number without spaces');
  }
  if (whole.length + decimals.length > LONGEST_NUMBER) {
    throw unreadable(start, `begins a number of more than ${LONGEST_NUMBER} digits`, 'shorten it');
  }
  if (isScientific(cursor))
    throw unreadable(start, 'begins a power of ten or a product with e', 'write 10^{n} or \\cdot e');
  return number(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

/** `e+3` or `e-3` right after the digits. */
function isScientific(cursor: Cursor): boolean {
  const [letter, sign, digit] = [cursor.token, cursor.peek(1), cursor.peek(2)];
  const isClosedUp = [letter, sign, digit].every((token) => token.gap === 'none');
  return isClosedUp && /^[eE]$/.test(letter.text) && /^[-+]$/.test(sign.text) && digit.kind === 'digit';
}

function readDigits(cursor: Cursor): string {
  let digits = cursor.take().text;
  while (cursor.token.kind === 'digit' && cursor.token.gap === 'none') digits += cursor.take().text;
  return digits;
}
