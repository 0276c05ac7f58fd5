/** The displayed formulas of the paper, equations (5) to (22), as printed: only the OCR of U is mended. */
const tex = String.raw;

export const PAPER = {
  eq5W: tex`W(t) = U\sqrt{\Sigma}\sqrt{A(t)}\mathbf{R}^{\top}`,
  eq5H: tex`H(t) = \mathbf{R}\sqrt{\Sigma}\sqrt{A(t)}V^{\top}`,
  eq6: tex`a_i(t) = \frac{1}{1 + (\sigma_i e^{2\delta} - 1)e^{-2\sigma_i t}}`,
  eq7: tex`a_i(\delta t) \to \frac{1}{1+\sigma_i} \mathbb{1}[t=T_i] + \mathbb{1}[t>T_i]`,
  eq8: tex`W(t) \to W_{\infty} := U \sqrt{\Sigma} \mathbf{R}^{\top}`,
  eq9: tex`\frac{1}{2} \left\| (\boldsymbol{Z} - \boldsymbol{W}\boldsymbol{H}) \boldsymbol{\Omega}^{1/2} \right\|_F^2`,
  eq10: tex`Y = \begin{bmatrix} \mathbb{I}_{V/2} \otimes \mathbb{1}_R^\top & \mathbf{0}_{V/2 \times V/2} \\ \mathbf{0}_{V/2 \times RV/2} & \mathbb{I}_{V/2} \end{bmatrix}`,
  centred: tex`Z = (\mathbb{I}_V - \frac{1}{V} \mathbb{1}_V \mathbb{1}_V^{\top}) Y`,
  eq11: tex`\Sigma = \operatorname{diag}(\left[\sqrt{R}\mathbb{1}_{V/2-1} \quad \sqrt{(R+1)/2} \quad \mathbb{1}_{V/2-1}\right])`,
  left: tex`\boldsymbol{U} = \left[\begin{array}{ccc} \mathbb{F} & -\sqrt{\frac{1}{V}}\mathbb{1} & \mathbf{0} \\ \mathbf{0} & \sqrt{\frac{1}{V}}\mathbb{1} & \mathbb{F} \end{array}\right]`,
  right: tex`\boldsymbol{V}^{\top} = \left[\begin{array}{cc} \sqrt{\frac{1}{R}} \mathbb{F}^{\top} \otimes \mathbb{1}_{R}^{\top} & \mathbf{0} \\ -\sqrt{\frac{2}{(R+1)V}} \mathbb{1}_{RV/2}^{\top} & \sqrt{\frac{2}{(R+1)V}} \mathbb{1}_{V/2}^{\top} \\ \mathbf{0} & \mathbb{F}^{\top} \end{array} \right]`,
  eq12: tex`\mathbf{\Omega} := \sqrt{R+1} \cdot \operatorname{diag}\left(\begin{bmatrix} \sqrt{\frac{1}{R}} \, \mathbb{1}_{RV/2}^\top & \mathbb{1}_{V/2}^\top \end{bmatrix} \right)`,
  eq13: tex`\mathbf{V}^{\top} \mathbf{\Omega} \mathbf{V} = \sqrt{R+1} \begin{bmatrix}
 -\frac{1}{R} \mathbb{F}^{\top} \otimes \mathbb{1}_{R}^{\top} & \mathbf{0} \\
 -\sqrt{\frac{2}{R(R+1)V}} \mathbb{1}_{RV/2}^{\top} & \sqrt{\frac{2}{(R+1)V}} \mathbb{1}_{V/2}^{\top} \\
 \mathbf{0} & \mathbb{F}^{\top}
\end{bmatrix} \begin{bmatrix}
 \sqrt{\frac{1}{R}} \mathbb{F} \otimes \mathbb{1}_{R} & -\sqrt{\frac{2}{(R+1)V}} \mathbb{1}_{RV/2} & \mathbf{0} \\
 \mathbf{0} & \sqrt{\frac{2}{(R+1)V}} \mathbb{1}_{V/2} & \mathbb{F}
\end{bmatrix} \\
 = \begin{bmatrix}
 \sqrt{\frac{R+1}{R}} \mathbb{I}_{V/2-1} & \mathbf{0} & \mathbf{0} \\
 \mathbf{0} & \sqrt{\frac{R+1}{R}} & \mathbf{0} \\
 \mathbf{0} & \mathbf{0} & \sqrt{R+1} \mathbb{I}_{V/2-1}
\end{bmatrix} =: \mathbf{\Lambda}`,
  eq15W: tex`\mathbf{W}(t) = \mathbf{U}\sqrt{\Sigma}\sqrt{\mathbf{B}(t)}\mathbf{R}^{\top}`,
  eq16: tex`\beta_i(t) = \frac{1}{1 + (\sigma_i e^{2\delta} - 1)e^{-2\sigma_i \lambda_i t}}`,
  eq17: tex`\beta_i(\delta t) \to \frac{1}{1+\sigma_i} \mathbb{1}[t=T_i] + \mathbb{1}[t>T_i]`,
  times: tex`T_i = 1/(\sigma_i \lambda_i)`,
  eq18a: tex`\frac{\mathrm{d}\boldsymbol{W}(t)}{\mathrm{d}t} = -\left(\boldsymbol{Z}\boldsymbol{\Omega}^{1/2} - \boldsymbol{W}(t)\boldsymbol{H}(t)\boldsymbol{\Omega}^{1/2}\right)\boldsymbol{\Omega}^{1/2}\boldsymbol{H}(t)^{\top} = -\left(\boldsymbol{Z} - \boldsymbol{W}(t)\boldsymbol{H}(t)\right)\boldsymbol{\Omega}\boldsymbol{H}(t)^{\top}`,
  eq18b: tex`\frac{\mathrm{d}\boldsymbol{H}(t)}{\mathrm{d}t} = -\boldsymbol{W}(t)^{\top} \left(\boldsymbol{Z} \boldsymbol{\Omega}^{1/2} - \boldsymbol{W}(t) \boldsymbol{H}(t) \boldsymbol{\Omega}^{1/2} \right) \boldsymbol{\Omega}^{1/2} = -\boldsymbol{W}(t)^{\top} \left(\boldsymbol{Z} - \boldsymbol{W}(t) \boldsymbol{H}(t) \right) \boldsymbol{\Omega}`,
  initial: tex`W(0) = e^{-\delta} U \mathbf{R}^{\top}`,
  change: tex`\boldsymbol{W}(t) = \boldsymbol{U} \overline{\boldsymbol{W}}(t) \mathbf{R}^{\top}`,
  eq19a: tex`U\frac{\mathrm{d}\overline{W}(t)}{\mathrm{d}t}\mathbf{R}^{\top} = U\left(\Sigma - \overline{W}(t)\overline{H}(t)\right)V^{\top}\Omega V\overline{H}(t)^{\top}\mathbf{R}^{\top}`,
  eq19b: tex`\mathbf{R} \frac{\mathrm{d} \overline{\boldsymbol{H}}(t)}{\mathrm{d}t} \boldsymbol{V}^{\top} = \mathbf{R} \overline{\boldsymbol{W}}(t)^{\top} \left(\boldsymbol{\Sigma} - \overline{\boldsymbol{W}}(t) \overline{\boldsymbol{H}}(t) \right) \boldsymbol{V}^{\top} \boldsymbol{\Omega}`,
  eq20a: tex`\frac{\mathrm{d}\overline{\boldsymbol{W}}(t)}{\mathrm{d}t} = -\left(\boldsymbol{\Sigma} - \overline{\boldsymbol{W}}(t)\overline{\boldsymbol{H}}(t)\right)\boldsymbol{\Lambda}\overline{\boldsymbol{H}}(t)^{\top}`,
  eq20b: tex`\frac{\mathrm{d}\overline{\boldsymbol{H}}(t)}{\mathrm{d}t} = -\overline{\boldsymbol{W}}(t)^{\top} \left(\boldsymbol{\Sigma} - \overline{\boldsymbol{W}}(t) \overline{\boldsymbol{H}}(t) \right) \boldsymbol{\Lambda}`,
  eq21: tex`\overline{w}_i(t) = \overline{h}_i(t) = \sqrt{\frac{\sigma_i e^{2\sigma_i \lambda_i t}}{\sigma_i e^{2\delta} - 1 + e^{2\sigma_i \lambda_i t}}} = \sqrt{\sigma_i} \sqrt{\frac{1}{1 + (\sigma_i e^{2\delta} - 1)e^{-2\sigma_i \lambda_i t}}} =: \sqrt{\sigma_i} \sqrt{\beta_i(t)}`,
  eq22: tex`\beta_i(\delta t) := \frac{e^{2\sigma_i\lambda_i\delta t}}{e^{2\sigma_i\lambda_i\delta t} + (\sigma_i e^{2\delta} - 1)} = \frac{e^{2\delta(\sigma_i\lambda_i t - 1)}}{e^{2\delta(\sigma_i\lambda_i t - 1)} + (\sigma_i - e^{-2\delta})} \stackrel{\delta \to \infty}{\longrightarrow} \frac{1}{1 + \sigma_i} \mathbb{1}[t = \frac{1}{\sigma_i\lambda_i}] + \mathbb{1}[t > \frac{1}{\sigma_i\lambda_i}]`,
  window: tex`\Delta T := (T_{\rm max} - T_{\rm min})/T_{\rm min}`,
  windowRW: tex`\Delta T_{\rm RW} = \sqrt{2} \frac{\sqrt{R+1}}{\sqrt{R+1}}`,
  weights: tex`\omega_{y_i} \propto 1/\hat{\pi}_{y_i}^{\gamma}`,
  majority: tex`\sqrt{n/R} = \sqrt{(R+1)V/(2R)}`,
} as const;
