/**
 * Equations that say how something moves: \dot x = …, \frac{dx}{dt} = …, x_{n+1} = …, `x(t) solves …`. Inputs: what
 * stands between two commas. Outcome: whether it is one; formulas are read later.
 */
import type { Stretch } from './stretch.ts';

export const isEquation = (part: Stretch): boolean => part.find('=') > 0;

export const isEquationOfMotion = (part: Stretch): boolean =>
  part.find('solves') > 0 || (isEquation(part) && (isRate(part.slice(0, part.find('='))) || nextOf(part) !== null));

const DOTS: ReadonlySet<string> = new Set(['\\dot']);

/** Whether the left side is a derivative of a symbol, or of a function of one variable. */
export function isRate(side: Stretch): boolean {
  const texts = side.pieces.map(({ text }) => text);
  if (DOTS.has(texts[0] ?? '') || side.find("'") > 0) return true;
  const isFraction = /^\\[dt]?frac$/.test(texts[0] ?? '');
  return isFraction && texts.indexOf('d') !== -1 && !texts.includes('|') && !texts.includes('\\|');
}

/** The symbol and the index of x_{n+1} on the left side of an equation; null for anything else. */
export function nextOf(part: Stretch): { readonly symbol: Stretch; readonly index: string } | null {
  const side = part.slice(0, part.find('='));
  const at = side.find('_');
  if (at < 1 || side.pieces[at + 1]?.text !== '{') return null;
  const { inside, next } = side.group(at + 1);
  const [index, plus, one, more] = inside.pieces;
  const isNext = index?.kind === 'letter' && plus?.text === '+' && one?.text === '1' && more === undefined;
  return isNext && next === side.pieces.length ? { symbol: side.slice(0, at), index: index.text } : null;
}
