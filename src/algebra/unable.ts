/** The algebra cannot decide or represent this: an outcome, not a crash. The message says what. */
export class Unable extends Error {
  override readonly name = 'Unable';
}
