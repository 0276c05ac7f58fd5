/**
 * The limit of a value as a number grows without bound or tends to a value. Exponentials e^{−tN} of a positive definite N
 * vanish; what they are multiplied with must have a limit too.
 * @throws Unable a limit that none of these rules gives.
 */
import { derivative } from '../../algebra/derivative.ts';
import { limitAtInfinity } from '../../algebra/limit.ts';
import { isNonnegative, isPositiveDefinite, isPositiveSemidefinite } from '../../algebra/matrices/definite.ts';
import { replaceIn } from '../../algebra/matrices/replace.ts';
import { type MatrixValue, normal, scalarOfValue } from '../../algebra/matrices/value.ts';
import { negate, type Scalar, vanishes, ZERO } from '../../algebra/scalar.ts';
import { substitute } from '../../algebra/substitute.ts';
import { symbolsOf } from '../../algebra/symbols.ts';
import { Unable } from '../../algebra/unable.ts';
import { addWords, type Letter, NO_WORDS, scaleWords, type WordSum, word } from '../../algebra/words.ts';
import type { Formula } from '../../language/latex/index.ts';
import { inLetter, occurs } from './occurs.ts';
import type { Shape } from './shape.ts';
import type { ExactWorld } from './world.ts';

export function limitOf(
  { operand, variable, to }: Extract<Formula, { kind: 'limit' }>,
  world: ExactWorld,
  expected: Shape,
): MatrixValue {
  const value = world.evaluate(operand, expected);
  const [own, ...others] = symbolsOf(scalarOfValue(world.symbol(variable)));
  if (own === undefined || others.length > 0) throw new Unable(`${variable} is no free number`);
  if ([...world.moving].some(([name, { time }]) => time === variable && occurs(world.ring, value, name))) {
    throw new Unable('the limit of what moves by an equation');
  }
  if (to.kind !== 'symbol' || to.name !== 'infinity') {
    return replaceIn(world.ring, value, { letters: new Map(), symbols: new Map([[own, world.number(to)]]) });
  }
  let words: WordSum = NO_WORDS;
  for (const { coefficient, letters } of value.words.values()) {
    const kinds = letters.map((l) => behaviour(world, l, own));
    const finite = limitOfNumber(world, coefficient, own);
    if (kinds.includes('unknown')) throw new Unable('a limit of a matrix that no rule gives');
    if (kinds.includes('vanishes') || vanishes(finite)) continue;
    if (kinds.includes('bounded')) throw new Unable('a limit of a matrix that no rule gives');
    words = addWords(words, scaleWords(word(...letters), finite));
  }
  return normal(world.ring, { ...value, words });
}

/** `bounded`: e^{−tN} of a semidefinite N, which need not vanish. */
type Behaviour = 'still' | 'vanishes' | 'bounded' | 'unknown';

function behaviour({ ring }: ExactWorld, { name }: Letter, own: string): Behaviour {
  const exponential = ring.exponentials.get(name);
  if (exponential === undefined) {
    return inLetter(ring, name, own) ? 'unknown' : 'still';
  }
  if (occurs(ring, { words: exponential.of }, own)) return 'unknown';
  if (!symbolsOf(exponential.time).has(own)) return 'still';
  const rate = derivative(exponential.time, own);
  const falls = isNonnegative(negate(rate)) && ring.isMonomialAboveZero(rate) && !symbolsOf(rate).has(own);
  if (!falls) return 'unknown';
  if (isPositiveDefinite(ring, exponential.of)) return 'vanishes';
  return isPositiveSemidefinite(ring, exponential.of) ? 'bounded' : 'unknown';
}

/** A function or a determinant without the number that tends to something. */
function standsStill({ ring }: ExactWorld, name: string, own: string): Behaviour {
  const atom = ring.atoms.get(name);
  const numbers = atom?.kind === 'function' ? atom.of : [];
  const isStill = (a: Scalar): boolean => [...symbolsOf(a)].every((s) => s !== own && !ring.atoms.has(s));
  return atom?.kind === 'function' && numbers.every(isStill) ? 'still' : 'unknown';
}

/** A number in which numbers with vanishing exponentials stand to the first power. */
function limitOfNumber(world: ExactWorld, a: Scalar, own: string): Scalar {
  let rest = a;
  for (const name of symbolsOf(a)) {
    const atom = world.ring.atoms.get(name);
    if (atom === undefined) continue;
    const kinds =
      'letters' in atom ? atom.letters.map((l) => behaviour(world, l, own)) : [standsStill(world, name, own)];
    if (kinds.every((kind) => kind === 'still')) continue;
    if (kinds.includes('unknown')) throw new Unable('the limit of a number that no rule gives');
    const factor = derivative(rest, name);
    if (symbolsOf(factor).has(name)) throw new Unable('the limit of a number that no rule gives');
    const limit = limitOfNumber(world, factor, own);
    if (!kinds.includes('vanishes') && !vanishes(limit)) throw new Unable('the limit of a number that no rule gives');
    rest = substitute(rest, { [name]: ZERO });
  }
  const limit = symbolsOf(rest).has(own) ? limitAtInfinity(rest, own) : { kind: 'finite' as const, value: rest };
  if (limit.kind !== 'finite') throw new Unable('a limit that is not finite');
  return limit.value;
}
