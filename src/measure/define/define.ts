/** How a definition gives its symbols a value: one table, from its kind to the file that knows it. */
import type { Definition } from '../../language/declare/definition.ts';
import type { Scope } from '../interpret/scope.ts';
import { byEntries, byMembership } from './by-axis.ts';
import { byCrossing } from './crossing.ts';
import { byEigen, bySvd } from './decomposed.ts';
import { byFlow, byGradientFlow } from './flow.ts';
import { byFormula } from './formula.ts';
import { byMinimiser } from './minimiser.ts';
import { byRandom } from './random.ts';
import { byDescent, byRecurrence } from './sequence.ts';

export type Definer<K extends Definition['kind'] = Definition['kind']> = <V>(
  definition: Extract<Definition, { readonly kind: K }>,
  scope: Scope<V>,
) => Readonly<Record<string, V>>;

const DEFINERS: { readonly [K in Definition['kind']]: Definer<K> } = {
  formula: byFormula,
  svd: bySvd,
  eigen: byEigen,
  flow: byFlow,
  'gradient flow': byGradientFlow,
  descent: byDescent,
  recurrence: byRecurrence,
  minimiser: byMinimiser,
  crossing: byCrossing,
  random: byRandom,
  membership: byMembership,
  entries: byEntries,
};

/** The value of every symbol that it defines, in this scope. @throws Unable there is none. */
export const defineIn = <V>(definition: Definition, scope: Scope<V>): Readonly<Record<string, V>> =>
  (DEFINERS[definition.kind] as Definer)(definition, scope);
