/**
 * Formulas a person types: scalar, in symbols that are known. Inputs: a formula and the symbols allowed; the constant e
 * always is. Outcome: nothing, or a refusal that lists the symbols.
 */
import { childrenOf } from './children.ts';
import { describe } from './describe.ts';
import type { Formula } from './formula.ts';
import { UnreadableFormula } from './unreadable.ts';
import { FUNCTIONS, NOTATIONS } from './vocabulary.ts';

/** Kinds a scalar formula is made of, beside symbols and applications, which depend on their names. */
const SCALAR_KINDS: ReadonlySet<Formula['kind']> = new Set<Formula['kind']>([
  'number',
  'add',
  'multiply',
  'divide',
  'power',
  'negate',
  'absolute',
]);

export function requireScalar(formula: Formula, allowed: ReadonlySet<string>): void {
  if (formula.kind === 'symbol') {
    if (formula.name === 'e' || allowed.has(formula.name)) return;
    throw new UnreadableFormula(`the symbol ${formula.name}`, 'is not known here', `use ${listed(allowed)}`);
  }
  const isScalar = formula.kind === 'apply' ? isScalarFunction(formula.function) : SCALAR_KINDS.has(formula.kind);
  if (!isScalar) {
    throw new UnreadableFormula(
      describe(formula),
      'is not part of a scalar formula',
      'give a formula in numbers and symbols',
    );
  }
  for (const child of childrenOf(formula)) requireScalar(child, allowed);
}

const isScalarFunction = (name: string): boolean => NOTATIONS.has(name) || FUNCTIONS.get(name)?.scalar === true;

const listed = (allowed: ReadonlySet<string>): string =>
  allowed.size === 0 ? 'numbers only' : `only ${[...allowed].join(', ')} (and the constant e)`;
