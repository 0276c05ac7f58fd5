/**
 * Words with formulas among them, as in the papers: `$…$` is mathematics, `\$` a dollar, all else is text.
 * Outcome: always a list of parts; a dollar without its partner is text.
 */
import { flat } from './printable.ts';

export interface Part {
  readonly kind: 'text' | 'math';
  readonly value: string;
}

const MATH = /(?<!\\)\$\$?((?:[^$\\]|\\.)+?)\$\$?/g;

export function proseParts(prose: string): Part[] {
  const parts: Part[] = [];
  const line = flat(prose);
  let end = 0;
  for (const match of line.matchAll(MATH)) {
    parts.push(text(line.slice(end, match.index)), { kind: 'math', value: (match[1] ?? '').trim() });
    end = match.index + match[0].length;
  }
  parts.push(text(line.slice(end)));
  return parts.filter((part) => part.value !== '');
}

function text(value: string): Part {
  return { kind: 'text', value: value.replaceAll('\\$', '$') };
}
