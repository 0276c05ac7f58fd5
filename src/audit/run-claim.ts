/**
 * One claim: examined, judged, its erratum and other readings examined and judged by the same machinery.
 * Inputs: the claim and the run. Outcome: its result, but for what other claims decide (`all`, `brokenStep`).
 */
import { judge, type Verdict } from '../judge/judge.ts';
import { type Evidence, weaker } from '../judge/verdict.ts';
import { InputError } from '../model/input-error.ts';
import { certify } from './certificate/certify.ts';
import type { ErratumEntry, ReadingEntry, Statement } from './claim.ts';
import type { Context } from './examine/context.ts';
import type { Examination } from './examine/examination.ts';
import { examine } from './examine/examine.ts';
import type { Regime } from './regime.ts';
import type { RegisteredClaim } from './registry.ts';
import type { ClaimResult, Erratum, ReadingResult } from './result.ts';

export interface Run {
  readonly seed: number;
  readonly settings: number;
}

/** @throws InputError a run without settings, or a seed that is none. */
export function requireRun({ seed, settings }: Run): void {
  if (!Number.isSafeInteger(settings) || settings < 1) {
    throw new InputError(`settings = ${settings}`, 'it must be an integer of at least 1', 'give 200');
  }
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new InputError(`seed = ${seed}`, 'it must be an integer of at least 0', 'give 1');
  }
}

export function runClaim(claim: RegisteredClaim, run: Run): ClaimResult {
  const { entry, id } = claim;
  const replay = () => replayCommand(id, run);
  const context = (suffix: string, regime: Regime): Context => ({ id: `${id}${suffix}`, regime, run, replay });
  const base = {
    id,
    title: entry.title,
    item: claim.item,
    place: claim.place,
    hypotheses: entry.hypotheses ?? [],
    uses: entry.uses ?? [],
    brokenStep: null,
  };
  const readings = (entry.readings ?? []).map((reading, i) =>
    runReading(reading, context(`#reading-${i + 1}`, entry.regime)),
  );
  const erratum =
    entry.erratum === undefined
      ? null
      : runErratum(entry.erratum, context('#erratum', entry.erratum.regime ?? entry.regime));
  if (entry.statement.kind === 'all') {
    return {
      ...base,
      printed: { latex: entry.latex, text: entry.text, readAs: `all of ${entry.statement.of.join(', ')}` },
      verdict: 'undecided',
      strength: null,
      why: 'its parts were not examined',
      derived: null,
      measured: null,
      readings,
      evidence: [],
      counterexample: null,
      erratum,
      certificate: { kind: 'none', reason: 'its parts were not examined' },
    };
  }
  const found = examine(entry.statement, entry.latex, context('', entry.regime));
  const verdict = judge(found);
  const decided = {
    id,
    verdict: verdict.verdict,
    strength: strengthOf(verdict),
    counterexample: verdict.verdict === 'refuted' ? verdict.counterexample : null,
  };
  return {
    ...base,
    printed: { latex: entry.latex, text: entry.text, readAs: readAs(entry.statement, found) },
    ...decided,
    why: verdict.why,
    derived: found.derived,
    measured: found.measured,
    readings,
    evidence: evidenceOf(found),
    erratum: verdict.verdict === 'refuted' ? erratum : null,
    certificate: certify(entry, decided),
  };
}

/** The command that runs this claim again with the same draws. */
export const replayCommand = (id: string, { seed, settings }: Run): string =>
  `errata verify --claims '${id}' --seed ${seed} --settings ${settings}`;

const strengthOf = (verdict: Verdict) =>
  verdict.verdict === 'verified' || verdict.verdict === 'refuted' ? verdict.strength : null;

function readAs(statement: Statement, found: Examination): string {
  return 'formal' in statement && statement.formal !== undefined ? statement.formal : found.readAs;
}

/** Evidence of all comparisons; three digits, more would only show rounding. */
export const evidenceOf = (found: Examination): Evidence[] =>
  [found.printedDerived, found.derivedMeasured, found.printedMeasured]
    .flatMap((c) => (c.outcome === 'absent' ? [] : c.evidence))
    .map((e) => ({ ...e, discrepancy: threeDigits(e.discrepancy), budget: threeDigits(e.budget) }));

const threeDigits = (value: number): number => Number(value.toPrecision(3));

function runErratum(entry: ErratumEntry, context: Context): Erratum {
  const shown = { latex: entry.latex, prose: entry.prose };
  const statements: readonly Statement[] = Array.isArray(entry.statement) ? entry.statement : [entry.statement];
  const judged = statements.map((statement, i) => {
    if (statement.kind === 'all') throw new RangeError('an erratum is checked by itself');
    const found = examine(statement, entry.latex, i === 0 ? context : { ...context, id: `${context.id}-${i + 1}` });
    return { verdict: judge(found), evidence: evidenceOf(found) };
  });
  // The first statement that is not verified speaks for all; the weakest strength does otherwise.
  const decisive =
    judged.find(({ verdict }) => verdict.verdict !== 'verified') ??
    judged.reduce((a, b) => (weaker(strengthOf(b.verdict), strengthOf(a.verdict)) ? b : a));
  return {
    ...shown,
    verdict: decisive.verdict.verdict,
    strength: strengthOf(decisive.verdict),
    evidence: judged.flatMap(({ evidence }) => evidence),
  };
}

function runReading(entry: ReadingEntry, context: Context): ReadingResult {
  if (entry.statement.kind === 'all') throw new RangeError('a reading is one statement');
  const verdict = judge(examine(entry.statement, entry.latex, context));
  return { text: entry.text, latex: entry.latex, verdict: verdict.verdict, why: verdict.why };
}
