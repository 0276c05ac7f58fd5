/** A vocabulary for tests: a flow x(t), W(t), losses, a sequence, vectors and matrices. */
import { PLAIN_VOCABULARY, type Vocabulary } from '../../../src/language/latex/declared.ts';

export const VOCABULARY: Vocabulary = {
  ...PLAIN_VOCABULARY,
  functions: new Map([
    ['x', ['t']],
    ['W', ['t']],
    ['H', ['t']],
    ['f', ['u', 'v']],
    ['g', ['u']],
    ['q', ['y']],
    ['cal(L)', ['W', 'H']],
    ['J', ['·']],
    ['r', ['·']],
  ]),
  sequences: new Set(['z']),
  scalars: new Set(['lambda', 'h', 's', 'y', 'a', 'b']),
  integers: new Set(['i', 'j', 'm', 'n']),
  vectors: new Set(['x', 'u', 'v', 'z', 'mu']),
  matrices: new Set(['A', 'B', 'W', 'H', 'Sigma']),
};
