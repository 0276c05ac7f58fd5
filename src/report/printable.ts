/**
 * Data as text that any page may hold: control characters (terminal escapes among them) and the marks that reverse the
 * direction of writing become U+FFFD, and so does half a character. Tab and line feed stay.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\p{Cs}]/gu;

export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '\ufffd');
}

/** The same on one line, runs of white space as one space. */
export function flat(text: string): string {
  return printable(text.replace(/[\s\u2028\u2029]+/g, ' ')).trim();
}
