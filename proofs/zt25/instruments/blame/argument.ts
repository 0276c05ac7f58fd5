/** How a claim of this theory is derived again from others. */
import type { Argument } from '../../../../src/audit/blame/argument.ts';
import { follows } from './follows.ts';
import { joinPremises, NO_PREMISES, type Premises, premisesOf } from './premises.ts';

export const ARGUMENT: Argument<Premises> = {
  none: NO_PREMISES,
  join: joinPremises,
  premises: premisesOf,
  follows,
};
