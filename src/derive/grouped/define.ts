/** How a definition gives its symbols a value on the axes: one table, from its kind to what knows it. */
import { type BlockMatrix, blockMatrix, type Element, type Space } from '../../algebra/blocks.ts';
import { multiply, ONE, rational, type Scalar, subtract } from '../../algebra/scalar.ts';
import { Unable } from '../../algebra/unable.ts';
import { isZero } from '../../algebra/zero.ts';
import type { Definition } from '../../language/declare/index.ts';
import { singularValueDecomposition } from '../spectrum.ts';
import { nonzero } from './take.ts';
import { blocksIn, type Grouped, matrixOf, SINGLE, scalarIn } from './value.ts';
import type { GroupedWorld, Rules } from './world.ts';

type Definer<K extends Definition['kind']> = (
  definition: Extract<Definition, { readonly kind: K }>,
  world: GroupedWorld,
) => Readonly<Record<string, Grouped>>;

const DEFINERS: { readonly [K in Definition['kind']]?: Definer<K> } = {
  formula: ({ name, value, of }, world) => {
    if (of !== undefined) throw new Unable(`${name} is a function`);
    return { [name]: world.evaluate(value) };
  },
  membership: ({ name, of, within }, world) => ({ [name]: matrixOf(membership(world.space(within), world.space(of))) }),
  entries: ({ name, index, over, value }, world) => {
    if (world.scope.symbols.has(index)) throw new Unable('an index that is something else too');
    const space = world.space(over);
    const entries = space.map((_, group) => scalarIn(world.evaluate(value, new Map([[index, { axis: over, group }]]))));
    return { [name]: matrixOf(vectorOf(space, entries)) };
  },
  svd: decomposed,
};

export const define: Rules['define'] = (definition, world) => {
  const definer = DEFINERS[definition.kind] as Definer<Definition['kind']> | undefined;
  if (definer === undefined) throw new Unable(`a ${definition.kind} on axes`);
  return definer(definition, world);
};

/** Ones where a member of the inner axis is in one of the outer. */
const membership = (outer: Space, inner: Space): BlockMatrix =>
  blockMatrix(outer, inner, (to, from, i, j) => {
    if (i !== j) return [];
    const elements = from.axes.map((_, depth): Element => (depth < to.axes.length ? 'I' : 'J'));
    return [[...elements, ONE]];
  });

/** A column with one value on each group. */
const vectorOf = (space: Space, values: readonly Scalar[]): BlockMatrix =>
  blockMatrix(space, SINGLE, (to, _, i) => [[...to.axes.map((): Element => 'J'), values[i] as Scalar]]);

/**
 * The compact decomposition. No singular value may vanish; where two are tied, other vectors would do as well.
 */
function decomposed(
  { names, of }: Extract<Definition, { readonly kind: 'svd' }>,
  world: GroupedWorld,
): Readonly<Record<string, Grouped>> {
  if (world.scope.definitions.filter(({ kind }) => kind === 'svd' || kind === 'eigen').length > 1)
    throw new Unable('two decompositions, of which each chooses its vectors');
  const { value } = singularValueDecomposition(blocksIn(world.evaluate(of)), 'A');
  const [left, values, right] = names;
  const squares = value.components.map(({ singularValue }) => multiply(singularValue, singularValue));
  for (const [i, square] of squares.entries()) {
    world.takes(names, nonzero(square, world));
    // The vectors of a tie may be turned into each other.
    for (const other of squares.slice(0, i)) {
      const apart = subtract(square, other);
      if (isZero(apart)) world.leaveOpen([left, right]);
      else world.takes([left, right], nonzero(apart, world));
    }
  }
  // A basis of a complement is any; what is constant on groups is one vector or its opposite.
  const constants = value.components.flatMap(({ kind }, i) => (kind === 'constant' ? [i] : []));
  world.chooses([left, right], constants.length);
  const signs = value.components.map((_, i) =>
    rational(constants.includes(i) && world.turned(constants.indexOf(i)) ? -1 : 1),
  );
  const turn = (a: BlockMatrix): BlockMatrix => ({
    ...a,
    entries: a.entries.map((row) =>
      row.map((entry, j) => new Map([...entry].map(([key, x]) => [key, multiply(x, signs[j] as Scalar)] as const))),
    ),
  });
  return {
    [left]: matrixOf(turn(value.U)),
    [values]: matrixOf(value.Sigma),
    [right]: matrixOf(turn(value.V)),
  };
}
