import { expect, test } from 'vitest';
import { Draws } from '../../../src/derive/instance/draws.ts';
import { member } from '../../../src/derive/instance/members.ts';
import { multiplyEntries } from '../../../src/derive/instance/rational-matrix.ts';
import { sameEntries, satisfies } from '../../../src/derive/instance/satisfies.ts';
import { STRUCTURES, type Structure } from '../../../src/language/declare/index.ts';

const CASES: readonly (readonly Structure[])[] = [
  ...STRUCTURES.map((s) => [s]),
  ['diagonal', 'positive definite'],
  ['diagonal', 'invertible'],
  ['orthogonal', 'symmetric'],
  ['diagonal', 'projection'],
];

test.each(CASES.map((c) => [c]))('members of %s have it, of every style', (structure) => {
  for (let seed = 0; seed < 24; seed++) {
    const draws = new Draws(seed);
    const columns = 1 + draws.below(3);
    const rows = structure.includes('orthonormal columns') ? columns + draws.below(2) : columns;
    for (const style of ['general', 'nilpotent', 'diagonal'] as const) {
      const { value, root } = member(rows, columns, new Set(structure), style, draws);
      // Those that are free but for an inverse may happen to have none.
      if (structure[0] !== 'invertible') expect(satisfies(value, structure)).toBe(true);
      if (root !== undefined) expect(sameEntries(multiplyEntries(root, root), value)).toBe(true);
    }
  }
});

test('what has not the structure is told apart', () => {
  const draws = new Draws(5);
  const general = member(3, 3, new Set(), 'general', draws).value;
  const others = STRUCTURES.filter((s) => s !== 'invertible');
  for (const structure of others) expect(satisfies(general, [structure])).toBe(false);
});
