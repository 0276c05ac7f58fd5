/**
 * A formula as the plain text that certificates hold: `sqrt((R+1)*V/2)`.
 * Inputs: a formula that was read, and what its names are called. @throws Unable it holds something that has no such text.
 */

import { Unable } from '../../algebra/scalar.ts';
import { describe } from '../../language/latex/describe.ts';
import type { Formula } from '../../language/latex/formula.ts';
import { FUNCTIONS, NOTATIONS } from '../../language/latex/vocabulary.ts';

/** How names of a document are called in certificates: canonical name to text. */
export type Names = Readonly<Record<string, string>>;

/** Letters, digits and _ only: `T_{first}` is T_first, `Delta(T)_{RW}` is Delta_T_RW. */
export const plainName = (name: string): string => name.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '');

export function formulaText(formula: Formula, names: Names = {}): string {
  const of = (f: Formula): string => formulaText(f, names);
  const named = (name: string): string => (Object.hasOwn(names, name) ? (names[name] as string) : plainName(name));
  switch (formula.kind) {
    case 'number':
      return formula.denominator === 1n ? `${formula.numerator}` : `(${formula.numerator}/${formula.denominator})`;
    case 'symbol':
      return named(formula.name);
    case 'apply':
      if (FUNCTIONS.has(formula.function) || NOTATIONS.has(formula.function))
        throw new Unable(`the function ${formula.function}, which has no text in a certificate`);
      return named(formula.function);
    case 'derivative':
      return named(`d/dt ${bare(formula.operand)}`);
    case 'add':
      return `(${formula.terms.map(of).join(' + ')})`;
    case 'multiply':
      return `(${formula.factors.map(of).join('*')})`;
    case 'divide':
      return `(${of(formula.numerator)}/${of(formula.denominator)})`;
    case 'negate':
      return `(-${of(formula.operand)})`;
    case 'transpose':
      return `T(${of(formula.operand)})`;
    case 'power': {
      const half = formula.exponent.kind === 'number' && formula.exponent.denominator === 2n;
      const power = `${formula.base.kind === 'symbol' ? formula.base.name : ''}^${of(formula.exponent).replace(/[()]/g, '')}`;
      if (Object.hasOwn(names, power)) return named(power);
      if (half && of(formula.exponent) === '(1/2)') return `sqrt(${of(formula.base)})`;
      // Powers associate to the right.
      const base = formula.base.kind === 'power' ? `(${of(formula.base)})` : of(formula.base);
      return `${base}^${of(formula.exponent)}`;
    }
    default:
      throw new Unable(`${describe(formula)}, which has no text in a certificate`);
  }
}

function bare(f: Formula): string {
  if (f.kind === 'symbol') return f.name;
  if (f.kind === 'apply') return f.function;
  throw new Unable(`a derivative of ${f.kind}`);
}
