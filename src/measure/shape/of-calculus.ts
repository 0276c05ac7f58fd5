/** Sizes of derivatives, limits, sums over an index, entries, expectations, norms and indicators. */
import type { Formula } from '../../language/latex/index.ts';
import { joinShapes, matrixShape, numberShape, type Shape } from './shape.ts';
import { alike, type Rule, type Sizing, symbolShape, withLocal, withNumber } from './sizing.ts';

const unchanged = (f: Formula, s: Shape): Sizing => ({ shape: s, formula: () => f });

/** The same with its operand sized. */
const around = <F extends Formula & { readonly operand: Formula }>(f: F, inside: Sizing, s = inside.shape): Sizing => ({
  shape: s,
  formula: () => ({ ...f, operand: inside.formula() }),
});

export const derivative: Rule<'derivative'> = (f, pass) => around(f, pass.of(f.operand, withNumber(pass, f.variable)));
export const limit: Rule<'limit'> = (f, pass) => around(f, pass.of(f.operand, withNumber(pass, f.variable)));
export const series: Rule<'series'> = (f, pass) => around(f, pass.of(f.operand, withNumber(pass, f.index)));
export const expectation: Rule<'expectation'> = (f, pass) => around(f, pass.of(f.operand, pass));
export const norm: Rule<'norm'> = (f, pass) => around(f, pass.of(f.operand, pass), numberShape());
export const absolute: Rule<'absolute'> = (f, pass) => around(f, pass.of(f.operand, pass), numberShape());

export const atPoint: Rule<'at'> = (f, pass) => {
  const values = f.values.map((x) => pass.of(x, pass));
  const local = f.variables.map((name, i) => [name, (values[i] as Sizing).shape] as const);
  const inside = pass.of(f.operand, withLocal(pass, local));
  return {
    shape: inside.shape,
    formula: () => ({ ...f, operand: inside.formula(), values: values.map((x) => x.formula()) }),
  };
};

export const gradient: Rule<'gradient'> = (f, pass) => {
  const inside = pass.of(f.operand, pass);
  joinShapes(inside.shape, numberShape());
  return around(f, inside, symbolShape(f.variable, pass));
};

export const entry: Rule<'entry'> = (f, pass) => {
  const name = f.operand.kind === 'symbol' && f.indices.length === 1 ? f.operand.name : null;
  const member = name === null ? undefined : pass.memberOf(name);
  if (member !== undefined) return unchanged(f, member === null ? numberShape() : matrixShape(...member));
  const inside = pass.of(f.operand, pass);
  return around(f, inside, numberShape());
};

export const indicator: Rule<'indicator'> = (f, pass) => {
  const sides = alike(
    f.condition.sides.map((x) => pass.of(x, pass)),
    null,
  );
  return {
    shape: numberShape(),
    formula: () => ({ ...f, condition: { ...f.condition, sides: sides.map((x) => x.formula()) } }),
  };
};
