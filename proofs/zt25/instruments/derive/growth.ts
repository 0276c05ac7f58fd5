/**
 * Growth rates near the origin: the linear part of the flow is Ẇ = ZΩHᵀ, Ḣ = WᵀZΩ, so each feature grows at a singular
 * value of ZΩ. Derived for every γ and share; for γ = 0 they are the singular values of Z.
 */
import { multiplyBlocks } from '../../../../src/algebra/blocks.ts';
import { latex } from '../../../../src/algebra/print.ts';
import type { Scalar } from '../../../../src/algebra/scalar.ts';
import { type WordSum, word, wordsEqual } from '../../../../src/algebra/words.ts';
import { perCase } from '../../../../src/derive/case.ts';
import { checked, computed, type Derived } from '../../../../src/derive/derivation.ts';
import { FEATURE_GROUPS } from '../model/feature-group.ts';
import { gradientFlow, linearPart } from './gradient.ts';
import { labelBlocks } from './label-blocks.ts';
import { featureDecomposition, type PerGroup } from './label-decomposition.ts';

export const growthRates = perCase((given): Derived<PerGroup<Scalar>> => {
  const flow = gradientFlow();
  const { Z, Omega } = labelBlocks(given);
  const svd = featureDecomposition(multiplyBlocks(Z, Omega), '\\left(\\mathbf{Z}\\mathbf{\\Omega}\\right)');
  const linearW: WordSum = linearPart(flow.value.W);
  const linearH: WordSum = linearPart(flow.value.H);
  const rates = svd.value.singularValues;
  return {
    value: rates,
    steps: [
      ...flow.steps,
      checked(
        '\\dot{\\mathbf{W}} = \\mathbf{Z}\\mathbf{\\Omega}\\mathbf{H}^\\top + O(3), \\quad \\dot{\\mathbf{H}} = \\mathbf{W}^\\top\\mathbf{Z}\\mathbf{\\Omega} + O(3)',
        'the part of the flow that is linear in (W, H)',
        wordsEqual(linearW, word('Z', 'Omega', "H'")) && wordsEqual(linearH, word("W'", 'Z', 'Omega')),
      ),
      ...svd.steps,
      computed(
        `g = \\left(${FEATURE_GROUPS.map((group) => latex(rates[group])).join(',\\ ')}\\right)`,
        'growth rates of maj-maj, maj-min and min-min: the singular values of ZΩ',
      ),
    ],
  };
});
