/**
 * One factor: a number, a symbol, a root, something in delimiters, a function of its argument; then its scripts.
 * Inputs: a cursor where a factor must begin. Outcome: the factor and how it was written. Refused: what begins no
 * factor, scripts that print ambiguously, a trajectory whose parentheses hold no time.
 */
import { isTime } from './argument.ts';
import { readBraces } from './braces.ts';
import type { Cursor } from './cursor.ts';
import { type Opening, opens, peekOpening, readBetween } from './delimiter.ts';
import { readFactorial } from './factorial.ts';
import { type Formula, symbol } from './formula.ts';
import { readBinomial, readFraction, readRoot } from './fraction.ts';
import { readFunction, startsFunction } from './function.ts';
import { type Factor, type Grammar, type Shape, stretch, whole } from './grammar.ts';
import { asEntry, readBracketedEnvironment, readEnvironment, readRow } from './matrix.ts';
import { canonicalName, type Name } from './name.ts';
import { readNumber, startsNumber } from './number.ts';
import { readRadical } from './radical.ts';
import { readName } from './read-name.ts';
import { readSpecial, type Sized } from './special.ts';
import { readSubscript } from './subscript.ts';
import { unreadable } from './token.ts';
import { RADICALS } from './unicode.ts';
import { BARS, DECORATIONS, FONTS, FRACTIONS, LETTERS, NORM_BARS, ROUNDINGS } from './vocabulary.ts';

type CommandReader = (grammar: Grammar, cursor: Cursor) => Factor;

const plain = (formula: Formula, shape: Shape = 'plain'): Factor => ({ formula, shape, superscript: false });

const COMMANDS: ReadonlyMap<string, CommandReader> = new Map<string, CommandReader>([
  ...[...FRACTIONS].map((name) => [name, afterCommand(readFraction)] as const),
  ['\\sqrt', afterCommand(readRoot)],
  ['\\binom', afterCommand(readBinomial)],
  ...[...RADICALS.keys()].map((sign) => [sign, readRadical] as const),
  ['\\begin', (grammar, cursor) => plain(readEnvironment(grammar, cursor))],
]);

function afterCommand(read: CommandReader): CommandReader {
  return (grammar, cursor) => {
    cursor.take();
    return read(grammar, cursor);
  };
}

/** Whether a factor begins here; braces and digits count, to be refused with a reason. */
export function startsFactor(cursor: Cursor): boolean {
  const { text, kind } = cursor.token;
  if (kind === 'end' || cursor.surroundings.closingBar === text) return false;
  if (kind === 'letter' || startsNumber(cursor) || text === '{' || opens(cursor)) return true;
  return [LETTERS, FONTS, DECORATIONS, COMMANDS].some((table) => table.has(text)) || startsFunction(cursor);
}

export function readFactor(grammar: Grammar, cursor: Cursor): Factor {
  const factor = readUnmarked(grammar, cursor);
  return cursor.sees('!') ? readFactorial(cursor, factor) : factor;
}

function readUnmarked(grammar: Grammar, cursor: Cursor): Factor {
  return cursor.deeper(() => {
    if (startsNumber(cursor)) return scripted(grammar, cursor, plain(readNumber(cursor), 'number'));
    if (cursor.sees('{')) return readGroup(grammar, cursor);
    const command = COMMANDS.get(cursor.token.text);
    if (command !== undefined) return scripted(grammar, cursor, command(grammar, cursor));
    const opening = peekOpening(cursor);
    if (opening !== null) return readDelimited(grammar, cursor, opening);
    const special = readSpecial(cursor);
    if (special !== null) {
      if (special.isOnes && cursor.isClose && peekOpening(cursor)?.text === '[')
        return scripted(grammar, cursor, readIndicator(grammar, cursor));
      return readSized(grammar, cursor, special.sized);
    }
    const applied = readFunction(grammar, cursor);
    if (applied !== null) return scripted(grammar, cursor, applied);
    const name = readName(cursor);
    if (name === null) throw cursor.meaningless();
    return readSymbol(grammar, cursor, name);
  });
}

/** Braces around a symbol leave it one, which may have a subscript. */
function readGroup(grammar: Grammar, cursor: Cursor): Factor {
  const inside = cursor.copy().argument();
  const name = inside.token.kind === 'letter' || LETTERS.has(inside.token.text) ? readName(inside) : null;
  if (name === null || !inside.atEnd) return scripted(grammar, cursor, readBraces(grammar, cursor));
  cursor.argument();
  return readSymbol(grammar, cursor, name);
}

interface Scripts {
  readonly below: Cursor | null;
  readonly above: Cursor | null;
}

/** Subscript and superscript in either order, each at most once. */
function readScripts(cursor: Cursor): Scripts {
  const scripts: { below: Cursor | null; above: Cursor | null } = { below: null, above: null };
  while (cursor.sees('_') || cursor.sees('^')) {
    if (!cursor.isAttached) throw cursor.unexpected('is a script after a space', 'remove the space');
    const place = cursor.sees('_') ? 'below' : 'above';
    if (scripts[place] !== null) throw cursor.unexpected('is a second script in one place', 'use parentheses');
    cursor.take();
    scripts[place] = cursor.argument();
    if (place === 'above' && cursor.peek(-2).text === '^' && cursor.peek(-1).text === '1' && cursor.sees('/'))
      throw cursor.unexpected('may or may not belong to the exponent before it', 'write x^{1/n}');
  }
  return scripts;
}

/** A factor raised to what stands above it. */
function raised(grammar: Grammar, factor: Factor, above: Cursor | null): Factor {
  if (above === null) return factor;
  const base = factor.formula;
  if (factor.superscript) throw above.unexpected('is a second script in one place', 'use parentheses');
  if (UNRAISABLE.has(factor.shape)) {
    throw above.unexpected('stands above something it may belong to only in part', 'put the base in parentheses');
  }
  if (above.isExactly('\\top')) return { ...factor, formula: { kind: 'transpose', operand: base }, superscript: true };
  if (above.isExactly('T')) throw above.unexpected('may be a power or a transpose', 'write \\top, or (T) for a power');
  const exponent = whole(grammar, above);
  return { ...factor, formula: { kind: 'power', base, exponent }, superscript: true };
}

const UNRAISABLE: ReadonlySet<Shape> = new Set<Shape>(['fraction', 'open', 'root', 'called']);

/** A factor that takes a superscript only. */
function scripted(grammar: Grammar, cursor: Cursor, factor: Factor): Factor {
  const { below, above } = readScripts(cursor);
  if (below !== null)
    throw below.unexpected('is a subscript of something that has none', 'give subscripts to symbols only');
  return raised(grammar, factor, above);
}

function readSized(grammar: Grammar, cursor: Cursor, sized: Sized, shape: Shape = 'plain'): Factor {
  const { below, above } = readScripts(cursor);
  return raised(grammar, plain(sized(grammar, below), shape), above);
}

/** A symbol, or a trajectory at a time. */
function readSymbol(grammar: Grammar, cursor: Cursor, name: Name): Factor {
  const { below, above } = readScripts(cursor);
  const full = canonicalName({ ...name, subscript: below === null ? null : readSubscript(below) });
  const opening = peekOpening(cursor);
  const mayApply = above === null && cursor.isClose && opening?.text === '(' && grammar.trajectories.has(name.letter);
  if (!mayApply || opening === null) return raised(grammar, plain(symbol(full)), above);
  const start = cursor.token;
  const argument = readBetween(cursor, opening, () => grammar.expression(cursor));
  if (!isTime(argument)) {
    throw unreadable(start, `begins an argument of ${full} or a factor`, 'write \\cdot before it if it is a factor');
  }
  return scripted(grammar, cursor, plain({ kind: 'apply', function: full, arguments: [argument] }));
}

function readIndicator(grammar: Grammar, cursor: Cursor): Factor {
  const opening = peekOpening(cursor) ?? { text: '[', size: null };
  return plain({ kind: 'indicator', condition: readBetween(cursor, opening, () => grammar.statement(cursor)) });
}

function readDelimited(grammar: Grammar, cursor: Cursor, opening: Opening): Factor {
  if (BARS.has(opening.text)) return readBars(grammar, cursor, opening);
  const rounding = ROUNDINGS.get(opening.text);
  if (rounding !== undefined) {
    const argument = readBetween(cursor, opening, () => grammar.expression(cursor));
    return scripted(grammar, cursor, plain({ kind: 'apply', function: rounding.name, arguments: [argument] }));
  }
  const matrix = readBracketedEnvironment(grammar, cursor, opening);
  if (matrix !== null) return scripted(grammar, cursor, plain(matrix));
  if (opening.text === '[') {
    const row = readRow(grammar, cursor, opening);
    const [only] = row;
    return scripted(
      grammar,
      cursor,
      only !== undefined && row.length === 1
        ? { ...plain(only, 'group'), content: only }
        : plain({ kind: 'matrix', rows: [row.map(asEntry)] }),
    );
  }
  const content = readBetween(cursor, opening, () => {
    const formula = opening.size === null ? grammar.expression(cursor) : stretch(grammar, cursor);
    if (cursor.sees(',')) throw cursor.unexpected('parts a list, which is not understood here', 'give one formula');
    return formula;
  });
  return scripted(grammar, cursor, { ...plain(content, 'group'), content });
}

function readBars(grammar: Grammar, cursor: Cursor, opening: Opening): Factor {
  const isBare = opening.size === null && BARS.get(opening.text) === opening.text;
  if (isBare && cursor.surroundings.closingBar !== null) {
    throw cursor.unexpected('may open or close', 'write \\left and \\right before the bars');
  }
  const shape = isBare ? 'bars' : 'plain';
  const operand = readBetween(cursor, opening, () => grammar.expression(cursor));
  if (!NORM_BARS.has(opening.text)) return scripted(grammar, cursor, plain({ kind: 'absolute', operand }, shape));
  const norm: Sized = (_, below) => ({
    kind: 'norm',
    operand,
    subscript: below === null ? null : readSubscript(below),
  });
  return readSized(grammar, cursor, norm, shape);
}
