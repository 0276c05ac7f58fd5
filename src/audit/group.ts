/**
 * Claims that share simulated runs are one group, and are run by one worker of one shard, so that a run is made once.
 * Which claims are in a group depends on the claims alone.
 */
import type { Experiment } from './experiment.ts';
import { experimentNamed, instrumentNamed } from './instruments.ts';
import type { RegisteredClaim } from './registry.ts';
import { subjectNamed } from './subject.ts';

export type Group = readonly RegisteredClaim[];

/** The groups, the costliest first; every claim that simulates nothing is a group of its own. */
export function groupsOf(claims: readonly RegisteredClaim[]): Group[] {
  const groups = new Map<string, RegisteredClaim[]>();
  for (const claim of claims) {
    const key = sharedRuns(claim) ?? claim.id;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()].sort((a, b) => costOf(b) - costOf(a));
}

/** About how long a group takes, in claims without a simulation. It steers who does what, and no result. */
export const costOf = (group: Group): number => group.length + Math.max(...group.map(runsCost));

/** What the runs of a group cost, measured over the claims of all documents: a median of some twenty claims. */
const RUNS = 20;
/** A statement about runs takes about a thousand. */
const MANY_RUNS = 200;

const runsCost = (claim: RegisteredClaim): number =>
  sharedRuns(claim) === null ? 0 : sampled(claim) === null ? RUNS : MANY_RUNS;

/** The experiment of a statement that is judged by statistics; null for others. */
function sampled({ entry: { statement }, region }: RegisteredClaim): Extract<Experiment, { kind: 'sampled' }> | null {
  if (statement.kind !== 'experiment') return null;
  const experiment = experimentNamed(statement.name, region.family);
  return experiment.kind === 'sampled' ? experiment : null;
}

/** What a claim's runs can be shared under; null for a claim that simulates nothing. */
function sharedRuns(claim: RegisteredClaim): string | null {
  const { region } = claim;
  const { statement } = claim.entry;
  switch (statement.kind) {
    case 'experiment':
      return `${sampled(claim)?.simulates ?? statement.name} ${region.key}`;
    case 'instrument':
      return instrumentNamed(statement.by, region.family).simulates ? `${statement.by} ${region.key}` : null;
    case 'relation': {
      const bound = Object.values(statement.bind ?? {}).map((name) => subjectNamed(name, region.family));
      return bound.some(({ size }) => size === 'dynamic') ? `times ${region.key}` : null;
    }
    default:
      return null;
  }
}
