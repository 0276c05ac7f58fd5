/** Formulas as scalars, for tests that speak of the symbols of the model. */
import { scalarOf } from '../../src/algebra/formula-scalar.ts';
import { expand, type Scalar } from '../../src/algebra/scalar.ts';
import type { Sum } from '../../src/algebra/sum.ts';
import type { Formula } from '../../src/language/latex/formula.ts';
import { parseStatement } from '../../src/language/latex/index.ts';
import { symbol } from './named.ts';

export const MEANING = Object.fromEntries(['R', 'k', 's', 'm', 'gamma', 'delta'].map((name) => [name, symbol(name)]));

export const formulaFrom = (latex: string): Formula => parseStatement(`q = ${latex}`).sides[1] as Formula;
export const scalarFrom = (latex: string): Scalar => scalarOf(formulaFrom(latex), MEANING);
export const sumFrom = (latex: string): Sum => expand(scalarFrom(latex)).numerator;
