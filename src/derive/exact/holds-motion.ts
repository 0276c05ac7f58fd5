/** Which values hold a symbol that moves with time, written out or inside of an inverse, an exponential or a function. */
import type { MatrixValue } from '../../algebra/matrices/value.ts';
import { occurs } from './occurs.ts';
import type { ExactWorld } from './world.ts';

export const holdsMotion = (world: ExactWorld, value: MatrixValue): boolean =>
  [...world.moving.keys()].some((name) => occurs(world.ring, value, name));
