/** Scopes for tests, out of declarations as a paper has them; and statements read in them. */
import { ShapeMismatch } from '../../../src/algebra/unable.ts';
import { compare, type ExactComparison } from '../../../src/derive/exact/compare.ts';
import type { ExactScope } from '../../../src/derive/exact/scope.ts';
import { type Declared, definedBy, readDeclarations } from '../../../src/language/declare/index.ts';
import { type Formula, PLAIN_VOCABULARY, parseStatement, type Vocabulary } from '../../../src/language/latex/index.ts';

/** Relations become conditions of their symbols, structures are added to theirs. */
export function scopeOf(text: string): ExactScope {
  const declared = new Map<string, Declared>();
  const said = readDeclarations(text);
  for (const one of said) {
    if (one.kind === 'symbols') for (const symbol of one.symbols) declared.set(symbol.name, symbol);
    if (one.kind === 'structure') {
      for (const of of one.of) {
        const known = of.kind === 'symbol' ? declared.get(of.name) : undefined;
        if (known?.type.kind !== 'matrix') continue;
        const structure = new Set([...known.type.structure, ...one.structures]);
        declared.set(known.name, { ...known, type: { ...known.type, structure } });
      }
    }
    if (one.kind === 'relation') {
      const { statement } = one;
      for (const { name } of statement.sides.filter((side) => side.kind === 'symbol')) {
        const before = declared.get(name) ?? { ...REAL, name };
        declared.set(name, { ...before, conditions: [...before.conditions, statement] });
      }
    }
  }
  return {
    declared: [...declared.values()],
    definitions: said.flatMap((one) => (one.kind === 'definition' ? [one.definition] : [])),
  };
}

const REAL: Declared = {
  name: '',
  type: { kind: 'scalar', numbers: 'real' },
  of: [],
  conditions: [],
  whole: [],
};

function vocabularyOf({ declared, definitions }: ExactScope): Vocabulary {
  const functions = new Map<string, readonly string[]>(
    declared.filter(({ of }) => of.length > 0).map(({ name, of }) => [name, of]),
  );
  for (const definition of definitions) {
    if ('time' in definition) for (const name of definedBy(definition)) functions.set(name, [definition.time]);
    if (definition.kind === 'formula' && definition.of !== undefined) functions.set(definition.name, definition.of);
  }
  return { ...PLAIN_VOCABULARY, functions };
}

export function sidesOf(latex: string, scope: ExactScope): readonly [Formula, Formula] {
  const { sides } = parseStatement(latex, { vocabulary: vocabularyOf(scope) });
  return sides as readonly Formula[] as [Formula, Formula];
}

/** The comparison of the two sides of a statement. */
export function compared(latex: string, declarations: string): ExactComparison {
  const scope = scopeOf(declarations);
  return compare(...sidesOf(latex, scope), scope);
}

/** `equal`, `different`, `sizes` where they do not fit, or `unknown` with the reason. */
export function outcomeOf(latex: string, declarations: string): string {
  try {
    const comparison = compared(latex, declarations);
    return comparison.outcome === 'unknown' ? `unknown: ${comparison.why}` : comparison.outcome;
  } catch (error) {
    if (error instanceof ShapeMismatch) return `sizes: ${error.message}`;
    throw error;
  }
}
