/**
 * What is declared or defined: x, (U, \Sigma, V), x(t), (W, H)(t), f(x, y). Outcome: canonical names, and the names of the
 * variables that they are functions of. @throws InputError it is no symbol.
 */
import { parseFormula } from '../latex/index.ts';
import { NAMES_ONLY } from './known.ts';
import type { Stretch } from './stretch.ts';

export interface Head {
  readonly names: readonly string[];
  readonly of: readonly string[];
}

export function headIn(stretch: Stretch): Head {
  const open = stretch.find('(');
  if (open === -1) return { names: [nameIn(stretch)], of: [] };
  const first = stretch.group(open);
  const isTuple = open === 0;
  if (first.next === stretch.pieces.length)
    return isTuple ? { names: namesIn(first.inside), of: [] } : applied(stretch.slice(0, open), first.inside);
  const second = isTuple && stretch.pieces[first.next]?.text === '(' ? stretch.group(first.next) : null;
  if (second?.next !== stretch.pieces.length) throw stretch.refused(...NO_SYMBOL);
  return { names: namesIn(first.inside), of: namesIn(second.inside) };
}

const NO_SYMBOL = ['is no symbol', 'give a letter, such as x, x_0 or \\boldsymbol{W}'] as const;

const applied = (symbol: Stretch, variables: Stretch): Head => ({ names: [nameIn(symbol)], of: namesIn(variables) });

export const namesIn = (stretch: Stretch): readonly string[] => stretch.split(',').map(nameIn);

/** @throws InputError */
export function nameIn(stretch: Stretch): string {
  if (stretch.isEmpty) throw stretch.refused('a symbol is missing before it', 'complete the declaration');
  const formula = parseFormula(stretch.inPlace, { vocabulary: NAMES_ONLY });
  if (formula.kind !== 'symbol') throw stretch.refused(...NO_SYMBOL);
  if (formula.name === 'e') throw stretch.refused('is the base of the exponential', 'use another letter');
  return formula.name;
}

/** x_1, \dots, x_n as the sequence it is: its name and its count. */
export interface Family {
  readonly name: string;
  readonly count: Stretch;
}

const DOTS: ReadonlySet<string> = new Set(['\\dots', '\\ldots', '\\cdots']);

/** The families in a list, and what else it holds: of a, x_1, \dots, x_n the family x and a. */
export function familiesIn(subjects: readonly Stretch[]): {
  readonly families: readonly Family[];
  readonly rest: readonly Stretch[];
} {
  const at = subjects.findIndex((subject) => subject.pieces.length === 1 && DOTS.has(subject.text));
  const family = at < 1 ? null : familyIn(subjects.slice(at - 1, at + 2));
  if (family === null) return { families: [], rest: subjects };
  const behind = familiesIn(subjects.slice(at + 2));
  return { families: [family, ...behind.families], rest: [...subjects.slice(0, at - 1), ...behind.rest] };
}

/** The family that three subjects in a row name, or null: x_1, \dots, x_n. */
export function familyIn(subjects: readonly Stretch[]): Family | null {
  const [first, dots, last] = subjects;
  if (first === undefined || last === undefined || subjects.length !== 3) return null;
  if (dots?.pieces.length !== 1 || !DOTS.has(dots.text)) return null;
  const [from, to] = [first, last].map((subject) => {
    const at = subject.find('_');
    const below = subject.slice(at + 1);
    return { symbol: subject.slice(0, at), index: below.pieces[0]?.text === '{' ? below.group(0).inside : below };
  }) as [{ symbol: Stretch; index: Stretch }, { symbol: Stretch; index: Stretch }];
  if (from.index.text !== '1')
    throw first.refused('begins a family that is not counted from 1', 'write x_1, \\dots, x_n');
  const name = nameIn(from.symbol);
  if (nameIn(to.symbol) !== name) throw last.refused(`is none of the family ${name}`, 'write x_1, \\dots, x_n');
  return { name, count: to.index };
}
