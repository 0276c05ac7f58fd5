import { expect, test } from 'vitest';
import type { Named } from '../../src/audit/theories.ts';
import { documentNamed } from '../../src/cli/document-named.ts';

const named = (id: string, seconds: number) => ({ id, family: { seconds } }) as unknown as Named;
const ALL = [named('a', 1), named('b', 2)];

test('a document is the one of its id, the first that is preferred, or the first', () => {
  expect(documentNamed('b', ALL).id).toBe('b');
  expect(documentNamed(undefined, ALL).id).toBe('a');
  expect(documentNamed(undefined, ALL, (family) => (family as never as { seconds: number }).seconds === 2).id).toBe(
    'b',
  );
  expect(documentNamed(undefined, ALL, () => false).id).toBe('a');
});

test('what is not there is told with what is', () => {
  expect(() => documentNamed('c', ALL)).toThrow('theory c: there is no document of that id; use a or b');
  expect(() => documentNamed(undefined, [])).toThrow('no document is here; write one with errata new');
});
