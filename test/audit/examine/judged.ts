import type { Statement } from '../../../src/audit/claim.ts';
import { type Examinable, examine } from '../../../src/audit/examine/examine.ts';
import { ANY_REGIME, PAPER_REGIME, type Regime } from '../../../src/audit/regime.ts';
import { judge, type Verdict } from '../../../src/judge/judge.ts';

export const PAPER: Regime = { ...PAPER_REGIME, allGroups: true };
export const ANY: Regime = { ...ANY_REGIME, allGroups: true };

/** A statement with its formula; that of an experiment has none. */
export type Given = Statement & { readonly formula?: string };

/** The judge's verdict on one statement. */
export function judged(
  { formula = '', ...statement }: Given,
  regime: Regime = PAPER,
  settings = 24,
  seed = 9,
): Verdict {
  return judge(
    examine(statement as Examinable, formula, {
      id: 'test',
      regime,
      run: { seed, settings },
      replay: () => 'replay',
    }),
  );
}

export const shortly = (verdict: Verdict): string =>
  'strength' in verdict ? `${verdict.verdict} ${verdict.strength}` : verdict.verdict;
