/** A scalar as the plain text that certificates hold, without the parentheses and ones that infix text for a CAS has. */
import { isShare, shownName } from '../../algebra/domain.ts';
import { writeInfix } from '../../algebra/infix.ts';
import type { Scalar } from '../../algebra/scalar.ts';
import { symbolsOf } from '../../algebra/symbols.ts';

const REWRITINGS: readonly (readonly [RegExp, string])[] = [
  // Parentheses around an integer or a fraction inside parentheses, then powers 1, factors 1 and a denominator 1.
  [/\((\d+)\)/g, '$1'],
  [/\((\([^()]*\))\)/g, '$1'],
  [/\^1(?![\d/])/g, ''],
  [/(?<![\w)^/])1\*/g, ''],
  [/\/1(?![\d/])/g, ''],
];

/** What is manifestly positive, so that it is seen where there is a root of it: 1 - s and R - R s for a share s. */
const withShare = (share: string): typeof REWRITINGS => [
  [new RegExp(`(?<![\\w)*^/-] ?)1 \\+ \\(-1\\)\\*${share}(?![\\w^*])`, 'g'), `(1-${share})`],
  [new RegExp(`(?<![\\w)*^/-] ?)([A-Za-z]\\w*) \\+ \\(-1\\)\\*\\1\\*${share}(?![\\w^*])`, 'g'), `$1*(1-${share})`],
];

const isPlain = (name: string): boolean => /^\w+$/.test(name);

export function plainText(a: Scalar): string {
  const shares = [...symbolsOf(a)].filter(isShare).map(shownName);
  const rewritings = [...REWRITINGS, ...shares.filter(isPlain).flatMap(withShare)];
  let text = writeInfix(a);
  for (;;) {
    const shorter = rewritings.reduce((t, [from, to]) => t.replaceAll(from, to), text);
    if (shorter === text) return text;
    text = shorter;
  }
}
