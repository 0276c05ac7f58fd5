import { Matrix } from 'ml-matrix';

/**
 * The weighted square loss ½ ‖(Z − WH) Ω^{1/2}‖_F².
 * Shapes: Z k×n, W k×d, H d×n, weights n. Differentiable everywhere; no errors.
 */
export function loss(Z: Matrix, weights: ArrayLike<number>, W: Matrix, H: Matrix): number {
  let sum = 0;
  for (let c = 0; c < Z.rows; c++) {
    for (let i = 0; i < Z.columns; i++) {
      let logit = 0;
      for (let j = 0; j < H.rows; j++) logit += W.get(c, j) * H.get(j, i);
      sum += (weights[i] as number) * (Z.get(c, i) - logit) ** 2;
    }
  }
  return sum / 2;
}

/** Gradient of {@link loss}: ∂W = −(Z − WH) Ω Hᵀ (k×d) and ∂H = −Wᵀ (Z − WH) Ω (d×n). */
export function lossGradient(
  Z: Matrix,
  weights: ArrayLike<number>,
  W: Matrix,
  H: Matrix,
): { readonly W: Matrix; readonly H: Matrix } {
  const weighted = Matrix.sub(W.mmul(H), Z);
  for (let i = 0; i < weighted.columns; i++) weighted.mulColumn(i, weights[i] as number);
  return { W: weighted.mmul(H.transpose()), H: W.transpose().mmul(weighted) };
}
