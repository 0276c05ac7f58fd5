/** Where a loss is least. */
import { Unable } from '../../algebra/unable.ts';
import type { Definer } from './define.ts';

export const byMinimiser: Definer<'minimiser'> = () => {
  throw new Unable('a minimiser');
};
