/**
 * Measures a statement about runs: at every kind of setting (cells.ts) runs are made until the share in which it holds is
 * seen to lie on one side of nine of ten, or there are enough of them (judge/proportion.ts). How many are made depends on
 * what they say, and on nothing that a user chooses.
 */

import type { Engine } from '../../base/engine.ts';
import { enginesOf } from '../../judge/comparison.ts';
import { compareProportions, LOOKS, sideOf, type Tallied } from '../../judge/proportion.ts';
import type { Counterexample, Evidence } from '../../judge/verdict.ts';
import { MeasurementError } from '../../measure/measurement-error.ts';
import { type Cell, cellsOf, settingsIn } from '../../theory/cells.ts';
import { type Draw, simplify } from '../../theory/drawing.ts';
import type { Family } from '../../theory/family.ts';
import type { Setting } from '../../theory/setting.ts';
import { coverageOf } from '../coverage.ts';
import { gathered } from '../engines.ts';
import type { Trial } from '../experiment.ts';
import { instrumentsOf } from '../instruments.ts';
import type { Context } from './context.ts';
import { type Measurement, type Probe, shownOf } from './examination.ts';

/** How far a run in which a statement does not hold is from one in which it does, as a share of one. */
const DISCREPANCY = 1;
const BUDGET = 0.05;

interface Run {
  readonly setting: Setting;
  /** Null where it says nothing. */
  readonly holds: boolean | null;
  readonly engines: ReadonlySet<Engine>;
}

export function measureProportion(trial: Trial, drawing: Draw, context: Context): Measurement {
  const cells = cellsOf(drawing.region, drawing.size);
  const outcome = attempted(trial);
  const tried: { readonly runs: readonly Run[]; readonly tally: Tallied }[] = [];
  for (const cell of cells) {
    const runs = runsIn(cell, outcome, context.run.seed, cells.length);
    tried.push({ runs, tally: tallyOf(cell, runs) });
    if (sideOf(tallyOf(cell, runs), cells.length) === 'below') break;
  }
  const tallies = tried.map(({ tally }) => tally);
  const comparison = compareProportions(tallies, cells.length);
  const all = tried.flatMap(({ runs }) => runs);
  const found = {
    comparison,
    coverage: coverageOf(
      drawing,
      all.length,
      all.flatMap(({ setting, holds }) =>
        holds === null ? [] : [{ setting, ratio: holds ? 0 : DISCREPANCY / BUDGET }],
      ),
    ),
    // A single run in which it does not hold says of no part of the region that it fails there.
    failures: [],
    settings: all.length,
  };
  if (comparison.outcome !== 'differ') return { ...found, counterexample: null };
  const failing = tried.at(-1)?.runs.find(({ holds }) => holds === false)?.setting;
  return {
    ...found,
    counterexample: failing === undefined ? null : counterexampleOf(failing, outcome, drawing, context),
  };
}

/** Runs until the cell is decided. */
function runsIn(cell: Cell, outcome: (setting: Setting) => boolean | null, seed: number, cells: number): Run[] {
  const runs: Run[] = [];
  for (const look of LOOKS) {
    for (const setting of settingsIn(cell, seed, runs.length, look)) {
      const { value: holds, engines } = gathered(() => outcome(setting));
      runs.push({ setting, holds, engines });
    }
    if (sideOf(tallyOf(cell, runs), cells) !== 'open') break;
  }
  return runs;
}

function tallyOf({ name }: Cell, runs: readonly Run[]): Tallied {
  const count = (outcome: boolean | null) => runs.filter(({ holds }) => holds === outcome).length;
  const engines: Evidence['engines'] = enginesOf(runs);
  return { kind: name, held: count(true), failed: count(false), silent: count(null), engines };
}

/** A measurement that fails says nothing. */
const attempted =
  (trial: Trial): Trial =>
  (setting) => {
    try {
      return trial(setting);
    } catch (error) {
      if (error instanceof MeasurementError) return null;
      throw error;
    }
  };

/** One run as a comparison: whether the statement holds in it. */
export const trialProbe = (setting: Setting, holds: boolean, family: Family): Probe => ({
  setting: instrumentsOf(family).settings.record(setting, true),
  at: {},
  of: ['the statement', 'in this run'],
  printed: 'holds',
  actual: holds ? 'holds' : 'does not hold',
  discrepancy: holds ? 0 : DISCREPANCY,
  budget: BUDGET,
});

/** A run in which it does not hold; of a wrong variant the first, as it is. */
function counterexampleOf(failing: Setting, outcome: Trial, drawing: Draw, context: Context): Counterexample {
  const smallest =
    context.variantOf === undefined ? simplify(drawing, failing, (setting) => outcome(setting) === false) : failing;
  return {
    ...shownOf(trialProbe(smallest, false, context.region.family)),
    replay: context.replay(smallest, {}),
    worked: instrumentsOf(context.region.family).settings.lines(smallest),
  };
}
