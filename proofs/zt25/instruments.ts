/** What the engine is given beside the theory: see the folder of this name. */
import type { Argument } from '../../src/audit/blame/argument.ts';
import type { Instruments } from '../../src/audit/instruments.ts';
import { ARGUMENT } from './instruments/blame/argument.ts';
import { CASES } from './instruments/cases.ts';
import { EXPERIMENTS } from './instruments/experiments.ts';
import { FIGURES } from './instruments/figures/make.ts';
import { KINDS } from './instruments/kinds.ts';
import { FEATURE_GROUPS } from './instruments/model/feature-group.ts';
import { meaningOf, QUANTITIES } from './instruments/model/quantity.ts';
import { SETTINGS } from './instruments/settings.ts';
import { SUBJECTS } from './instruments/subjects.ts';

export default {
  subjects: SUBJECTS,
  quantities: new Map(QUANTITIES.map((quantity) => [quantity, meaningOf(quantity)])),
  groups: [FEATURE_GROUPS, ['majority', 'minority']],
  kinds: KINDS,
  experiments: EXPERIMENTS,
  settings: SETTINGS,
  cases: CASES,
  argument: ARGUMENT as Argument,
  figures: FIGURES,
} satisfies Instruments;
