/** The texts of a theory, each with where it stands: a part of it, its lines. */
import { type Clause, clausesOf } from '../language/declare/index.ts';
import { inPlace, type Placed } from './place.ts';
import type { TheoryDeclaration } from './theory.ts';

export interface Source {
  readonly text: string;
  /** In what part: `define`, `parameter k`; empty for a text that is the whole theory. */
  readonly part: string;
  /** The name of the parameter that it declares. */
  readonly parameter?: string;
}

export function sourcesOf(declaration: string | TheoryDeclaration): readonly Source[] {
  if (typeof declaration === 'string') return [{ text: declaration, part: '' }];
  const { parameters = {}, declare = [], define = [] } = declaration;
  const listed = (part: string, texts: string | readonly string[]): readonly Source[] =>
    typeof texts === 'string'
      ? [{ text: texts, part }]
      : texts.map((text, index) => ({ text, part: `${part} ${index + 1}` }));
  return [
    ...Object.entries(parameters).map(([name, parameter]) => ({
      text: typeof parameter === 'string' ? parameter : parameter.let,
      part: `parameter ${name}`,
      parameter: name,
    })),
    ...listed('declare', declare),
    ...listed('define', define),
  ];
}

/** The clauses of a source with their places. @throws InputError */
export function clausesIn({ text, part }: Source, file: string): readonly Placed<Clause>[] {
  const isOneLine = !text.trim().includes('\n');
  const of = [file, part].filter((name) => name !== '').join(', ');
  return inPlace(of, () => clausesOf(text)).map((clause) => ({
    value: clause,
    place: [of, isOneLine ? '' : `line ${clause.line}`].filter((name) => name !== '').join(', '),
  }));
}
