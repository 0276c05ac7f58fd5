import { describe, expect, it } from 'vitest';
import type { ClaimEntry } from '../../src/audit/claim.ts';
import { documents } from '../../src/audit/registry.ts';
import { requireShapes } from '../../src/audit/shapes.ts';

const refusal = (more: object): string => {
  const entry = { kind: 'claim', title: '', text: '', latex: '', statement: { kind: 'statement' }, ...more };
  try {
    requireShapes({ id: 'd', items: [{ item: 'eq-1', place: '', entries: [entry as ClaimEntry] }] });
    return 'accepted';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('an entry of a document', () => {
  it.each([
    [{ statement: { kind: 'statment' } }, 'd/eq-1: statement of kind statment: there is no such kind; use statement'],
    [{ statement: undefined }, /statement of kind undefined: there is no such kind; use relation, /],
    [{ statement: { kind: 'constructor' } }, /there is no such kind/],
    [{ statement: { kind: 'instrument', name: 'x' } }, /it has to say by; write by: …/],
    [{ statement: { kind: 'all' } }, /it has to say of/],
    [{ hypotheses: 'a > 1' }, "d/eq-1: hypotheses = a > 1: it is a list; write hypotheses: ['…']"],
    [{ readings: [{ statement: { kind: 'x' } }] }, /statement of kind x/],
  ])('%j is refused in one line: what is wrong, the rule, the mend', (more, message) => {
    const said = refusal(more);
    if (typeof message === 'string') expect(said).toBe(message);
    else expect(said).toMatch(message);
  });

  it('of every document is accepted', async () => {
    for (const document of await documents()) expect(() => requireShapes(document)).not.toThrow();
    expect(refusal({})).toBe('accepted');
  });
});
