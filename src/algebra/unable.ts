/** The algebra cannot decide or represent this: an outcome, not a crash. The message says what. */
export class Unable extends Error {
  override readonly name = 'Unable';
}

/** A root or a symbolic power of something that is proved negative: no real value. */
export class NotReal extends Unable {}

/** Printed sizes that do not fit each other or their place. */
export class ShapeMismatch extends Unable {}
