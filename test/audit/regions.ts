/** Regions of the first paper that tests speak of. */
import { FAMILY } from '../../proofs/zt25/instruments/family.ts';
import { hypothesesOf, type Region, regionOf } from '../../src/theory/region.ts';

export const region = (...hypotheses: readonly string[]): Region => regionOf(FAMILY, hypotheses);

export const ALL = 'at least two classes in each group';
export const ANY: Region = region();
export const PAPER: Region = region('s = 1/2', 'm = 1', 'γ = 1/2');
/** Where runs are said to learn one group after the other. */
export const RUN: Region = region('s = 1/2', ALL, 'R ≥ 2', 'γ = 1/2', 'd ≥ k');

/** A region in which something more holds. */
export const and = (where: Region, ...more: readonly string[]): Region => region(...hypothesesOf(where), ...more);
