/** Loss (9) and its gradient over any arithmetic: numbers, or exact rationals. */
import type { Arithmetic } from '../../../../src/algebra/arithmetic.ts';

/** Loss (9), ½ Σ_i ω_i ‖z_i − W h_i‖², over any arithmetic. Shapes: Z k×n, weights n, W k×d, H d×n, as rows. */
export function exactLoss<T>(a: Arithmetic<T>, Z: T[][], weights: T[], W: T[][], H: T[][]): T {
  const E = residual(a, Z, W, H);
  const squares = E.map((row) =>
    row.reduce((sum, e, i) => a.add(sum, a.multiply(weights[i] as T, a.multiply(e, e))), a.integer(0)),
  );
  return a.divide(
    squares.reduce((sum, s) => a.add(sum, s), a.integer(0)),
    a.integer(2),
  );
}

/** Gradient of {@link exactLoss} in W (k×d) and H (d×n). */
export function exactLossGradient<T>(
  a: Arithmetic<T>,
  Z: T[][],
  weights: T[],
  W: T[][],
  H: T[][],
): { W: T[][]; H: T[][] } {
  const weighted = residual(a, Z, W, H).map((row) =>
    row.map((e, i) => a.multiply(a.subtract(a.integer(0), weights[i] as T), e)),
  );
  return { W: product(a, weighted, transpose(H)), H: product(a, transpose(W), weighted) };
}

function residual<T>(a: Arithmetic<T>, Z: T[][], W: T[][], H: T[][]): T[][] {
  const logits = product(a, W, H);
  return Z.map((row, c) => row.map((z, i) => a.subtract(z, (logits[c] as T[])[i] as T)));
}

function product<T>(a: Arithmetic<T>, A: T[][], B: T[][]): T[][] {
  const columns = transpose(B);
  return A.map((row) =>
    columns.map((column) => row.reduce((sum, x, i) => a.add(sum, a.multiply(x, column[i] as T)), a.integer(0))),
  );
}

function transpose<T>(A: T[][]): T[][] {
  return (A[0] ?? []).map((_, j) => A.map((row) => row[j] as T));
}
