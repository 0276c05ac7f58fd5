/**
 * Expectations where moments close: polynomials in one random number, or in one normal column.
 * @throws Unable several random symbols, another distribution, or what is no polynomial.
 */
import { derivative } from '../../algebra/derivative.ts';
import { gaussianMean } from '../../algebra/matrices/gaussian.ts';
import { replaceIn } from '../../algebra/matrices/replace.ts';
import { addValues, isNumber, type MatrixValue, scalarOfValue } from '../../algebra/matrices/value.ts';
import { add, divide, multiply, rational, type Scalar, vanishes, ZERO } from '../../algebra/scalar.ts';
import { substitute } from '../../algebra/substitute.ts';
import { symbolsOf } from '../../algebra/symbols.ts';
import { Unable } from '../../algebra/unable.ts';
import type { Definition } from '../../language/declare/index.ts';
import type { Formula } from '../../language/latex/index.ts';
import { momentsOf } from './moments.ts';
import { isHidden, occurs } from './occurs.ts';
import type { Shape } from './shape.ts';
import type { ExactWorld } from './world.ts';

type Random = Extract<Definition, { kind: 'random' }>;

export function expectationOf(
  { operand }: Extract<Formula, { kind: 'expectation' }>,
  world: ExactWorld,
  expected: Shape,
): MatrixValue {
  const value = world.evaluate(operand, expected);
  const random = [...world.definitions.values()].filter((d): d is Random => d.kind === 'random');
  const here = random.filter(({ name }) => occurs(world.ring, value, ownName(world, name)));
  const [only] = here;
  if (only === undefined) return value;
  if (here.length > 1 || only.count !== undefined) throw new Unable('the mean of several random symbols');
  if (isHidden(world.ring, value, ownName(world, only.name))) throw new Unable('the mean of what is no polynomial');
  return isNumber(world.symbol(only.name)) ? ofNumber(world, value, only) : ofColumn(world, value, only);
}

function ownName(world: ExactWorld, name: string): string {
  const value = world.symbol(name);
  return isNumber(value) ? [...symbolsOf(scalarOfValue(value))].join() : name;
}

/** By the moments of a normal column, around its mean. */
function ofColumn(world: ExactWorld, value: MatrixValue, { name, distribution, parameters }: Random): MatrixValue {
  const [mean, covariance] = parameters;
  if (distribution !== 'normal' || mean === undefined || covariance === undefined) {
    throw new Unable(`the mean of a column that is ${distribution}`);
  }
  const { ring } = world;
  const here = world.symbol(name);
  const [z, c] = [`deviation·${name}`, `covariance·${name}`];
  const deviation = world.matrix(z, here.rows, here.columns);
  world.matrix(c, here.rows, here.rows, ['symmetric', 'positive semidefinite']);
  const replaced = (a: MatrixValue, letters: ReadonlyMap<string, MatrixValue>) =>
    replaceIn(ring, a, { letters, symbols: new Map() });
  const around = replaced(value, new Map([[name, addValues(world.evaluate(mean, here), deviation)]]));
  const averaged = gaussianMean(ring, around, z, c);
  return replaced(averaged, new Map([[c, world.evaluate(covariance, { rows: here.rows, columns: here.rows })]]));
}

const HIGHEST_POWER = 8;

/** Power by power. */
function ofNumber(world: ExactWorld, value: MatrixValue, { name, distribution, parameters }: Random): MatrixValue {
  const moments = momentsOf(distribution);
  if (moments === null) throw new Unable(`the moments of ${distribution}`);
  const given = parameters.map((p) => world.number(p)) as unknown as readonly [Scalar, Scalar];
  const own = ownName(world, name);
  const meanOf = (a: Scalar): Scalar => {
    let [sum, rest, scale] = [ZERO, a, rational(1)];
    for (let k = 0; k <= HIGHEST_POWER; k++) {
      const coefficient = divide(substitute(rest, { [own]: ZERO }), scale);
      sum = add(sum, vanishes(coefficient) ? ZERO : multiply(coefficient, moments(k, ...given)));
      rest = derivative(rest, own);
      scale = multiply(scale, rational(k + 1));
      if (vanishes(rest)) return sum;
    }
    throw new Unable('the mean of what is no polynomial');
  };
  const words = new Map([...value.words].map(([key, w]) => [key, { ...w, coefficient: meanOf(w.coefficient) }]));
  return { ...value, words };
}
