/**
 * The words of the reader. What is not listed here is refused; maps, so that no name reaches a prototype.
 */
import type { Relation } from './formula.ts';

/** Longest formula, in characters. */
export const LONGEST_FORMULA = 4000;
/** Longest statement that we print and read again: a formula becomes longer in our spelling. */
export const LONGEST_PRINTED = 5 * LONGEST_FORMULA;
/** Deepest nesting of braces, brackets and arguments. */
export const DEEPEST_NESTING = 60;
/** Longest number, in digits. */
export const LONGEST_NUMBER = 40;

const named = (words: string): ReadonlyMap<string, string> =>
  new Map(words.split(' ').map((word) => [`\\${word}`, word]));

/** Letters written as commands, by canonical letter. `\Delta` is not one of them: it reads as a prefix of a name. */
export const LETTERS: ReadonlyMap<string, string> = named(
  'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho sigma tau ' +
    'upsilon phi varphi chi psi omega Gamma Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega ell',
);

export const FONTS: ReadonlyMap<string, string> = new Map([
  ['\\boldsymbol', 'bold'],
  ['\\mathbf', 'bold'],
  ['\\bm', 'bold'],
  ['\\mathbb', 'bb'],
  ['\\mathcal', 'cal'],
  ['\\mathrm', 'rm'],
  ['\\mathsf', 'sf'],
  ['\\mathfrak', 'frak'],
  ['\\mathscr', 'scr'],
  ['\\pmb', 'bold'],
  ['\\mathbbm', 'bb'],
  ['\\mathds', 'bb'],
]);

export const DECORATIONS: ReadonlyMap<string, string> = new Map([
  ['\\overline', 'bar'],
  ['\\bar', 'bar'],
  ['\\hat', 'hat'],
  ['\\widehat', 'hat'],
  ['\\tilde', 'tilde'],
  ['\\widetilde', 'tilde'],
  ['\\vec', 'vec'],
  ['\\check', 'check'],
  ['\\underline', 'underline'],
  ['\\Delta', 'Delta'],
]);

/** Derivatives by time, by their number of dots. */
export const DOTS: ReadonlyMap<string, number> = new Map([
  ['\\dot', 1],
  ['\\ddot', 2],
  ['\\dddot', 3],
]);

/** Signs of a derivative by the symbol below them. */
export const NABLAS: ReadonlySet<string> = new Set(['\\nabla', '\\partial']);

/** Commands whose one argument is a word in upright letters. */
export const WORD_COMMANDS: ReadonlySet<string> = new Set(['\\text', '\\textrm', '\\mathrm', '\\operatorname']);

export interface NamedFunction {
  /** `list`: arguments separated by commas; `one`: a single one; `bare`: one, which may stand without parentheses. */
  readonly arguments: 'bare' | 'one' | 'list';
  /** Whether the value is a number. */
  readonly scalar: boolean;
  /** Whether LaTeX has a command of this name. */
  readonly command: boolean;
}

const onNumbers: NamedFunction = { arguments: 'bare', scalar: true, command: true };

/** The logarithm is the natural one, however it is spelled. */
export const LOGARITHMS: ReadonlySet<string> = new Set(['ln', 'log']);

export const FUNCTIONS: ReadonlyMap<string, NamedFunction> = new Map<string, NamedFunction>([
  ...['ln', 'log', 'exp', 'sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh'].map((name) => [name, onNumbers] as const),
  ['max', { arguments: 'list', scalar: true, command: true }],
  ['min', { arguments: 'list', scalar: true, command: true }],
  ['diag', { arguments: 'list', scalar: false, command: false }],
  ['rank', { arguments: 'one', scalar: false, command: false }],
  ['tr', { arguments: 'bare', scalar: false, command: false }],
  ['det', { arguments: 'bare', scalar: false, command: true }],
  ['vec', { arguments: 'one', scalar: false, command: false }],
  ['svd', { arguments: 'one', scalar: false, command: false }],
  ['eigen', { arguments: 'one', scalar: false, command: false }],
  ['Var', { arguments: 'one', scalar: false, command: false }],
  ['Cov', { arguments: 'list', scalar: false, command: false }],
]);

/** Other spellings of the same functions. */
export const FUNCTION_ALIASES: ReadonlyMap<string, string> = new Map([
  ['Tr', 'tr'],
  ['trace', 'tr'],
  ['Trace', 'tr'],
  ['Det', 'det'],
  ['Rank', 'rank'],
  ['rk', 'rank'],
  ['Diag', 'diag'],
]);

/** Commands that papers define for functions that LaTeX has none for. */
export const FUNCTION_COMMANDS: ReadonlySet<string> = new Set('tr Tr trace diag Diag rank Var Cov'.split(' '));

/** Functions of numbers that have a notation instead of a name: n!, \binom{n}{m}, \lfloor x \rfloor, \lceil x \rceil. */
export const NOTATIONS: ReadonlySet<string> = new Set(['factorial', 'binom', 'floor', 'ceiling']);

/** Functions of matrices that have one: A \odot B, \langle a, b \rangle, A^{\dagger}. */
export const MATRIX_NOTATIONS: ReadonlySet<string> = new Set(['hadamard', 'inner', 'pinv']);

/** Two-letter names that somebody may have typed without their backslash; longer words are refused in any case. */
export const FORGOTTEN_BACKSLASH: ReadonlySet<string> = new Set(['ln', 'pi', 'mu', 'nu', 'xi', 'Pi', 'Xi']);

/** What is typed for notation that has no letters in LaTeX, and what to write instead. */
export const PLAIN_WORDS: ReadonlyMap<string, string> = new Map([
  ['sqrt', 'write \\sqrt{…}'],
  ['cbrt', 'write \\sqrt[3]{…}'],
  ['frac', 'write \\frac{…}{…}'],
  ['abs', 'write |…|'],
  ['floor', 'write \\lfloor … \\rfloor'],
  ['ceil', 'write \\lceil … \\rceil'],
  ['factorial', 'write n!'],
  ['pow', 'write x^{n}'],
  ['inf', 'infinity is no number'],
  ['infinity', 'infinity is no number'],
]);

export const RELATIONS: ReadonlyMap<string, Relation> = new Map<string, Relation>([
  ['=', '='],
  ['<', '<'],
  ['\\lt', '<'],
  ['>', '>'],
  ['\\gt', '>'],
  ['\\le', '<='],
  ['\\leq', '<='],
  ['\\ge', '>='],
  ['\\geq', '>='],
  ['\\coloneqq', ':='],
  ['\\to', 'to'],
  ['\\rightarrow', 'to'],
  ['\\longrightarrow', 'to'],
  ['\\propto', 'propto'],
  ['\\approx', 'approx'],
]);

/** Arrows that carry their limit above them. */
export const ANNOTATED_ARROWS: ReadonlySet<string> = new Set(['\\stackrel', '\\xrightarrow']);

/** Signs of a product that is written out. */
export const PRODUCT_SIGNS: ReadonlySet<string> = new Set(['\\cdot', '\\times', '*']);

/** Signs of a quotient that is written in one line. */
export const QUOTIENT_SIGNS: ReadonlySet<string> = new Set(['/', '\\div']);

/** Fractions in all their sizes. */
export const FRACTIONS: ReadonlySet<string> = new Set(
  ['frac', 'dfrac', 'tfrac', 'cfrac', 'nicefrac', 'sfrac'].map((name) => `\\${name}`),
);

/** Sizes that open a pair of delimiters, by the size that closes it. */
export const SIZES: ReadonlyMap<string, string> = new Map([
  ['\\left', '\\right'],
  ...['big', 'Big', 'bigg', 'Bigg'].map((size) => [`\\${size}l`, `\\${size}r`] as const),
]);

/** Opening to closing delimiter of a group. */
export const GROUPS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['\\{', '\\}'],
  ['\\langle', '\\rangle'],
]);

/** Opening delimiter of a function to its closing one and its name. */
export const ROUNDINGS: ReadonlyMap<string, { readonly close: string; readonly name: string }> = new Map([
  ['\\lfloor', { close: '\\rfloor', name: 'floor' }],
  ['\\lceil', { close: '\\rceil', name: 'ceiling' }],
]);

/** Other names of the same pieces. */
export const ALIASES: ReadonlyMap<string, string> = new Map([
  ['\\vert', '|'],
  ['\\Vert', '\\|'],
  ['\\lbrack', '['],
  ['\\rbrack', ']'],
  ['\\lbrace', '\\{'],
  ['\\rbrace', '\\}'],
  ['\\ast', '*'],
  ['\\ne', '\\neq'],
  ['\\mbox', '\\text'],
  ['\\leqslant', '\\le'],
  ['\\geqslant', '\\ge'],
]);

/** Opening delimiter to closing delimiter. */
export const BARS: ReadonlyMap<string, string> = new Map([
  ['|', '|'],
  ['\\|', '\\|'],
  ['\\lvert', '\\rvert'],
  ['\\lVert', '\\rVert'],
]);
export const NORM_BARS: ReadonlySet<string> = new Set(['\\|', '\\lVert']);

export interface Environment {
  /** Whether the environment prints its own brackets; if not, it must stand inside a pair. */
  readonly bracketed: boolean;
  /** Whether it takes a column specification. */
  readonly columns: boolean;
}

export const ENVIRONMENTS: ReadonlyMap<string, Environment> = new Map([
  ['bmatrix', { bracketed: true, columns: false }],
  ['pmatrix', { bracketed: true, columns: false }],
  ['matrix', { bracketed: false, columns: false }],
  ['array', { bracketed: false, columns: true }],
]);

/** Space that separates nothing. */
export const THIN_SPACES: ReadonlySet<string> = new Set(['\\,', '\\;', '\\:', '\\!', '\\>', '\\ ', '~']);
/** Space that separates the entries of a row. */
export const WIDE_SPACES: ReadonlySet<string> = new Set(['\\quad', '\\qquad']);

/** What to write instead of things people type. */
export const MENDS: ReadonlyMap<string, string> = new Map([
  ['-', 'put a negative part in parentheses'],
  ['+', 'put the missing part before it, or remove it'],
  ['/', 'write \\frac{numerator}{denominator}'],
  ['|', 'write \\left| and \\right|'],
  ['*', 'write a product with one sign, and a power as x^{n}'],
  ['^', 'put the base in parentheses'],
  ['\\%', 'write a percentage as a fraction'],
  ['!', 'put the number before it, in parentheses if it is more than one factor'],
  ["'", 'write a derivative as \\frac{\\mathrm{d}x}{\\mathrm{d}t}'],
  ['\\begin', 'write one case at a time'],
  ['\\sum', 'write the sum out'],
  ['\\int', 'write the integral in closed form'],
  ['\\frac', 'write \\frac{numerator}{denominator}'],
  ['\\neq', 'use one of = < > \\le \\ge'],
  ['\\in', 'leave the range of the index out'],
  ['\\over', 'put braces around the whole fraction: {a \\over b}'],
  ['\\choose', 'write \\binom{n}{m}'],
  ['\\text', 'leave words out: a formula has none'],
  ['\\lg', 'write \\log_{10}, or \\log_{2}'],
  ['\\prod', 'write the product out'],
  ['\\middle', 'leave \\middle out'],
  [',', 'leave punctuation inside a formula out'],
  [';', 'leave punctuation inside a formula out'],
  ['.', 'leave punctuation inside a formula out'],
  ['$', 'put one pair of dollar signs around one formula'],
  ['\\(', 'put one pair around one formula'],
  ['\\[', 'put one pair around one formula'],
  ['\\infty', 'infinity may only be the side a limit tends to'],
]);
