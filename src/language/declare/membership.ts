/**
 * `x, y \in \mathbb{R}`, `A \in \mathbb{R}^{n \times n} invertible`, `x(t) \in \mathbb{R}^n`, `s k \in \mathbb{Z}`,
 * `x_1, \dots, x_n \in \mathbb{R}^d`. Outcome: symbols with types and bounds; a formula that is a whole number.
 * @throws InputError a set that is not understood, a formula in a set of other than whole numbers.
 */
import { printFormula } from '../latex/index.ts';
import type { Clause } from './clause.ts';
import { formulaIn } from './formula-in.ts';
import { familiesIn, type Head, headIn } from './head.ts';
import { type Known, NOTHING_KNOWN } from './known.ts';
import { qualitiesIn, withQualities, withWords } from './quality.ts';
import type { Said } from './said.ts';
import { type Elements, elementsOf, relationOn, scalar } from './sets.ts';
import type { Stretch } from './stretch.ts';
import type { Declared } from './type.ts';
import type { Quality } from './words.ts';

export function readMembership({ subjects, predicate, shared }: Clause, known: Known): readonly Said[] {
  const { set, words } = withWords(predicate.slice(1));
  const elements = elementsOf(set, known);
  const qualities = [...qualitiesIn(words), ...(shared === undefined ? [] : sharedWith(elements, shared))];
  const symbols: Declared[] = [];
  const others: Said[] = [];
  const { families, rest } = familiesIn(subjects);
  for (const { name, count } of families) {
    const symbol = { ...declared(name, ['·'], elements), from: [scalar('integer')] };
    others.push({ kind: 'family', symbol, count: formulaIn(count, NOTHING_KNOWN) });
  }
  for (const subject of rest) {
    const head = headOf(subject);
    if (head !== null) symbols.push(...head.names.map((name) => declared(name, head.of, elements)));
    else others.push(formulaSaid(subject, elements, qualities, known));
  }
  if (symbols.length === 0) return others;
  return [
    { kind: 'symbols', symbols: symbols.map((symbol) => withQualities(symbol, qualities, predicate)) },
    ...others,
  ];
}

const declared = (name: string, of: readonly string[], { type, bounds, one }: Elements): Declared => ({
  name,
  type,
  of,
  conditions: [...bounds.map((bound) => relationOn(name, bound)), ...(one === undefined ? [] : [one(name)])],
  whole: [],
});

/** The symbol that a subject is, or null for a formula in several. */
function headOf(subject: Stretch): Head | null {
  const isFormula = subject.pieces.some(({ text }) => ['+', '-', '/', '\\frac', '*', '\\cdot'].includes(text));
  const letters = subject.pieces.filter(({ kind, text }, index) => {
    const isScript = index > 0 && ['_', '^'].includes(subject.pieces[index - 1]?.text ?? '');
    return !isScript && kind === 'letter' && /^[A-Za-z]$/.test(text);
  });
  if (isFormula && subject.find('_') === -1) return null;
  if (letters.length > 1 && subject.find('(') === -1 && subject.find('_') === -1 && subject.find('{') === -1)
    return null;
  return headIn(subject);
}

/** Of what is said of a whole list, A \in …, B \in … invertible, structures go to every square matrix of it. */
const sharedWith = ({ type }: Elements, words: Stretch): readonly Quality[] =>
  type.kind === 'matrix' && printFormula(type.rows) === printFormula(type.columns)
    ? qualitiesIn(words).filter(({ kind }) => kind === 'structure')
    : [];

/** s k \in \mathbb{Z}, and A + B \in \mathbb{R}^{n \times n} invertible. */
function formulaSaid(
  subject: Stretch,
  { type, bounds }: Elements,
  qualities: ReturnType<typeof qualitiesIn>,
  known: Known,
): Said {
  if (type.kind === 'matrix') {
    const said = qualities.flatMap((quality) => (quality.kind === 'structure' ? quality.structures : []));
    const structures = [...new Set([...type.structure, ...said])];
    return { kind: 'structure', of: [formulaIn(subject, known)], structures, shape: 'matrix' };
  }
  if (type.kind !== 'scalar' || type.numbers !== 'integer' || bounds.length > 0)
    throw subject.refused('is a formula, and no symbol', 'write \\in \\mathbb{Z}, or a relation');
  return { kind: 'whole', formula: formulaIn(subject, known) };
}
