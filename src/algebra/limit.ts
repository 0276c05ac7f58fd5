/**
 * The limit of a scalar as one symbol goes to infinity, by the dominant exponentials in it.
 * Inputs: a fraction of sums in which the symbol stands only in exponents of e, linearly.
 * Outcome: a scalar, or `infinite`; @throws Unable the symbol stands elsewhere or two growth rates cannot be compared.
 */
import { shownName } from './domain.ts';
import { fraction } from './fraction.ts';
import { isOpaque } from './opaque.ts';
import { divide, expand, fromSum, type Scalar, Unable, ZERO } from './scalar.ts';
import { signOf } from './sign.ts';
import { basisPowers, factor, fromTerms, type Sum, subtract, type Term, ZERO as ZERO_SUM } from './sum.ts';
import { symbolsOf } from './symbols.ts';

export type Limit = { readonly kind: 'finite'; readonly value: Scalar } | { readonly kind: 'infinite' };

export function limitAtInfinity(a: Scalar, name: string): Limit {
  if ([...symbolsOf(a)].some(isOpaque)) throw new Unable('the limit of a function that the algebra cannot write');
  const { numerator, denominator } = expand(a);
  const top = dominant(numerator, name);
  const bottom = dominant(denominator, name);
  if (top === null) return { kind: 'finite', value: ZERO };
  if (bottom === null) throw new Unable('a limit with a vanishing denominator');
  switch (signOf(subtract(top.rate, bottom.rate))) {
    case 'zero':
      return { kind: 'finite', value: divide(fromSum(top.coefficient), fromSum(bottom.coefficient)) };
    case 'negative':
      return { kind: 'finite', value: ZERO };
    case 'positive':
      return { kind: 'infinite' };
    case 'unknown':
      throw new Unable('a limit whose growth rates cannot be compared on the whole domain');
  }
}

interface Growth {
  /** Coefficient of the symbol in the exponent. */
  readonly rate: Sum;
  readonly coefficient: Sum;
}

/** The fastest growing part of a sum; null for the empty sum. */
function dominant(sum: Sum, name: string): Growth | null {
  let best: Growth | null = null;
  for (const t of sum.values()) {
    const growth = growthOf(t, name);
    const sign = best === null ? 'positive' : signOf(subtract(growth.rate, best.rate));
    if (sign === 'unknown') throw new Unable('a limit whose growth rates cannot be compared on the whole domain');
    if (sign === 'positive') best = growth;
    else if (sign === 'zero' && best !== null) {
      best = {
        rate: best.rate,
        coefficient: fromTerms([...best.coefficient.values(), ...growth.coefficient.values()]),
      };
    }
  }
  return best;
}

function growthOf(t: Term, name: string): Growth {
  let rate: Sum = ZERO_SUM;
  const kept = t.factors.filter((f) => {
    const powers = basisPowers(f.basis);
    const power = powers.find(([symbol]) => symbol === name)?.[1] ?? 0;
    if (power === 0) {
      if (f.atom.kind === 'variable' && f.atom.name === name)
        throw new Unable(`a limit with ${shownName(name)} outside exponents`);
      return true;
    }
    if (f.atom.kind !== 'e' || power !== 1)
      throw new Unable(`a limit with ${shownName(name)} not linear in an exponent of e`);
    const others = powers.filter(([symbol]) => symbol !== name);
    const factors = others
      .map(([symbol, exponent]) => factor({ kind: 'variable', name: symbol }, exponent))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    rate = fromTerms([...rate.values(), { coefficient: fraction(f.exponent), factors }]);
    return false;
  });
  return { rate, coefficient: fromTerms([{ ...t, factors: kept }]) };
}
