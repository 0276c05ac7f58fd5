/**
 * One claim: examined, judged, its erratum and other readings examined and judged by the same machinery.
 * Inputs: the claim and the run. Outcome: its result, but for what other claims decide (`all`, `brokenStep`); whatever is
 * thrown is a fault of ours, and leaves what it befalls undecided.
 */
import { join } from '../judge/power.ts';
import { type VerdictName, weaker } from '../judge/verdict.ts';
import { FEATURE_GROUPS, type FeatureGroup } from '../model/feature-group.ts';
import { certify } from './certificate/certify.ts';
import type { ClaimEntry, ErratumEntry, ReadingEntry, Statement } from './claim.ts';
import { replayCommand } from './command.ts';
import type { Context } from './examine/context.ts';
import type { Examination } from './examine/examination.ts';
import type { Examinable } from './examine/examine.ts';
import { faultText, withFault } from './fault.ts';
import { type Judged, judged } from './judged.ts';
import type { Regime } from './regime.ts';
import { hypothesesOf, shownRegion } from './region.ts';
import type { RegisteredClaim } from './registry.ts';
import { mend } from './repair.ts';
import type { ClaimResult, Erratum, Printed, ReadingResult, Repair } from './result.ts';
import type { Run } from './run.ts';
import { noParts, regionOf } from './statement-region.ts';

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
    printed: printedOf(entry, statement.kind === 'all' ? `all of ${statement.of.join(', ')}` : entry.latex),
    hypotheses: entry.hypotheses ?? [],
    notes: entry.notes ?? [],
    region: shownRegion(region),
    groups: groupsOf(entry),
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
  const replay: Context['replay'] = (setting, at) => replayCommand([id], setting, at);
  const context = (suffix: string, regime: Regime): Context => ({ id: `${id}${suffix}`, regime, run, replay });
  const base = unexamined(claim);
  const readings = (entry.readings ?? []).map((reading, i) =>
    runReading(reading, context(`#reading-${i + 1}`, reading.regime ?? entry.regime)),
  );
  const erratum =
    entry.erratum === undefined
      ? null
      : runErratum(entry.erratum, context('#erratum', entry.erratum.regime ?? entry.regime));
  const beside = [...readings.flatMap(({ faults }) => faults), ...(erratum?.faults ?? [])];
  const shown = { readings: readings.map(({ value }) => value), erratum: erratum?.value ?? null };
  if (entry.statement.kind === 'all') return { ...base, ...shown, faults: beside };
  const { found, verdict, strength, evidence, power, fault } = judged(
    entry.statement,
    entry.latex,
    context('', entry.regime),
  );
  const decided = {
    id,
    verdict: verdict.verdict,
    strength,
    counterexample: verdict.verdict === 'refuted' ? verdict.counterexample : null,
  };
  const repair =
    fault === null && FAILS.has(verdict.verdict)
      ? repairOf(claim, entry.statement, context('', entry.regime), found)
      : { value: null, faults: [] };
  const certificate = certify(entry, decided);
  const result: ClaimResult = {
    ...base,
    ...shown,
    printed: printedOf(entry, readAs(entry.statement, found)),
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

const printedOf = ({ latex, text, ownFormula }: ClaimEntry, readAs: string): Printed => ({
  ...{ latex, text, readAs },
  ours: ownFormula === true,
});

/** By what its symbols are bound to, its own group, or the name of its part. */
const groupsOf = ({ statement, part }: ClaimEntry): FeatureGroup[] => {
  const said = `${part} ${JSON.stringify(statement)}`;
  return FEATURE_GROUPS.filter((group) => said.includes(group));
};

function readAs(statement: Statement, found: Examination): string {
  return 'formal' in statement && statement.formal !== undefined ? statement.formal : found.readAs;
}

/** Not verified for all settings: it may be so for some. */
const FAILS: ReadonlySet<VerdictName> = new Set<VerdictName>(['refuted', 'undecided']);

/** Where the claim holds, judged like the claim. */
function repairOf(
  { entry, region }: RegisteredClaim,
  statement: Examinable,
  context: Context,
  failing: Examination,
): Found<Repair | null> {
  const { mended, faults } = mend(statement, entry.latex, context, failing.failures);
  if (mended === null) return { value: null, faults };
  const { verdict, strength, evidence } = mended.judged;
  const value = {
    region: mended.region,
    hypotheses: hypothesesOf({ ...region, regime: mended.regime }),
    verdict: verdict.verdict,
    strength,
    evidence,
  };
  return { value, faults };
}

function runErratum(entry: ErratumEntry, context: Context): Found<Erratum> {
  const statements: readonly Statement[] = Array.isArray(entry.statement) ? entry.statement : [entry.statement];
  const all = statements.map((statement, i): Judged => {
    if (statement.kind === 'all') throw new RangeError('an erratum is checked by itself');
    return judged(statement, entry.latex, i === 0 ? context : { ...context, id: `${context.id}-${i + 1}` });
  });
  // The first statement that is not verified speaks for all; the weakest strength does otherwise.
  const decisive =
    all.find(({ verdict }) => verdict.verdict !== 'verified') ??
    all.reduce((a, b) => (weaker(b.strength, a.strength) ? b : a));
  const runs = statements.flatMap((statement) => regionOf(statement, context.regime, noParts).runs);
  const value = {
    latex: entry.latex,
    prose: entry.prose,
    region: shownRegion({ regime: context.regime, runs: [...new Set(runs)] }),
    verdict: decisive.verdict.verdict,
    strength: decisive.strength,
    evidence: all.flatMap(({ evidence }) => evidence),
    power: all.map(({ power }) => power).reduce((a, b) => (a === null || b === null ? null : join(a, b))),
  };
  return { value, faults: all.flatMap(({ fault }) => faultsIn('its erratum', fault)) };
}

function runReading(entry: ReadingEntry, context: Context): Found<ReadingResult> {
  if (entry.statement.kind === 'all') throw new RangeError('a reading is one statement');
  const { verdict, fault } = judged(entry.statement, entry.latex, context);
  const region = shownRegion(regionOf(entry.statement, context.regime, noParts));
  const value = { text: entry.text, latex: entry.latex, region, verdict: verdict.verdict, why: verdict.why };
  return { value, faults: faultsIn('another reading', fault) };
}

const faultsIn = (where: string, fault: string | null): string[] => (fault === null ? [] : [`${where}: ${fault}`]);
