/** The certificates of a relation of scalars: where it fails, or why it holds. */
import { scalarOf } from '../../algebra/formula-scalar.ts';
import { rational, type Scalar, symbol } from '../../algebra/scalar.ts';
import type { Relation, Statement } from '../../language/latex/formula.ts';
import { parseStatement } from '../../language/latex/index.ts';
import type { Region } from '../../theory/region.ts';
import { symbolIn } from '../../theory/region-domain.ts';
import type { Free } from '../claim.ts';
import { derivedSubject } from '../derivations.ts';
import { freeSymbols, symbolsOf } from '../examine/symbols.ts';
import type { Chain, CounterexampleContent, IdentityContent } from './certificate.ts';
import { formulaText, plainName } from './formula-text.ts';
import type { Language } from './language.ts';
import { marginOf } from './margin.ts';
import { plainText } from './plain-text.ts';
import { anywhereIn, fixedBy, type Place, placeAt } from './region.ts';

type Bind = Readonly<Record<string, string>>;
export const SIGNS: Partial<Record<Relation, string>> = {
  '=': '=',
  ':=': '=',
  '=:': '=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

/** The chain with the quantities that its symbols stand for. */
const chainOf = (statement: Statement, bind: Bind, place: Place): Chain => ({
  sides: statement.sides.map((side) => formulaText(side, bind)),
  relations: statement.relations.map((relation) => SIGNS[relation] ?? relation),
  ...place,
});

/** One candidate for each relation of the chain. */
export function relationFails(
  printed: string,
  bind: Bind,
  free: Free,
  region: Region,
  language: Language,
  point: Record<string, string>,
): CounterexampleContent[] {
  const statement = parseStatement(printed);
  const chain = chainOf(statement, bind, placeAt(region, language, point, Object.keys(free).map(plainName)));
  return statement.relations.map((_, i) => ({ kind: 'counterexample', ...chain, fails: [`${i}`] }));
}

export function relationHolds(
  printed: string,
  bind: Bind,
  free: Free,
  region: Region,
  language: Language,
): IdentityContent {
  const statement = parseStatement(printed);
  const forms = Object.entries(bind).map(([name, subject]): [string, Scalar] => [
    name,
    derivedSubject(subject, region).value,
  ]);
  const meaning: Record<string, Scalar> = {
    ...freeSymbols(free),
    ...Object.fromEntries(
      Object.entries(symbolsOf(region.family)).map(([name, of]) => [name, symbol(symbolIn(region, of))]),
    ),
    ...Object.fromEntries(Object.entries(fixedBy(region)).map(([name, value]) => [name, rational(value)])),
    ...Object.fromEntries(forms),
  };
  const chain = chainOf(statement, bind, anywhereIn(region, language, Object.keys(free).map(plainName)));
  const margins = statement.relations.map((relation, i) => {
    const sign = SIGNS[relation] ?? '=';
    if (sign === '=') return null;
    const [a, b] = [i, i + 1].map((j) => scalarOf(statement.sides[j] as Statement['sides'][number], meaning)) as [
      Scalar,
      Scalar,
    ];
    const sum = `${chain.sides[i]} + ${chain.sides[i + 1]}`;
    return sign.startsWith('<') ? marginOf(a, b, sum, language) : marginOf(b, a, sum, language);
  });
  return {
    kind: 'identity',
    ...chain,
    margins,
    derived: Object.fromEntries(forms.map(([name, value]) => [bind[name] ?? name, plainText(value)])),
    generic: [],
  };
}
