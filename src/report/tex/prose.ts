/** Words with formulas among them as TeX; a formula that TeX might not take is shown as it is typed. */
import { proseParts } from '../prose.ts';
import { texMath } from './formula.ts';
import { texCode, texText } from './text.ts';

export function texProse(prose: string): string {
  return proseParts(prose)
    .map(({ kind, value }) => (kind === 'math' ? inline(value) : keepEnds(value)))
    .join('');
}

/** A formula on its own line; `\formula{number}{…}` makes one that is too wide smaller. */
export function texDisplay(latex: string): string {
  if (latex.trim() === '') return '';
  const numbers = [...latex.matchAll(TAG)].map(([, number = '']) => `(${texText(number)})`);
  const source = texMath(latex.replace(TAG, ''));
  if (source === null) return `\\begin{quote}${texCode(latex)}\\end{quote}`;
  return `\\formula{${numbers.join(' ')}}{%\n${source}\n}`;
}

const TAG = /\\tag\*?\s*\{([^{}]*)\}/g;

function inline(latex: string): string {
  const source = texMath(latex);
  return source === null ? texCode(latex) : `$${source}$`;
}

const keepEnds = (text: string): string =>
  `${/^\s/.test(text) ? ' ' : ''}${texText(text)}${/\S\s+$/.test(text) ? ' ' : ''}`;
