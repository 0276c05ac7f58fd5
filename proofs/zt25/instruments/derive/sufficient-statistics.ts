/**
 * Why the samples of one class need not be simulated one by one: gradient flow and gradient descent of loss (9) commute
 * with a rotation of the samples that keeps labels and weights. Outcome: the flow of the statistics M = H Q, with the
 * proof that W, the loss and WH's Gram matrix are those of the full H. Holds for every k, R, share and γ at once.
 *
 * Q has orthonormal columns: the class indicators over √n_c, and an orthonormal basis of what the deviations from the
 * class means use, weight by weight. Errors: none; a step that does not hold is `fails`.
 */
import {
  blockMatrix,
  blocksEqual,
  diagonal,
  identity,
  multiplyBlocks,
  productOf,
  transposeBlocks,
} from '../../../../src/algebra/blocks.ts';
import { divide, ONE, sqrt } from '../../../../src/algebra/scalar.ts';
import {
  addWords,
  letter,
  multiplyWords,
  negateWords,
  type Rule,
  rewrite,
  subtractWords,
  transposeWords,
  type WordSum,
  word,
  wordsEqual,
} from '../../../../src/algebra/words.ts';
import type { Case } from '../../../../src/derive/case.ts';
import { argued, checked, type Derived } from '../../../../src/derive/derivation.ts';
import { type FlowEquations, gradientFlow, LOSS_MATRIX, SYMMETRIC } from './gradient.ts';
import { labelBlocks } from './label-blocks.ts';
import { definitions } from './parameters.ts';

const WITH_DUAL = new Set([...SYMMETRIC, 'w']);

/** H = M Qᵀ, Z = Z̃ Qᵀ, QᵀQ = I, ΩQ = Q w for the weights w of the statistics (and its transpose). */
const RULES: readonly Rule[] = [
  ...definitionsOf('H', word('M', "Q'")),
  ...definitionsOf('Z', word('T', "Q'")),
  { from: [{ name: 'Q', transposed: true }, letter('Q')], to: word() },
  { from: [{ name: 'Q', transposed: true }, letter('Omega')], to: word('w', "Q'") },
];

function definitionsOf(name: string, to: WordSum): Rule[] {
  return [
    { from: [letter(name)], to },
    { from: [{ name, transposed: true }], to: transposeWords(to, WITH_DUAL) },
  ];
}

/** The flow of W and of the statistics M, and that nothing else is needed. */
export function sufficientStatistics(given: Case): Derived<FlowEquations> {
  const { value: flow } = gradientFlow();
  // The same equations with M, Z̃ and w in the place of H, Z and Ω.
  const rename = (a: WordSum): WordSum =>
    rewrite(a, [
      ...definitionsOf('H', word('M')),
      ...definitionsOf('Z', word('T')),
      { from: [letter('Omega')], to: word('w') },
    ]);
  const reduced: FlowEquations = { W: rename(flow.W), H: rename(flow.H) };
  const logits = word('W', 'H');
  const gram = multiplyWords(logits, transposeWords(logits, SYMMETRIC));
  const conserved = subtractWords(word("W'", 'W'), word('H', "H'"));
  const step = addWords(word('H'), flow.H);
  return {
    value: reduced,
    steps: [
      ...classSteps(given),
      argued(
        '\\mathbf{H} = \\mathbf{M}\\mathbf{Q}^\\top',
        'the deviations of one weight, d rows, span at most d directions; an orthonormal basis of them is orthogonal to the class indicators, has one weight and is mapped to 0 by Z, and completes Q',
      ),
      checked(
        '\\dot{\\mathbf{W}} = (\\widetilde{\\mathbf{Z}} - \\mathbf{W}\\mathbf{M})\\widetilde{\\mathbf{\\Omega}}\\mathbf{M}^\\top',
        'the flow of W uses H only through M = H Q',
        wordsEqual(rewrite(flow.W, RULES), reduced.W),
      ),
      checked(
        '\\dot{\\mathbf{H}} = \\mathbf{W}^\\top(\\widetilde{\\mathbf{Z}} - \\mathbf{W}\\mathbf{M})\\widetilde{\\mathbf{\\Omega}}\\mathbf{Q}^\\top',
        'H = M Qᵀ is kept by the flow, and M moves by the same equation as H',
        wordsEqual(rewrite(flow.H, RULES), multiplyWords(reduced.H, word("Q'"))),
      ),
      checked(
        '\\mathbf{H} - \\eta \\nabla_{\\mathbf{H}} = (\\mathbf{M} - \\eta \\nabla_{\\mathbf{M}})\\mathbf{Q}^\\top',
        'so is a step of gradient descent, of any length',
        wordsEqual(rewrite(step, RULES), multiplyWords(addWords(word('M'), reduced.H), word("Q'"))),
      ),
      checked(
        '\\tfrac12 \\operatorname{tr}\\left((\\mathbf{Z} - \\mathbf{W}\\mathbf{H})\\mathbf{\\Omega}(\\mathbf{Z} - \\mathbf{W}\\mathbf{H})^\\top\\right) = \\tfrac12 \\operatorname{tr}\\left((\\widetilde{\\mathbf{Z}} - \\mathbf{W}\\mathbf{M})\\widetilde{\\mathbf{\\Omega}}(\\widetilde{\\mathbf{Z}} - \\mathbf{W}\\mathbf{M})^\\top\\right)',
        'the loss is the same',
        wordsEqual(rewrite(LOSS_MATRIX, RULES), rename(LOSS_MATRIX)),
      ),
      checked(
        '\\mathbf{W}\\mathbf{H}(\\mathbf{W}\\mathbf{H})^\\top = \\mathbf{W}\\mathbf{M}(\\mathbf{W}\\mathbf{M})^\\top, \\quad \\mathbf{W}^\\top\\mathbf{W} - \\mathbf{H}\\mathbf{H}^\\top = \\mathbf{W}^\\top\\mathbf{W} - \\mathbf{M}\\mathbf{M}^\\top',
        'the singular values of the logits and the conserved quantity are the same',
        wordsEqual(rewrite(gram, RULES), rename(gram)) && wordsEqual(rewrite(conserved, RULES), rename(conserved)),
      ),
      checked(
        '\\dot{\\mathbf{E}} = -\\mathbf{W}^\\top\\mathbf{W}\\mathbf{E}\\,\\omega',
        'columns of target 0, the deviations, only shrink',
        wordsEqual(rewrite(reduced.H, definitionsOf('T', new Map())), negateWords(word("W'", 'W', 'M', 'w'))),
      ),
    ],
  };
}

/** The class part of Q, as block matrices for every number of classes and samples. */
function classSteps(given: Case) {
  const { Y, Z, Omega, centring, classSpace, sampleSpace } = labelBlocks(given);
  const level = definitions(given);
  const groups = [level.majority, level.minority] as const;
  const roots = groups.map(({ count }) => sqrt(count));
  const Q = blockMatrix(sampleSpace, classSpace, (_to, _from, i, j) =>
    i === j ? [['I', 'J', divide(ONE, roots[i] ?? ONE)]] : [],
  );
  const counts = diagonal(classSpace, roots);
  const weights = diagonal(
    classSpace,
    groups.map(({ weight }) => weight),
  );
  return [
    checked(
      '\\mathbf{Q}_1^\\top\\mathbf{Q}_1 = \\mathbf{I}, \\quad \\mathbf{Q}_1 = \\mathbf{Y}^\\top \\operatorname{diag}(n_c)^{-1/2}',
      'the class indicators over √n_c are orthonormal',
      blocksEqual(multiplyBlocks(transposeBlocks(Q), Q), identity(classSpace)) &&
        blocksEqual(multiplyBlocks(Q, counts), transposeBlocks(Y)),
    ),
    checked(
      '\\mathbf{\\Omega}\\mathbf{Q}_1 = \\mathbf{Q}_1\\widetilde{\\mathbf{\\Omega}}',
      'samples of one class share their weight',
      blocksEqual(multiplyBlocks(Omega, Q), multiplyBlocks(Q, weights)),
    ),
    checked(
      '\\mathbf{Z} = \\widetilde{\\mathbf{Z}}\\mathbf{Q}_1^\\top, \\quad \\widetilde{\\mathbf{Z}} = (\\mathbf{I} - \\tfrac1k\\mathbf{1}\\mathbf{1}^\\top)\\operatorname{diag}(n_c)^{1/2}',
      'samples of one class share their target',
      blocksEqual(productOf(centring, counts, transposeBlocks(Q)), Z),
    ),
  ];
}
