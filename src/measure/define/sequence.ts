/**
 * Descent and recurrences: the symbols after so many steps. Rounding is followed by a second run whose numbers are
 * moved by a rounding in every step, and by the error of the start at first: the error stated is some times what they
 * are apart, an estimate.
 */
import type { Matrix } from 'ml-matrix';
import { Unable } from '../../algebra/unable.ts';
import type { Definition } from '../../language/declare/definition.ts';
import type { Formula } from '../../language/latex/index.ts';
import { product } from '../interpret/arithmetic.ts';
import { gradients } from '../interpret/gradient.ts';
import type { Scope } from '../interpret/scope.ts';
import type { World } from '../interpret/world.ts';
import { bare } from '../machine/bare.ts';
import { uniformStream } from '../random.ts';
import { singleton, type Value } from '../value.ts';
import type { Definer } from './define.ts';
import { settled, worldOf } from './settled.ts';
import { disturbed, type Layout, layoutOf, packed, type State, startOf, unpacked, withErrors } from './state.ts';

type Sequence = Extract<Definition, { readonly kind: 'descent' | 'recurrence' }>;

const sequenceOf = <V>(scope: Scope<V>, name: string): Sequence | null => {
  const definition = scope.world.definition(name);
  return definition?.kind === 'descent' || definition?.kind === 'recurrence' ? definition : null;
};

export const isSequence = <V>(scope: Scope<V>, name: string): boolean => sequenceOf(scope, name) !== null;

export const byDescent: Definer<'descent'> = (sequence, scope) => now(sequence, scope);
export const byRecurrence: Definer<'recurrence'> = (sequence, scope) => now(sequence, scope);

/** At the step that the symbol of steps has here. */
function now<V>(sequence: Sequence, scope: Scope<V>): Readonly<Record<string, V>> {
  const step = settled(scope.symbol(sequence.time), scope, 'a number of steps').value.get(0, 0);
  return stepped(sequence, scope, step);
}

/** One symbol of a sequence at a step. */
export function atStep<V>(scope: Scope<V>, name: string, step: number): V {
  const sequence = sequenceOf(scope, name);
  if (sequence === null) throw new Unable(`${name} is no sequence`);
  return stepped(sequence, scope, step)[name] as V;
}

function stepped<V>(sequence: Sequence, scope: Scope<V>, step: number): Readonly<Record<string, V>> {
  if (!(Number.isInteger(step) && step >= 0)) throw new Unable(`step ${step} of a sequence`);
  const world = worldOf(scope, sequence, [sequence.time], 'a sequence');
  const steps = world.once(sequence, () => new Steps(sequence, world));
  return Object.fromEntries(
    Object.entries(steps.at(step)).map(([name, value]) => [name, scope.machine.constant(value)]),
  );
}

const MOST_STEPS = 200_000;

/** Rounding of a step is that of a few operations, in directions that a single second run may miss. */
const DIRECTIONS = 16;

class Steps {
  readonly #sequence: Sequence;
  readonly #world: World;
  readonly #layout: Layout;
  readonly #start: State;
  readonly #exact: Float64Array[];
  readonly #moved: Float64Array[];
  readonly #uniform: () => number;

  constructor(sequence: Sequence, world: World) {
    this.#sequence = sequence;
    this.#world = world;
    this.#start = startOf(sequence.start, world);
    this.#layout = layoutOf(this.#start);
    this.#uniform = uniformStream(world.seed ^ 0x5eed);
    this.#exact = [packed(this.#layout, (name) => (this.#start[name] as Value).value)];
    this.#moved = [disturbed(this.#layout, this.#start, this.#uniform)];
  }

  at(step: number): State {
    if (step === 0) return this.#start;
    if (step > MOST_STEPS) throw new Unable(`${step} steps are too many`);
    for (let n = this.#exact.length; n <= step; n++) {
      this.#exact.push(this.#next(this.#exact[n - 1] as Float64Array, n - 1));
      const moved = this.#next(this.#moved[n - 1] as Float64Array, n - 1);
      this.#moved.push(moved.map((x) => x * (1 + (this.#uniform() < 0.5 ? -2 : 2) * Number.EPSILON)));
    }
    const [exact, moved] = [this.#exact[step] as Float64Array, this.#moved[step] as Float64Array];
    const errors = exact.map(
      (x, i) => DIRECTIONS * Math.abs(x - (moved[i] as number)) + 8 * Number.EPSILON * Math.abs(x),
    );
    const usual = Math.hypot(...errors) / Math.sqrt(Math.max(1, errors.length)) / 10;
    return withErrors(
      this.#layout,
      exact,
      errors.map((x) => Math.max(x, usual)),
    );
  }

  #next(state: Float64Array, n: number): Float64Array {
    const names = this.#layout.names;
    const scope = this.#world.over(bare, [[this.#sequence.time, singleton(n)], ...unpacked(this.#layout, state)]);
    const next =
      this.#sequence.kind === 'descent' ? descended(this.#sequence, scope, names) : recurred(this.#sequence, scope);
    return packed(this.#layout, (name) => next[name] as Matrix);
  }
}

type Descent = Extract<Sequence, { readonly kind: 'descent' }>;
type Recurrence = Extract<Sequence, { readonly kind: 'recurrence' }>;

/** x − step ∇. */
function descended({ loss, step }: Descent, scope: Scope<Matrix>, names: readonly string[]): Record<string, Matrix> {
  const found = gradients(scope.world.sized(loss), names, scope);
  const rate = scope.of(scope.world.sized(step));
  const { operations } = scope;
  return Object.fromEntries(
    names.map((name, i) => [
      name,
      operations.add([scope.symbol(name), operations.negate(product(operations, rate, found[i] as Matrix))]),
    ]),
  );
}

function recurred({ next }: Recurrence, scope: Scope<Matrix>): Record<string, Matrix> {
  return Object.fromEntries(
    Object.entries(next).map(([name, formula]: [string, Formula]) => {
      const { rows, columns } = scope.symbol(name);
      return [name, scope.of(scope.world.sized(formula, [rows, columns]))];
    }),
  );
}
