/** The audit itself failed: exit code 3. */
export class AuditFailure extends Error {
  override readonly name = 'AuditFailure';
}
