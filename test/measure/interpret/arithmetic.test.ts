import { expect, test } from 'vitest';
import { drawWorld } from '../../../src/measure/draw/theory-world.ts';
import { evaluateSides } from '../../../src/measure/evaluate.ts';
import { readClaim } from '../../../src/theory/read-claim.ts';
import { readTheory } from '../../../src/theory/read-theory.ts';

test('a product of matrices is one, however little is known of them', () => {
  const theory = readTheory(
    'A := \\mathbb{I}_3 + 0 \\mathbb{1}_3 \\mathbb{1}_3^\\top; (U, \\Sigma, V) := \\operatorname{svd}(A); f := 2 \\mathbb{1}_3',
  );
  const { statement, theory: here } = readClaim('(f^\\top U) (U^\\top f) = 12', theory);
  const [left] = evaluateSides(statement.sides, drawWorld(here, { seed: 1 }));
  expect(left?.value.get(0, 0)).toBeCloseTo(12, 9);
  expect(left?.error.get(0, 0)).toBe(Number.POSITIVE_INFINITY);
});
