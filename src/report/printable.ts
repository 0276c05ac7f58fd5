/**
 * Data as text that any page may hold: control characters (terminal escapes among them), the marks that reverse the
 * direction of writing, and what is no character (half of a pair, U+FFFE, U+FFFF) become U+FFFD. Tab and line feed stay.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff\p{Cs}]/gu;

export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '\ufffd');
}

/** The same on one line, runs of white space as one space. */
export function flat(text: string): string {
  return printable(text.replace(/[\s\u2028\u2029]+/g, ' ')).trim();
}
