/** Where a statement was examined, in one line of plain text. */
import type { RegionResult } from '../audit/result.ts';

/** Empty where a report says nothing of it. */
export const regionLine = ({ words }: RegionResult): string =>
  words.length === 0 ? '' : `Region: ${words.join('; ')}.`;
