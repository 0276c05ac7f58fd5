/**
 * Is a variant the statement itself? Decided by the exact tests of its kind, side by side: what cannot be proved to be
 * the same counts as another statement, which the judge has to refute.
 */
import { parseStatement } from '../../algebra/latex/index.ts';
import { compareScalars } from '../../algebra/order.ts';
import { divide, type Scalar, subtract, ZERO } from '../../algebra/scalar.ts';
import { Unable } from '../../algebra/unable.ts';
import { rememberedWithWork } from '../../algebra/work.ts';
import { areEqual, isZero } from '../../algebra/zero.ts';
import type { Free } from '../claim.ts';
import { derivedSubject } from '../derivations.ts';
import { sameFlowEquation } from '../examine/flow-equation.ts';
import { sameLimit } from '../examine/limit.ts';
import { sameMatrices } from '../examine/matrices.ts';
import { symbolicSides } from '../examine/symbols.ts';
import type { Regime } from '../regime.ts';
import { EQUALITIES, type FormulaStatement } from './variants.ts';

type Same<K extends FormulaStatement['kind']> = (
  original: Extract<FormulaStatement, { kind: K }>,
  variant: Extract<FormulaStatement, { kind: K }>,
  printed: string,
  regime: Regime,
) => boolean;

const SAME: { readonly [K in FormulaStatement['kind']]: Same<K> } = {
  relation: (original, variant, printed, regime) => {
    const text = original.formal ?? printed;
    // Whatever the bound symbols are.
    const free = {
      ...Object.fromEntries(Object.keys(original.bind ?? {}).map((name) => [name, 'positive'] as const)),
      ...original.free,
    };
    const [a, b] = [text, variant.formal ?? printed].map((latex) => parseStatement(latex)) as [Chain, Chain];
    const bound = Object.keys(original.bind ?? {}).filter((name) => original.bind?.[name] !== variant.bind?.[name]);
    const sameSubjects = bound.every((name) =>
      sameSubject(original.bind?.[name] ?? '', variant.bind?.[name] ?? '', regime),
    );
    return (
      sameSubjects &&
      sameRelations(a, b) &&
      sameScalars(a, originalSides({ text, regime, free }), symbolicSides(b, regime, {}, free))
    );
  },
  trajectory: (original, variant, printed, regime) => {
    const [a, b] = [original, variant].map(({ formal }) => parseStatement(formal ?? printed)) as [Chain, Chain];
    return sameFormulas(withoutTrajectory(a), withoutTrajectory(b), regime);
  },
  limit: (original, variant, printed, regime) =>
    sameLimit(
      parseStatement(original.formal ?? printed),
      parseStatement(variant.formal ?? printed),
      original.free ?? {},
      regime,
    ),
  matrices: (original, variant, printed, regime) =>
    sameMatrices(
      parseStatement(original.formal ?? printed),
      parseStatement(variant.formal ?? printed),
      { rows: original.rows, columns: original.columns, inner: original.inner ?? [] },
      regime,
    ),
  'flow-equation': (original, variant, printed) =>
    sameFlowEquation(
      parseStatement(original.formal ?? printed),
      parseStatement(variant.formal ?? printed),
      original.at,
    ),
};

export function isSame(
  original: FormulaStatement,
  variant: FormulaStatement,
  printed: string,
  regime: Regime,
): boolean {
  try {
    const same = SAME[original.kind] as Same<FormulaStatement['kind']>;
    return same(original, variant, printed, regime);
  } catch (error) {
    if (error instanceof Unable) return false;
    throw error;
  }
}

type Chain = ReturnType<typeof parseStatement>;

const sameRelations = (a: Chain, b: Chain): boolean => a.relations.join() === b.relations.join();

function sameFormulas(a: Chain, b: Chain, regime: Regime): boolean {
  const others = symbolicSides(b, regime);
  return symbolicSides(a, regime).every((side, i) => areEqual(side, others[i] as Scalar));
}

interface Original {
  readonly text: string;
  readonly regime: Regime;
  readonly free: Free;
}

/** Of the statement that all its variants are held against. */
const originalSides = rememberedWithWork(
  ({ text, regime, free }: Original) => `${text} ${JSON.stringify([regime, free])}`,
  ({ text, regime, free }) => symbolicSides(parseStatement(text), regime, {}, free),
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

/** The left side β_i(t) is a name, not a scalar. */
const withoutTrajectory = ({ sides }: Chain): Chain => ({
  sides: sides.filter(({ kind }) => kind !== 'apply'),
  relations: [],
});

const sameSubject = (a: string, b: string, regime: Regime): boolean =>
  areEqual(derivedSubject(a, regime).value, derivedSubject(b, regime).value);
