/**
 * Characters outside ASCII that people type for what LaTeX spells in ASCII: one table from the character to its spelling.
 * Not here, hence refused: characters that look like another one (full-width digits, letters of other alphabets).
 */
const BASIC: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '·': '\\cdot',
  '⋅': '\\cdot',
  '∙': '\\cdot',
  '×': '\\times',
  '∗': '*',
  '÷': '\\div',
  '∕': '/',
  '±': '\\pm',
  '∓': '\\mp',
  '≤': '\\le',
  '⩽': '\\le',
  '≥': '\\ge',
  '⩾': '\\ge',
  '≠': '\\neq',
  '≈': '\\approx',
  '∝': '\\propto',
  '≔': '\\coloneqq',
  '→': '\\to',
  '⟶': '\\longrightarrow',
  '∞': '\\infty',
  '⊗': '\\otimes',
  '⊤': '\\top',
  '∑': '\\sum',
  '∏': '\\prod',
  '∫': '\\int',
  '∈': '\\in',
  '‖': '\\|',
  '⌊': '\\lfloor',
  '⌋': '\\rfloor',
  '⌈': '\\lceil',
  '⌉': '\\rceil',
  '′': "'",
};

const HALVES: Readonly<Record<string, readonly [number, number]>> = {
  '½': [1, 2],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅕': [1, 5],
  '⅖': [2, 5],
  '⅗': [3, 5],
  '⅘': [4, 5],
  '⅙': [1, 6],
  '⅚': [5, 6],
  '⅛': [1, 8],
  '⅜': [3, 8],
  '⅝': [5, 8],
  '⅞': [7, 8],
};

const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'varepsilon',
  ϵ: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ϑ: 'vartheta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  '\u00b5': 'mu',
  ν: 'nu',
  ξ: 'xi',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'varphi',
  ϕ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
  Γ: 'Gamma',
  Δ: 'Delta',
  '∆': 'Delta',
  Θ: 'Theta',
  Λ: 'Lambda',
  Ξ: 'Xi',
  Π: 'Pi',
  Σ: 'Sigma',
  Υ: 'Upsilon',
  Φ: 'Phi',
  Ψ: 'Psi',
  Ω: 'Omega',
  '\u2126': 'Omega',
  ℓ: 'ell',
};

/** From a character to its spelling in ASCII. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(BASIC),
  ...Object.entries(HALVES).map(([character, [p, q]]) => [character, `\\frac{${p}}{${q}}`] as const),
  ...Object.entries(GREEK).map(([character, name]) => [character, `\\${name}`] as const),
]);

const aligned = (raised: string, plain: readonly string[]): ReadonlyMap<string, string> =>
  new Map([...raised].map((character, i) => [character, plain[i] as string]));

/** Raised and lowered characters; a run of them is one script. */
export const SUPERSCRIPTS = aligned('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿⁱᵏᵐᵗᵀ', [...'0123456789+-()nikmt', '\\top']);
export const SUBSCRIPTS = aligned('₀₁₂₃₄₅₆₇₈₉₊₋ᵢⱼₖₘₙ', [...'0123456789+-ijkmn']);

/** Signs of a root, with its index. */
export const RADICALS: ReadonlyMap<string, bigint> = new Map([
  ['√', 2n],
  ['∛', 3n],
  ['∜', 4n],
]);
