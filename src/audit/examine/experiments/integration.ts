import { gradientFlow as derivedFlow } from '../../../derive/gradient.ts';
import { gradientFlow } from '../../../measure/flow.ts';
import { stepOrder } from '../../../measure/step-order.ts';
import { defaultHorizon } from '../../../measure/trajectory.ts';
import { recordOf } from '../../regime.ts';
import { formatNumber } from '../relation.ts';
import { distance, type Experiment, problemOf, random, stiffest, vanilla } from './kind.ts';

export const INTEGRATION = {
  conserved: {
    kind: 'bounded',
    method: 'largest drift of WᵀW − HHᵀ over a run, relative to ‖W‖², against ten times the tolerance per step',
    size: 'dynamic',
    share: 1 / 8,
    derived: () => {
      const { steps } = derivedFlow();
      return { value: true, steps };
    },
    probe: (setting) => {
      const problem = problemOf(random(setting));
      const run = gradientFlow(problem, { relativeTolerance: 1e-11 });
      return [distance(random(setting), run.conservationDrift, 1e-10 * Math.sqrt(run.steps), 'relative drift')];
    },
  },
  'descent-order': {
    kind: 'bounded',
    method:
      'the order in η of the distance between gradient descent and gradient flow, both losses and initialisations',
    size: 'dynamic',
    share: 1 / 8,
    probe: (setting) => {
      // Both losses and both initialisations take turns.
      const variant =
        [vanilla(setting), setting, random(vanilla(setting)), random(setting)][setting.seed % 4] ?? setting;
      const tried = { ...variant, delta: 3 };
      const problem = problemOf(tried);
      const { order } = stepOrder(problem, 0.5 * defaultHorizon(problem), 0.02 / (stiffest(problem) + 1));
      return [
        {
          setting: recordOf(tried, true),
          discrepancy: Math.abs(order.value - 1),
          budget: order.budget,
          printed: 'order 1',
          actual: `order ${formatNumber(order.value)}`,
        },
      ];
    },
  },
} satisfies Record<string, Experiment>;
