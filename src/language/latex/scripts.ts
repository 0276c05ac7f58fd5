/**
 * Subscripts and superscripts. Inputs: a cursor behind a factor. Outcome: the two stretches; the factor raised to what
 * stands above it: a power, a transpose (\top, \intercal, an upright T), a pseudo-inverse (\dagger). Refused: a script
 * after a space, a second one in one place, above what it may belong to only in part, T where it may be a power.
 */
import type { Cursor } from './cursor.ts';
import type { Vocabulary } from './declared.ts';
import { peekOpening, readBetween } from './delimiter.ts';
import { dimensionOf } from './dimension.ts';
import { type Formula, number } from './formula.ts';
import { holdsMatrix } from './free.ts';
import { type Factor, type Grammar, plain, type Shape, whole } from './grammar.ts';
import { readIndices } from './indices.ts';
import { readSlice } from './slice.ts';

export interface Scripts {
  readonly below: Cursor | null;
  readonly above: Cursor | null;
}

/** Subscript and superscript in either order, each at most once. */
export function readScripts(cursor: Cursor): Scripts {
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
export function raised(grammar: Grammar, factor: Factor, above: Cursor | null): Factor {
  if (above === null) return factor;
  const base = factor.formula;
  if (factor.superscript) throw above.unexpected('is a second script in one place', 'use parentheses');
  if (UNRAISABLE.has(factor.shape)) {
    throw above.unexpected('stands above something it may belong to only in part', 'put the base in parentheses');
  }
  const isInverse = above.isExactlyHere('-') && isTransposition(grammar, base, above, 1);
  const formula: Formula = isInverse
    ? { kind: 'transpose', operand: { kind: 'power', base, exponent: { kind: 'negate', operand: number(1n) } } }
    : isTransposition(grammar, base, above, 0)
      ? { kind: 'transpose', operand: base }
      : isPseudoInverse(grammar.vocabulary, base, above)
        ? { kind: 'apply', function: 'pinv', arguments: [base] }
        : { kind: 'power', base, exponent: exponentOf(grammar, base, above) };
  return { ...factor, formula, superscript: true };
}

const UNRAISABLE: ReadonlySet<Shape> = new Set<Shape>(['fraction', 'open', 'root', 'called']);

/** Signs of a transpose that mean nothing else. */
const UPRIGHT: readonly (readonly string[])[] = [
  ['\\top'],
  ['\\intercal'],
  ...['\\mathrm', '\\mathsf'].flatMap((font) => [
    [font, 'T'],
    [font, '{', 'T', '}'],
  ]),
  ['\\rm', 'T'],
];

/** Whether all that is left from `ahead` on is the sign of a transpose. */
function isTransposition({ vocabulary, isDeclared }: Grammar, base: Formula, above: Cursor, ahead: number): boolean {
  const rest = above.copy();
  for (let left = ahead; left > 0; left -= 1) rest.take();
  if (UPRIGHT.some((texts) => rest.isExactly(...texts))) return true;
  if (!rest.isExactly('T') || vocabulary.scalars.has('T')) return false;
  return holdsMatrix(vocabulary, base) || (isDeclared && mayBeMatrix(vocabulary, base));
}

/** What nothing declares as a number; a power T, which nothing declares, would have no meaning. */
const mayBeMatrix = (vocabulary: Vocabulary, base: Formula): boolean =>
  dimensionOf(vocabulary, base) !== 'number' && !(base.kind === 'symbol' && base.name === 'e');

const isPseudoInverse = (vocabulary: Vocabulary, base: Formula, above: Cursor): boolean =>
  above.isExactly('\\dagger') || (above.isExactly('+') && holdsMatrix(vocabulary, base));

function exponentOf(grammar: Grammar, base: Formula, above: Cursor): Formula {
  if (above.isExactly('T') || (above.isExactly('-', 'T') && holdsMatrix(grammar.vocabulary, base)))
    throw above.unexpected('may be a power or a transpose', 'write \\top, or (T) for a power');
  if (above.isExactly('+')) {
    const mend = 'write ^{\\dagger} for the pseudo-inverse, and \\max(x, 0) for the positive part';
    throw above.unexpected('may be a pseudo-inverse or a positive part', mend);
  }
  const place = grammar.isDeclared && mayIterate(base) ? placeOf(grammar, above) : null;
  if (place !== null && !(place.kind === 'symbol' && place.name === 'T')) {
    const mend = 'write x^{k} for a power, x_k for an iterate';
    throw above.unexpected('may begin an iterate, a derivative or a power', mend);
  }
  return whole(grammar, above);
}

/** What somebody may number by a superscript: no number, and not e. */
const mayIterate = (base: Formula): boolean =>
  base.kind === 'symbol' ? base.name !== 'e' : base.kind === 'entry' || base.kind === 'apply';

/** What stands in the parentheses that are a whole superscript; null where they are not. */
export function placeOf(grammar: Grammar, above: Cursor): Formula | null {
  const inside = above.copy();
  const opening = peekOpening(inside);
  if (opening?.text !== '(') return null;
  const place = readBetween(inside, opening, () => grammar.expression(inside));
  return inside.atEnd ? place : null;
}

/** A factor that takes a superscript; in parentheses or at its arguments, indices too. */
export function scripted(grammar: Grammar, cursor: Cursor, factor: Factor): Factor {
  const { below, above } = readScripts(cursor);
  if (below === null) return raised(grammar, factor, above);
  const hasEntries = factor.shape === 'group' || (factor.shape === 'plain' && factor.formula.kind === 'apply');
  const slice = hasEntries ? readSlice(grammar, factor.formula, below) : null;
  if (slice !== null) return raised(grammar, plain(slice), above);
  const indices = hasEntries ? readIndices(grammar, below, null) : null;
  if (indices === null)
    throw below.unexpected('is a subscript of something that has none', 'give subscripts to symbols only');
  return raisedEntry(grammar, plain({ kind: 'entry', operand: factor.formula, indices }), above);
}

/** An entry, raised; refused where what stands above may belong to the matrix. */
export function raisedEntry(grammar: Grammar, factor: Factor, above: Cursor | null): Factor {
  const isOfMatrix = factor.formula.kind === 'entry' && factor.formula.indices.length > 1;
  const isPower = above?.token.kind === 'digit' && above.peek(1).kind === 'end';
  if (above !== null && isOfMatrix && !isPower)
    throw above.unexpected('may stand above the matrix or above its entry', 'write (A^{-1})_{ij}, or 1/A_{ij}');
  return raised(grammar, factor, above);
}
