/** A theory whose members come in two groups, with more or less of a decomposition. */

import { proveByGroups } from '../../../src/derive/grouped/prove.ts';
import { printFormula } from '../../../src/language/latex/index.ts';
import { readClaim } from '../../../src/theory/read-claim.ts';
import { readTheory } from '../../../src/theory/read-theory.ts';
import type { Theory } from '../../../src/theory/theory.ts';

export const SETUP = `
  k classes: a majority, b minority
  R, m \\in \\mathbb{N}; \\gamma \\in \\mathbb{R}; \\tau > 0
  n samples: R m of each majority class, m of each minority class
  Y := membership of samples in classes
  \\pi := \\frac{1}{n} Y \\mathbf{1}_n
  \\omega_c := \\left(\\frac{2}{k \\pi_c}\\right)^\\gamma for each class c
  \\Omega := \\operatorname{diag}(Y^\\top \\omega)
  Z := (\\mathbb{I}_k - \\frac{1}{k} \\mathbf{1}_k \\mathbf{1}_k^\\top) Y`;
export const DECOMPOSED = `${SETUP}
  (U, \\Sigma, V) := \\operatorname{svd}(Z)
  \\Lambda := V^\\top \\Omega V`;

const read = new Map<string, Theory>();

/** What a proof takes for granted, as text; null where there is none. */
export function proofOf(latex: string, setup: string): readonly string[] | null {
  const theory = read.get(setup) ?? readTheory(setup);
  read.set(setup, theory);
  const { statement, theory: here } = readClaim(latex, theory);
  const [a, b] = statement.sides;
  const proof = a && b ? proveByGroups(a, b, here) : null;
  return proof?.assuming.map(({ need, of }) => `${need} ${printFormula(of)}`) ?? null;
}
