/**
 * What each experiment measures, as formulas in the notations of the documents. No reader turns these into a
 * measurement: a claim or an erratum that names an experiment has to show one of its formulas, token for token.
 */
import type { ExperimentName } from '../experiments.ts';

const LOGITS = String.raw`\lim_{t \to \infty} W(t) H(t) = Z`;
const ORDERS = [
  String.raw`t_{\mathrm{majmaj}} < t_{\mathrm{majmin}} < t_{\mathrm{minmin}}`,
  String.raw`T_1 < T_2 < T_3`,
];
const SPREADS = [
  String.raw`\frac{t_{\max}^{\mathrm{RW}}}{t_{\min}^{\mathrm{RW}}} < \frac{t_{\max}}{t_{\min}}`,
  String.raw`\Delta T_{\rm RW} < \Delta T_{\rm ERM}`,
];

export const FORMULAS: Readonly<Record<ExperimentName, readonly string[]>> = {
  'zero-column-sums': [String.raw`\mathbb{1}_k^\top \boldsymbol{L} = \boldsymbol{0}`],
  'first-order-cross-entropy': [
    String.raw`\left.\nabla_{l}\, \mathrm{CE}(l, y)\right|_{l = 0} = \left.\nabla_{l}\, \tfrac{1}{2} \|z_y - l\|^2\right|_{l = 0}`,
  ],
  interpolation: ['L = Z'],
  'standard-basis-inputs': [
    String.raw`\|Z - W H\|^2 = \sum_{i \in [n]} \|z_i - W H e_i\|^2`,
    // What (4) is rewritten as; the left side is in the words.
    String.raw`\sum_{i \in [n]} \|z_i - WHe_i\|^2`,
    String.raw`\frac{1}{2} \sum_{i \in [n]} \|z_i - WHe_i\|^2 = \frac{1}{2} \|\boldsymbol{Z} - \boldsymbol{W} \boldsymbol{H}\|^2`,
  ],
  'loss-forms': [
    String.raw`\frac{1}{2} \sum_{i \in [n]} \|\boldsymbol{z}_i - \boldsymbol{W} \boldsymbol{h}_i\|^2 = \frac{1}{2} \|\boldsymbol{Z} - \boldsymbol{W} \boldsymbol{H}\|^2`,
  ],
  'weighted-loss-forms': [
    String.raw`\frac{1}{2} \sum_{i \in [n]} \omega_i \|\boldsymbol{z}_i - \boldsymbol{W}\boldsymbol{h}_i\|_2^2 = \frac{1}{2} \left\| (\boldsymbol{Z} - \boldsymbol{W}\boldsymbol{H}) \boldsymbol{\Omega}^{1/2} \right\|_F^2`,
  ],
  'error-by-class': [
    String.raw`\mathcal{R}(h) := \sum_{c \in [k]} \pi_c \mathcal{R}_c(h) = \mathbb{E}_{c \sim P(c), \boldsymbol{x} \sim P(\boldsymbol{x}|c)}[\mathbf{1}[h(\boldsymbol{x}) \neq c]]`,
  ],
  'feature-signs': [String.raw`u_1 \sim (+,-,0,0), \quad u_2 \sim (+,+,-,-), \quad u_3 \sim (0,0,+,-)`],
  'form-kept-vanilla': [],
  'form-kept-weighted': [
    String.raw`\boldsymbol{W}(t) = \boldsymbol{U} \overline{\boldsymbol{W}}(t) \mathbf{R}^{\top}, \quad \text{and} \quad \boldsymbol{H}(t) = \mathbf{R} \overline{\boldsymbol{H}}(t) \boldsymbol{V}^{\top}`,
  ],
  'split-form-kept-weighted': [
    String.raw`\boldsymbol{W}(t) = \boldsymbol{U} \overline{\boldsymbol{W}}(t) \mathbf{R}^{\top}, \quad \boldsymbol{H}(t) = \mathbf{R} \overline{\boldsymbol{H}}(t) \mathbf{B}^{\top}, \quad \mathbf{B} = \begin{bmatrix} \boldsymbol{V}_{\text{maj-maj}} & e_1 & e_2 & \boldsymbol{V}_{\text{min-min}} \end{bmatrix}`,
    String.raw`\mathbf{W}(t) = \mathbf{U}\overline{\mathbf{W}}(t)\mathbf{R}^{\top}, \quad \mathbf{H}(t) = \mathbf{R}\overline{\mathbf{H}}(t)\mathbf{B}^{\top}, \quad \mathbf{B} = \begin{bmatrix} \mathbf{V}_{\text{maj-maj}} & e_1 & e_2 & \mathbf{V}_{\text{min-min}} \end{bmatrix}`,
    String.raw`\mathbf{W}(t) = \mathbf{U}\overline{\mathbf{W}}(t)\mathbf{R}^{\top}, \quad \mathbf{H}(t) = \mathbf{R}\overline{\mathbf{H}}(t) \begin{bmatrix} \mathbf{V}_{\text{maj-maj}} & e_1 & e_2 & \mathbf{V}_{\text{min-min}} \end{bmatrix}^{\top}`,
  ],
  'split-equations': [
    String.raw`\dot w = \sum_{j=1}^{2} \omega_j (z_j - w h_j) h_j, \quad \dot h_j = \omega_j w (z_j - w h_j), \quad z_1 = -\sqrt{Rm(1-s)}, \quad z_2 = \sqrt{ms}`,
  ],
  'split-start': [String.raw`w(0) = e^{-\delta}, \quad h_j(0) = e^{-\delta} \frac{z_j}{\sigma}`],
  'factors-vanilla': [
    String.raw`W(t) = U\sqrt{\Sigma}\sqrt{A(t)}\mathbf{R}^{\top} \quad \text{and} \quad H(t) = \mathbf{R}\sqrt{\Sigma}\sqrt{A(t)}V^{\top}`,
  ],
  'factors-weighted': [
    String.raw`\mathbf{W}(t) = \mathbf{U}\sqrt{\Sigma}\sqrt{\mathbf{B}(t)}\mathbf{R}^{\top} \quad \text{and} \quad \mathbf{H}(t) = \mathbf{R}\sqrt{\Sigma}\sqrt{\mathbf{B}(t)}\mathbf{V}^{\top}`,
  ],
  'stays-diagonal': [
    String.raw`\overline{\boldsymbol{W}}(t) = \boldsymbol{U}^{\top} \boldsymbol{W}(t) \mathbf{R}, \quad \overline{\boldsymbol{H}}(t) = \mathbf{R}^{\top} \boldsymbol{H}(t) \boldsymbol{V} \quad \text{diagonal}`,
  ],
  'limit-factors-vanilla': [
    String.raw`W(t) \to W_{\infty} := U \sqrt{\Sigma} \mathbf{R}^{\top} \quad \text{and} \quad H(t) \to H_{\infty} := \mathbf{R} \sqrt{\Sigma} V^{\top}`,
  ],
  'limit-factors-weighted': [],
  'terminal-equivalence': [LOGITS],
  'order-random-vanilla': ORDERS,
  'order-descent-vanilla': ORDERS,
  'window-narrows-descent': SPREADS,
  'window-narrows-flow': SPREADS,
  'descent-order': [String.raw`\|W_n - W(n \eta)\| + \|H_n - H(n \eta)\| = O(\eta)`],
};
