/**
 * Parameters of a distribution that nothing declares: where they stand tells what they are. Of a distribution of numbers
 * they are real; of a normal vector of known size, a vector and a positive semidefinite matrix. Outcome: symbols; none
 * where the place tells too little, and then they are undeclared.
 */
import { Unable } from '../algebra/unable.ts';
import type { Declared, Definition, Structure, Type } from '../language/declare/index.ts';
import type { Formula } from '../language/latex/index.ts';
import { CONSTANTS } from './constants.ts';
import { type Scope, scopeOf } from './scope.ts';
import { ONE } from './size.ts';
import { typeOf } from './typing.ts';
import { usedIn } from './used.ts';

type Random = Extract<Definition, { readonly kind: 'random' }>;

export function parametersByPlace(
  definition: Random,
  find: (name: string) => Declared | undefined,
): readonly Declared[] {
  const { name, distribution, parameters } = definition;
  const types =
    distribution === 'normal' ? normalTypes(find(name)?.type, parameters, find) : parameters.map(() => REAL);
  return parameters.flatMap((parameter, index): readonly Declared[] => {
    const type = types[index];
    const isNew = parameter.kind === 'symbol' && find(parameter.name) === undefined && !CONSTANTS.has(parameter.name);
    return isNew && type !== undefined ? [{ name: parameter.name, type, of: [], conditions: [], whole: [] }] : [];
  });
}

const REAL: Type = { kind: 'scalar', numbers: 'real' };

function normalTypes(
  declared: Type | undefined,
  [mean, variance]: readonly Formula[],
  find: (name: string) => Declared | undefined,
): readonly Type[] {
  if (declared?.kind === 'matrix') {
    const structure = new Set<Structure>(['symmetric', 'positive semidefinite']);
    return [
      { kind: 'matrix', rows: declared.rows, columns: ONE, structure: new Set() },
      { kind: 'matrix', rows: declared.rows, columns: declared.rows, structure },
    ];
  }
  const isOfNumbers = [mean, variance].some((parameter) => parameter !== undefined && isNumber(parameter, find));
  return declared?.kind === 'scalar' || isOfNumbers ? [REAL, REAL] : [];
}

/** Whether a parameter is seen to be a number; 0 may be a vector. */
function isNumber(formula: Formula, find: (name: string) => Declared | undefined): boolean {
  if (formula.kind === 'number' && formula.numerator === 0n) return false;
  try {
    return typeOf(formula, scopeFrom(formula, find)).kind === 'scalar';
  } catch (error) {
    if (error instanceof Unable) return false;
    throw error;
  }
}

const scopeFrom = (formula: Formula, find: (name: string) => Declared | undefined): Scope =>
  scopeOf(...[...usedIn(formula)].flatMap((name) => find(name) ?? []));
