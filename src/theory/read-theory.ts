/**
 * A theory as a person writes it, read and checked. Inputs: a text of declarations, or a `TheoryDeclaration`; the theory
 * that it is built on, and the file it stands in. Outcome: every symbol with its type, every definition with its sizes.
 * @throws InputError one line: where, what, the rule it breaks, the mend. Undeclared symbols, symbols declared or defined
 * twice, sizes that do not fit, circles, domains without a value, structures that a matrix cannot have.
 */
import { definedBy, formulaFrom, knownOf, readClause, type Said } from '../language/declare/index.ts';
import { nameToLatex } from '../language/latex/name.ts';
import { checked } from './checked.ts';
import { Draft } from './draft.ts';
import { glimpsed, glimpseOf, knownSoFar } from './glimpse.ts';
import type { ParameterDeclaration } from './parameter.ts';
import { saidOf } from './parameter-symbols.ts';
import { inPlace, refused } from './place.ts';
import { clausesIn, sourcesOf } from './sources.ts';
import { EMPTY_THEORY, type Theory, type TheoryDeclaration } from './theory.ts';
import { sized } from './typing.ts';

export interface Reading {
  /** The theory that this one is built on. */
  readonly base?: Theory;
  /** The file it stands in, for messages. */
  readonly file?: string;
}

/** @throws InputError */
export function readTheory(
  declaration: string | TheoryDeclaration,
  { base = EMPTY_THEORY, file = '' }: Reading = {},
): Theory {
  if (typeof declaration === 'string' || base !== EMPTY_THEORY) return read(declaration, base, file);
  const theory = known.get(declaration) ?? read(declaration, base, file);
  known.set(declaration, theory);
  return theory;
}

/** What a document declares is read by whoever asks, and is one theory. */
const known = new WeakMap<TheoryDeclaration, Theory>();

function read(declaration: string | TheoryDeclaration, base: Theory, file: string): Theory {
  const draft = new Draft(base);
  const parameters = new Map(base.parameters);
  let glimpse = glimpseOf(base);
  const add = (said: Said, place: string): void => {
    draft.add(said, place);
    glimpse = glimpsed(glimpse, said);
  };
  const { settings } = typeof declaration === 'string' ? { settings: undefined } : declaration;
  for (const parameter of settings?.parameters ?? [])
    for (const said of saidOf(parameter))
      add(said, [file, `parameter ${parameter.name}`].filter((part) => part !== '').join(', '));
  for (const source of sourcesOf(declaration)) {
    const before = new Set(draft.names);
    for (const { value, place } of clausesIn(source, file))
      for (const said of inPlace(place, () => readClause(value, knownSoFar(glimpse)))) {
        requireFree(said, settings?.parameters ?? [], place);
        add(said, place);
      }
    if (source.parameter === undefined) continue;
    const [name, more] = draft.names.filter((declared) => !before.has(declared));
    if (name === undefined || more !== undefined)
      throw refused(
        file,
        source.part,
        name === undefined ? 'declares no symbol' : `declares ${name} and ${more}`,
        'declare one symbol each',
      );
    parameters.set(source.parameter, name);
  }
  const theory = { ...checked(draft), parameters, observables: base.observables };
  return typeof declaration === 'string' ? theory : withObservables(theory, declaration, file);
}

/** A setting gives a parameter its value, and no definition does. */
function requireFree(said: Said, parameters: readonly ParameterDeclaration[], place: string): void {
  if (said.kind !== 'definition') return;
  const name = definedBy(said.definition).find((one) => parameters.some((parameter) => parameter.name === one));
  if (name !== undefined)
    throw refused(place, `the symbol ${nameToLatex(name)}`, 'is a parameter of settings', 'use another letter');
}

function withObservables(theory: Theory, { observables = {} }: TheoryDeclaration, file: string): Theory {
  const read = new Map(theory.observables);
  const known = knownOf(theory.symbols.values());
  for (const [name, latex] of Object.entries(observables)) {
    const place = [file, `observable ${name}`].filter((part) => part !== '').join(', ');
    if (read.has(name))
      throw refused(place, name, 'is an observable of the theory that this one is built on', 'use another name');
    read.set(
      name,
      inPlace(place, () => sized(formulaFrom(latex, known), theory).formula),
    );
  }
  return { ...theory, observables: read };
}
