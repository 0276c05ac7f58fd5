/**
 * Is a variant the statement itself? Decided by the exact tests of its kind, side by side: what cannot be proved to be
 * the same counts as another statement, which the judge has to refute.
 */

import { compareScalars } from '../../algebra/order.ts';
import { divide, type Scalar, subtract, ZERO } from '../../algebra/scalar.ts';
import { Unable } from '../../algebra/unable.ts';
import { rememberedWithWork } from '../../algebra/work.ts';
import { areEqual, isZero } from '../../algebra/zero.ts';
import { parseStatement } from '../../language/latex/index.ts';
import type { Region } from '../../theory/region.ts';
import type { FormulaStatement, Free } from '../claim.ts';
import { derivedSubject } from '../derivations.ts';
import { sameLimit } from '../examine/limit.ts';
import { sameStatement } from '../examine/statement/exact.ts';
import { symbolicSides } from '../examine/symbols.ts';
import { instrumentNamed } from '../instruments.ts';
import { EQUALITIES, type Variant } from './variants.ts';

/** What is held against the statement: of its own kind, with another formula or other subjects. */
interface Other<S extends FormulaStatement = FormulaStatement> {
  readonly statement: S;
  readonly latex: string;
}

type Same<K extends FormulaStatement['kind']> = (
  original: Other<Extract<FormulaStatement, { kind: K }>>,
  variant: Other<Extract<FormulaStatement, { kind: K }>>,
  region: Region,
) => boolean;

const chainsOf = (a: Other, b: Other): [Chain, Chain] => [parseStatement(a.latex), parseStatement(b.latex)];

const SAME: { readonly [K in FormulaStatement['kind']]: Same<K> } = {
  relation: (original, variant, region) => {
    const [a, b] = chainsOf(original, variant);
    const [{ bind: mine = {}, free: declared }, { bind: others = {} }] = [original.statement, variant.statement];
    // Whatever the bound symbols are.
    const free = {
      ...Object.fromEntries(Object.keys(mine).map((name) => [name, 'positive'] as const)),
      ...declared,
    };
    const sameSubjects = Object.entries(mine).every(
      ([name, subject]) => others[name] === subject || sameSubject(subject, others[name] ?? '', region),
    );
    return (
      sameSubjects &&
      sameRelations(a, b) &&
      sameScalars(a, originalSides({ text: original.latex, region, free }), symbolicSides(b, region, {}, free))
    );
  },
  limit: (original, variant, region) =>
    sameLimit(...chainsOf(original, variant), original.statement.free ?? {}, region),
  instrument: ({ statement: { by, given }, latex }, variant, region) =>
    instrumentNamed(by, region.family).same(latex, variant.latex, given, region),
  statement: (original, variant, region) => sameStatement(original.latex, variant.latex, region),
};

export function isSame(statement: FormulaStatement, formula: string, variant: Variant, region: Region): boolean {
  try {
    const same = SAME[statement.kind] as Same<FormulaStatement['kind']>;
    return same({ statement, latex: formula }, variant as Other, region);
  } catch (error) {
    if (error instanceof Unable) return false;
    throw error;
  }
}

type Chain = ReturnType<typeof parseStatement>;

const sameRelations = (a: Chain, b: Chain): boolean => a.relations.join() === b.relations.join();

interface Original {
  readonly text: string;
  readonly region: Region;
  readonly free: Free;
}

/** Of the statement that all its variants are held against. */
const originalSides = rememberedWithWork(
  ({ text, region, free }: Original) => `${text} ${JSON.stringify([region.key, free])}`,
  ({ text, region, free }) => symbolicSides(parseStatement(text), region, {}, free),
);

function sameScalars({ relations }: Chain, mine: readonly Scalar[], others: readonly Scalar[]): boolean {
  const sameSides = mine.map((side, i) => areEqual(side, others[i] as Scalar));
  return relations.every(
    (relation, i) =>
      (sameSides[i] && sameSides[i + 1]) ||
      (EQUALITIES.has(relation) &&
        sameEquation(
          subtract(mine[i] as Scalar, mine[i + 1] as Scalar),
          subtract(others[i] as Scalar, others[i + 1] as Scalar),
        )),
  );
}

/** a = 0 and b = 0 are one equation if b is a times a factor that has one sign everywhere. */
function sameEquation(a: Scalar, b: Scalar): boolean {
  if (isZero(a) || isZero(b)) return isZero(a) && isZero(b);
  const order = compareScalars(divide(b, a), ZERO);
  return order === 'less' || order === 'greater';
}

const sameSubject = (a: string, b: string, region: Region): boolean =>
  areEqual(derivedSubject(a, region).value, derivedSubject(b, region).value);
