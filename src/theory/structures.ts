/** Structures that a matrix can have: of one that is not square only orthonormal columns. @throws IllTyped */
import type { Declared, Structure } from '../language/declare/index.ts';
import { printFormula, type Statement, symbol } from '../language/latex/index.ts';
import { IllTyped } from './ill-typed.ts';
import { NEED_NOT_BE_SQUARE } from './implied-sizes.ts';
import type { StructureOf } from './theory.ts';
import { shownType, sizesOf, type Typed, type Typing } from './typing/typed.ts';

export function requirePossible(
  { formula, type }: Typed,
  { sizes }: Typing,
  structures: Iterable<Structure> = type.kind === 'matrix' ? type.structure : [],
): void {
  if (type.kind === 'scalar') return;
  const square = [...structures].find((structure) => !NEED_NOT_BE_SQUARE.has(structure));
  if (square === undefined || sizes.unify(...sizesOf(type)) !== 'different') return;
  throw new IllTyped(
    printFormula(formula),
    `is ${shownType(type, sizes)}, and cannot be ${square}`,
    'make it square, or take the word back',
  );
}

/** A formula that is said to have a structure, with its sizes. */
export function possible({ of, structures }: StructureOf, typing: Typing): StructureOf {
  const typed = typing.of(of);
  requirePossible(typed, typing, structures);
  return { of: typed.formula, structures };
}

/** What the structure of a symbol says of its sizes: columns that are orthonormal are no more than there are rows. */
export function conditionsOfStructure({ type }: Declared): readonly Statement[] {
  if (type.kind === 'scalar' || !type.structure.has('orthonormal columns')) return [];
  return [{ sides: [type.rows, type.columns], relations: ['>='] }];
}

export const asTyped = ({ name, type }: Declared): Typed => ({ formula: symbol(name), type });
