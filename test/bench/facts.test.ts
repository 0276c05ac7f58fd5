import { afterEach, expect, test, vi } from 'vitest';
import { factsHere, factsLine, MISSING, missing, peersHere } from '../../bench/facts.ts';
import { factsOf } from './facts-of.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('where there is no Python, peers are missing and a line says how to install each', () => {
  vi.stubEnv('PYTHON', '/nowhere/python');
  expect(peersHere()).toEqual({ python: null, numpy: null, blas: null, sympy: null });
  expect(missing(factsHere())).toEqual([MISSING.numpy, MISSING.sympy]);
});

test('a peer that is there is not told missing', () => {
  expect(missing(factsOf())).toEqual([]);
  expect(missing(factsOf({ sympy: null }))).toEqual([MISSING.sympy]);
});

test('versions are told in one line', () => {
  expect(factsLine(factsOf({ blas: null }))).toContain('NumPy 1.24.2; SymPy 1.11.1');
  expect(factsLine(factsOf({ numpy: null, blas: null }))).toContain('NumPy missing; ');
  expect(factsHere().mathjs).toMatch(/^\d+\.\d+\.\d+$/);
});
