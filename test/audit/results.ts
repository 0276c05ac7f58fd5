/** Results of claims, made up. */
import type { ClaimResult } from '../../src/audit/result.ts';

export function resultOf(id: string, changes: Partial<ClaimResult> = {}): ClaimResult {
  return {
    id,
    title: `title of ${id}`,
    item: id.split('/')[1] ?? '',
    place: 'here',
    printed: { latex: 'a = b', text: '', readAs: 'a = b', ours: false },
    hypotheses: [],
    notes: [],
    region: { words: ['k ≥ 2', 'R ≥ 1'], relations: ['k >= 2', 'R >= 1'] },
    groups: [],
    uses: [],
    verdict: 'verified',
    strength: 'proved',
    why: 'so it is',
    derived: null,
    measured: null,
    readings: [],
    evidence: [],
    power: null,
    coverage: null,
    repair: null,
    blame: null,
    counterexample: null,
    erratum: null,
    brokenStep: null,
    certificate: { kind: 'none', reason: 'made up' },
    faults: [],
    ...changes,
  };
}
