/**
 * One factor: a number, a symbol, a root, something in delimiters, a function of its argument; then its scripts.
 * Inputs: a cursor where a factor must begin. Outcome: the factor and how it was written. Refused: what begins no
 * factor, scripts that print ambiguously, a trajectory whose parentheses hold no time.
 */
import { BINDERS, readBinder } from './binder.ts';
import { readBraces } from './braces.ts';
import type { Cursor } from './cursor.ts';
import { type Opening, peekOpening, readBetween } from './delimiter.ts';
import { readDots } from './dots.ts';
import { readExpectation } from './expectation.ts';
import { readFactorial } from './factorial.ts';
import { readBinomial, readFraction, readRoot } from './fraction.ts';
import { readFunction } from './function.ts';
import { type Factor, type Grammar, plain, type Shape, stretch } from './grammar.ts';
import { readInner } from './inner.ts';
import { asEntry, readBracketedEnvironment, readEnvironment, readRow } from './matrix.ts';
import { readNabla } from './nabla.ts';
import { readNumber, startsNumber } from './number.ts';
import { readPoint, startsPoint } from './point.ts';
import { readRadical } from './radical.ts';
import { readName } from './read-name.ts';
import { raised, readScripts, scripted } from './scripts.ts';
import { readSpecial, type Sized } from './special.ts';
import { readSubscript } from './subscript.ts';
import { readSymbol } from './symbol.ts';
import { RADICALS } from './unicode.ts';
import { readUnit } from './unit.ts';
import { BARS, DOTS, FRACTIONS, LETTERS, NABLAS, NORM_BARS, ROUNDINGS } from './vocabulary.ts';

type Reader = (grammar: Grammar, cursor: Cursor) => Factor;

/** What begins with a command of its own; superscripts may follow. */
const COMMANDS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...[...FRACTIONS].map((name) => [name, afterCommand(readFraction)] as const),
  ['\\sqrt', afterCommand(readRoot)],
  ['\\binom', afterCommand(readBinomial)],
  ...[...RADICALS.keys()].map((sign) => [sign, readRadical] as const),
  ['\\begin', (grammar, cursor) => plain(readEnvironment(grammar, cursor))],
  ...BINDERS.map((name) => [name, readBinder] as const),
  ...[...NABLAS].map((name) => [name, readNabla] as const),
]);

function afterCommand(read: Reader): Reader {
  return (grammar, cursor) => {
    cursor.take();
    return read(grammar, cursor);
  };
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
    if (DOTS.has(cursor.token.text)) return readDots(grammar, cursor);
    if (startsPoint(cursor)) return readPoint(grammar, cursor);
    const opening = peekOpening(cursor);
    if (opening !== null) return readDelimited(grammar, cursor, opening);
    const expected = readExpectation(grammar, cursor);
    if (expected !== null) return expected;
    const unit = readUnit(grammar, cursor);
    if (unit !== null) return unit;
    const special = readSpecial(grammar, cursor);
    if (special !== null) {
      if (special.isOnes && cursor.isClose && INDICATING.has(peekOpening(cursor)?.text ?? ''))
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

/** What stands around the condition of an indicator. */
const INDICATING: ReadonlySet<string> = new Set(['[', '\\{']);

/** Braces around a symbol or the identity leave it one, which may have a subscript. */
function readGroup(grammar: Grammar, cursor: Cursor): Factor {
  const constant = cursor.copy().argument();
  const special = constant.token.kind === 'letter' ? readSpecial(grammar, constant) : null;
  if (special !== null && constant.atEnd) {
    cursor.argument();
    return readSized(grammar, cursor, special.sized);
  }
  const inside = cursor.copy().argument();
  const name = inside.token.kind === 'letter' || LETTERS.has(inside.token.text) ? readName(inside) : null;
  if (name === null || !inside.atEnd) return scripted(grammar, cursor, readBraces(grammar, cursor));
  cursor.argument();
  return readSymbol(grammar, cursor, name);
}

function readSized(grammar: Grammar, cursor: Cursor, sized: Sized, shape: Shape = 'plain'): Factor {
  const { below, above } = readScripts(cursor);
  return raised(grammar, plain(sized(grammar, below), shape), above);
}

function readIndicator(grammar: Grammar, cursor: Cursor): Factor {
  const opening = peekOpening(cursor) ?? { text: '[', size: null };
  return plain({ kind: 'indicator', condition: readBetween(cursor, opening, () => grammar.statement(cursor)) });
}

function readDelimited(grammar: Grammar, cursor: Cursor, opening: Opening): Factor {
  if (BARS.has(opening.text)) return readBars(grammar, cursor, opening);
  if (opening.text === '\\langle') return readInner(grammar, cursor, opening);
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
    subscript: below === null ? null : below.isExactly('*') ? '*' : readSubscript(below),
  });
  return readSized(grammar, cursor, norm, shape);
}
