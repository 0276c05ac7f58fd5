/** Words with formulas among them as TeX; a formula that TeX might not take is shown as it is typed. */
import { proseParts } from '../prose.ts';
import { texMath } from './formula.ts';
import { texCode, texText } from './text.ts';

export function texProse(prose: string): string {
  return proseParts(prose)
    .map(({ kind, value }) => (kind === 'math' ? inline(value) : keepEnds(value)))
    .join('');
}

/** Words of a document, with what its text has of Markdown and of LaTeX among them: `*so*`, `**so**`, `\\mathbf{R}`. */
export function texQuote(quote: string): string {
  return MARKS.reduce(
    (tex, [mark, command]) => tex.replace(mark, (_, words: string) => `\\${command}{${words}}`),
    texProse(withDollars(quote)),
  );
}

/** Of what is TeX already: an asterisk stays as it is; within braces and formulas a mark does not end outside of them. */
const MARKS = [
  [/(?<![\w*])\*\*(?=[^\s*])([^*{}$]*[^\s*{}$])\*\*(?!\*)/g, 'textbf'],
  [/(?<![\w*])\*(?=[^\s*])([^*{}$]*[^\s*{}$]|[^\s*{}$])\*(?!\*)/g, 'emph'],
] as const;

/** A command with its arguments among words, as mathematics. */
const BARE = /\\[A-Za-z]+(?:\{[^{}$]*\})*(?:[_^](?:\{[^{}$]*\}|\w))*/g;

const withDollars = (quote: string): string =>
  proseParts(quote)
    .map(({ kind, value }) =>
      kind === 'math'
        ? `$${value}$`
        : value.replaceAll('$', '\\$').replace(BARE, (bare) => (texMath(bare) === null ? bare : `$${bare}$`)),
    )
    .join('');

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
