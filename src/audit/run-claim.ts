/**
 * One claim: examined, judged, its erratum and other readings examined and judged by the same machinery.
 * Inputs: the claim and the run. Outcome: its result, but for what other claims decide (`all`, `brokenStep`).
 */
import { join } from '../judge/power.ts';
import { type VerdictName, weaker } from '../judge/verdict.ts';
import { FEATURE_GROUPS, type FeatureGroup } from '../model/feature-group.ts';
import { certify } from './certificate/certify.ts';
import type { ClaimEntry, ErratumEntry, ReadingEntry, Statement } from './claim.ts';
import { commandOf } from './command.ts';
import type { Context } from './examine/context.ts';
import type { Examination } from './examine/examination.ts';
import type { Examinable } from './examine/examine.ts';
import { type Judged, judged } from './judged.ts';
import type { Regime } from './regime.ts';
import type { RegisteredClaim } from './registry.ts';
import { mend } from './repair.ts';
import type { ClaimResult, Erratum, Printed, ReadingResult, Repair } from './result.ts';
import type { Run } from './run.ts';

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
    groups: groupsOf(entry),
    uses: entry.uses ?? [],
    blame: null,
    brokenStep: null,
  };
  const readings = (entry.readings ?? []).map((reading, i) =>
    runReading(reading, context(`#reading-${i + 1}`, reading.regime ?? entry.regime)),
  );
  const erratum =
    entry.erratum === undefined
      ? null
      : runErratum(entry.erratum, context('#erratum', entry.erratum.regime ?? entry.regime));
  if (entry.statement.kind === 'all') {
    return {
      ...base,
      printed: printedOf(entry, `all of ${entry.statement.of.join(', ')}`),
      verdict: 'undecided',
      strength: null,
      why: 'its parts were not examined',
      derived: null,
      measured: null,
      readings,
      evidence: [],
      power: null,
      coverage: null,
      counterexample: null,
      erratum,
      repair: null,
      certificate: { kind: 'none', reason: 'its parts were not examined' },
    };
  }
  const { found, verdict, strength, evidence, power } = judged(entry.statement, entry.latex, context('', entry.regime));
  const decided = {
    id,
    verdict: verdict.verdict,
    strength,
    counterexample: verdict.verdict === 'refuted' ? verdict.counterexample : null,
  };
  return {
    ...base,
    printed: printedOf(entry, readAs(entry.statement, found)),
    ...decided,
    why: verdict.why,
    derived: found.derived,
    measured: found.measured,
    readings,
    evidence,
    power,
    coverage: found.coverage,
    erratum: verdict.verdict === 'refuted' ? erratum : null,
    repair: FAILS.has(verdict.verdict) ? repairOf(entry, entry.statement, context('', entry.regime), found) : null,
    certificate: certify(entry, decided),
  };
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

/** The command that runs this claim again with the same draws. */
export const replayCommand = (id: string, run: Run): string => commandOf({ ...run, claims: id });

function readAs(statement: Statement, found: Examination): string {
  return 'formal' in statement && statement.formal !== undefined ? statement.formal : found.readAs;
}

/** Not verified for all settings: it may be so for some. */
const FAILS: ReadonlySet<VerdictName> = new Set<VerdictName>(['refuted', 'undecided']);

/** Where the claim holds, judged like the claim. */
function repairOf(entry: ClaimEntry, statement: Examinable, context: Context, failing: Examination): Repair | null {
  const mended = mend(statement, entry.latex, context, failing.failures);
  if (mended === null) return null;
  const { verdict, strength, evidence } = mended.judged;
  return {
    region: mended.region,
    hypotheses: [...(entry.hypotheses ?? []), mended.region],
    verdict: verdict.verdict,
    strength,
    evidence,
  };
}

function runErratum(entry: ErratumEntry, context: Context): Erratum {
  const statements: readonly Statement[] = Array.isArray(entry.statement) ? entry.statement : [entry.statement];
  const all = statements.map((statement, i): Judged => {
    if (statement.kind === 'all') throw new RangeError('an erratum is checked by itself');
    return judged(statement, entry.latex, i === 0 ? context : { ...context, id: `${context.id}-${i + 1}` });
  });
  // The first statement that is not verified speaks for all; the weakest strength does otherwise.
  const decisive =
    all.find(({ verdict }) => verdict.verdict !== 'verified') ??
    all.reduce((a, b) => (weaker(b.strength, a.strength) ? b : a));
  return {
    latex: entry.latex,
    prose: entry.prose,
    verdict: decisive.verdict.verdict,
    strength: decisive.strength,
    evidence: all.flatMap(({ evidence }) => evidence),
    power: all.map(({ power }) => power).reduce((a, b) => (a === null || b === null ? null : join(a, b))),
  };
}

function runReading(entry: ReadingEntry, context: Context): ReadingResult {
  if (entry.statement.kind === 'all') throw new RangeError('a reading is one statement');
  const { verdict } = judged(entry.statement, entry.latex, context);
  return { text: entry.text, latex: entry.latex, verdict: verdict.verdict, why: verdict.why };
}
