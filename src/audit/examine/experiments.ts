/** Statements about runs and about explicit matrices that are no formula for a quantity: a table of experiments. */
import { DEFINITIONS } from './experiments/definitions.ts';
import { ENDINGS } from './experiments/endings.ts';
import { FORMS } from './experiments/forms.ts';
import { INTEGRATION } from './experiments/integration.ts';
import { ORDER } from './experiments/order.ts';

export const EXPERIMENTS = { ...DEFINITIONS, ...FORMS, ...ENDINGS, ...INTEGRATION, ...ORDER };

export type ExperimentName = keyof typeof EXPERIMENTS;
