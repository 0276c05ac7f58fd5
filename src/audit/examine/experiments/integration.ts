import { stepOrder } from '../../../measure/step-order.ts';
import { defaultHorizon } from '../../../measure/trajectory.ts';
import { recordOf } from '../../regime.ts';
import { formatNumber } from '../relation.ts';
import { type Experiment, problemOf, random, stiffest, vanilla } from './kind.ts';

export const INTEGRATION = {
  'descent-order': {
    kind: 'bounded',
    method:
      'the order in η of the distance between gradient descent and gradient flow, both losses and initialisations',
    size: 'dynamic',
    share: 1 / 25,
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
