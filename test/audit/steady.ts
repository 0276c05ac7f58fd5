import type { ClaimResult } from '../../src/audit/result.ts';

/** What a claim's result says that must not depend on the seed; the settings drawn and the numbers measured may. */
export const steady = (claim: ClaimResult): string =>
  JSON.stringify({
    verdict: [claim.verdict, claim.strength],
    readings: claim.readings.map(({ verdict }) => verdict),
    erratum: claim.erratum === null ? null : [claim.erratum.verdict, claim.erratum.strength],
    repair: claim.repair === null ? null : [claim.repair.region, claim.repair.verdict, claim.repair.strength],
    survivors: claim.power?.survivors.map(({ slip }) => slip) ?? [],
    brokenStep: claim.brokenStep,
    blame: claim.blame === null ? null : [claim.blame.status, ...claim.blame.from],
    certificate: claim.certificate.kind,
  });

/** Of results by seed: each claim on which two seeds differ, with what each says. */
export function differing(bySeed: ReadonlyMap<number, readonly ClaimResult[]>): string[] {
  const said = new Map<string, Map<string, number[]>>();
  for (const [seed, claims] of bySeed) {
    for (const claim of claims) {
      const texts = said.get(claim.id) ?? new Map<string, number[]>();
      texts.set(steady(claim), [...(texts.get(steady(claim)) ?? []), seed]);
      said.set(claim.id, texts);
    }
  }
  return [...said].flatMap(([id, texts]) =>
    texts.size === 1 ? [] : [...texts].map(([text, seeds]) => `${id}: seeds ${seeds.join(', ')} say ${text}`),
  );
}
