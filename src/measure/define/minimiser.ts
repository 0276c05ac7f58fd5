/**
 * Where a strongly convex loss is least, under equations in which its symbols are affine: Newton's method, and a bound
 * by what is left of the conditions over the least eigenvalue, in absolute value, of their derivative, twice. That the
 * loss is convex is looked at around the minimiser, not proved.
 * @throws Unable the loss is not convex or not strongly so, an inequality, or Newton's method does not end.
 */
import { EigenvalueDecomposition, type Matrix, solve } from 'ml-matrix';
import { Unable } from '../../algebra/unable.ts';
import type { Definition } from '../../language/declare/definition.ts';
import type { Formula } from '../../language/latex/index.ts';
import type { World } from '../interpret/world.ts';
import { normalStream } from '../random.ts';
import { frobenius, within } from '../value.ts';
import { type Conditions, conditionsOf } from './conditions.ts';
import type { Definer } from './define.ts';
import { worldOf } from './settled.ts';
import { type Layout, type State, unpacked } from './state.ts';

type Minimiser = Extract<Definition, { readonly kind: 'minimiser' }>;

export const byMinimiser: Definer<'minimiser'> = (definition, scope) => {
  const world = worldOf(scope, definition, [], 'a minimiser');
  const state = world.once(definition, () => minimised(definition, world));
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [name, scope.machine.constant(value)]));
};

/** More numbers than this are too many for second derivatives. */
const MOST_NUMBERS = 400;

function minimised(definition: Minimiser, world: World): State {
  const symbols = layoutOf(definition, world);
  if (symbols.length > MOST_NUMBERS) throw new Unable(`a minimiser of ${symbols.length} numbers`);
  const loss = world.sized(definition.loss);
  const conditions = conditionsOf(loss, symbols, equations(definition, world), world);
  const x = newton(conditions, world.seed);
  const least = leastCurvature(conditions, x, world.seed);
  const { value, error } = conditions.at(x);
  const bound = (2 * (frobenius(value) + frobenius(error))) / least + 4 * Number.EPSILON * Math.hypot(...x);
  return Object.fromEntries(
    unpacked(conditions.layout, x)
      .filter(([name]) => definition.over.includes(name))
      .map(([name, matrix]) => [name, within(matrix, bound)]),
  );
}

function layoutOf({ over }: Minimiser, world: World): Layout {
  const sizes = over.map((name) => world.declaredSize(name) ?? ([1, 1] as const));
  return { names: over, sizes, length: sizes.reduce((sum, [rows, columns]) => sum + rows * columns, 0) };
}

/** left − right of each. */
function equations({ subjectTo }: Minimiser, world: World) {
  return subjectTo.flatMap(({ sides, relations }) => {
    const whole = world.sizedAlike(sides);
    return relations.map((relation, i) => {
      if (relation !== '=') throw new Unable('a minimiser under an inequality');
      const [left, right] = [whole[i], whole[i + 1]] as [Formula, Formula];
      const formula: Formula = { kind: 'add', terms: [left, { kind: 'negate', operand: right }] };
      return { formula, size: world.sizeIn(formula) ?? ([1, 1] as const) };
    });
  });
}

const MOST_STEPS = 60;

/** From zero, or from a random place where zero has no value. */
function newton(conditions: Conditions, seed: number): Float64Array {
  for (const start of [() => 0, normalStream(seed ^ 0x3c6ef372)]) {
    const from = Float64Array.from({ length: conditions.layout.length }, start);
    const found = descended(conditions, from);
    if (found !== null) return found;
  }
  throw new Unable('a minimiser to which Newton’s method does not come');
}

/** Steps while what is left becomes smaller; null where it does not become a rounding. */
function descended(conditions: Conditions, start: Float64Array): Float64Array | null {
  let x = start;
  let left = conditions.at(x);
  for (let n = 0; n < MOST_STEPS; n++) {
    const size = frobenius(left.value);
    if (!Number.isFinite(size)) return null;
    if (size === 0) return x;
    const step = directionAt(conditions, x, left.value);
    if (step === null) return null;
    const next = [1, 1 / 2, 1 / 4, 1 / 16, 1 / 256]
      .map((share) => x.map((value, i) => value - share * (step[i] as number)))
      .map((y) => ({ y, left: conditions.at(y) }))
      .find((trial) => frobenius(trial.left.value) < size);
    if (next === undefined) return size <= 1e4 * frobenius(left.error) ? x : null;
    x = next.y;
    left = next.left;
  }
  return null;
}

function directionAt({ derivative }: Conditions, x: Float64Array, left: Matrix): readonly number[] | null {
  try {
    const step = solve(derivative(x), left).to1DArray();
    return step.every(Number.isFinite) ? step : null;
  } catch {
    return null;
  }
}

/** Around the minimiser it is looked in so many directions, near and far. */
const LOOKS = 8;

/** The least absolute eigenvalue of the derivative of the conditions. @throws Unable the loss is not convex there. */
function leastCurvature(conditions: Conditions, x: Float64Array, seed: number): number {
  const normal = normalStream(seed ^ 0x6a09e667);
  const size = 1 + Math.hypot(...x) / Math.sqrt(Math.max(1, x.length));
  const symbols = x.length - conditions.multipliers;
  const places = Array.from({ length: LOOKS }, (_, look) =>
    x.map((value, i) => (i < symbols ? value + (look % 2 === 0 ? size : 1e-3 * size) * normal() : value)),
  );
  const here = eigenvaluesAt(conditions, x);
  const least = Math.min(...here.map(Math.abs));
  const largest = Math.max(...here.map(Math.abs));
  const isMinimum = here.filter((value) => value < 0).length === conditions.multipliers;
  if (!isMinimum || !(least > 1e-11 * largest)) throw new Unable('a minimiser of a loss that is not strongly convex');
  for (const place of places) {
    const values = eigenvaluesAt(conditions, place);
    if (!values.every(Number.isFinite)) continue;
    // Equations that are not affine, or a loss that is not convex, turn a sign.
    const negative = values.filter((value) => value < -1e-9 * largest).length;
    if (negative > conditions.multipliers) throw new Unable('a minimiser of a loss that is not convex');
  }
  return least;
}

function eigenvaluesAt({ derivative }: Conditions, x: Float64Array): readonly number[] {
  const matrix = derivative(x);
  if (matrix.to1DArray().some((entry) => !Number.isFinite(entry))) return [Number.NaN];
  return new EigenvalueDecomposition(matrix, { assumeSymmetric: true }).realEigenvalues;
}
