/** The symbols that occur in a scalar, in exponents and under roots too. */
import type { Scalar } from './scalar.ts';
import { basisPowers, type Sum, type Term } from './sum.ts';

export function symbolsOf(a: Scalar): Set<string> {
  const names = new Set<string>();
  const visitTerm = (t: Term): void => {
    for (const f of t.factors) {
      if (f.atom.kind === 'variable') names.add(f.atom.name);
      if (f.atom.kind === 'composite') visitSum(f.atom.of);
      for (const [name] of basisPowers(f.basis)) names.add(name);
    }
  };
  const visitSum = (sum: Sum): void => {
    for (const t of sum.values()) visitTerm(t);
  };
  visitTerm(a.unit);
  visitSum(a.numerator);
  visitSum(a.denominator);
  return names;
}
