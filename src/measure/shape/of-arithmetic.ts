/** Sizes of sums, products, quotients, powers, transposes and Kronecker products. */
import { ShapeMismatch } from '../../algebra/unable.ts';
import { extent, join, joinShapes, knownOf, numberShape, productOf, type Shape, shape, shapeText } from './shape.ts';
import { alike, isSingle, type Rule, settle } from './sizing.ts';

export const added: Rule<'add'> = (f, pass) => {
  const terms = alike(
    f.terms.map((x) => pass.of(x, pass)),
    null,
  );
  const first = terms.find((term) => !term.shape.isNumber) ?? terms[0];
  return {
    shape: first?.shape ?? numberShape(),
    formula: () => ({ ...f, terms: terms.map((term) => term.formula()) }),
  };
};

export const multiplied: Rule<'multiply'> = (f, pass) => {
  const factors = f.factors.map((x) => pass.of(x, pass));
  return {
    shape: factors.map((x) => x.shape).reduce(productShape, numberShape()),
    formula: () => ({ ...f, factors: factors.map((x) => x.formula()) }),
  };
};

export const divided: Rule<'divide'> = (f, pass) => {
  const [numerator, denominator] = [pass.of(f.numerator, pass), pass.of(f.denominator, pass)];
  joinShapes(denominator.shape, numberShape());
  return {
    shape: numerator.shape,
    formula: () => ({ ...f, numerator: numerator.formula(), denominator: denominator.formula() }),
  };
};

export const raised: Rule<'power'> = (f, pass) => {
  const [base, exponent] = [pass.of(f.base, pass), pass.of(f.exponent, pass)];
  if (base.shape.isNumber && !exponent.shape.isNumber) join(exponent.shape.rows, exponent.shape.columns);
  else {
    joinShapes(exponent.shape, numberShape());
    join(base.shape.rows, base.shape.columns);
  }
  return {
    shape: base.shape.isNumber ? exponent.shape : base.shape,
    formula: () => ({ ...f, base: base.formula(), exponent: exponent.formula() }),
  };
};

export const negated: Rule<'negate'> = (f, pass) => {
  const operand = pass.of(f.operand, pass);
  return { shape: operand.shape, formula: () => ({ ...f, operand: operand.formula() }) };
};

export const transposed: Rule<'transpose'> = (f, pass) => {
  const { shape: s, formula } = pass.of(f.operand, pass);
  return { shape: { ...s, rows: s.columns, columns: s.rows }, formula: () => ({ ...f, operand: formula() }) };
};

export const kronecker: Rule<'kronecker'> = (f, pass) => {
  const factors = f.factors.map((x) => pass.of(x, pass));
  const [rows, columns] = [extent(), extent()];
  pass.constraints.push(
    productOf(
      rows,
      factors.map((x) => x.shape.rows),
    ),
    productOf(
      columns,
      factors.map((x) => x.shape.columns),
    ),
  );
  settle(pass);
  return { shape: shape(rows, columns), formula: () => ({ ...f, factors: factors.map((x) => x.formula()) }) };
};

/** A number multiplies anything, as does what is known to be 1×1 where a product would not fit. */
function productShape(a: Shape, b: Shape): Shape {
  if (a.isNumber) return b;
  if (b.isNumber) return a;
  const [inner, outer] = [knownOf(a.columns), knownOf(b.rows)];
  if (inner !== null && outer !== null && inner !== outer) {
    if (isSingle(a)) return b;
    if (isSingle(b)) return a;
    throw new ShapeMismatch(`${shapeText(a)} times ${shapeText(b)}`);
  }
  join(a.columns, b.rows);
  return shape(a.rows, b.columns);
}
