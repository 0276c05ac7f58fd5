/**
 * A random smooth function of declared variables, as a definition: A + (1 + sin s) B + s² C with s a linear form of the
 * variables, so that every derivative of it is another. Structures that sums of positive multiples keep are kept.
 */
import { Unable } from '../../algebra/unable.ts';
import type { Definition, Structure } from '../../language/declare/index.ts';
import { type Formula, number, symbol } from '../../language/latex/index.ts';

/** Structures that sums of positive multiples keep; that of being invertible nearly everywhere. */
const KEPT: ReadonlySet<Structure> = new Set<Structure>([
  'symmetric',
  'diagonal',
  'upper triangular',
  'lower triangular',
  'positive definite',
  'positive semidefinite',
  'invertible',
]);

/** @throws Unable the function's values have a structure that sums do not keep. */
export function requireKept(structure: ReadonlySet<Structure>, name: string): void {
  const other = [...structure].find((s) => !KEPT.has(s));
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
  const sine: Formula = { kind: 'apply', function: 'sin', arguments: [s] };
  const value: Formula = {
    kind: 'add',
    terms: [
      A,
      { kind: 'multiply', factors: [{ kind: 'add', terms: [number(1n), sine] }, B] },
      { kind: 'multiply', factors: [{ kind: 'power', base: s, exponent: number(2n) }, C] },
    ],
  };
  return { kind: 'formula', name, value, of: variables };
}
