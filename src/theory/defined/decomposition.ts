/**
 * (U, Σ, V) of a compact singular value decomposition, with rank(Z) columns; (Q, Λ) of a symmetric matrix.
 * @throws IllTyped a matrix that is not square, or is not declared symmetric
 */
import { type Declared, type Definition, definedBy, type Structure, type Type } from '../../language/declare/index.ts';
import { type Formula, printFormula } from '../../language/latex/index.ts';
import { IllTyped } from '../ill-typed.ts';
import { squareOf } from '../typing/arithmetic.ts';
import { sizesOf } from '../typing/typed.ts';
import { typingIn } from '../typing.ts';
import { asDeclared, fitting, type Given, type Meaning, plainSymbol, typedIn } from './given.ts';

type Decomposition = Extract<Definition, { readonly kind: 'svd' | 'eigen' }>;

export function decomposed(definition: Decomposition, given: Given): Meaning {
  const of = typedIn(definition.of, given);
  const [rows, columns] = sizesOf(of.type);
  const sized = { ...definition, of: of.formula };
  if (definition.kind === 'svd') {
    const rank: Formula = { kind: 'apply', function: 'rank', arguments: [of.formula] };
    const [left, values, right] = definition.names;
    return {
      definition: sized,
      symbols: [
        part(left, matrix(rows, rank, 'orthonormal columns'), given),
        part(values, matrix(rank, rank, 'diagonal', 'positive definite', 'invertible'), given),
        part(right, matrix(columns, rank, 'orthonormal columns'), given),
      ],
    };
  }
  squareOf(of, definition.of, typingIn(given.scope, given.sizes));
  requireSymmetric(definition.of, given);
  const [vectors, values] = definition.names;
  return {
    definition: sized,
    symbols: [
      part(vectors, matrix(rows, rows, 'orthogonal'), given),
      part(values, matrix(rows, rows, 'diagonal'), given),
    ],
  };
}

const matrix = (rows: Formula, columns: Formula, ...structure: readonly Structure[]): Type => ({
  kind: 'matrix',
  rows,
  columns,
  structure: new Set(structure),
});

function part(name: string, type: Type, given: Given): Declared {
  const before = given.scope.symbols.get(name);
  fitting(name, before?.type, asDeclared(name, type), given);
  return { ...plainSymbol(name, type), conditions: before?.conditions ?? [] };
}

const SYMMETRIC: readonly Structure[] = [
  'symmetric',
  'positive definite',
  'positive semidefinite',
  'diagonal',
  'projection',
];

/** A symbol has to be declared so; whether a formula is symmetric is found out where it is decomposed. */
function requireSymmetric(of: Formula, { scope, definitions }: Given): void {
  if (of.kind !== 'symbol' || definitions.some((definition) => definedBy(definition).includes(of.name))) return;
  const type = scope.symbols.get(of.name)?.type;
  if (type?.kind === 'matrix' && !SYMMETRIC.some((known) => type.structure.has(known)))
    throw new IllTyped(printFormula(of), 'is not declared symmetric', `write ${printFormula(of)} symmetric`);
}
