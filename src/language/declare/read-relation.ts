/**
 * Relations: `R > 1`, `x, y > 0`, `A B = B A`, `a \ne b`; and `f(x) = …` of a letter that is nothing yet, which defines a
 * function. Outcome: a statement, a formula that is not zero, or a definition. @throws InputError
 */
import type { Formula } from '../latex/index.ts';
import { RELATIONS } from '../latex/vocabulary.ts';
import type { Clause } from './clause.ts';
import { formulaIn, statementIn } from './formula-in.ts';
import { type Head, headIn } from './head.ts';
import type { Known } from './known.ts';
import type { Said } from './said.ts';
import type { Stretch } from './stretch.ts';

export function readRelation({ subjects, predicate }: Clause, known: Known): readonly Said[] {
  const unequal = predicate.find('\\neq');
  if (unequal !== -1) {
    const right = formulaIn(predicate.slice(unequal + 1), known);
    const lefts = [...subjects, predicate.slice(0, unequal)].map((left) => formulaIn(left, known));
    return [{ kind: 'nonzero', of: lefts.map((left) => difference(left, right)) }];
  }
  const head = subjects.length === 0 ? functionIn(predicate, known) : null;
  const [name] = head?.names ?? [];
  if (head !== null && name !== undefined) {
    const value = formulaIn(predicate.slice(predicate.find('=') + 1), known);
    return [{ kind: 'definition', definition: { kind: 'formula', name, value, of: head.of } }];
  }
  const statement = statementIn(predicate, known);
  const [, ...rest] = statement.sides;
  // x, y > 0 is said of both.
  const others = subjects.map((subject) => ({ ...statement, sides: [formulaIn(subject, known), ...rest] }));
  return [...others, statement].map((said) => ({ kind: 'relation', statement: said }));
}

/** a − b, which is not zero where a ≠ b. */
export const difference = (a: Formula, b: Formula): Formula =>
  isZero(b) ? a : { kind: 'add', terms: [...(isZero(a) ? [] : [a]), { kind: 'negate', operand: b }] };

const isZero = (formula: Formula): boolean =>
  formula.kind === 'zeros' || (formula.kind === 'number' && formula.numerator === 0n);

/** The σ(x) of σ(x) = …, if σ is nothing that is known: of what is, σ(x) is a product or a value. */
function functionIn(predicate: Stretch, known: Known): Head | null {
  const relations = predicate.pieces.filter(({ text }) => RELATIONS.has(text));
  const at = predicate.find('=');
  const left = predicate.slice(0, Math.max(at, 0));
  const open = left.find('(');
  if (at === -1 || relations.length !== 1 || open < 1 || left.group(open).next !== left.pieces.length) return null;
  if (!left.pieces.every(({ kind, text }) => kind === 'letter' || kind === 'command' || MARKS.has(text))) return null;
  const head = headIn(left);
  const [name] = head.names;
  const isNew = name !== undefined && !known.functions.has(name) && TABLES.every((table) => !known[table].has(name));
  return isNew && head.of.length > 0 ? head : null;
}

const MARKS: ReadonlySet<string> = new Set(['(', ')', ',', '{', '}', '_']);
const TABLES = ['scalars', 'vectors', 'matrices', 'sequences'] as const;
