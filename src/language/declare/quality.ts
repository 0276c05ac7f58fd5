/**
 * What is said in words: `A, A + B invertible`, `D is diagonal`, `k integer`, `x and y independent`, `\lambda positive`.
 * Outcome: structures of formulas, types of symbols, relations. @throws InputError words that are no quality, a quality
 * that no number or no matrix can have.
 */
import type { InputError } from '../../base/input-error.ts';
import { nearest } from '../../base/nearest.ts';
import { number } from '../latex/index.ts';
import { RELATIONS } from '../latex/vocabulary.ts';
import type { Clause } from './clause.ts';
import { formulaIn, statementIn } from './formula-in.ts';
import { nameIn } from './head.ts';
import type { Known } from './known.ts';
import type { Said } from './said.ts';
import { relationOn, scalar } from './sets.ts';
import type { Stretch } from './stretch.ts';
import type { Declared } from './type.ts';
import { FILLERS, QUALITIES, type Quality, type Shape } from './words.ts';

export function readQuality({ subjects, predicate }: Clause, known: Known): readonly Said[] {
  const qualities = qualitiesIn(predicate);
  if (qualities.length === 0) throw predicate.refused('says nothing', 'name a quality, such as invertible');
  if (qualities.some(({ kind }) => kind === 'independent')) {
    const of = predicate.find('of');
    const more = of === -1 ? [] : predicate.slice(of + 1).split(',', 'and');
    return [{ kind: 'independent', names: [...subjects, ...more].map(nameIn) }];
  }
  if (qualities.some(({ kind }) => kind === 'nonzero'))
    return [{ kind: 'nonzero', of: subjects.map((subject) => formulaIn(subject, known)) }];
  const structures = [
    ...new Set(qualities.flatMap((quality) => (quality.kind === 'structure' ? quality.structures : []))),
  ];
  const shape = shapeOf(qualities);
  if (structures.length > 0 || (shape !== null && shape !== 'scalar')) {
    if (qualities.some(({ kind }) => kind === 'sign'))
      throw predicate.refused(
        'says that a matrix is positive',
        'write positive definite, or a relation of its entries',
      );
    return [{ kind: 'structure', of: subjects.map((subject) => formulaIn(subject, known)), structures, shape }];
  }
  if (!qualities.some(({ kind }) => kind === 'numbers') && shape === null) return signs(subjects, qualities);
  const chains = subjects.filter(isRelation).map((subject) => statementIn(subject, known));
  const named = [
    ...subjects.filter((subject) => !isRelation(subject)).map(nameIn),
    ...chains.flatMap(({ sides }) => sides.flatMap((side) => (side.kind === 'symbol' ? [side.name] : []))),
  ];
  const symbols = named.map((name): Declared => {
    const plain: Declared = { name, type: scalar('real'), of: [], conditions: [], whole: [] };
    return withQualities(plain, qualities, predicate);
  });
  return [{ kind: 'symbols', symbols }, ...chains.map((statement): Said => ({ kind: 'relation', statement }))];
}

/** 0 \le t < T integers: the symbols between the relations are. */
const isRelation = (subject: Stretch): boolean => subject.find(({ text }) => RELATIONS.has(text)) !== -1;

const shapeOf = (qualities: readonly Quality[]): Shape | null =>
  qualities.reduce<Shape | null>((found, quality) => {
    if (quality.kind !== 'shape') return found;
    // A square matrix is said in two words.
    return found === 'square' ? found : quality.shape;
  }, null);

/** λ positive: a relation, which declares λ if nothing else does. */
const signs = (subjects: readonly Stretch[], qualities: readonly Quality[]): readonly Said[] =>
  subjects.flatMap((subject) =>
    qualities.flatMap((quality): Said[] =>
      quality.kind === 'sign'
        ? [{ kind: 'relation', statement: relationOn(nameIn(subject), { relation: quality.relation, by: number(0n) }) }]
        : [],
    ),
  );

/** The qualities that words list. @throws InputError a word that is none. */
export function qualitiesIn(words: Stretch): readonly Quality[] {
  const found: Quality[] = [];
  let rest = words;
  while (!rest.isEmpty) {
    const [first] = rest.pieces;
    if (first === undefined || first.text === 'of') break;
    const phrase = LONGEST_FIRST.find((listed) => startsWith(rest, listed));
    const quality = phrase === undefined ? undefined : QUALITIES.get(phrase);
    if (phrase !== undefined && quality !== undefined) {
      found.push(quality);
      rest = rest.slice(phrase.split(' ').length);
    } else if (first.text === 'for') rest = afterQuantifier(rest);
    else if (FILLERS.has(first.text) || SKIPPED.has(first.text)) rest = rest.slice(1);
    else throw unknownWord(rest);
  }
  return found;
}

/** What is behind `for every t`, which is said of functions. */
function afterQuantifier(rest: Stretch): Stretch {
  const symbol = rest.slice(2, 3);
  if (!['every', 'all', 'each'].includes(rest.pieces[1]?.text ?? '') || symbol.isEmpty)
    throw rest.refused('is no quality of a symbol', 'write for every t');
  return rest.slice(3);
}

const SKIPPED: ReadonlySet<string> = new Set(['a', ',', 'and']);

/** Refuses what looks like a quality of a symbol, and is spelled otherwise: A invertable. */
export function requireSpelled(part: Stretch): void {
  const isStart = (index: number): boolean =>
    part.pieces[index]?.kind === 'letter' && part.pieces[index]?.isApart === true;
  const start = part.find((_, index) => index > 0 && isStart(index));
  if (start === -1) return;
  const rest = part.slice(start);
  const length = rest.pieces.findIndex(({ kind, isApart }, index) => index > 0 && (isApart || kind !== 'letter'));
  const word = rest.slice(0, length === -1 ? undefined : length);
  if (nearest(word.text.toLowerCase(), QUALITIES.keys()) !== null) throw unknownWord(word);
}

/** The refusal of a word that is no quality, with the one that was probably meant. */
export function unknownWord(rest: Stretch): InputError {
  const end = rest.pieces.findIndex(({ kind, isApart }, index) => index > 0 && (isApart || kind !== 'letter'));
  const word = rest.slice(0, end === -1 ? undefined : Math.max(1, end));
  const meant = nearest(word.text.toLowerCase(), QUALITIES.keys());
  const mend = meant === null ? `use one of ${[...QUALITIES.keys()].join(', ')}` : `write ${meant}`;
  return word.refused('is no quality of a symbol', mend);
}

const LONGEST_FIRST = [...QUALITIES.keys()].sort((a, b) => b.split(' ').length - a.split(' ').length);

const startsWith = (words: Stretch, phrase: string): boolean =>
  phrase.split(' ').every((word, index) => words.pieces[index]?.text === word);

/** A symbol of which words say more. @throws InputError they cannot be true of it. */
export const withQualities = (symbol: Declared, qualities: readonly Quality[], place: Stretch): Declared =>
  qualities.reduce((known, quality) => withQuality(known, quality, place), symbol);

function withQuality(symbol: Declared, quality: Quality, place: Stretch): Declared {
  const { type, conditions } = symbol;
  const impossible = () =>
    place.refused(`is said of ${symbol.name}, which is a ${type.kind}`, 'take one of the two back');
  switch (quality.kind) {
    case 'structure':
      if (type.kind !== 'matrix') throw impossible();
      return { ...symbol, type: { ...type, structure: new Set([...type.structure, ...quality.structures]) } };
    case 'numbers': {
      if (type.kind !== 'scalar') {
        if (quality.numbers === 'real') return symbol;
        throw impossible();
      }
      const bound = { relation: '>=' as const, by: number(quality.from ?? 0n) };
      return {
        ...symbol,
        type: scalar(quality.numbers),
        conditions: quality.from === undefined ? conditions : [...conditions, relationOn(symbol.name, bound)],
      };
    }
    case 'sign':
      if (type.kind !== 'scalar') throw impossible();
      return {
        ...symbol,
        conditions: [...conditions, relationOn(symbol.name, { relation: quality.relation, by: number(0n) })],
      };
    case 'shape':
      if ((quality.shape === 'scalar') !== (type.kind === 'scalar')) throw impossible();
      return symbol;
    case 'nonzero':
    case 'independent':
      throw place.refused('may not be said here', 'write it in a declaration of its own');
  }
}

/** A set, and the words or the comma behind it. */
export function withWords(stretch: Stretch): { readonly set: Stretch; readonly words: Stretch } {
  const at = stretch.find(({ kind, text }, index) => index > 0 && (kind === 'word' || text === ','));
  return at === -1
    ? { set: stretch, words: stretch.slice(stretch.pieces.length) }
    : { set: stretch.slice(0, at), words: stretch.slice(at) };
}
