/** The theory with its instruments, as the engine has it after reading the document: for the page and for tests. */
import { type Family, familyFrom } from '../../../src/theory/family.ts';
import instruments from '../instruments.ts';
import declared from '../theory.ts';
import { THEORY } from './derive/parameters.ts';

export const FAMILY: Family = familyFrom('zt25', declared.settings, THEORY, instruments);
