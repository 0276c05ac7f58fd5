/**
 * Definitions on trial: each formula that defines something is spoilt in the ways that papers slip, and some verified claim
 * has to notice. A definition that no claim would miss is untested, and what rests on it is worth as much.
 * Inputs: a document, the ids of its verified claims, the run. Outcome: for each definition how many wrong variants were
 * planted, how many a claim notices by numbers that differ beyond ten budgets, and those that none notices.
 */

import { ShapeMismatch, Unable } from '../../algebra/unable.ts';
import { InputError } from '../../base/input-error.ts';
import { REFUTATION_FACTOR } from '../../judge/comparison.ts';
import { formulaFrom, knownOf } from '../../language/declare/index.ts';
import { type Formula, printFormula, UnreadableFormula } from '../../language/latex/index.ts';
import { MeasurementError } from '../../measure/measurement-error.ts';
import { seedOf } from '../../theory/draw.ts';
import { type Family, familyFrom } from '../../theory/family.ts';
import { readTheory } from '../../theory/read-theory.ts';
import { regionOf } from '../../theory/region.ts';
import type { Theory, TheoryDeclaration } from '../../theory/theory.ts';
import { typeOf } from '../../theory/typing.ts';
import { formulaOf } from '../claim.ts';
import { worstOf } from '../examine/examination.ts';
import { statementProber } from '../examine/statement/numbers.ts';
import type { RegisteredClaim } from '../registry.ts';
import { slips } from './mutations.ts';

export interface Trial {
  /** The definition as it is written. */
  readonly definition: string;
  readonly planted: number;
  readonly noticed: number;
  /** Wrong variants that no claim notices. */
  readonly missed: readonly { readonly slip: string; readonly latex: string }[];
}

/** A theory as it is written, and what it was read to. */
export interface OnTrial {
  readonly id: string;
  readonly declared: TheoryDeclaration;
  readonly base: Theory;
  readonly family: Family;
}

/** Settings at which a claim may notice. */
const SETTINGS = 4;

export function trialsOf(theory: OnTrial, claims: readonly RegisteredClaim[], runSeed: number): Trial[] {
  const told = claims.filter(({ entry }) => entry.statement.kind === 'statement');
  return linesIn(theory.declared).flatMap((line, i, lines) => {
    const value = formulaIn(line, theory.family.theory);
    if (value === null) return [];
    const [name] = line.split(':=') as [string];
    const missed: { slip: string; latex: string }[] = [];
    let planted = 0;
    for (const { name: slip, formula } of slips(value, kindOf(value, theory.family.theory))) {
      const latex = `${name}:= ${printFormula(formula)}`;
      const family = familyWith(theory, lines.with(i, latex), `${theory.id} ${latex}`);
      if (family === null) continue;
      planted += 1;
      if (!told.some((claim) => notices(claim, family, runSeed))) missed.push({ slip, latex });
    }
    return [{ definition: line, planted, noticed: planted - missed.length, missed }];
  });
}

/** The lines of the definitions, each by itself. */
const linesIn = ({ define = [] }: TheoryDeclaration): string[] =>
  [define]
    .flat()
    .flatMap((text) => text.split(/\n|(?<!\\);/))
    .map((line) => line.replace(/(?<!\\)%.*$/, '').trim())
    .filter((line) => line !== '');

/** What a line defines something as; null of one that is no formula, such as a flow. */
function formulaIn(line: string, { symbols }: Theory): Formula | null {
  const [, right, more] = line.split(':=');
  if (right === undefined || more !== undefined) return null;
  try {
    const formula = formulaFrom(right, knownOf(symbols.values()));
    const decomposes = formula.kind === 'apply' && (formula.function === 'svd' || formula.function === 'eigen');
    return decomposes ? null : formula;
  } catch (error) {
    if (error instanceof UnreadableFormula) return null;
    throw error;
  }
}

function kindOf(formula: Formula, theory: Theory): 'matrix' | 'scalar' {
  try {
    return typeOf(formula, theory).kind;
  } catch (error) {
    if (error instanceof Unable) return 'scalar';
    throw error;
  }
}

/** The theory with other definitions; null where they are none. */
function familyWith({ declared, base }: OnTrial, define: readonly string[], id: string): Family | null {
  try {
    return familyFrom(id, declared.settings, readTheory({ ...declared, define }, { base }));
  } catch (error) {
    if (error instanceof InputError || error instanceof Unable) return null;
    throw error;
  }
}

/** Is the claim false under these definitions, seen by numbers? */
function notices({ id, entry }: RegisteredClaim, family: Family, runSeed: number): boolean {
  try {
    const prober = statementProber(formulaOf(entry), regionOf(family, entry.hypotheses ?? []));
    return Array.from({ length: SETTINGS }, (_, i) => seedOf(runSeed, `${id} ${i}`)).some((seed) => {
      const probes = prober({ values: {}, seed });
      if (probes.length === 0) return false;
      const { discrepancy, budget } = worstOf(probes);
      return discrepancy / budget >= REFUTATION_FACTOR;
    });
  } catch (error) {
    // Sizes that fit no longer are noticed at once; what cannot be worked out says nothing.
    if (error instanceof ShapeMismatch) return true;
    if (error instanceof Unable || error instanceof MeasurementError || error instanceof UnreadableFormula)
      return false;
    throw error;
  }
}
