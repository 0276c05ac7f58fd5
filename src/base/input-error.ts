/**
 * Bad input, as one line for the person who typed it: the value, the rule it breaks, and the mend.
 * Outcome: thrown by every check of user input; the command line turns it into exit code 2.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly value: string;
  readonly rule: string;
  readonly mend: string;

  /**
   * @param value what was given, as `name = value`
   * @param rule what it must satisfy
   * @param mend what to do about it
   */
  constructor(value: string, rule: string, mend: string) {
    super(`${oneLine(value)}: ${oneLine(rule)}; ${oneLine(mend)}`);
    this.value = value;
    this.rule = rule;
    this.mend = mend;
  }

  /** The same of a place: a file, a line, what stands there. */
  at(place: string): InputError {
    return new InputError(`${place}, ${this.value}`, this.rule, this.mend);
  }
}

const LONGEST = 200;

/** Control characters, line ends, and the marks that reverse the direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g;

/** A text as one printable line of bounded length, so that no input can break the one-line rule. */
export function oneLine(text: string): string {
  const flat = text.replace(UNPRINTABLE, ' ').trim();
  return (flat.length <= LONGEST ? flat : `${flat.slice(0, LONGEST - 1)}…`).replace(/\p{Cs}/gu, '\ufffd');
}
