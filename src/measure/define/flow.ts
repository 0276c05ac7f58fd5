/**
 * Flows: the symbols at a time, by integration, with an estimate of the error. A flow is a function of its time: its
 * derivative is the right side itself, or minus the gradient of the loss, evaluated where the flow is.
 */
import type { Matrix } from 'ml-matrix';
import { ShapeMismatch } from '../../algebra/unable.ts';
import type { Definition } from '../../language/declare/definition.ts';
import { gradients } from '../interpret/gradient.ts';
import type { Scope } from '../interpret/scope.ts';
import type { World } from '../interpret/world.ts';
import { bare } from '../machine/bare.ts';
import type { Primitive } from '../primitive/primitive.ts';
import { singleton, sizeOf, type Value } from '../value.ts';
import type { Definer } from './define.ts';
import { Run } from './run.ts';
import { worldOf } from './settled.ts';
import { layoutOf, packed, startOf, unpacked } from './state.ts';

type Flow = Extract<Definition, { readonly kind: 'flow' | 'gradient flow' }>;

export const byFlow: Definer<'flow'> = (flow, scope) => atTime(flow, scope, scope.symbol(flow.time));
export const byGradientFlow: Definer<'gradient flow'> = (flow, scope) => atTime(flow, scope, scope.symbol(flow.time));

/** Every symbol of the flow at a time. */
export function atTime<V>(flow: Flow, scope: Scope<V>, time: V): Readonly<Record<string, V>> {
  const world = worldOf(scope, flow, [flow.time], 'a flow');
  const run = runOf(flow, world);
  return Object.fromEntries(
    Object.keys(flow.start).map((name) => [name, scope.machine.apply(moving(flow, world, run, name), [time])]),
  );
}

export const runOf = (flow: Flow, world: World): Run =>
  world.once(flow, () => {
    const start = startOf(flow.start, world);
    const layout = layoutOf(start);
    return new Run({
      start,
      layout,
      tolerance: world.effort.tolerance,
      seed: world.seed,
      rightSide: (t, y) => {
        const scope = world.over(bare, [[flow.time, singleton(t)], ...unpacked(layout, y)]);
        const rates = ratesIn(flow, scope);
        return packed(layout, (name) => rates[name] as Matrix);
      },
    });
  });

/** The rates of all symbols where they and the time are bound. @throws ShapeMismatch a rate of another size. */
export function ratesIn<V>(flow: Flow, scope: Scope<V>): Readonly<Record<string, V>> {
  const names = Object.keys(flow.start);
  const { operations, world } = scope;
  if (flow.kind === 'gradient flow') {
    const found = gradients(world.sized(flow.loss), names, scope);
    return Object.fromEntries(names.map((name, i) => [name, operations.negate(found[i] as V)]));
  }
  return Object.fromEntries(
    names.map((name) => {
      const { rows, columns } = operations.numbers(scope.symbol(name));
      const rate = scope.of(world.sized(flow.rates[name] as never, [rows, columns]));
      const found = operations.numbers(rate);
      if (found.rows !== rows || found.columns !== columns)
        throw new ShapeMismatch(`a rate of size ${sizeOf(found)} of ${name}, which is ${rows}×${columns}`);
      return [name, rate];
    }),
  );
}

/** One symbol as a function of the time. */
const moving = (flow: Flow, world: World, run: Run, name: string): Primitive => ({
  name: 'a flow',
  value: (t) => (run.at(t.get(0, 0))[name] as Value).value,
  bounded: (t) => {
    const at = run.at(t.value.get(0, 0))[name] as Value;
    return run.timeError(t.error.get(0, 0), t.value.get(0, 0), at);
  },
  pull: (operations, above, _, t) => {
    const { machine } = operations;
    const here = Object.keys(flow.start).map(
      (other) => [other, machine.apply(moving(flow, world, run, other), [t])] as const,
    );
    const rates = ratesIn(flow, world.over(machine, [[flow.time, t], ...here]));
    return [operations.inner(above, rates[name] as typeof above)];
  },
});
