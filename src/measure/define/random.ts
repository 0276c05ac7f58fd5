/** x ~ distribution: one draw. */
import { Unable } from '../../algebra/unable.ts';
import type { Definer } from './define.ts';

export const byRandom: Definer<'random'> = () => {
  throw new Unable('a random symbol');
};
