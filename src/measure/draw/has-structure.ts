/** Whether a matrix certainly has a structure that open sets of matrices have. @throws Unable one that none is drawn to. */
import { Unable } from '../../algebra/unable.ts';
import type { Structure } from '../../language/declare/index.ts';
import { inverse } from '../primitive/inverse.ts';
import { spectralDecomposition } from '../primitive/spectral.ts';
import type { Value } from '../value.ts';

const can = (work: () => boolean): boolean => {
  try {
    return work();
  } catch (error) {
    if (error instanceof Unable) return false;
    throw error;
  }
};

/** Least eigenvalue less its error. */
function leastEigenvalue(A: Value): number {
  const { values, backward } = spectralDecomposition(A, 'the eigenvalues');
  return (values.at(-1) ?? 0) - backward;
}

const CERTAIN: Readonly<Partial<Record<Structure, (A: Value) => boolean>>> = {
  invertible: (A) => can(() => inverse.bounded(A).error.max() < 1e-6),
  symmetric: (A) => can(() => leastEigenvalue(A) > Number.NEGATIVE_INFINITY),
  'positive definite': (A) => can(() => leastEigenvalue(A) > 0),
  'positive semidefinite': (A) => can(() => leastEigenvalue(A) > 0),
};

export function hasStructure(structure: Structure, A: Value): boolean {
  const certain = CERTAIN[structure];
  if (certain === undefined) throw new Unable(`a draw of a formula that is ${structure}`);
  return certain(A);
}
