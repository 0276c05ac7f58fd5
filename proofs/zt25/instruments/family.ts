/** The theory with its instruments, as the engine has it after reading the document: for the page and for tests. */
import { type Family, familyFrom } from '../../../src/theory/family.ts';
import { EMPTY_THEORY } from '../../../src/theory/theory.ts';
import instruments from '../instruments.ts';
import declared from '../theory.ts';

export const FAMILY: Family = familyFrom('zt25', declared.settings, EMPTY_THEORY, instruments);
