import { expect, test } from 'vitest';
import { printFormula } from '../../src/language/latex/index.ts';
import { declaredByShape } from '../../src/theory/implied-sizes.ts';

const sizes = (
  name: string,
  ...[structures, shape, taken = []]: [
    never[] | ['symmetric'] | ['orthonormal columns'],
    Parameters<typeof declaredByShape>[2],
    string[]?,
  ]
) => {
  const { declared, implied } = declaredByShape(name, structures, shape, (size) => taken.includes(size));
  if (declared.type.kind !== 'matrix') throw new Error('a matrix is declared');
  return [printFormula(declared.type.rows), printFormula(declared.type.columns), implied];
};

test('a structure makes it square, orthonormal columns do not, a vector has one column', () => {
  expect(sizes('A', ['symmetric'], null)).toEqual(['n_{A}', 'n_{A}', ['n_A']]);
  expect(sizes('Q', ['orthonormal columns'], null)).toEqual(['m_{Q}', 'n_{Q}', ['n_Q', 'm_Q']]);
  expect(sizes('x', [], 'vector')).toEqual(['n_{x}', '1', ['n_x']]);
});

test('a name that is taken is not given again', () => {
  expect(sizes('bold(A)', ['symmetric'], null, ['n_{boldA}'])[2]).toEqual(['n_{boldA1}']);
});
