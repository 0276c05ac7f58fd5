/** A scalar as the plain text that certificates hold, without the parentheses and ones that infix text for a CAS has. */
import { writeInfix } from '../../algebra/infix.ts';
import type { Scalar } from '../../algebra/scalar.ts';

const REWRITINGS: readonly (readonly [RegExp, string])[] = [
  // Parentheses around an integer or a fraction inside parentheses, then powers 1, factors 1 and a denominator 1.
  [/\((\d+)\)/g, '$1'],
  [/\((\([^()]*\))\)/g, '$1'],
  [/\^1(?![\d/])/g, ''],
  [/(?<![\w)^/])1\*/g, ''],
  [/\/1(?![\d/])/g, ''],
  // What is manifestly positive, so that it is seen where there is a root of it: 1 - s and R - R s.
  [/(?<![\w)*^/-] ?)1 \+ \(-1\)\*s(?![\w^*])/g, '(1-s)'],
  [/(?<![\w)*^/-] ?)([A-Za-z]\w*) \+ \(-1\)\*\1\*s(?![\w^*])/g, '$1*(1-s)'],
];

export function plainText(a: Scalar): string {
  // A certificate says by itself what a symbol stands for.
  let text = writeInfix(a).replaceAll(/:[a-z]+/g, '');
  for (;;) {
    const shorter = REWRITINGS.reduce((t, [from, to]) => t.replaceAll(from, to), text);
    if (shorter === text) return text;
    text = shorter;
  }
}
