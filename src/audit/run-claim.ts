/**
 * One claim: examined, judged, its erratum and other readings examined and judged by the same machinery.
 * Inputs: the claim and the run. Outcome: its result, but for what other claims decide (`all`, `brokenStep`); whatever is
 * thrown is a fault of ours, and leaves what it befalls undecided.
 */
import { join } from '../judge/power.ts';
import { type VerdictName, weaker } from '../judge/verdict.ts';
import { hypothesesOf, type Region, regionOf } from '../theory/region.ts';
import { certify } from './certificate/certify.ts';
import { type ClaimEntry, type ErratumEntry, formulaOf, type ReadingEntry, type Statement } from './claim.ts';
import { replayCommand } from './command.ts';
import type { Context } from './examine/context.ts';
import type { Examination } from './examine/examination.ts';
import type { Examinable } from './examine/examine.ts';
import { shownFormula, unmarked } from './excerpt.ts';
import { faultText, withFault } from './fault.ts';
import { judged } from './judged.ts';
import type { RegisteredClaim } from './registry.ts';
import { mend } from './repair.ts';
import type { ClaimResult, Erratum, Printed, ReadingResult, RegionResult, Repair } from './result.ts';
import type { Run } from './run.ts';
import { shownRegion } from './shown-region.ts';
import { noParts, regionOfStatement } from './statement-region.ts';

export function runClaim(claim: RegisteredClaim, run: Run): ClaimResult {
  try {
    return examined(claim, run);
  } catch (error) {
    return broken(claim, error);
  }
}

/** The result of a claim that could not be run to its end. */
export const broken = (claim: RegisteredClaim, error: unknown): ClaimResult =>
  withFault(unexamined(claim), faultText(error));

/** What is known of a claim before it is looked at. */
function unexamined({ entry, id, item, place, region }: RegisteredClaim): ClaimResult {
  const { statement } = entry;
  const why = statement.kind === 'all' ? 'its parts were not examined' : 'it was not examined';
  return {
    id,
    title: entry.title,
    item,
    place,
    printed: printedOf(entry, statement.kind === 'all' ? `all of ${statement.of.join(', ')}` : formulaOf(entry)),
    hypotheses: entry.hypotheses ?? [],
    notes: entry.notes ?? [],
    region: shownRegion(region),
    groups: groupsOf(entry, region),
    uses: entry.uses ?? [],
    verdict: 'undecided',
    strength: null,
    why,
    derived: null,
    measured: null,
    readings: [],
    evidence: [],
    power: null,
    coverage: null,
    counterexample: null,
    erratum: null,
    repair: null,
    blame: null,
    brokenStep: null,
    certificate: { kind: 'none', reason: why },
    faults: [],
  };
}

function examined(claim: RegisteredClaim, run: Run): ClaimResult {
  const { entry, id } = claim;
  const replay: Context['replay'] = (setting, at) => replayCommand([id], setting, at, claim.region.family);
  const { region } = claim;
  const within = (hypotheses: readonly string[] | undefined): Region =>
    hypotheses === undefined ? region : regionOf(region.family, hypotheses);
  const context = (suffix: string, where: Region): Context => ({ id: `${id}${suffix}`, region: where, run, replay });
  const base = unexamined(claim);
  const readings = (entry.readings ?? []).map((reading, i) =>
    runReading(reading, context(`#reading-${i + 1}`, within(reading.hypotheses))),
  );
  const erratum =
    entry.erratum === undefined
      ? null
      : runErratum(entry.erratum, within, (suffix, where) => context(`#erratum${suffix}`, where));
  const beside = [...readings.flatMap(({ faults }) => faults), ...(erratum?.faults ?? [])];
  const shown = { readings: readings.map(({ value }) => value), erratum: erratum?.value ?? null };
  if (entry.statement.kind === 'all') return { ...base, ...shown, faults: beside };
  const { found, verdict, strength, evidence, power, fault } = judged(
    entry.statement,
    formulaOf(entry),
    context('', region),
  );
  const decided = {
    id,
    verdict: verdict.verdict,
    strength,
    counterexample: verdict.verdict === 'refuted' ? verdict.counterexample : null,
  };
  const repair =
    fault === null && FAILS.has(verdict.verdict)
      ? repairOf(claim, entry.statement, context('', region), found)
      : { value: null, faults: [] };
  const certificate = certify(entry, region, decided, claim.language ?? null);
  const result: ClaimResult = {
    ...base,
    ...shown,
    printed: printedOf(entry, readAs(entry, found)),
    ...decided,
    why: verdict.why,
    derived: found.derived,
    measured: found.measured,
    evidence,
    power,
    coverage: found.coverage,
    erratum: verdict.verdict === 'refuted' ? shown.erratum : null,
    repair: repair.value,
    certificate: certificate.kind === 'rejected' ? base.certificate : certificate,
    faults: [...beside, ...repair.faults],
  };
  if (fault !== null) return withFault(result, fault);
  return certificate.kind === 'rejected' ? withFault(result, certificate.reason) : result;
}

/** What was found, and the faults of ours that were met on the way. */
interface Found<T> {
  readonly value: T;
  readonly faults: readonly string[];
}

/** Nothing of a statement whose check broke. */
const regionShown = (statement: Statement, region: Region, fault: string | null): RegionResult =>
  fault === null ? shownRegion(regionOfStatement(statement, region, noParts)) : { words: [], relations: [] };

const printedOf = (entry: ClaimEntry, readAs: string): Printed => ({
  latex: shownFormula(entry),
  text: unmarked(entry.text),
  readAs,
  ours: entry.ownFormula === true,
});

/** By what its symbols are bound to, its own group, or the name of its part. */
const groupsOf = ({ statement, part }: ClaimEntry, { family }: Region): string[] => {
  const said = `${part} ${JSON.stringify(statement)}`;
  return Object.keys(family.groups).filter((group) => said.includes(group));
};

function readAs(entry: ClaimEntry, found: Examination): string {
  const formula = formulaOf(entry);
  return formula === shownFormula(entry) ? found.readAs : formula;
}

/** Not verified for all settings: it may be so for some. */
const FAILS: ReadonlySet<VerdictName> = new Set<VerdictName>(['refuted', 'undecided']);

/** Where the claim holds, judged like the claim. */
function repairOf(
  { entry }: RegisteredClaim,
  statement: Examinable,
  context: Context,
  failing: Examination,
): Found<Repair | null> {
  const { mended, faults } = mend(statement, formulaOf(entry), context, failing.failures);
  if (mended === null) return { value: null, faults };
  const { verdict, strength, evidence } = mended.judged;
  const value = {
    region: mended.region,
    hypotheses: hypothesesOf(regionOfStatement(statement, mended.where, noParts)),
    verdict: verdict.verdict,
    strength,
    evidence,
  };
  return { value, faults };
}

function runErratum(
  { formulas, prose }: ErratumEntry,
  within: (hypotheses: readonly string[] | undefined) => Region,
  context: (suffix: string, where: Region) => Context,
): Found<Erratum> {
  const all = formulas.map(({ latex, statement, hypotheses }, i) => {
    const where = within(hypotheses);
    const found = judged(statement, latex, context(i === 0 ? '' : `-${i + 1}`, where));
    return { latex, region: regionShown(statement, where, found.fault), judged: found };
  });
  // One that is refuted speaks for all, then one that is not verified; the weakest strength does otherwise.
  const verdicts = all.map((formula) => formula.judged);
  const { verdict, strength } =
    verdicts.find((one) => one.verdict.verdict === 'refuted') ??
    verdicts.find((one) => one.verdict.verdict !== 'verified') ??
    verdicts.reduce((a, b) => (weaker(b.strength, a.strength) ? b : a));
  const value = {
    formulas: all.map(({ latex, region, judged: one }) => ({
      ...{ latex, region, strength: one.strength },
      verdict: one.verdict.verdict,
    })),
    prose,
    verdict: verdict.verdict,
    strength,
    why: verdict.why,
    evidence: verdicts.flatMap(({ evidence }) => evidence),
    power: verdicts.map(({ power }) => power).reduce((a, b) => (a === null || b === null ? null : join(a, b))),
  };
  return { value, faults: verdicts.flatMap(({ fault }) => faultsIn('its erratum', fault)) };
}

function runReading({ text, latex, statement }: ReadingEntry, context: Context): Found<ReadingResult> {
  const { verdict, strength, fault } = judged(statement, latex, context);
  const region = regionShown(statement, context.region, fault);
  const value = { text, latex, region, verdict: verdict.verdict, strength, why: verdict.why };
  return { value, faults: faultsIn('another reading', fault) };
}

const faultsIn = (where: string, fault: string | null): string[] => (fault === null ? [] : [`${where}: ${fault}`]);
