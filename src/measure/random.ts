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
 * A random partial orthogonal matrix, rows×columns with RᵀR = I.
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

/**
 * A root F of a Wishart matrix, `size` rows of min(size, freedom) columns: F Fᵀ is distributed as N Nᵀ for a
 * size×freedom matrix N of standard normal entries, at any freedom at the same cost. Source: Bartlett's decomposition.
 */
export function wishartRoot(normal: Stream, size: number, freedom: number): Float64Array[] {
  const columns = Math.min(size, freedom);
  return Array.from({ length: size }, (_, i) =>
    Float64Array.from({ length: columns }, (__, j) => {
      if (freedom <= size || j < i) return normal();
      return j === i ? Math.sqrt(chiSquare(normal, freedom - i)) : 0;
    }),
  );
}

/** Below this many degrees of freedom the squares are drawn one by one. */
const FEW = 64;

/** χ² of ν degrees of freedom. Source: Marsaglia & Tsang, A simple method for generating gamma variables (2000). */
function chiSquare(normal: Stream, freedom: number): number {
  if (freedom <= FEW) {
    let sum = 0;
    for (let i = 0; i < freedom; i++) sum += normal() ** 2;
    return sum;
  }
  const d = freedom / 2 - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal();
    const root = 1 + c * x;
    const v = root * root * root;
    // (y² + z²)/2 of two normal numbers is exponential, as −log of a uniform one is.
    const [y, z] = [normal(), normal()];
    if (v > 0 && -(y * y + z * z) / 2 < (x * x) / 2 + d - d * v + d * Math.log(v)) return 2 * d * v;
  }
}
