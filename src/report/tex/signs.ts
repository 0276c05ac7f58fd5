/** Signs beyond ASCII as TeX: those of mathematics, of writing, and the accents. Anything else is shown by its number. */

const GREEK: Readonly<Record<string, string>> = {
  ...{ α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'varepsilon', ϵ: 'epsilon', ζ: 'zeta', η: 'eta', θ: 'theta' },
  ...{
    ι: 'iota',
    κ: 'kappa',
    λ: 'lambda',
    μ: 'mu',
    µ: 'mu',
    ν: 'nu',
    ξ: 'xi',
    π: 'pi',
    ρ: 'rho',
    σ: 'sigma',
    ς: 'varsigma',
  },
  ...{ τ: 'tau', υ: 'upsilon', φ: 'varphi', ϕ: 'phi', χ: 'chi', ψ: 'psi', ω: 'omega', ϑ: 'vartheta' },
  ...{
    Γ: 'Gamma',
    Δ: 'Delta',
    Θ: 'Theta',
    Λ: 'Lambda',
    Ξ: 'Xi',
    Π: 'Pi',
    Σ: 'Sigma',
    Υ: 'Upsilon',
    Φ: 'Phi',
    Ψ: 'Psi',
    Ω: 'Omega',
  },
};

const RELATIONS: Readonly<Record<string, string>> = {
  ...{
    '≤': 'le',
    '≥': 'ge',
    '≠': 'ne',
    '≈': 'approx',
    '≡': 'equiv',
    '≃': 'simeq',
    '∼': 'sim',
    '∝': 'propto',
    '≪': 'll',
    '≫': 'gg',
  },
  ...{
    '∈': 'in',
    '∉': 'notin',
    '⊂': 'subset',
    '⊆': 'subseteq',
    '∪': 'cup',
    '∩': 'cap',
    '∅': 'emptyset',
    '∀': 'forall',
    '∃': 'exists',
  },
  ...{ '→': 'to', '←': 'leftarrow', '↔': 'leftrightarrow', '⇒': 'Rightarrow', '⇔': 'Leftrightarrow', '↦': 'mapsto' },
};

const OPERATORS: Readonly<Record<string, string>> = {
  ...{
    '×': 'times',
    '÷': 'div',
    '±': 'pm',
    '∓': 'mp',
    '·': 'cdot',
    '⋅': 'cdot',
    '∘': 'circ',
    '⊕': 'oplus',
    '⊗': 'otimes',
  },
  ...{
    '∑': 'sum',
    '∏': 'prod',
    '∫': 'int',
    '∂': 'partial',
    '∇': 'nabla',
    '∞': 'infty',
    '⊤': 'top',
    '⊥': 'perp',
    '√': 'surd',
  },
  ...{
    ℓ: 'ell',
    '†': 'dagger',
    '‖': 'Vert',
    '⟨': 'langle',
    '⟩': 'rangle',
    '⌊': 'lfloor',
    '⌋': 'rfloor',
    '⌈': 'lceil',
    '⌉': 'rceil',
  },
};

const names = (table: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(table).map(([sign, name]) => [sign, `\\${name}`]);

const raised = (signs: string, meaning: readonly string[], by: '^' | '_'): [string, string][] =>
  [...signs].map((sign, i) => [sign, `{}${by}{${meaning[i]}}`]);

/** A sign of mathematics as what stands for it between dollars. */
export const MATH_SIGNS: ReadonlyMap<string, string> = new Map([
  ...names(GREEK),
  ...names(RELATIONS),
  ...names(OPERATORS),
  ...raised('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿᵀ', [...'0123456789+-n', '\\top'], '^'),
  ...raised('₀₁₂₃₄₅₆₇₈₉₊₋ᵢⱼₖₙₜ', [...'0123456789+-ijknt'], '_'),
  ...[...'ℂℕℙℚℝℤ𝔼𝔽𝕀'].map((sign): [string, string] => [sign, `\\mathbb{${sign.normalize('NFKD')}}`]),
  ['−', '-'],
  ['½', '\\tfrac12'],
  ['¼', '\\tfrac14'],
  ['¾', '\\tfrac34'],
  ['′', "'"],
  ['✓', '\\checkmark'],
  ['✗', '\\times'],
]);

/** A sign of writing as what stands for it among words. */
export const WORD_SIGNS: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ '“': '``', '”': "''", '„': ',,', '‘': '`', '’': "'", '–': '--', '—': '---', '‐': '-', '‑': '-' }),
  ...Object.entries({
    '…': '\\ldots{}',
    '§': '\\S{}',
    '¶': '\\P{}',
    '©': '\\copyright{}',
    '\u00a0': '~',
    '\u200b': '',
  }),
  ...Object.entries({
    ß: '\\ss{}',
    æ: '\\ae{}',
    Æ: '\\AE{}',
    œ: '\\oe{}',
    Œ: '\\OE{}',
    ø: '\\o{}',
    Ø: '\\O{}',
    ł: '\\l{}',
    Ł: '\\L{}',
  }),
]);

/** What follows a letter and stands above or below it. */
export const ACCENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ '\u0300': '\\`', '\u0301': "\\'", '\u0302': '\\^', '\u0303': '\\~', '\u0304': '\\=', '\u0306': '\\u' },
    ...{ '\u0307': '\\.', '\u0308': '\\"', '\u030a': '\\r', '\u030b': '\\H', '\u030c': '\\v', '\u0327': '\\c' },
  }),
);
