/**
 * The gradients of losses (4) and (9), and with them the equations of gradient flow, derived from the losses as traces
 * of words in W, H, Z and Ω: d/dX tr(X A) = Aᵀ. Holds for every shape; Ω = I gives loss (4).
 */
import { rational } from '../../../../src/algebra/scalar.ts';
import {
  addWords,
  gradientOfTrace,
  multiplyWords,
  negateWords,
  productOfWords,
  type Symmetric,
  scaleWords,
  subtractWords,
  transposeWords,
  type WordSum,
  word,
  wordsEqual,
} from '../../../../src/algebra/words.ts';
import { checked, type Derived } from '../../../../src/derive/derivation.ts';

/** Matrices that equal their transpose, wherever they occur. */
export const SYMMETRIC: Symmetric = new Set(['Omega', 'Sigma', 'Lambda']);

/** Z − WH. */
export const RESIDUAL: WordSum = subtractWords(word('Z'), word('W', 'H'));

/** The matrix whose trace is the loss: ½ (Z − WH) Ω (Z − WH)ᵀ. */
export const LOSS_MATRIX: WordSum = scaleWords(
  productOfWords(RESIDUAL, word('Omega'), transposeWords(RESIDUAL, SYMMETRIC)),
  rational('1/2'),
);

export interface FlowEquations {
  /** dW/dt under gradient flow, k×d. */
  readonly W: WordSum;
  /** dH/dt under gradient flow, d×n. */
  readonly H: WordSum;
}

/** Gradient flow of loss (9): minus the gradient in W and in H. */
export function gradientFlow(): Derived<FlowEquations> {
  const gradientW = gradientOfTrace(LOSS_MATRIX, 'W', SYMMETRIC);
  const gradientH = gradientOfTrace(LOSS_MATRIX, 'H', SYMMETRIC);
  const E = multiplyWords(RESIDUAL, word('Omega'));
  const closedW = multiplyWords(E, word("H'"));
  const closedH = multiplyWords(word("W'"), E);
  const steps = [
    checked(
      '\\nabla_{\\mathbf{W}} \\tfrac12 \\operatorname{tr}\\left((\\mathbf{Z} - \\mathbf{W}\\mathbf{H})\\mathbf{\\Omega}(\\mathbf{Z} - \\mathbf{W}\\mathbf{H})^\\top\\right) = -(\\mathbf{Z} - \\mathbf{W}\\mathbf{H})\\mathbf{\\Omega}\\mathbf{H}^\\top',
      'term by term, d tr(XA) = tr(dX A)',
      wordsEqual(gradientW, negateWords(closedW)),
    ),
    checked(
      '\\nabla_{\\mathbf{H}} \\tfrac12 \\operatorname{tr}\\left((\\mathbf{Z} - \\mathbf{W}\\mathbf{H})\\mathbf{\\Omega}(\\mathbf{Z} - \\mathbf{W}\\mathbf{H})^\\top\\right) = -\\mathbf{W}^\\top(\\mathbf{Z} - \\mathbf{W}\\mathbf{H})\\mathbf{\\Omega}',
      'term by term, d tr(XA) = tr(dX A)',
      wordsEqual(gradientH, negateWords(closedH)),
    ),
    checked(
      '\\frac{\\mathrm{d}}{\\mathrm{d}t}\\left(\\mathbf{W}^\\top\\mathbf{W} - \\mathbf{H}\\mathbf{H}^\\top\\right) = \\mathbf{0}',
      'a conserved quantity of gradient flow for every Ω',
      wordsEqual(conservedRate(negateWords(gradientW), negateWords(gradientH)), new Map()),
    ),
  ];
  return { value: { W: negateWords(gradientW), H: negateWords(gradientH) }, steps };
}

/** Time derivative of WᵀW − HHᵀ. */
function conservedRate(flowW: WordSum, flowH: WordSum): WordSum {
  const symmetrised = (a: WordSum) => addWords(a, transposeWords(a, SYMMETRIC));
  return subtractWords(symmetrised(multiplyWords(word("W'"), flowW)), symmetrised(multiplyWords(flowH, word("H'"))));
}

/** The part of the flow that is linear in (W, H): what happens near the origin. */
export const linearPart = (a: WordSum): WordSum =>
  new Map([...a].filter(([, { letters }]) => letters.filter((l) => l.name === 'W' || l.name === 'H').length === 1));
