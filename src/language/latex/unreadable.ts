/**
 * LaTeX this reader does not understand, as one line: the piece, the rule it breaks, and the mend.
 * Outcome: the only error the reader throws. A refusal is not a failure: a wrong reading would be.
 */
import { InputError } from '../../base/input-error.ts';

export class UnreadableFormula extends InputError {}
