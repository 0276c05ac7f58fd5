/**
 * Text as TeX that shows it and does nothing else.
 * Outcome: printable ASCII on one line, braces balanced; a sign without a name in TeX comes out as its number, [U+4E2D].
 */
import { flat } from '../printable.ts';
import { ACCENTS, MATH_SIGNS, WORD_SIGNS } from './signs.ts';

type Escapes = Readonly<Record<string, string>>;

const EVERYWHERE: Escapes = {
  ...{ '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', '#': '\\#', $: '\\$', '%': '\\%', '&': '\\&', _: '\\_' },
  // A bracket after \\ or \item would be an argument.
  ...{ '^': '\\textasciicircum{}', '~': '\\textasciitilde{}', '[': '{[}', ']': '{]}', '`': '{\\char18}' },
};
/** Pairs that a font joins into one sign. */
const AMONG_WORDS: Escapes = { ...EVERYWHERE, '<': '$<$', '>': '$>$', '|': '$|$', '"': '{\\char34}', '-': '-{}' };
/** In the typewriter font the signs are all there; its quotation mark is straight only by number. */
const IN_CODE: Escapes = { ...EVERYWHERE, "'": '{\\char13}', '-': '-{}' };

const CLUSTER = /(\P{M})(\p{M}*)|\p{M}/gu;

/** An index or an exponent of a single letter, as people type it: e_1, e^{-δ}. */
const SCRIPT = /(?<=(?<![A-Za-z\d])\p{L}\p{M}*)([_^])(?:\{([^{}\s]{1,12})\}|([\p{L}\p{Nd}]{1,3}(?![\p{L}\p{Nd}_])))/gu;

export function texText(text: string): string {
  const parts = flat(text).split(SCRIPT);
  const words = (part = ''): string => written(part, AMONG_WORDS).replace(/-\{\}(?!-)/g, '-');
  // Each match leaves its sign and its script, in braces or bare, between the words around it.
  const pieces = parts.map((part, i) => {
    if (i % 4 === 0) return words(part);
    return i % 4 === 1 ? `\\ensuremath{{}${part}{\\text{${words(parts[i + 1] ?? parts[i + 2])}}}}` : '';
  });
  return pieces.join('');
}

/** A command or a value, in the typewriter font. */
export const texCode = (text: string): string => `\\texttt{${written(flat(text), IN_CODE)}}`;

function written(text: string, escapes: Escapes): string {
  return text.normalize('NFC').replace(CLUSTER, (cluster: string, base?: string, marks = '') => {
    if (base === undefined) return numbered(cluster);
    return [...marks].reduce(accented, sign(base, escapes));
  });
}

function sign(base: string, escapes: Escapes): string {
  if (/^[ -~]$/.test(base)) return escapes[base] ?? base;
  const mathematical = MATH_SIGNS.get(base);
  if (mathematical !== undefined) return `\\ensuremath{${mathematical}}`;
  const word = WORD_SIGNS.get(base);
  if (word !== undefined) return word;
  const [letter = '', ...marks] = base.normalize('NFD');
  const known = /^[A-Za-z]$/.test(letter) && marks.every((mark) => ACCENTS.has(mark));
  return known ? marks.reduce(accented, letter) : numbered(base);
}

function accented(letter: string, mark: string): string {
  const accent = ACCENTS.get(mark);
  return accent === undefined ? `${letter}${numbered(mark)}` : `${accent}{${letter}}`;
}

const numbered = (signs: string): string =>
  [...signs].map((one) => `{[}U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}{]}`).join('');
