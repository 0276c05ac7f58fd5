/**
 * What a refuted claim does to those that use it. Each is derived again from its premises as they are printed, and as
 * their errata have them, in every combination:
 *
 *     verified, follows from what is printed too      unaffected
 *     verified, follows from the corrected only       holds with the correction
 *     refuted, follows from some printed as they are  inherits the error
 *     refuted, follows from none                      fails by itself
 *
 * An error is inherited from what is needed for it only: with all others corrected the claim follows from it as printed,
 * and with it corrected too the claim does not. Where a refuted claim follows from what it uses as corrected, the refuted
 * claims that this rests on are tried in the same way, one by one.
 */
import { formulaOf } from '../claim.ts';
import { instrumentsOf } from '../instruments.ts';
import type { RegisteredClaim } from '../registry.ts';
import type { Blame, ClaimResult } from '../result.ts';
import type { Argument, Follows } from './argument.ts';

type Results = ReadonlyMap<string, ClaimResult>;
type Registered = ReadonlyMap<string, RegisteredClaim>;

/** Null where nothing that the claim uses, directly or through others, is refuted, or not all of it was run. */
export function blameOf(claim: RegisteredClaim, results: Results, registered: Registered): Blame | null {
  const result = results.get(claim.id);
  if (result === undefined || (result.verdict !== 'verified' && result.verdict !== 'refuted')) return null;
  const { uses = [], statement } = claim.entry;
  const refuted = (id: string): boolean => results.get(id)?.verdict === 'refuted';
  const direct = uses.filter(refuted);
  if (upstream(claim, registered).some((id) => !results.has(id))) return null;
  const from = direct.length > 0 ? direct : refutedBelow(claim, registered, refuted);
  if (from.length === 0) return null;
  if (statement.kind === 'all') return blameOfParts(statement.of, claim, results, registered, from);
  const { argument } = instrumentsOf(claim.region.family);
  const as = premisesFor(argument);
  const others = argument.join(
    uses.filter((id) => !refuted(id)).map((id) => premisesIn(id, registered, as.printed, argument)),
  );
  // A correction that is not verified is no premise.
  const corrected = (one: RegisteredClaim): unknown =>
    results.get(one.id)?.erratum?.verdict === 'verified' ? as.corrected(one) : argument.none;
  const outcomeOf: OutcomeOf = (printed, further = []) => {
    const premises = [...further, ...direct].map((id) =>
      premisesIn(id, registered, printed.has(id) ? as.printed : corrected, argument),
    );
    return argument.follows(statement, formulaOf(claim.entry), argument.join([...premises, others]), claim.region);
  };
  if (result.verdict === 'verified') return ofVerified(outcomeOf, direct, from);
  const deeper = upstream(claim, registered).filter((id) => refuted(id) && !direct.includes(id));
  return ofRefuted(outcomeOf, direct, from, deeper);
}

/**
 * @param printed the refuted premises that are taken as printed; the others are taken as corrected
 * @param further what is taken beside the premises that the claim uses itself
 */
type OutcomeOf = (printed: ReadonlySet<string>, further?: readonly string[]) => Follows;

function ofVerified(outcomeOf: OutcomeOf, direct: readonly string[], from: readonly string[]): Blame {
  if (direct.length === 0) {
    return { status: 'unaffected', from, why: 'what it uses itself is not refuted, and it is verified without it' };
  }
  const printed = outcomeOf(new Set(direct));
  if (printed === 'yes') return { status: 'unaffected', from, why: 'it follows from the printed statement too' };
  if (printed === 'unknown') {
    return { status: 'unaffected', from, why: 'it is verified from the definitions, without what it uses' };
  }
  const why =
    outcomeOf(new Set()) === 'yes'
      ? 'it follows from the corrected statement and not from the printed one'
      : 'it does not follow from the printed statement, and is verified without it';
  return { status: 'holds with the correction', from, why };
}

/** @param deeper refuted claims that what it uses rests on */
function ofRefuted(
  outcomeOf: OutcomeOf,
  direct: readonly string[],
  from: readonly string[],
  deeper: readonly string[],
): Blame {
  const isMended = outcomeOf(new Set()) === 'yes';
  const guilty = isMended ? neededOf(outcomeOf, deeper) : smallest(outcomeOf, direct);
  const named = new Set(guilty.flat());
  if (named.size === 0) {
    const why = isMended
      ? `it follows from what it uses${direct.length === 0 ? '' : ' as corrected'}, and from no error that this rests on`
      : 'it follows neither from what it uses as printed nor as corrected';
    return { status: 'fails by itself', from, why };
  }
  const mended = direct.filter((id) => !named.has(id));
  const corrected = mended.length === 0 ? '' : `, with ${mended.join(', ')} as corrected`;
  const printed = guilty.map((ids) => ids.join(', ')).join(' or ');
  return { status: 'inherits the error', from: [...named], why: `it follows from ${printed} as printed${corrected}` };
}

/** The premises that, all others corrected, lead to the claim as printed: all sets of them of which no part is enough. */
function smallest(outcomeOf: OutcomeOf, direct: readonly string[]): string[][] {
  const found: ReadonlySet<string>[] = [];
  for (const printed of combinations(direct).toSorted((a, b) => a.size - b.size)) {
    if (!found.some((less) => [...less].every((id) => printed.has(id))) && outcomeOf(printed) === 'yes')
      found.push(printed);
  }
  return found.map((printed) => [...printed]);
}

/** Those with which as printed the claim follows, and as corrected does not. */
function neededOf(outcomeOf: OutcomeOf, deeper: readonly string[]): string[][] {
  const outcome = (id: string, printed: boolean) => outcomeOf(new Set(printed ? [id] : []), [id]);
  return deeper.filter((id) => outcome(id, true) === 'yes' && outcome(id, false) !== 'yes').map((id) => [id]);
}

/** A conjunction stands with its parts: the first refuted one speaks for it, or one that needs a correction. */
function blameOfParts(
  parts: readonly string[],
  claim: RegisteredClaim,
  results: Results,
  registered: Registered,
  from: readonly string[],
): Blame {
  const ids = parts.map((name) => (name.startsWith(`${claim.document}/`) ? name : `${claim.document}/${name}`));
  const refuted = ids.find((id) => results.get(id)?.verdict === 'refuted');
  const blames = ids.flatMap((id) => {
    const part = registered.get(id);
    return part === undefined ? [] : [[id, blameOf(part, results, registered)] as const];
  });
  const [id, speaks] =
    blames.find(([name]) => name === refuted) ??
    blames.find(([, blame]) => blame?.status === 'holds with the correction') ??
    [];
  if (speaks === undefined || speaks === null) {
    return refuted === undefined
      ? { status: 'unaffected', from, why: 'each of its parts is' }
      : { status: 'fails by itself', from, why: `its part ${refuted} uses nothing that is refuted` };
  }
  return { ...speaks, why: `its part ${id}: ${speaks.why}` };
}

/** What a claim gives to an argument: as it is printed, or as its erratum has it; of one without an erratum nothing is taken. */
const premisesFor = ({ none, join, premises }: Argument) => ({
  printed: ({ entry }: RegisteredClaim): unknown => premises(entry.statement, formulaOf(entry)),
  corrected: ({ entry: { erratum } }: RegisteredClaim): unknown =>
    erratum === undefined ? none : join(erratum.formulas.map(({ statement, latex }) => premises(statement, latex))),
});

/** Premises of a claim, and of the parts of a conjunction. */
function premisesIn(
  id: string,
  registered: Registered,
  of: (claim: RegisteredClaim) => unknown,
  argument: Argument,
): unknown {
  const claim = registered.get(id);
  if (claim === undefined) return argument.none;
  const { statement } = claim.entry;
  if (statement.kind !== 'all') return of(claim);
  const parts = statement.of.map((name) =>
    name.startsWith(`${claim.document}/`) ? name : `${claim.document}/${name}`,
  );
  return argument.join(parts.map((part) => premisesIn(part, registered, of, argument)));
}

/** Everything that a claim uses, directly or through others. */
function upstream(claim: RegisteredClaim, registered: Registered, seen = new Set<string>()): string[] {
  for (const id of claim.entry.uses ?? []) {
    const next = registered.get(id);
    if (next === undefined || seen.has(id)) continue;
    seen.add(id);
    upstream(next, registered, seen);
  }
  return [...seen];
}

/** The nearest refuted claims that a claim rests on: those it uses, else those that what it uses rests on. */
function refutedBelow(claim: RegisteredClaim, registered: Registered, refuted: (id: string) => boolean): string[] {
  const seen = new Set<string>();
  const visit = ({ entry }: RegisteredClaim): string[] =>
    (entry.uses ?? []).flatMap((id) => {
      const next = registered.get(id);
      if (next === undefined || seen.has(id)) return [];
      seen.add(id);
      return refuted(id) ? [id] : visit(next);
    });
  return visit(claim);
}

/** All subsets, the whole first and the empty one last. */
function combinations(ids: readonly string[]): ReadonlySet<string>[] {
  const [id, ...rest] = ids;
  if (id === undefined) return [new Set()];
  const others = combinations(rest);
  return [...others.map((set) => new Set([id, ...set])), ...others];
}
