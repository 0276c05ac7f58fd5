/**
 * HTML that was written here, as against text that came from somewhere: `html` escapes every value that is not Markup
 * already, so data cannot become markup by being forgotten.
 */
import { printable } from './printable.ts';

export interface Markup {
  readonly markup: string;
}

type Value = string | number | Markup | readonly Markup[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const NOTHING: Markup = { markup: '' };

export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** A template whose values are escaped, or taken as they are where they are Markup. */
export function html(literals: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const markup = literals.reduce((done, literal, i) => `${done}${source(values[i - 1] ?? '')}${literal}`);
  return { markup };
}

export function join(parts: readonly Markup[], separator = ''): Markup {
  return { markup: parts.map((part) => part.markup).join(escapeHtml(separator)) };
}

function source(value: Value): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : join(value).markup;
}
