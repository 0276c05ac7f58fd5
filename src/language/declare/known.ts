/**
 * What is known of letters when a formula is read, as far as reading depends on it: x(t) is a function or a product, x_i
 * an entry or a name.
 */
import { PLAIN_VOCABULARY, type Vocabulary } from '../latex/index.ts';
import type { Declared, Type } from './type.ts';

export type Known = Vocabulary;

/** I is the identity, t is time, every other name is a name. */
export const NOTHING_KNOWN: Known = PLAIN_VOCABULARY;

/** Every name is a name, I too. */
export const NAMES_ONLY: Known = { ...PLAIN_VOCABULARY, identities: new Set() };

/** What declared symbols let the reader know. */
export function knownOf(declared: Iterable<Declared>): Known {
  const symbols = [...declared];
  const names = (passes: (symbol: Declared) => boolean): ReadonlySet<string> =>
    new Set(symbols.filter(passes).map(({ name }) => name));
  const plain = symbols.filter((symbol) => symbol.of.length === 0 || isFamily(symbol) || isSequence(symbol));
  const identities = [...PLAIN_VOCABULARY.identities].filter((name) => !symbols.some((symbol) => symbol.name === name));
  return {
    ...PLAIN_VOCABULARY,
    functions: new Map(symbols.filter((symbol) => !plain.includes(symbol)).map(({ name, of }) => [name, of])),
    sequences: names(isSequence),
    scalars: names(({ type, of }) => type.kind === 'scalar' && of.length === 0),
    integers: names(({ type, of }) => of.length === 0 && isWhole(type)),
    vectors: names((symbol) => isFamily(symbol) || isVector(symbol.type)),
    matrices: names((symbol) => !isFamily(symbol) && symbol.type.kind === 'matrix' && !isVector(symbol.type)),
    identities: new Set(identities),
  };
}

const isWhole = (type: Type | undefined): boolean =>
  type?.kind === 'scalar' && (type.numbers === 'natural' || type.numbers === 'integer');

const isVector = (type: Type): boolean =>
  type.kind === 'matrix' && type.columns.kind === 'number' && type.columns.numerator === type.columns.denominator;

/** x_1, …, x_n, whose members are told by an index. */
const isFamily = ({ count }: Declared): boolean => count !== undefined;

/** x_0, x_1, … of a recurrence or a descent. */
const isSequence = (symbol: Declared): boolean =>
  !isFamily(symbol) && symbol.of.length === 1 && isWhole(symbol.from?.[0]);

export const withFunctions = (known: Known, functions: ReadonlyMap<string, readonly string[]>): Known => ({
  ...known,
  functions: new Map([...known.functions, ...functions]),
});

export const withSequences = (known: Known, names: readonly string[]): Known => ({
  ...known,
  sequences: new Set([...known.sequences, ...names]),
});
