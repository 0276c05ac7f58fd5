/**
 * Is a level crossed once at most, whatever the symbols are? What moves alone, by a rate that does not tell the time, rises
 * or falls all along: a solution of an autonomous equation in one variable never turns. So it is once, if ever, at a level
 * that does not move. Inputs: a crossing, what its symbols are and how they are defined. Outcome: false where it may turn.
 */
import { type Definition, definedBy } from '../../../language/declare/index.ts';
import type { Formula } from '../../../language/latex/index.ts';
import { formulasOf } from '../../../theory/definition-formulas.ts';
import { usedIn } from '../../../theory/used.ts';
import type { Scope } from './read.ts';

type Crossing = Extract<Definition, { readonly kind: 'crossing' }>;
type Flow = Extract<Definition, { readonly kind: 'flow' | 'gradient flow' }>;

export function crossesOnce({ sides: [left, right], variable }: Crossing, scope: Scope): boolean {
  const isAtRest = (formula: Formula): boolean => !speaksOf(formula, scope, (name) => name === variable);
  const [moving, level] = isAtRest(left) ? [right, left] : [left, right];
  const name = nameOf(moving, variable);
  const flow = scope.definitions.find(
    (one): one is Flow => isFlow(one) && name !== null && definedBy(one).includes(name),
  );
  if (flow === undefined || name === null || !isAtRest(level)) return false;
  const isAlone = definedBy(flow).length === 1 && scope.symbols.get(name)?.type.kind === 'scalar';
  const rates = flow.kind === 'flow' ? Object.values(flow.rates) : [flow.loss];
  return isAlone && rates.every((rate) => !speaksOf(rate, scope, (used) => used === flow.time, name));
}

const isFlow = (one: Definition): one is Flow => one.kind === 'flow' || one.kind === 'gradient flow';

/** Of x(t), and x where t is its time. */
function nameOf(formula: Formula, variable: string): string | null {
  if (formula.kind === 'symbol') return formula.name;
  const [at] = formula.kind === 'apply' ? formula.arguments : [];
  return formula.kind === 'apply' && at?.kind === 'symbol' && at.name === variable ? formula.function : null;
}

/** Does it speak of a symbol that is so, or of anything that moves but one, through whatever is defined? */
function speaksOf(formula: Formula, { definitions }: Scope, isSo: (name: string) => boolean, but = ''): boolean {
  const seen = new Set(usedIn(formula));
  for (const name of seen) {
    if (name === but) continue;
    const meant = definitions.filter((one) => definedBy(one).includes(name));
    if (isSo(name) || meant.some((one) => 'time' in one)) return true;
    for (const part of meant.flatMap(formulasOf)) for (const used of usedIn(part)) seen.add(used);
  }
  return false;
}
