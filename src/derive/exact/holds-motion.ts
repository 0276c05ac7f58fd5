/** Which values hold a symbol that moves with time, in letters or in numbers. */
import type { MatrixValue } from '../../algebra/matrices/value.ts';
import type { Scalar } from '../../algebra/scalar.ts';
import { symbolsOf } from '../../algebra/symbols.ts';
import type { ExactWorld } from './world.ts';

/** Does a symbol that moves by an equation stand in a value? */
export function holdsMotion(world: ExactWorld, { words }: MatrixValue): boolean {
  const inNumber = (a: Scalar): boolean =>
    [...symbolsOf(a)].some((s) => {
      const atom = world.ring.atoms.get(s);
      if (atom === undefined) return world.moving.has(s);
      return !('letters' in atom) || atom.letters.some((l) => world.moving.has(l.name));
    });
  return [...words.values()].some((w) => w.letters.some((l) => world.moving.has(l.name)) || inNumber(w.coefficient));
}
