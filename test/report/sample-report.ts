/** A report like those an audit of the workshop paper returns, and the same with hostile data in every field. */
import { faultsOf } from '../../src/audit/fault.ts';
import type { ClaimResult, Coverage, Distribution, RegionResult, Report, TrialResult } from '../../src/audit/result.ts';
import { countsOf, totalPower } from '../../src/audit/totals.ts';
import type { Evidence } from '../../src/judge/verdict.ts';

const R = String.raw;

export const SYMBOLIC: Evidence = {
  method: 'printed against derived, exact zero test in $\\mathbb{Q}(\\sqrt2)(u)$',
  settings: 0,
  engines: null,
  discrepancy: 0,
  budget: 0,
  worst: null,
};

export const NUMERIC: Evidence = {
  method: 'derived against measured: numerical SVD of $Z$',
  settings: 240,
  engines: null,
  discrepancy: 3.552713678800501e-14,
  budget: 2.1e-12,
  worst: { k: 10, majorityClasses: 5, R: 7, minority: 3, gamma: 0.5, seed: 1 },
};

const COVERAGE: Coverage = {
  method: 'decomposed',
  drawn: 240,
  compared: 238,
  strata: { 'k = 64': 5, 'R = 1': 60, 'R > 1': 178, 'odd k': 0 },
  impossible: { 'k = 2': 'each group has at least two classes' },
  largest: { k: 64, R: 10_000, d: 0 },
  axes: ['k', 'R'],
  points: [
    [2, 1, 60, 0],
    [4, 10, 90, 0.0169],
    [10, 7, 83, 0.5],
    [64, 10_000, 5, 12.5],
  ],
};

const REGION: RegionResult = {
  words: ['s = 1/2', 'R ≥ 1', 'm = 1'],
  relations: ['k >= 2', 's = 1/2', 's*k >= 1', '(1-s)*k >= 1', 'R >= 1', 'm = 1'],
};

const PLAIN: ClaimResult = {
  id: 'zt25/eq-11',
  title: 'Singular values $\\Sigma$ of the SEL matrix',
  item: 'eq-11',
  place: 'Appendix C.2, Eq. (11)',
  printed: {
    latex: R`\Sigma = \operatorname{diag}(\left[\sqrt{R}\mathbb{1}_{V/2-1} \quad \sqrt{(R+1)/2} \quad \mathbb{1}_{V/2-1}\right]) \tag{11}`,
    text: 'Recall that $Z = U\\Sigma V^{\\top}$. Thrampoulidis et al. (2022, Lem. A.3) derives the spectral components in closed form as follows:',
    readAs: 'diag([sqrt(R) 1_(V/2-1), sqrt((R+1)/2), 1_(V/2-1)])',
    ours: false,
  },
  hypotheses: ['$V$ even, $V \\ge 4$', '$R \\ge 1$, one example a minority class'],
  notes: ['$\\Sigma$ as in Eq. (11)'],
  region: REGION,
  groups: ['majmaj', 'majmin', 'minmin'],
  uses: ['zt25/eq-10'],
  verdict: 'verified',
  strength: 'proved',
  power: {
    planted: 16,
    same: 2,
    noStatement: 1,
    trueAsWell: 0,
    refuted: 13,
    survivors: [],
    nearest: { slip: 'R + 1 for R', latex: R`\sigma_i = \sqrt{R + 1}`, discrepancy: 0.127, budget: 2.1e-13 },
    hypotheses: [{ words: 'R > 1', without: 'refuted' }],
  },
  why: 'The printed and the derived form are equal for all $R$ and $V$, and the numerical SVD agrees at 240 settings.',
  derived: {
    latex: R`\boldsymbol{Z}\boldsymbol{Z}^\top \simeq R\,\mathbb{I}_{V/2-1} \oplus \frac{R+1}{2} \oplus \mathbb{I}_{V/2-1}`,
    steps: [
      {
        latex: R`\boldsymbol{Z} = (\mathbb{I}_V - \frac{1}{V}\mathbb{1}_V\mathbb{1}_V^{\top})\boldsymbol{Y}`,
        why: 'definition of the SEL matrix',
        status: 'checked',
      },
      {
        latex: R`\boldsymbol{Z}\boldsymbol{Z}^\top = \begin{bmatrix} R\,\mathbb{I}_{V/2} - \frac{3R-1}{2V}\mathbb{1}\mathbb{1}^\top & -\frac{R+1}{2V}\mathbb{1}\mathbb{1}^\top \\ -\frac{R+1}{2V}\mathbb{1}\mathbb{1}^\top & \mathbb{I}_{V/2} - \frac{3-R}{2V}\mathbb{1}\mathbb{1}^\top \end{bmatrix}`,
        why: 'block product',
        status: 'checked',
      },
      {
        latex: R`\sigma_i = \sqrt{\mu_i(\boldsymbol{Z}\boldsymbol{Z}^\top)}`,
        why: 'the singular values are the roots of the eigenvalues of $ZZ^\\top$',
        status: 'argued',
      },
    ],
  },
  measured: 'Singular values of the explicit $\\boldsymbol{Z}$, worst of 240 settings.',
  readings: [],
  evidence: [SYMBOLIC, NUMERIC],
  coverage: COVERAGE,
  counterexample: null,
  erratum: null,
  blame: null,
  repair: null,
  brokenStep: null,
  certificate: { kind: 'none', reason: 'a sample' },
  faults: [],
};

/** A claim with the fields that matter to a test changed. */
export function claim(changes: Partial<ClaimResult> & { readonly id: string }): ClaimResult {
  return { ...PLAIN, ...changes };
}

const DEFINITIONS: readonly ClaimResult[] = [
  claim({
    id: 'zt25/eq-10',
    title: 'The one-hot label matrix',
    item: 'eq-10',
    place: 'Appendix C.2, Eq. (10)',
    verdict: 'ill-posed',
    strength: null,
    why: 'The blocks do not fit: the zero block printed as $V/2 \\times V/2$ stands beside $V/2$ rows and the lower left one has the width $RV/2$ of no column.',
    printed: {
      latex: R`\boldsymbol{Y} = \begin{bmatrix} \mathbb{I}_{V/2} \otimes \mathbb{1}_R^\top & \mathbf{0}_{V/2 \times V/2} \\ \mathbf{0}_{V/2 \times RV/2} & \mathbb{I}_{V/2} \end{bmatrix} \tag{10}`,
      text: 'Concretely, let the one-hot label matrix be',
      readAs: '',
      ours: false,
    },
    derived: null,
    measured: null,
    evidence: [],
    uses: [],
    readings: [
      {
        text: 'minorities last',
        latex: R`n = (R+1)V/2`,
        region: REGION,
        verdict: 'verified',
        strength: 'proved',
        why: 'The columns add up.',
      },
      {
        text: 'minorities first',
        latex: R`n = 2(R+1)V`,
        region: REGION,
        verdict: 'refuted',
        strength: 'proved',
        why: 'They do not.',
      },
    ],
  }),
];

const REFUTED: readonly ClaimResult[] = [
  claim({
    id: 'zt25/eq-13',
    title: 'Effective weights $\\boldsymbol{V}^\\top\\boldsymbol{\\Omega}\\boldsymbol{V} = \\boldsymbol{\\Lambda}$',
    item: 'eq-13',
    place: 'Appendix C.2, Eq. (13)',
    verdict: 'refuted',
    strength: null,
    why: 'The printed middle entry is $\\sqrt{(R+1)/R}$; it is $(\\sqrt R+1)/\\sqrt{R+1}$ for all $R > 1$.',
    uses: ['zt25/eq-11', 'zt25/eq-12'],
    printed: {
      latex: R`\boldsymbol{V}^{\top} \boldsymbol{\Omega} \boldsymbol{V} = \sqrt{R+1} \begin{bmatrix}
 -\frac{1}{R} \mathbb{F}^{\top} \otimes \mathbb{1}_{R}^{\top} & \mathbf{0} \\
 -\sqrt{\frac{2}{R(R+1)V}} \mathbb{1}_{RV/2}^{\top} & \sqrt{\frac{2}{(R+1)V}} \mathbb{1}_{V/2}^{\top} \\
 \mathbf{0} & \mathbb{F}^{\top}
\end{bmatrix} \begin{bmatrix}
 \sqrt{\frac{1}{R}} \mathbb{F} \otimes \mathbb{1}_{R} & -\sqrt{\frac{2}{(R+1)V}} \mathbb{1}_{RV/2} & \mathbf{0} \\
 \mathbf{0} & \sqrt{\frac{2}{(R+1)V}} \mathbb{1}_{V/2} & \mathbb{F}
\end{bmatrix} = \begin{bmatrix}
 \sqrt{\frac{R+1}{R}} \mathbb{I}_{V/2-1} & \mathbf{0} & \mathbf{0} \\
 \mathbf{0} & \sqrt{\frac{R+1}{R}} & \mathbf{0} \\
 \mathbf{0} & \mathbf{0} & \sqrt{R+1} \mathbb{I}_{V/2-1}
\end{bmatrix} =: \boldsymbol{\Lambda}. \tag{13}`,
      text: 'Direct calculation yields the following:',
      readAs: R`\Lambda_{22}=\sqrt{(R+1)/R}`,
      ours: false,
    },
    evidence: [{ ...SYMBOLIC, discrepancy: 0.2071067811865475 }, NUMERIC],
    counterexample: {
      setting: { k: 4, majorityClasses: 2, R: 2, minority: 1, gamma: 0.5 },
      at: {},
      of: ['the formula', 'measured'],
      printed: 'sqrt(3/2) = 1.2247448713915890',
      actual: '(sqrt(2) + 1)/sqrt(3) = 1.3938468501173517',
      discrepancy: 0.1691019787257627,
      budget: 0,
      replay: "errata check lambda.majmin '\\sqrt{(R+1)/R}' --seed 1",
      worked: [
        { latex: 'n_{\\mathrm{maj}}', value: '2' },
        { latex: R`R + 1`, value: '3' },
        { latex: R`\sqrt{\frac{R + 1}{R}}`, value: '1.22474487139' },
      ],
    },
    erratum: {
      formulas: [
        {
          latex: R`\boldsymbol{\Lambda} = \begin{bmatrix} \sqrt{\frac{R+1}{R}}\,\mathbb{I}_{V/2-1} & \mathbf{0} & \mathbf{0} \\ \mathbf{0} & \frac{\sqrt{R}+1}{\sqrt{R+1}} & \mathbf{0} \\ \mathbf{0} & \mathbf{0} & \sqrt{R+1}\,\mathbb{I}_{V/2-1} \end{bmatrix}`,
          region: REGION,
          ...{ verdict: 'verified', strength: 'proved' },
        },
      ],
      why: 'It agrees with both.',
      prose:
        'The middle entry is $\\frac{\\sqrt R+1}{\\sqrt{R+1}}$: both halves of the middle singular vector contribute.',
      verdict: 'verified',
      strength: 'proved',
      evidence: [SYMBOLIC, NUMERIC],
      power: null,
    },
    repair: {
      region: '$R = 1$',
      hypotheses: ['$V$ even', '$R = 1$'],
      verdict: 'verified',
      strength: 'proved',
      evidence: [SYMBOLIC],
    },
  }),
  claim({
    id: 'zt25/thm-C.2/limit',
    title: 'Step-function limit of $\\beta_i(\\delta t)$',
    item: 'thm-C.2',
    place: 'Appendix C.2, Theorem C.2, Eq. (22)',
    verdict: 'refuted',
    strength: null,
    why: 'The trajectory itself follows, but with the printed weights the middle component is learned too early.',
    brokenStep: 'zt25/eq-13',
    uses: ['zt25/eq-13'],
    printed: {
      latex: R`\beta_i(\delta t) := \frac{e^{2\sigma_i\lambda_i\delta t}}{e^{2\sigma_i\lambda_i\delta t} + (\sigma_i e^{2\delta} - 1)} = \frac{e^{2\delta(\sigma_i\lambda_i t - 1)}}{e^{2\delta(\sigma_i\lambda_i t - 1)} + (\sigma_i - e^{-2\delta})} \stackrel{\delta \to \infty}{\longrightarrow} \frac{1}{1 + \sigma_i} \mathbb{1}[t = \frac{1}{\sigma_i\lambda_i}] + \mathbb{1}[t > \frac{1}{\sigma_i\lambda_i}]. \tag{22}`,
      text: '',
      readAs: '',
      ours: false,
    },
    erratum: null,
    counterexample: null,
    evidence: [{ ...NUMERIC, method: 'gradient flow on the full $W$ and $H$', discrepancy: 0.21, budget: 0.004 }],
    derived: {
      latex: R`\overline{w}_i(t) = \sqrt{\sigma_i}\sqrt{\frac{1}{1+(\sigma_i e^{2\delta}-1)e^{-2\sigma_i\lambda_i t}}}`,
      steps: [
        {
          latex: R`\frac{\mathrm{d}\overline{\boldsymbol{W}}(t)}{\mathrm{d}t} = \left(\boldsymbol{\Sigma} - \overline{\boldsymbol{W}}(t)\overline{\boldsymbol{H}}(t)\right)\boldsymbol{\Lambda}\overline{\boldsymbol{H}}(t)^{\top}`,
          why: 'change of variables',
          status: 'checked',
        },
        { latex: '', why: 'the printed sign of Eq. (20a)', status: 'fails' },
      ],
    },
  }),
];

const OTHERS: readonly ClaimResult[] = [
  claim({
    id: 'zt25/eq-12',
    title: 'Weights $\\Omega$',
    item: 'eq-12',
    verdict: 'vacuous',
    strength: null,
    why: 'No setting has $R < 0$.',
  }),
  claim({
    id: 'zt25/fig-2',
    title: 'Sequential learning in Fig. 2(d)',
    item: 'fig-2',
    verdict: 'verified',
    strength: 'sampled',
    derived: null,
  }),
  claim({
    id: 'zt26/summary/window',
    title: 'The window is bounded by $\\sqrt2$',
    item: 'summary',
    place: 'Summary',
    verdict: 'undecided',
    strength: null,
    why: 'Derived and measured differ by 1.4 budgets at one setting.',
    uses: ['zt25/thm-C.2/limit', 'gidel19/thm-1'],
  }),
];

export const HOSTILE_TEXT = `"><script>alert('x')</script></style><!-- & \u001b[31m \u202e | \`\`\` \n# heading\n- [a](javascript:alert(1)) <img src=http://evil.example/x onerror=alert(1)> $\\href{javascript:alert(1)}{x}$ $5`;

const HOSTILE_REGION: RegionResult = { words: [HOSTILE_TEXT], relations: [HOSTILE_TEXT] };

export const HOSTILE_LATEX: readonly string[] = [
  R`\href{javascript:alert(1)}{x}`,
  R`\text{</math></style><script>alert(1)</script>}`,
  R`\includegraphics{http://evil.example/x.png}`,
  R`\ref{zt25/eq-13}`,
  R`\begin{align}a\label{zt25/eq-13}\end{align}`,
  R`\begin{align}a\label{${'{'}zt25/eq-13}}\end{align}`,
  R`\frac{1`,
  R`\nosuchcommand{x}`,
  R`\def\a{\a\a}\a`,
  '$$\n\n<script>alert(1)</script>\n$$ a<b',
  '',
];

function hostileClaims(): ClaimResult[] {
  return HOSTILE_LATEX.map((latex, i) =>
    claim({
      id: `zt26/hostile-${i}/"<'a'>&(b)`,
      title: HOSTILE_TEXT,
      item: HOSTILE_TEXT,
      place: HOSTILE_TEXT,
      printed: { latex, text: HOSTILE_TEXT, readAs: HOSTILE_TEXT, ours: false },
      hypotheses: [HOSTILE_TEXT],
      notes: [HOSTILE_TEXT],
      region: HOSTILE_REGION,
      uses: [HOSTILE_TEXT, 'zt25/eq-13'],
      verdict: 'refuted',
      strength: null,
      why: HOSTILE_TEXT,
      derived: { latex, steps: [{ latex, why: HOSTILE_TEXT, status: 'argued' }] },
      measured: HOSTILE_TEXT,
      readings: [
        { text: HOSTILE_TEXT, latex, region: HOSTILE_REGION, verdict: 'undecided', strength: null, why: HOSTILE_TEXT },
      ],
      evidence: [{ ...NUMERIC, method: HOSTILE_TEXT, worst: { [HOSTILE_TEXT]: HOSTILE_TEXT } }],
      counterexample: {
        setting: { [HOSTILE_TEXT]: HOSTILE_TEXT },
        at: { claim: HOSTILE_TEXT, part: HOSTILE_TEXT },
        of: [HOSTILE_TEXT, HOSTILE_TEXT],
        printed: HOSTILE_TEXT,
        actual: HOSTILE_TEXT,
        discrepancy: 1,
        budget: 0,
        replay: HOSTILE_TEXT,
        worked: [{ latex: HOSTILE_TEXT, value: HOSTILE_TEXT }],
      },
      power: {
        planted: 3,
        same: 0,
        noStatement: 0,
        trueAsWell: 0,
        refuted: 2,
        survivors: [{ slip: HOSTILE_TEXT, latex, why: HOSTILE_TEXT }],
        nearest: { slip: HOSTILE_TEXT, latex, discrepancy: 1, budget: 0.01 },
        hypotheses: [{ words: HOSTILE_TEXT, without: 'open' }],
      },
      erratum: {
        formulas: [{ latex, region: HOSTILE_REGION, verdict: 'verified', strength: 'exact' }],
        prose: HOSTILE_TEXT,
        ...{ verdict: 'verified', strength: 'exact', why: HOSTILE_TEXT, evidence: [NUMERIC], power: null },
      },
      blame: { status: 'inherits the error', from: [HOSTILE_TEXT], why: HOSTILE_TEXT },
      coverage: {
        ...COVERAGE,
        strata: { [HOSTILE_TEXT]: 1 },
        impossible: { [`other ${HOSTILE_TEXT}`]: HOSTILE_TEXT },
      },
      repair: {
        region: HOSTILE_TEXT,
        hypotheses: [HOSTILE_TEXT],
        verdict: 'verified',
        strength: 'exact',
        evidence: [{ ...NUMERIC, method: HOSTILE_TEXT }],
      },
      brokenStep: HOSTILE_TEXT,
    }),
  );
}

const bar = (name: string, scale: Distribution['strata'][number]['scale'], decomposed: number) => ({
  name,
  scale,
  settings: { decomposed, 'entry by entry': 7, simulated: 3 },
});

const DISTRIBUTION: Distribution = {
  methods: {
    decomposed: { claims: 30, settings: 7140, largest: { k: 64, R: 10_000, d: 0 } },
    'entry by entry': { claims: 7, settings: 1666, largest: { k: 64, R: 188.5, d: 256 } },
    simulated: { claims: 4, settings: 52, largest: { k: 12, R: 30, d: 24 } },
  },
  strata: [bar('k = 2', 'k', 0), bar('k = 64', 'k', 150), bar('R = 1', 'R', 800), bar(HOSTILE_TEXT, null, 12)],
};

const TRIALS: readonly TrialResult[] = [
  {
    id: 'zt25/theory/definition-1',
    definition: R`\omega_c := \left(\frac{2}{k \pi_c}\right)^\gamma for each class c`,
    planted: 5,
    noticed: 4,
    missed: [
      { slip: 'k - 1 for k', latex: R`\omega_c := \left(\frac{2}{(k - 1) \pi_c}\right)^\gamma for each class c` },
    ],
  },
  {
    id: 'zt25/theory/definition-2',
    definition: 'u := 2 w',
    planted: 1,
    noticed: 0,
    missed: [{ slip: '3 for 2', latex: 'u := 3 w' }],
  },
];

/** A report of these claims, counted. */
export function reportOf(claims: readonly ClaimResult[]): Report {
  return {
    schema: 'errata-report/1',
    tool: { version: '0.1.0', dependencies: { mathjs: '15.2.0', 'ml-matrix': '6.15.1', temml: '0.13.5' } },
    run: { seed: 1, settings: 240, command: 'npx errata verify --seed 1 --settings 240' },
    ledger: {
      zt25: {
        title: 'Why Loss Re-weighting Works If You Stop Early: Training Dynamics of Unconstrained Features',
        source: 'papers/001_8f55182027c68bb2.txt',
        items: 62,
        claims: 41,
        definitions: 12,
        contents: [],
        defined: [
          { item: 'eq-1', defines: 'the weighted empirical risk $\\mathcal{L}_{RW}(f)$' },
          {
            item: 'eq-9',
            defines:
              'the weighted square loss $\\frac12\\|(\\boldsymbol Z-\\boldsymbol W\\boldsymbol H)\\boldsymbol\\Omega^{1/2}\\|_F^2$',
          },
        ],
        skipped: [
          { item: 'fig-1', reason: 'experiment', note: 'needs MNIST and a trained CNN' },
          { item: 'sec-5', reason: 'outlook', note: 'future work; nothing is claimed' },
        ],
      },
      zt26: {
        title: 'Summary of the newer version',
        source: 'papers/000_ca19e915e0120b84.txt',
        items: 1,
        claims: 1,
        definitions: 0,
        contents: [],
        defined: [],
        skipped: [],
      },
    },
    counts: countsOf(claims),
    power: totalPower(claims),
    distribution: DISTRIBUTION,
    claims,
    trials: TRIALS,
    figures: [],
    faults: faultsOf(claims),
  };
}

export function sampleReport(): Report {
  return reportOf([...DEFINITIONS, PLAIN, ...OTHERS.slice(0, 2), ...REFUTED, ...OTHERS.slice(2)]);
}

export function hostileReport(): Report {
  const report = reportOf([...sampleReport().claims, ...hostileClaims()]);
  const trials = [HOSTILE_TEXT, ...HOSTILE_LATEX].map((definition, i) => ({
    id: `zt26/theory/definition-${i + 1}`,
    definition,
    planted: 1,
    noticed: 0,
    missed: [{ slip: HOSTILE_TEXT, latex: definition }],
  }));
  return { ...report, trials };
}

/** As many claims as asked for, the sample's over and over under ids of their own: what a whole audit weighs. */
export function largeReport(claims: number): Report {
  const { claims: few } = sampleReport();
  const at = (i: number): ClaimResult => few[i % few.length] ?? PLAIN;
  return reportOf(Array.from({ length: claims }, (_, i) => ({ ...at(i), id: `${at(i).id}/${i}` })));
}
