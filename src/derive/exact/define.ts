/**
 * The value of a symbol that a definition gives a meaning; null of one that none does.
 * A decomposition replaces the matrix that it is of, where that is a symbol: Z is U Σ Vᵀ from then on.
 * @throws Unable a definition without an exact meaning here.
 */

import { ownName } from '../../algebra/domain.ts';
import {
  isNumber,
  type MatrixValue,
  numberValue,
  productOfValues,
  transposeValue,
} from '../../algebra/matrices/value.ts';
import { symbol } from '../../algebra/scalar.ts';
import { Unable } from '../../algebra/unable.ts';
import type { Definition } from '../../language/declare/definition.ts';
import type { Structure } from '../../language/declare/type.ts';
import { sizeName } from './scalar-name.ts';
import type { ExactWorld } from './world.ts';

export function defineSymbol(world: ExactWorld, name: string): MatrixValue | null {
  const decomposed = decompositionOf(world, name);
  if (decomposed !== null) return rebuilt(world, decomposed);
  const definition = world.definitions.get(name);
  if (definition === undefined) return null;
  switch (definition.kind) {
    case 'formula':
      return world.evaluate(definition.value);
    case 'svd':
    case 'eigen':
      return part(world, definition, name);
    case 'gradient flow':
    case 'flow':
    case 'descent':
    case 'recurrence':
      return state(world, definition, name);
    // What holds of any matrix of their size holds of these.
    case 'membership':
    case 'entries':
    case 'minimiser':
    case 'crossing':
    case 'random':
      return world.declaredValue(name);
  }
}

type Decomposition = Extract<Definition, { kind: 'svd' | 'eigen' }>;
type Motion = Extract<Definition, { kind: 'gradient flow' | 'flow' | 'descent' | 'recurrence' }>;

function decompositionOf(world: ExactWorld, name: string): Decomposition | null {
  for (const definition of world.definitions.values()) {
    if (definition.kind !== 'svd' && definition.kind !== 'eigen') continue;
    const isOf = definition.of.kind === 'symbol' && definition.of.name === name;
    if (isOf && !world.definitions.has(name)) return definition;
  }
  return null;
}

/** U Σ Vᵀ, or Q Λ Qᵀ. */
function rebuilt(world: ExactWorld, { kind, names }: Decomposition): MatrixValue {
  const [left, values, right] = [names[0], names[1], kind === 'svd' ? names[2] : names[0]].map((n) => world.symbol(n));
  return productOfValues(world.ring, [left, values, transposeValue(world.ring, right as MatrixValue)] as MatrixValue[]);
}

function part(world: ExactWorld, definition: Decomposition, name: string): MatrixValue {
  const whole = matrixBefore(world, definition);
  if (definition.kind === 'eigen') {
    const values: Structure[] = ['diagonal', ...whole.structure];
    const structure: Structure[] = name === definition.names[0] ? ['orthogonal'] : values;
    return world.matrix(name, whole.rows, whole.rows, structure);
  }
  const rank = symbol(sizeName(`rank of ${definition.names[1]}`));
  const [left, values] = definition.names;
  if (name === values) return world.matrix(name, rank, rank, ['diagonal', 'positive definite']);
  return world.matrix(name, name === left ? whole.rows : whole.columns, rank, ['orthonormal columns']);
}

/** Its size, and what its eigenvalues have of its structure. */
function matrixBefore(world: ExactWorld, { of }: Decomposition) {
  // What moves, or is made of other symbols, is no letter that could be replaced.
  const isFree = of.kind === 'symbol' && !world.definitions.has(of.name);
  const declared = isFree ? world.declared.get(of.name) : undefined;
  if (declared === undefined || declared.type.kind !== 'matrix' || declared.of.length > 0) {
    throw new Unable('a decomposition of what is no declared matrix');
  }
  const { rows, columns, structure } = declared.type;
  const kept: readonly Structure[] = ['invertible', 'positive definite', 'positive semidefinite', 'projection'];
  return { rows: world.size(rows), columns: world.size(columns), structure: kept.filter((s) => structure.has(s)) };
}

/** A letter or a number that moves; of the size of its start where it is not declared. */
function state(world: ExactWorld, definition: Motion, name: string): MatrixValue {
  const declared = world.declared.get(name);
  const time = definition.time;
  if (declared !== undefined) {
    const value = world.declaredValue(name) as MatrixValue;
    world.move(value, name, time);
    return value;
  }
  const start = definition.start[name];
  if (start === undefined) throw new Unable(`${name} has no start`);
  const first = world.evaluate(start);
  const value = isNumber(first) ? realNumber(world, name) : world.matrix(name, first.rows, first.columns);
  world.move(value, name, time);
  return value;
}

function realNumber(world: ExactWorld, name: string): MatrixValue {
  const own = ownName(name, 'real');
  world.ring.continuous.add(own);
  return numberValue(symbol(own));
}
