/**
 * What a claim prints, as a function of numbers: its formula is read by the strict parser, as where it is checked.
 * Symbols mean what the claim says: those of the setting their values, and a bound one (σ_i, λ_i) its subject.
 * @throws RangeError no such claim, or a formula that is no function of these symbols.
 */
import { numberAt } from '../../../../src/algebra/evaluate.ts';
import { exactly, numberOf, type Values } from '../../../../src/algebra/formula-number.ts';
import type { Scalar } from '../../../../src/algebra/scalar.ts';
import { formulaOf, type Statement } from '../../../../src/audit/claim.ts';
import { derivedSubject } from '../../../../src/audit/derivations.ts';
import type { Claims } from '../../../../src/audit/instruments.ts';
import type { Formula } from '../../../../src/language/latex/formula.ts';
import { parseStatement } from '../../../../src/language/latex/index.ts';
import type { Region } from '../../../../src/theory/region.ts';
import { diagonalOf, layoutOf, type MatricesGiven } from '../kinds/matrices.ts';
import type { TrajectoryGiven } from '../kinds/trajectory.ts';
import type { FeatureGroup } from '../model/feature-group.ts';
import { named } from '../symbols.ts';
import type { PrintedFormula } from './entry.ts';

export type Point = Readonly<Record<string, number>>;

/** At values of k, R, s, m, γ and of whatever else the formula speaks of. */
export function printedFunction(given: PrintedFormula, claims: Claims, region: Region): (at: Point) => number {
  const { statement, latex } = printed(given, claims);
  const side = lastSide(latex);
  const bound = Object.entries(subjectsOf(statement)).map(([symbol, name]): [string, Scalar] => [
    symbol,
    derivedSubject(name, region).value,
  ]);
  return (at) => {
    const known: Values = Object.fromEntries([
      ...Object.entries({ ...at, V: at.k ?? Number.NaN }).map(([name, value]) => [name, exactly(value)]),
      ...bound.map(([symbol, value]) => [symbol, exactly(numberAt(value, named(at)))]),
    ]);
    return numberOf(side, known).value;
  };
}

/** The diagonal of a printed block matrix, one value a feature group. */
export function printedDiagonal(given: PrintedFormula, claims: Claims, region: Region): readonly (Scalar | null)[] {
  const { statement, latex } = printed(given, claims);
  if (statement.kind !== 'instrument' || statement.by !== 'matrices') {
    throw new RangeError(`${given.claim} prints no matrix`);
  }
  return diagonalOf(lastSide(latex), layoutOf(statement.given as unknown as MatricesGiven), region);
}

/** The formula of a group is bound to that group's σ and λ; what stands on the left is not asked for. */
function subjectsOf(statement: Statement): Readonly<Record<string, string>> {
  const ofGroup = (group: FeatureGroup) => ({ sigma_i: `sigma.${group}`, lambda_i: `lambda.${group}` });
  if (statement.kind === 'instrument' && statement.by === 'trajectory') {
    return ofGroup((statement.given as unknown as TrajectoryGiven).group);
  }
  const bind = statement.kind === 'relation' ? (statement.bind ?? {}) : {};
  return Object.fromEntries(Object.entries(bind).filter(([, subject]) => /^(?:sigma|lambda)\./.test(subject)));
}

function printed({ claim, reading }: PrintedFormula, claims: Claims): { statement: Statement; latex: string } {
  const entry = claims.get(claim);
  const found = reading === undefined ? entry : entry?.readings?.[reading];
  if (entry === undefined || found === undefined) {
    throw new RangeError(`a figure draws ${claim}, reading ${reading}, which is no claim`);
  }
  return found === entry ? { statement: entry.statement, latex: formulaOf(entry) } : found;
}

function lastSide(latex: string): Formula {
  const side = parseStatement(latex).sides.at(-1);
  if (side === undefined) throw new RangeError(`nothing is printed in ${latex}`);
  return side;
}
