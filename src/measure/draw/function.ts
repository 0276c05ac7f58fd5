/**
 * A random smooth function of declared variables, as a definition: A + s B + sin(s) C with s a linear form of the
 * variables, so that every derivative of it is another.
 */

import { Unable } from '../../algebra/unable.ts';
import type { Definition, Structure } from '../../language/declare/index.ts';
import { type Formula, symbol } from '../../language/latex/index.ts';

/** Structures that a linear combination keeps. */
const LINEAR: ReadonlySet<Structure> = new Set<Structure>([
  'symmetric',
  'diagonal',
  'upper triangular',
  'lower triangular',
]);

/** @throws Unable the function's values have a structure that sums do not keep. */
export function requireLinear(structure: ReadonlySet<Structure>, name: string): void {
  const other = [...structure].find((s) => !LINEAR.has(s));
  if (other !== undefined) throw new Unable(`a function ${name} whose values are ${other}`);
}

/** Names of what the function is made of: three values, and a weight for each variable. */
export const partsOf = (name: string): readonly string[] => ['A', 'B', 'C'].map((part) => `${part} of ${name}`);
export const weightsOf = (name: string, variables: readonly string[]): readonly string[] =>
  variables.map((variable) => `weight of ${variable} in ${name}`);

export function smoothFunction(name: string, variables: readonly string[]): Definition {
  const [A, B, C] = partsOf(name).map(symbol) as [Formula, Formula, Formula];
  const weights = weightsOf(name, variables);
  const terms = variables.map(
    (variable, i): Formula => ({
      kind: 'apply',
      function: 'inner',
      arguments: [symbol(weights[i] as string), symbol(variable)],
    }),
  );
  const s: Formula = terms.length === 1 ? (terms[0] as Formula) : { kind: 'add', terms };
  const value: Formula = {
    kind: 'add',
    terms: [
      A,
      { kind: 'multiply', factors: [s, B] },
      { kind: 'multiply', factors: [{ kind: 'apply', function: 'sin', arguments: [s] }, C] },
    ],
  };
  return { kind: 'formula', name, value, of: variables };
}
