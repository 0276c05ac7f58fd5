/**
 * Symbols that are random: their types from the parameters of their distribution. A normal vector is of the size of its
 * mean, or of its covariance matrix. @throws IllTyped parameters that are no numbers, or of sizes that do not fit
 */
import type { Definition, Distribution, Numbers, Type } from '../../language/declare/index.ts';
import { printFormula, symbol } from '../../language/latex/index.ts';
import { IllTyped } from '../ill-typed.ts';
import { ONE } from '../size.ts';
import { isZero, scalarIn, scalarType, sizesOf, type Typed, unified } from '../typing/typed.ts';
import { typingIn } from '../typing.ts';
import { asDeclared, fitting, type Given, type Meaning, symbolOf, typedIn } from './given.ts';

const VALUES: { readonly [D in Distribution]: Numbers } = {
  normal: 'real',
  bernoulli: 'natural',
  binomial: 'natural',
  uniform: 'real',
  exponential: 'real',
  gamma: 'real',
  beta: 'real',
  poisson: 'natural',
  'chi-square': 'real',
  laplace: 'real',
  rademacher: 'integer',
};

export function drawn(definition: Extract<Definition, { readonly kind: 'random' }>, given: Given): Meaning {
  const { name, distribution } = definition;
  const typing = typingIn(given.scope, given.sizes);
  const parameters = definition.parameters.map((parameter) => typing.of(parameter));
  const declared = given.scope.symbols.get(name)?.type;
  const [mean, variance] = parameters;
  if (distribution === 'normal' && mean !== undefined && variance !== undefined && variance.type.kind === 'matrix')
    return normalVector({ ...definition, distribution }, mean, variance, given);
  for (const parameter of parameters) scalarIn(parameter, `the ${distribution} distribution takes`, typing);
  const type = scalarType(VALUES[distribution]);
  if (declared !== undefined && declared.kind !== 'scalar')
    throw new IllTyped(
      printFormula(symbol(name)),
      `is declared a vector, and the ${distribution} distribution is of numbers`,
      'give it a covariance matrix, such as \\sigma^2 \\mathbb{I}',
    );
  return withCount(definition, parameters, type, given);
}

function normalVector(
  definition: Extract<Definition, { readonly kind: 'random' }>,
  mean: Typed,
  covariance: Typed,
  given: Given,
): Meaning {
  const { name } = definition;
  const typing = typingIn(given.scope, given.sizes);
  const [rows, columns] = sizesOf(covariance.type);
  unified(
    asDeclared(name, { kind: 'matrix', rows, columns: rows, structure: new Set() }),
    asDeclared(name, { kind: 'matrix', rows, columns, structure: new Set() }),
    printFormula(covariance.formula),
    typing,
  );
  const type: Type = { kind: 'matrix', rows, columns: ONE, structure: new Set() };
  const declared = given.scope.symbols.get(name)?.type;
  fitting(name, declared, asDeclared(name, type), given);
  const centre = isZero(mean.formula) ? { kind: 'zeros' as const, rows, columns: ONE } : mean.formula;
  const fit = unified(
    asDeclared(name, type),
    { formula: centre, type: isZero(mean.formula) ? type : mean.type },
    printFormula(mean.formula),
    typing,
  )[1];
  return withCount(definition, [fit, covariance], type, given);
}

/** Of x_1, …, x_n a function of its index. */
function withCount(
  definition: Extract<Definition, { readonly kind: 'random' }>,
  parameters: readonly Typed[],
  type: Type,
  given: Given,
): Meaning {
  const count = definition.count === undefined ? null : typedIn(definition.count, given);
  const family = count === null ? {} : { of: ['·'], from: [scalarType('integer')], count: count.formula };
  return {
    definition: {
      ...definition,
      parameters: parameters.map(({ formula }) => formula),
      ...(count === null ? {} : { count: count.formula }),
    },
    symbols: [symbolOf(definition.name, type, given, family)],
  };
}
