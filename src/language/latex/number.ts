/**
 * A number in digits, exactly. Inputs: a cursor at a digit, or at the point of `.5`. Outcome: the number, decimals as
 * fractions, `1{,}000` as a thousand. Refused: what is not one number at a glance: `2 3`, `1.`, `1.2.3`, `007`, `1e+3`,
 * `0{,}5`.
 */
import type { Cursor } from './cursor.ts';
import { type Formula, number } from './formula.ts';
import { type Token, unreadable } from './token.ts';
import { LONGEST_NUMBER } from './vocabulary.ts';

/** Whether a number begins here. */
export const startsNumber = (cursor: Cursor): boolean =>
  cursor.token.kind === 'digit' || (cursor.sees('.') && followsAtOnce(cursor.peek(1)));

const followsAtOnce = (token: Token): boolean => token.kind === 'digit' && token.gap === 'none';

export function readNumber(cursor: Cursor): Formula {
  const start = cursor.token;
  const whole = cursor.sees('.') ? '' : readThousands(cursor);
  if (whole.length > 1 && whole.startsWith('0'))
    throw unreadable(start, 'begins a number with leading zeros', 'remove them');
  let decimals = '';
  const isPoint = cursor.sees('.') && (cursor.token.gap === 'none' || whole === '');
  if (isPoint && followsAtOnce(cursor.peek(1))) {
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

/** Digits, in groups of three or not. */
function readThousands(cursor: Cursor): string {
  const start = cursor.token;
  let digits = readDigits(cursor);
  const first = digits;
  while (cursor.isExactlyHere('{', ',', '}')) {
    for (let left = 3; left > 0; left -= 1) cursor.take();
    const group = cursor.token.kind === 'digit' ? readDigits(cursor) : '';
    if (group.length !== 3 || first.length > 3 || first === '0') {
      throw unreadable(
        start,
        'begins a number with a comma that parts no thousands',
        'write 1{,}000, and 1.5 for a decimal',
      );
    }
    digits += group;
  }
  return digits;
}

function readDigits(cursor: Cursor): string {
  let digits = cursor.take().text;
  while (cursor.token.kind === 'digit' && cursor.token.gap === 'none') digits += cursor.take().text;
  return digits;
}
