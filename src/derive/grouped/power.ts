/** Powers on axes: of numbers; of square matrices by whole numbers, the inverse among them; of diagonal ones by any. */
import {
  asMultipleOfIdentity,
  at,
  type BlockMatrix,
  diagonal,
  identity,
  multiplyBlocks,
} from '../../algebra/blocks.ts';
import { isLess } from '../../algebra/order.ts';
import { power, type Scalar, vanishes, ZERO } from '../../algebra/scalar.ts';
import { asExponent } from '../../algebra/substitute.ts';
import { symbolsOf } from '../../algebra/symbols.ts';
import { Unable } from '../../algebra/unable.ts';
import type { Rule } from './evaluate.ts';
import { inverseOf } from './inverse.ts';
import { nonzero } from './take.ts';
import { blocksIn, matrixOf, numberOf, requireSquare } from './value.ts';
import type { GroupedWorld } from './world.ts';

export const raised: Rule<'power'> = ({ base, exponent }, world, members) => {
  const [value, by] = [world.evaluate(base, members), world.number(exponent, members)];
  if (value.kind === 'number') return numberOf(numberPower(value.value, by, world));
  requireSquare(value.value);
  const values = diagonalOf(value.value);
  if (values !== null)
    return matrixOf(
      diagonal(
        value.value.rows,
        values.map((x) => numberPower(x, by, world)),
      ),
    );
  const whole = wholeOf(by);
  if (whole === null || Math.abs(whole) > LARGEST) throw new Unable('such a power of a matrix');
  const factor = whole < 0 ? inverseOf(blocksIn(value), world) : value.value;
  return matrixOf(Array.from({ length: Math.abs(whole) }, () => factor).reduce(multiplyBlocks, identity(factor.rows)));
};

const LARGEST = 6;

/** Roots are of what is positive. */
function numberPower(base: Scalar, by: Scalar, world: GroupedWorld): Scalar {
  const whole = wholeOf(by);
  if (whole !== null && whole >= 0) return power(base, asExponent(by));
  if (whole === null && !isLess(ZERO, base, world.open)) throw new Unable('a root of what is not seen to be positive');
  world.take(nonzero(base, world));
  return power(base, asExponent(by));
}

function wholeOf(a: Scalar): number | null {
  if (vanishes(a)) return 0;
  if (symbolsOf(a).size > 0) return null;
  const only = asExponent(a).get('');
  return only?.isWhole ? only.valueOf() : null;
}

/** Its values, group by group, if it is a multiple of the identity on each. */
function diagonalOf(a: BlockMatrix): readonly Scalar[] | null {
  const isEmpty = a.entries.every((row, i) => row.every((entry, j) => i === j || entry.size === 0));
  if (!isEmpty) return null;
  const values = a.rows.map((_, i) => asMultipleOfIdentity(at(a, i, i)));
  return values.every((value) => value !== null) ? (values as readonly Scalar[]) : null;
}
