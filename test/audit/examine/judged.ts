import type { Statement } from '../../../src/audit/claim.ts';
import { type Examinable, examine } from '../../../src/audit/examine/examine.ts';
import { judge, type Verdict } from '../../../src/judge/judge.ts';
import type { Region } from '../../../src/theory/region.ts';
import { ALL, region } from '../regions.ts';

export const PAPER: Region = region('s = 1/2', ALL, 'm = 1', 'γ = 1/2');
export const ANY: Region = region(ALL);

/** A statement with its formula; that of an experiment has none. */
export type Given = Statement & { readonly formula?: string };

/** The judge's verdict on one statement. */
export function judged({ formula = '', ...statement }: Given, where: Region = PAPER, settings = 24, seed = 9): Verdict {
  return judge(
    examine(statement as Examinable, formula, {
      id: 'test',
      region: where,
      run: { seed, settings },
      replay: () => 'replay',
    }),
  );
}

export const shortly = (verdict: Verdict): string =>
  'strength' in verdict ? `${verdict.verdict} ${verdict.strength}` : verdict.verdict;
