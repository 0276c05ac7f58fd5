/** A theory as its document declares it, line by line, for whoever reads the page. */
import { html, type Markup } from '../report/markup.ts';
import { sourcesOf } from '../theory/sources.ts';
import type { TheoryDeclaration } from '../theory/theory.ts';

export const declaredMarkup = (theory: readonly TheoryDeclaration[]): Markup =>
  html`${theory.map((declared) => html`<pre tabindex="0"><code>${linesOf(declared).join('\n')}</code></pre>`)}`;

const linesOf = (declared: TheoryDeclaration): string[] =>
  sourcesOf(declared)
    .flatMap(({ text }) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
