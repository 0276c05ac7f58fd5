import { expect, it } from 'vitest';
import { driftLine } from '../../src/report/drift.ts';

it('says which claim, from what, to what, and how to accept it', () => {
  const drift = { id: 'd/a', from: 'verified (proved)', to: 'absent' };
  expect(driftLine(drift)).toBe(
    "drift: d/a was verified (proved), is absent; if that is right: errata baseline --accept 'd/a'",
  );
  expect(driftLine(drift, ['--from out'])).toMatch(/errata baseline --accept 'd\/a' --from out$/);
});
