import { expect, test } from 'vitest';
import { readDeclarations } from '../../../src/language/declare/index.ts';
import { shown } from './shown.ts';

test.each([
  ['Y := membership of samples in classes', 'Y := samples in classes'],
  ['\\omega_c := \\frac{1}{k} for each class c', 'omega of c in class := \\frac{1}{k}'],
  ['w_{i} := 2 for each sample i', 'w of i in sample := 2'],
  ['z_i := Z e_i for each i', 'z(i) := Z e_{i}'],
  ['z_{j} := j^2 for all j', 'z(j) := j^{2}'],
])('%s', (text, is) => {
  expect(readDeclarations(text).map(shown)).toEqual([is]);
});

test.each([
  ['Y := membership of samples', 'is no membership'],
  ['Y := membership of n samples in classes', 'is no membership'],
  ['\\omega_c := 2 for each class d', 'does not tell the index'],
  ['\\omega := 2 for each class c', 'does not tell the index'],
  ['\\omega := 2 for each c', 'does not tell the index'],
  ['\\omega_c := 2 for each d', 'does not tell the index'],
  ['z_i := Z e_i for i = 1, \\dots, n', 'tells where an index goes'],
])('%s is refused', (text, rule) => {
  expect(() => readDeclarations(text)).toThrow(rule);
});
