/** Limits. */
import { Unable } from '../../algebra/unable.ts';
import type { Interpreter } from './interpret.ts';

export const limit: Interpreter<'limit'> = () => {
  throw new Unable('a limit');
};
