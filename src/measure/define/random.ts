/**
 * x ~ distribution: a draw. Alone, the one that the seed of the world gives; in an expectation, another each time.
 * Of x_1, …, x_n the numbers are a column, and vectors the columns of a matrix.
 */
import type { Matrix } from 'ml-matrix';
import { Unable } from '../../algebra/unable.ts';
import type { Definition } from '../../language/declare/definition.ts';
import { type Streams, sample, streamsOf } from '../distribution.ts';
import type { Scope } from '../interpret/scope.ts';
import type { Size } from '../interpret/world.ts';
import { squareRoot } from '../primitive/square-root.ts';
import { exactly, isSingle, sizeOf, tabulated } from '../value.ts';
import type { Definer } from './define.ts';
import { hashed } from './hashed.ts';

export type Random = Extract<Definition, { readonly kind: 'random' }>;

export const byRandom: Definer<'random'> = (definition, scope) => ({
  [definition.name]: scope.machine.constant(
    exactly(samplerOf(definition, scope)(streamsOf(hashed(definition.name, scope.world.seed)))),
  ),
});

/** Draws of the symbol with the parameters that it has here. @throws Unable there is no such distribution. */
export function samplerOf<V>(definition: Random, scope: Scope<V>): (streams: Streams) => Matrix {
  const { world, operations } = scope;
  const count = definition.count === undefined ? 1 : scope.whole(definition.count);
  const size = vectorSize(definition, scope);
  const parameters = definition.parameters.map((p, i) =>
    operations.numbers(scope.of(world.sized(p, size === null ? null : parameterSize(size, i)))),
  );
  if (definition.distribution === 'normal' && parameters.some((p) => !isSingle(p)))
    return normalVectors(parameters, count);
  const numbers = parameters.map((p) => {
    if (!isSingle(p)) throw new Unable(`a ${sizeOf(p)} parameter of the ${definition.distribution} distribution`);
    return p.get(0, 0);
  });
  const [rows, columns] = size ?? [1, 1];
  return (streams) => {
    const one = (): number => sample(definition.distribution, numbers, streams);
    return definition.count === undefined ? tabulated(rows, columns, one) : tabulated(count, 1, one);
  };
}

/** How large one draw is, if it is no number: from its type, of samples that of one, or from its parameters. */
function vectorSize<V>({ name, distribution, parameters }: Random, { world }: Scope<V>): Size | null {
  const declared = world.declaredSize(name);
  if (declared !== null) return declared;
  if (distribution !== 'normal') return null;
  for (const [i, p] of parameters.entries()) {
    const size = world.sizeIn(p);
    if (size !== null) return i === 0 ? size : [size[0], 1];
  }
  return null;
}

/** Of a mean d×1 and a covariance d×d. */
const parameterSize = (size: Size, i: number): Size => (i === 0 ? size : [size[0], size[0]]);

function normalVectors([mean, covariance]: readonly Matrix[], count: number): (streams: Streams) => Matrix {
  if (mean === undefined || covariance === undefined) throw new Unable('a normal vector without mean or covariance');
  const root = squareRoot.value(covariance);
  return ({ normal }) => {
    const z = tabulated(mean.rows, count, normal);
    const spread = root.mmul(z);
    return tabulated(mean.rows, count, (i, j) => mean.get(i, 0) + spread.get(i, j));
  };
}
