/**
 * `S \succeq 0`, `A \succ B`: that a difference is positive semidefinite, or definite. Of a symbol alone it is its
 * structure. @throws InputError several signs in one relation.
 */
import type { Clause } from './clause.ts';
import { formulaIn } from './formula-in.ts';
import type { Known } from './known.ts';
import { difference } from './read-relation.ts';
import type { Said } from './said.ts';

export function readOrder({ subjects, predicate }: Clause, known: Known): readonly Said[] {
  const sign = predicate.pieces[0]?.text ?? '';
  const definite = sign === '\\succ' || sign === '\\prec';
  const right = formulaIn(predicate.slice(1), known);
  const isFlipped = sign.startsWith('\\prec');
  const of = subjects.map((subject) => {
    const left = formulaIn(subject, known);
    return isFlipped ? difference(right, left) : difference(left, right);
  });
  return [
    {
      kind: 'structure',
      of,
      structures: ['symmetric', definite ? 'positive definite' : 'positive semidefinite'],
      shape: null,
    },
  ];
}
