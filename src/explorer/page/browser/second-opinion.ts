/**
 * The second opinions in a browser, where nobody is asked: no computer algebra system is part of the page. They are
 * never the ground of a derivation, so nothing else changes.
 */
import type { CasCheck } from '../../../algebra/second-opinion.ts';

export const poseDerivative = (): (() => CasCheck[]) => () => [];

export const opinions = (): string => 'no computer algebra system: none is part of this page';
