/**
 * Definitions on trial: each formula that defines something is spoilt in the ways that papers slip, and some verified claim
 * has to notice. A definition that no claim would miss is untested, and what rests on it is worth as much.
 * Inputs: a document, the ids of its verified claims, the run. Outcome: for each definition how many wrong variants were
 * planted, how many a claim notices (by numbers that differ beyond ten budgets, or exactly), and those that none notices.
 */

import { ShapeMismatch, Unable } from '../../algebra/unable.ts';
import { InputError } from '../../base/input-error.ts';
import { compare } from '../../derive/exact/compare.ts';
import { REFUTATION_FACTOR } from '../../judge/comparison.ts';
import { knownOf, readDeclarations } from '../../language/declare/index.ts';
import { type Formula, printFormula, UnreadableFormula } from '../../language/latex/index.ts';
import { MeasurementError } from '../../measure/measurement-error.ts';
import { draw, drawOf } from '../../theory/drawing.ts';
import type { Family } from '../../theory/family.ts';
import { readTheory } from '../../theory/read-theory.ts';
import { type Region, regionOf } from '../../theory/region.ts';
import type { Theory, TheoryDeclaration } from '../../theory/theory.ts';
import { sized, typeOf } from '../../theory/typing.ts';
import { formulaOf, type Statement } from '../claim.ts';
import { caseOf } from '../derivations.ts';
import { worstOf } from '../examine/examination.ts';
import { comparedExactly } from '../examine/relation.ts';
import { statementProber } from '../examine/statement/numbers.ts';
import { experimentNamed, instrumentNamed } from '../instruments.ts';
import type { RegisteredClaim } from '../registry.ts';
import type { Trial } from '../result.ts';
import { slips } from './mutations.ts';

/** A definition by a formula, and where it stands in its theory. */
export interface TriedDefinition {
  readonly theory: OnTrial;
  readonly line: number;
  readonly defined: Defined;
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

/** Those of a theory that are formulas, in its order. */
export const definitionsIn = (theory: OnTrial): TriedDefinition[] =>
  linesIn(theory.declared).flatMap((text, line) => {
    const defined = definedIn(text, theory.family.theory);
    return defined === null ? [] : [{ theory, line, defined }];
  });

/** @param claims that are verified */
export function trialOf(
  { theory, line, defined }: TriedDefinition,
  claims: readonly RegisteredClaim[],
  runSeed: number,
): Trial {
  // The claim that noticed last is asked first.
  let inTurn = claims;
  const isNoticed = (family: Family): boolean => {
    const found = inTurn.find((claim) => notices(claim, family, runSeed));
    if (found !== undefined) inTurn = [found, ...inTurn.filter((claim) => claim !== found)];
    return found !== undefined;
  };
  const lines = linesIn(theory.declared);
  const missed: { slip: string; latex: string }[] = [];
  const planted = new Set<string>();
  for (const { name: slip, formula } of slips(defined.value, kindOf(defined.value, theory.family.theory))) {
    const latex = `${defined.before}:= ${printFormula(formula)}${defined.behind}`;
    const family = familyWith(theory, lines.with(line, latex), `${theory.id} ${latex}`);
    if (planted.has(latex) || family === null || isSame(defined.value, formula, theory.family.theory)) continue;
    planted.add(latex);
    if (!isNoticed(family)) missed.push({ slip, latex });
  }
  return { definition: lines[line] ?? '', planted: planted.size, noticed: planted.size - missed.length, missed };
}

/** The lines of the definitions, each by itself. */
const linesIn = ({ define = [] }: TheoryDeclaration): string[] =>
  [define]
    .flat()
    .flatMap((text) => text.split(/\n|(?<!\\);/))
    .map((line) => line.replace(/(?<!\\)%.*$/, '').trim())
    .filter((line) => line !== '');

interface Defined {
  readonly before: string;
  readonly value: Formula;
  /** `for each class c`. */
  readonly behind: string;
}

/** What a line defines something as; null of one that is no formula, such as a flow. */
function definedIn(line: string, { symbols }: Theory): Defined | null {
  const [before, right, more] = line.split(':=');
  if (before === undefined || right === undefined || more !== undefined) return null;
  try {
    const [said] = readDeclarations(line, knownOf(symbols.values()));
    if (said?.kind !== 'definition') return null;
    const { definition } = said;
    if (definition.kind === 'entries')
      return { before, value: definition.value, behind: / for each .*$/.exec(line)?.[0] ?? '' };
    return definition.kind === 'formula' ? { before, value: definition.value, behind: '' } : null;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** Of a symmetric matrix its transpose is no slip. */
function isSame(a: Formula, b: Formula, theory: Theory): boolean {
  try {
    const [left, right] = [a, b].map((formula) => sized(formula, theory).formula) as [Formula, Formula];
    return compare(left, right, theory).outcome === 'equal';
  } catch (error) {
    if (error instanceof Unable) return false;
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
function familyWith({ declared, base, family }: OnTrial, define: readonly string[], id: string): Family | null {
  try {
    return { ...family, id, theory: readTheory({ ...declared, define }, { base }), onTrial: true };
  } catch (error) {
    if (error instanceof InputError || error instanceof Unable) return null;
    throw error;
  }
}

type Notice<K extends Statement['kind']> = (
  claim: RegisteredClaim,
  statement: Extract<Statement, { readonly kind: K }>,
  region: Region,
  runSeed: number,
) => boolean;

/** How a claim is seen to be false under other definitions: by numbers, or by the exact zero test. */
const NOTICE: { readonly [K in Statement['kind']]?: Notice<K> } = {
  statement: ({ id, entry }, _, region, seed) => {
    const prober = statementProber(formulaOf(entry), region);
    const drawing = drawOf(id, region, 'matrix', { seed, settings: SETTINGS });
    return draw(drawing)
      .slice(0, SETTINGS)
      .some((setting) => {
        const probes = prober(setting);
        if (probes.length === 0) return false;
        const { discrepancy, budget } = worstOf(probes);
        return discrepancy / budget >= REFUTATION_FACTOR;
      });
  },
  relation: ({ id, entry }, { bind = {}, free = {} }, region, seed) => {
    const context = { id, region, run: { seed, settings: SETTINGS }, replay: () => '', work: MOST_WORK };
    return comparedExactly(formulaOf(entry), bind, free, context).outcome === 'differ';
  },
  experiment: (_, { name }, region) => {
    const derived = experimentNamed(name, region.family).derived?.(caseOf(region));
    return derived?.value === false || (derived?.steps.some(({ status }) => status === 'fails') ?? false);
  },
  instrument: ({ entry }, { by, given }, region) =>
    instrumentNamed(by, region.family).holds?.(formulaOf(entry), given, region) === 'no',
};

/** Of an exact test, in products of terms. */
const MOST_WORK = 200_000;

/** Is the claim false under these definitions? */
export function notices(claim: RegisteredClaim, family: Family, runSeed: number): boolean {
  const { entry } = claim;
  try {
    const notice = NOTICE[entry.statement.kind] as Notice<Statement['kind']> | undefined;
    return notice?.(claim, entry.statement, regionOf(family, entry.hypotheses ?? []), runSeed) ?? false;
  } catch (error) {
    // Sizes that fit no longer are noticed at once; what cannot be worked out says nothing.
    if (error instanceof ShapeMismatch) return true;
    if (error instanceof Unable || error instanceof MeasurementError || error instanceof UnreadableFormula)
      return false;
    throw error;
  }
}
