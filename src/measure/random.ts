/**
 * The one random generator of this room: mulberry32 for bits, Box-Muller for normal numbers.
 * Inputs: a 32-bit seed. Outcomes: the same stream for the same seed on every machine that rounds log, cos alike.
 * Not a failure: seed 0.
 */
import { Matrix, QrDecomposition } from 'ml-matrix';
import { orthogonalityDefect } from './decomposition.ts';
import { UNIT_ROUNDOFF } from './measured.ts';
import { MeasurementError } from './measurement-error.ts';

/** A stream of numbers; each call advances it. */
export type Stream = () => number;

/** Uniform numbers in [0, 1), multiples of 2^-32. Source: mulberry32 by Tommy Ettinger. */
export function uniformStream(seed: number): Stream {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Standard normal numbers (Box-Muller, one of each pair). */
export function normalStream(seed: number): Stream {
  const uniform = uniformStream(seed);
  return () => {
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    return radius * Math.cos(2 * Math.PI * uniform());
  };
}

/** rows×columns matrix of independent standard normal entries, filled row by row. */
export function normalMatrix(normal: Stream, rows: number, columns: number): Matrix {
  const matrix = Matrix.zeros(rows, columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) matrix.set(i, j, normal());
  }
  return matrix;
}

/**
 * A random partial orthogonal matrix, rows×columns with RᵀR = I. Source: zt25, Prop. C.1.
 * @throws MeasurementError more columns than rows, or the columns are not orthonormal to rounding.
 */
export function partialOrthogonalMatrix(normal: Stream, rows: number, columns: number): Matrix {
  if (columns > rows) {
    throw new MeasurementError(`no ${rows}×${columns} matrix has orthonormal columns: d must be at least the rank`);
  }
  const Q = new QrDecomposition(normalMatrix(normal, rows, columns)).orthogonalMatrix;
  const R = Q.subMatrix(0, rows - 1, 0, columns - 1);
  const defect = orthogonalityDefect(R);
  if (!(defect <= 64 * rows * UNIT_ROUNDOFF)) {
    throw new MeasurementError(`random partial orthogonal matrix: ‖RᵀR − I‖ is ${defect}`);
  }
  return R;
}
