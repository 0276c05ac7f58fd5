/**
 * ± and ∓: two formulas written as one, with the upper sign everywhere and with the lower one. Inputs: tokens, or the
 * two statements that they were read to. Outcome: both readings; a statement with ± is both of its readings at once.
 */
import type { Relation, Statement } from './formula.ts';
import { printFormula, printStatement } from './print.ts';
import { type Token, unreadable } from './token.ts';
import type { UnreadableFormula } from './unreadable.ts';

const SIGNS: ReadonlyMap<string, readonly [upper: string, lower: string]> = new Map([
  ['\\pm', ['+', '-']],
  ['\\mp', ['-', '+']],
]);

/** What is read with each sign; the same twice where there is none. */
export function withBothSigns<T>(tokens: readonly Token[], read: (tokens: readonly Token[]) => T): readonly [T, T] {
  const signed = (i: 0 | 1): readonly Token[] =>
    tokens.map((token) => {
      const text = SIGNS.get(token.text)?.[i];
      return text === undefined ? token : { ...token, text, kind: 'mark' };
    });
  if (!tokens.some(({ text }) => SIGNS.has(text))) {
    const only = read(tokens);
    return [only, only];
  }
  return [read(signed(0)), read(signed(1))];
}

const MIRRORED: Readonly<Partial<Record<Relation, Relation>>> = {
  '=': '=',
  ':=': '=:',
  '=:': ':=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  approx: 'approx',
  propto: 'propto',
};

/**
 * Two statements as one chain, joined at the side that they begin or end with alike: T = a ± b is a − b = T = a + b.
 * Null where they share none, or hold a limit, which reads in one direction.
 */
export function joined(upper: Statement, lower: Statement): Statement | null {
  const turned = mirrored(lower);
  if (turned === null || whereOf(upper) !== whereOf(lower)) return null;
  const where = upper.where === undefined ? {} : { where: upper.where };
  if (isSame(upper.sides[0], lower.sides[0])) return { ...chained(turned, upper), ...where };
  return isSame(upper.sides.at(-1), lower.sides.at(-1)) ? { ...chained(upper, turned), ...where } : null;
}

const whereOf = ({ where }: Statement): string => (where ?? []).map(printStatement).join(', ');

function mirrored({ sides, relations, limit }: Statement): Statement | null {
  const turned = relations.toReversed().map((relation) => MIRRORED[relation]);
  if (limit !== undefined || turned.includes(undefined)) return null;
  return { sides: sides.toReversed(), relations: turned as Relation[] };
}

const chained = (a: Statement, b: Statement): Statement => ({
  sides: [...a.sides, ...b.sides.slice(1)],
  relations: [...a.relations, ...b.relations],
});

type Side = Statement['sides'][number] | undefined;

const isSame = (a: Side, b: Side): boolean => a !== undefined && b !== undefined && printFormula(a) === printFormula(b);

/** The refusal of two readings where only one will do. */
export function twoReadings(tokens: readonly Token[], readings: readonly Readable[]): UnreadableFormula {
  const sign = tokens.find(({ text }) => SIGNS.has(text)) ?? (tokens[0] as Token);
  const [upper = '', lower = ''] = readings.map((reading) => {
    const text = 'sides' in reading ? printStatement(reading) : printFormula(reading);
    return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  });
  return unreadable(sign, `makes two of one: ${upper}, and ${lower}`, 'give them one by one');
}

type Readable = Parameters<typeof printFormula>[0] | Statement;
const LONGEST_SHOWN = 150;
