/** Facts of a machine that is none. */
import type { Facts } from '../../bench/facts.ts';

export const factsOf = (given: Partial<Facts> = {}): Facts => ({
  processor: 'A Processor',
  cores: 2,
  node: 'v24.0.0',
  python: '3.11.2',
  numpy: '1.24.2',
  blas: 'libopenblas.so',
  sympy: '1.11.1',
  mlMatrix: '6.0.0',
  mathjs: '15.0.0',
  ...given,
});
