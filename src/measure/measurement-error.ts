/**
 * A measurement that cannot be trusted, as one line: what was checked and by how much it failed.
 * Outcome: thrown by every check of this room; an audit counts it as a failure of the audit, never as a verdict.
 * Not a failure: a large budget, which is a result.
 */
export class MeasurementError extends Error {
  override readonly name = 'MeasurementError';

  constructor(message: string) {
    super(message.replace(/\s+/g, ' ').trim());
  }
}
