/**
 * What a definition gives: its symbols with their types, and itself with all sizes filled in. Inputs: a definition, what
 * its symbols are declared to be, if they are, and the definitions before it.
 * @throws IllTyped, UndeclaredSymbol, Unable
 */
import type { Definition } from '../language/declare/index.ts';
import { belonging, entrywise } from './defined/by-axis.ts';
import { decomposed } from './defined/decomposition.ts';
import { byFormula } from './defined/formula.ts';
import type { Given, Meaning } from './defined/given.ts';
import { crossed, minimised, moved } from './defined/problem.ts';
import { drawn } from './defined/random.ts';

export function defined(definition: Definition, given: Given): Meaning {
  switch (definition.kind) {
    case 'formula':
      return byFormula(definition, given);
    case 'svd':
    case 'eigen':
      return decomposed(definition, given);
    case 'gradient flow':
    case 'descent':
    case 'flow':
    case 'recurrence':
      return moved(definition, given);
    case 'minimiser':
      return minimised(definition, given);
    case 'crossing':
      return crossed(definition, given);
    case 'membership':
      return belonging(definition, given);
    case 'entries':
      return entrywise(definition, given);
    case 'random':
      return drawn(definition, given);
  }
}
