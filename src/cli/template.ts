/** A document to start from, as `errata new` writes it: ridge regression by gradient flow, with one statement planted wrong. */

/** Path in the new directory to text. @param id of the document, and the folder it lies in */
export const templateOf = (id: string): Readonly<Record<string, string>> => ({
  'package.json': `${JSON.stringify({ name: id, private: true, type: 'module' }, null, 2)}\n`,
  [`proofs/${id}/document.js`]: document(id),
  [`proofs/${id}/theory.js`]: THEORY,
  [`proofs/${id}/sec-1.js`]: SECTION,
});

const document = (
  id: string,
): string => `/** The document: what it is, and its items in order. Each item has a file of its name. */
export default {
  id: '${id}',
  title: 'Ridge regression by gradient flow',
  source: 'the paper that this is the mathematics of',
  sha256: '',
  equations: [],
  contents: ['sec-1'],
};
`;

const THEORY = String.raw`/** What the statements are about: symbols with their types, and what is defined from them. */
export default {
  declare: String.raw${'`'}
    X \in \mathbb{R}^{n \times d}; y \in \mathbb{R}^n
    w \in \mathbb{R}^d; \lambda > 0
  ${'`'},
  define: String.raw${'`'}
    L(w) := \frac{1}{2} \|X w - y\|^2 + \frac{\lambda}{2} \|w\|^2
    w(t) := flow of L from 0
    \hat w := (X^\top X + \lambda I)^{-1} X^\top y
    (U, \Sigma, V) := \operatorname{svd}(X)
  ${'`'},
};
`;

const SECTION = String.raw`/** The statements of a section: each with the words of the document, and its formula as it is printed. */
export default {
  item: 'sec-1',
  place: 'Section 1',
  entries: [
    {
      kind: 'claim',
      part: 'normal-equations',
      title: 'The normal equations',
      text: 'The minimiser solves the normal equations.',
      latex: String.raw${'`'}(X^\top X + \lambda I) \hat w = X^\top y${'`'},
      statement: { kind: 'statement' },
    },
    {
      kind: 'claim',
      part: 'limit',
      title: 'Where the flow ends',
      text: 'Gradient flow from zero converges to the minimiser.',
      latex: String.raw${'`'}\lim_{t \to \infty} w(t) = \hat w${'`'},
      statement: { kind: 'statement' },
    },
    {
      kind: 'claim',
      part: 'shrinkage',
      title: 'The fit is shrunk along each singular vector',
      text: 'Each singular value is shrunk by a factor of its own.',
      latex: String.raw${'`'}X \hat w = U \Sigma (\Sigma + \lambda I)^{-1} U^\top y${'`'},
      statement: { kind: 'statement' },
    },
    {
      kind: 'claim',
      part: 'descent',
      title: 'The loss falls along the flow',
      text: 'Along the flow the loss falls at the rate of its squared gradient.',
      latex: String.raw${'`'}\frac{d}{dt} L(w) = -\|\nabla_w L(w)\|^2${'`'},
      statement: { kind: 'statement' },
    },
  ],
};
`;
