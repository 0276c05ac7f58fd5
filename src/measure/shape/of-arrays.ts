/** Sizes of matrices that are written down: identity, ones, zeros, blocks. */
import { ShapeMismatch } from '../../algebra/unable.ts';
import type { Formula } from '../../language/latex/index.ts';
import { type Extent, extent, join, joinShapes, knownOf, type Shape, sumOf } from './shape.ts';
import { isSingle, isZero, type Rule, settle, written, zeroFormula, zeros } from './sizing.ts';

export const identity: Rule<'identity'> = (f, pass) => {
  const size = extent(f.size === null ? null : pass.whole(f.size));
  return {
    shape: { rows: size, columns: size, isNumber: false },
    formula: () => ({ kind: 'identity', size: written(size, 'an identity') }),
  };
};

export const ones: Rule<'ones'> = (f, pass) => {
  const size = extent(f.size === null ? null : pass.whole(f.size));
  return {
    shape: { rows: size, columns: extent(1), isNumber: false },
    formula: () => ({ kind: 'ones', size: written(size, 'a column of ones') }),
  };
};

export const unit: Rule<'unit'> = (f, pass) => {
  const size = extent(f.size === null ? null : pass.whole(f.size));
  return {
    shape: { rows: size, columns: extent(1), isNumber: false },
    formula: () => ({ ...f, size: written(size, 'a column of the identity') }),
  };
};

export const zeroBlock: Rule<'zeros'> = (f, pass) =>
  zeros({
    rows: extent(f.rows === null ? null : pass.whole(f.rows)),
    columns: extent(f.columns === null ? null : pass.whole(f.columns)),
    isNumber: false,
  });

/** A matrix given by blocks: one height a row, one width a column. */
export const grid: Rule<'matrix'> = (f, pass) => {
  const rows = f.rows.map((row) => row.map((cell) => pass.of(cell, pass)));
  const width = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== width)) throw new ShapeMismatch('rows of different lengths');
  const heights = rows.map(() => extent());
  const widths = Array.from({ length: width }, () => extent());
  const cells = rows.map((row, i) =>
    row.map((cell, j) => {
      const place: Shape = { rows: heights[i] as Extent, columns: widths[j] as Extent, isNumber: false };
      const isFlexible = cell.formula === zeroFormula;
      if (!isFlexible) joinShapes(cell.shape, place);
      return { cell, place, isFlexible };
    }),
  );
  const [total, breadth] = [extent(), extent()];
  // Zeros that nothing fixes are single entries.
  const loose = (e: Extent): void => {
    if (knownOf(e) === null && f.rows.flat().every((cell) => isZero(cell) || cell.kind === 'number'))
      join(e, extent(1));
  };
  for (const e of [...heights, ...widths]) loose(e);
  pass.constraints.push(sumOf(total, heights), sumOf(breadth, widths));
  settle(pass);
  const whole = (): Formula => ({
    ...f,
    rows: cells.map((row) =>
      row.map(({ cell, place, isFlexible }) =>
        isFlexible && !isSingle(place) ? zeros(place).formula() : cell.formula(),
      ),
    ),
  });
  return { shape: { rows: total, columns: breadth, isNumber: false }, formula: whole };
};
