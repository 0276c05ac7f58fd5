import { note, simulated } from '../../../../src/audit/engines.ts';
import { formatNumber } from '../../../../src/audit/examine/format-number.ts';
import { stepOrder } from '../../../../src/measure/factors/step-order.ts';
import { defaultHorizon } from '../../../../src/measure/factors/trajectory.ts';
import { textOf } from '../model/setting.ts';
import { recordOf } from '../step-setting.ts';
import { problemOf, random, type StepExperiment, type StepProber, stiffest, vanilla } from './kind.ts';

/** The measured order, and the setting it was measured at. */
const orderAt = simulated(textOf, (setting) => {
  // Both losses and both initialisations take turns.
  const variant = [vanilla(setting), setting, random(vanilla(setting)), random(setting)][setting.seed % 4] ?? setting;
  const tried = { ...variant, delta: 3 };
  const problem = problemOf(tried);
  note([problem.engine]);
  return { tried, ...stepOrder(problem, 0.5 * defaultHorizon(problem), 0.02 / (stiffest(problem) + 1)) };
});

const probeOrder =
  (claimed: number): StepProber =>
  (setting) => {
    const { tried, order } = orderAt(setting);
    return [
      {
        setting: recordOf(tried, true),
        at: {},
        of: ['order in η, as stated', 'measured'],
        discrepancy: Math.abs(order.value - claimed),
        budget: order.budget,
        printed: formatNumber(claimed),
        actual: formatNumber(order.value),
      },
    ];
  };

export const INTEGRATION = {
  'descent-order': {
    kind: 'bounded',
    method:
      'the order in η of the distance between gradient descent and gradient flow, both losses and initialisations',
    size: 'dynamic',
    runs: [
      'gradient flow of loss (4)',
      'gradient flow of loss (9)',
      'gradient descent on loss (4) with a small step',
      'gradient descent on loss (9) with a small step',
      'from the spectral initialisation',
      'from a small random initialisation',
    ],
    share: 1 / 25,
    probe: probeOrder(1),
    planted: { 'order 2': probeOrder(2), 'order 1/2': probeOrder(1 / 2), 'order 0': probeOrder(0) },
  },
} satisfies Record<string, StepExperiment>;
