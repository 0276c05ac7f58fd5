/** 𝔼. */
import { Unable } from '../../algebra/unable.ts';
import type { Formula } from '../../language/latex/index.ts';
import type { Interpreter } from './interpret.ts';
import type { Scope } from './scope.ts';

export const expectation: Interpreter<'expectation'> = () => {
  throw new Unable('an expectation');
};

export function variance<V>(_: Extract<Formula, { readonly kind: 'apply' }>, __: Scope<V>): V | null {
  return null;
}
