/** Statements read and compared in theories, for tests. */
import { ShapeMismatch } from '../../../src/algebra/unable.ts';
import { compare, type ExactComparison } from '../../../src/derive/exact/compare.ts';
import { definedBy } from '../../../src/language/declare/index.ts';
import { type Formula, PLAIN_VOCABULARY, parseStatement, type Vocabulary } from '../../../src/language/latex/index.ts';
import { readTheory } from '../../../src/theory/read-theory.ts';
import type { Theory } from '../../../src/theory/theory.ts';

function vocabularyOf({ symbols, definitions }: Theory): Vocabulary {
  const all = [...symbols.values()];
  const sequences = new Set(
    definitions.flatMap((d) => (d.kind === 'recurrence' || d.kind === 'descent' ? definedBy(d) : [])),
  );
  const names = (kind: 'scalar' | 'matrix') =>
    new Set(all.filter(({ name, type }) => type.kind === kind && !sequences.has(name)).map(({ name }) => name));
  return {
    ...PLAIN_VOCABULARY,
    functions: new Map(all.filter(({ of }) => of.length > 0).map(({ name, of }) => [name, of])),
    sequences,
    scalars: names('scalar'),
    matrices: names('matrix'),
  };
}

export function sidesOf(latex: string, theory: Theory): readonly [Formula, Formula] {
  const { sides } = parseStatement(latex, { vocabulary: vocabularyOf(theory) });
  return sides as readonly Formula[] as [Formula, Formula];
}

/** The comparison of the two sides of a statement. */
export function compared(latex: string, declarations: string): ExactComparison {
  const theory = readTheory(declarations);
  return compare(...sidesOf(latex, theory), theory);
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
