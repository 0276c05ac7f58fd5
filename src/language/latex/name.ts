/**
 * Names of symbols, which keep every distinction a paper makes: R is not bold(R).
 * A canonical name is a letter (`R`, `sigma`), in a font (`bold(R)`), decorated (`bar(bold(W))`), with its subscript
 * (`sigma_i`, `sigma_{max}`, `hat(pi)_{y_i}`), starred (`star(x)`). Both directions live here: name to text, and text to LaTeX.
 */
import { LETTERS } from './vocabulary.ts';

export interface Name {
  readonly letter: string;
  readonly font: string | null;
  readonly decoration: string | null;
  readonly subscript: string | null;
  /** Whether a star stands above: the x^⋆ where something is least. */
  readonly isStarred?: boolean;
}

export function canonicalName(name: Name): string {
  const inFont = name.font === null ? name.letter : `${name.font}(${name.letter})`;
  const decorated = name.decoration === null ? inFont : `${name.decoration}(${inFont})`;
  const head = name.isStarred === true ? `star(${decorated})` : decorated;
  if (name.subscript === null) return head;
  return `${head}_${name.subscript.length === 1 ? name.subscript : `{${name.subscript}}`}`;
}

const WRAPPERS: ReadonlyMap<string, string> = new Map([
  ['bold', '\\boldsymbol'],
  ['bb', '\\mathbb'],
  ['cal', '\\mathcal'],
  ['rm', '\\mathrm'],
  ['sf', '\\mathsf'],
  ['frak', '\\mathfrak'],
  ['scr', '\\mathscr'],
  ['vec', '\\vec'],
  ['check', '\\check'],
  ['underline', '\\underline'],
  ['bar', '\\overline'],
  ['hat', '\\hat'],
  ['tilde', '\\tilde'],
  ['Delta', '\\Delta'],
]);

/** A canonical name as LaTeX. */
export function nameToLatex(name: string): string {
  const cut = name.indexOf('_');
  const head = cut === -1 ? name : name.slice(0, cut);
  const tail = cut === -1 ? null : name.slice(cut + 1).replace(/^\{(.*)\}$/, '$1');
  const base = headToLatex(head);
  return tail === null ? base : `${base}_{${subscriptToLatex(tail)}}`;
}

function headToLatex(head: string): string {
  const wrapped = /^([A-Za-z]+)\((.*)\)$/.exec(head);
  if (wrapped === null) return letterToLatex(head);
  const inner = headToLatex(wrapped[2] ?? '');
  if (wrapped[1] === 'star') return `${inner}^{\\star}`;
  const command = WRAPPERS.get(wrapped[1] ?? '') ?? '';
  return command === '\\Delta' ? `${command} ${inner}` : `${command}{${inner}}`;
}

const letterToLatex = (letter: string): string => (letter.length === 1 ? letter : `\\${letter}`);

/** Names of subscripts that are commands; everything else is letters, digits and signs. */
export const SUBSCRIPT_COMMANDS: ReadonlyMap<string, string> = new Map([
  ...LETTERS,
  ['\\star', 'star'],
  ['\\infty', 'infinity'],
  ['*', 'star'],
]);

const COMMAND_OF_SUBSCRIPT = new Map(
  [...SUBSCRIPT_COMMANDS].filter(([command]) => command !== '*').map(([command, text]) => [text, command] as const),
);

/** A canonical subscript as LaTeX. */
export function subscriptToLatex(text: string): string {
  const command = COMMAND_OF_SUBSCRIPT.get(text);
  if (command !== undefined) return command;
  return /^[A-Za-z]{3,}$/.test(text) ? `\\mathrm{${text}}` : text;
}

/** Whether a name ends in a superscript of its own. */
export const isStarredName = (name: string): boolean => name.startsWith('star(');
