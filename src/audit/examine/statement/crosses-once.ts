/**
 * Is a level crossed once at most, whatever the symbols are? What moves alone, by a rate that does not tell the time, rises
 * or falls all along: a solution of an autonomous equation in one variable never turns. So it is once, if ever, at a level
 * that does not move. Inputs: a crossing, what its symbols are and how they are defined. Outcome: false where it may turn.
 */
import { type Definition, definedBy } from '../../../language/declare/index.ts';
import type { Formula } from '../../../language/latex/index.ts';
import { reachedFrom } from '../../../theory/reached.ts';
import type { Scope } from './read.ts';

type Crossing = Extract<Definition, { readonly kind: 'crossing' }>;
type Flow = Extract<Definition, { readonly kind: 'flow' | 'gradient flow' }>;

export function crossesOnce(
  { sides: [left, right], variable }: Crossing,
  { definitions }: Pick<Scope, 'definitions'>,
): boolean {
  /** Does it change by a time, or by anything that moves but one? */
  const isOf = (formula: Formula, time: string, but = ''): boolean => {
    const others = definitions.filter((one) => 'time' in one && !definedBy(one).includes(but)).flatMap(definedBy);
    const names = reachedFrom([formula], definitions, (one) => !definedBy(one).includes(but));
    return [time, ...others].some((name) => names.has(name));
  };
  const isAtRest = (formula: Formula): boolean => !isOf(formula, variable);
  const [moving, level] = isAtRest(left) ? [right, left] : [left, right];
  const name = nameOf(moving, variable);
  const flow = definitions.find((one): one is Flow => isFlow(one) && name !== null && definedBy(one).includes(name));
  if (flow === undefined || name === null || !isAtRest(level)) return false;
  const rates = flow.kind === 'flow' ? Object.values(flow.rates) : [flow.loss];
  return definedBy(flow).length === 1 && rates.every((rate) => !isOf(rate, flow.time, name));
}

const isFlow = (one: Definition): one is Flow => one.kind === 'flow' || one.kind === 'gradient flow';

/** Of x(t), and x where t is its time. */
function nameOf(formula: Formula, variable: string): string | null {
  if (formula.kind === 'symbol') return formula.name;
  const [at] = formula.kind === 'apply' ? formula.arguments : [];
  return formula.kind === 'apply' && at?.kind === 'symbol' && at.name === variable ? formula.function : null;
}
