/**
 * What follows from relations between words: where two rules fit one word in two ways, the results are equal, which is
 * another rule (Knuth and Bendix; Buchberger for letters that do not commute). It need not end, so it is cut off: fewer
 * rules decide less and nothing wrong. Sizes fit wherever two rules overlap, so what follows holds for all sizes.
 */
import { divide, ONE, type Scalar, vanishes } from '../scalar.ts';
import { Unable } from '../unable.ts';
import {
  type Letter,
  multiplyWords,
  type Rule,
  sameLetter,
  scaleWords,
  subtractWords,
  textOf,
  transposeLetters,
  type WordSum,
  word,
} from '../words.ts';
import { withWork } from '../work.ts';
import { areEqual } from '../zero.ts';
import { cutsOf } from './cuts.ts';
import { contains, findHit } from './rewriting.ts';
import type { MatrixRing } from './ring.ts';
import { largestWord } from './word-order.ts';

/** Found by trial: every identity in the tests needs fewer than half of it. */
const MOST_STEPS = 300;
/** Of one step, in products of terms, see `work.ts`. */
const MOST_WORK = 5_000;
const LONGEST_WORD = 9;
const MOST_TERMS = 40;

interface Element {
  readonly zero: WordSum;
  /** Letters in the longest word. */
  readonly length: number;
}

/** Adds to the rules of a ring what follows from these sums being zero; by {@link MatrixRing.complete}. */
export function complete(ring: MatrixRing, zeros: readonly WordSum[]): void {
  const queue: Element[] = zeros.map(asElement);
  for (let step = 0; step < MOST_STEPS && queue.length > 0; step++) {
    queue.sort((a, b) => b.length - a.length);
    const { zero } = queue.pop() as Element;
    const following = attempt(() => withWork(MOST_WORK, () => follow(ring, zero)));
    for (const element of following.map(asElement)) if (element.length <= LONGEST_WORD) queue.push(element);
  }
}

/** Adds the rule that a sum is zero, if it is one; what follows from it and those before. */
function follow(ring: MatrixRing, next: WordSum): WordSum[] {
  const zero = isNumberRule(ring, next) ? next : ring.reduce(next);
  const largest = largestWord(zero, ring.alphabet);
  if (largest === null) return [];
  const coefficient = zero.get(textOf(largest))?.coefficient as Scalar;
  if (largest.length === 0) {
    ring.noteZero(coefficient);
    return [];
  }
  if (zero.size > MOST_TERMS || vanishes(coefficient) || !ring.isSafe(coefficient)) return [];
  const rule = ruleOf(zero, largest, coefficient);
  const replacedRules = ring.rules.filter(({ from }) => contains(from, rule.from));
  const kept = ring.rules.filter(({ from }) => !contains(from, rule.from));
  ring.setRules([...kept, rule]);
  return [
    ...replacedRules.map(asZero),
    ...[...kept, rule].flatMap((other) => [...overlaps(rule, other), ...(other === rule ? [] : overlaps(other, rule))]),
    ...outerProducts(rule, ring),
  ];
}

/** What is too large to be worked out is left out. */
function attempt(run: () => WordSum[]): WordSum[] {
  try {
    return run();
  } catch (error) {
    if (error instanceof Unable) return [];
    throw error;
  }
}

/** Adds what follows from multiplying with the columns that a ring knows by now. */
export const completeWithColumns = (ring: MatrixRing): void =>
  ring.complete(ring.rules.flatMap((rule) => outerProducts(rule, ring)));

/**
 * A word of one row and one column that is a number given by another way, as 𝟙ᵀ𝟙 = n: kept as a rule for that word, which
 * would be a symbol otherwise.
 */
function isNumberRule(ring: MatrixRing, zero: WordSum): boolean {
  const words = [...zero.values()].filter(({ letters }) => letters.length > 0);
  const [only] = words;
  if (only === undefined || words.length > 1 || cutsOf(only.letters, ring.alphabet).length !== 2) return false;
  const [first, last] = [only.letters[0] as Letter, only.letters.at(-1) as Letter];
  const isNumber = ring.alphabet.hasOneRow(first) && ring.alphabet.hasOneColumn(last);
  return isNumber && findHit(only.letters, ring.rules) === null;
}

const asElement = (zero: WordSum): Element => ({
  zero,
  length: Math.max(0, ...[...zero.values()].map(({ letters }) => letters.length)),
});

const asZero = ({ from, to }: Rule): WordSum => subtractWords(word(...from), to);

/** Where the end of the first rule's word is the beginning of the second's. */
function overlaps(a: Rule, b: Rule): WordSum[] {
  const found: WordSum[] = [];
  for (let shared = 1; shared < Math.min(a.from.length, b.from.length); shared++) {
    const before = a.from.slice(0, a.from.length - shared);
    const after = b.from.slice(shared);
    if (!b.from.slice(0, shared).every((l, i) => sameLetter(l, a.from[a.from.length - shared + i]))) continue;
    found.push(subtractWords(multiplyWords(a.to, word(...after)), multiplyWords(word(...before), b.to)));
  }
  return found;
}

/** A rule whose word has one column somewhere inside, times columns: the part after that place becomes a number. */
function outerProducts(rule: Rule, ring: MatrixRing): WordSum[] {
  const { alphabet } = ring;
  const cuts = cutsOf(rule.from, alphabet).filter((cut) => cut > 0 && cut < rule.from.length);
  if (cuts.length === 0) return [];
  const zero = asZero(rule);
  const [first, last] = [rule.from[0] as Letter, rule.from.at(-1) as Letter];
  return [...ring.columns.values()].flatMap((column) => {
    const size = alphabet.rows(column[0] as Letter);
    const row = transposeLetters(column, alphabet.symmetric);
    return [
      ...(areEqual(size, alphabet.columns(last)) ? [multiplyWords(zero, word(...column))] : []),
      ...(areEqual(size, alphabet.rows(first)) ? [multiplyWords(word(...row), zero)] : []),
    ];
  });
}

/** A sum as the rule that its largest word is the rest; the coefficient of that word must be safe to divide by. */
function ruleOf(sum: WordSum, largest: readonly Letter[], coefficient: Scalar): Rule {
  const monic = scaleWords(sum, divide(ONE, coefficient));
  return { from: largest, to: subtractWords(word(...largest), monic) };
}
