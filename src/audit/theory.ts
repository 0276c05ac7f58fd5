/** The theory that claims are about: the settings of the first paper. */
import declared from '../../proofs/zt25/theory.ts';
import { familyFrom } from '../theory/family.ts';

export const FAMILY = familyFrom('zt25', declared.settings);
