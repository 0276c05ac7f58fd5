/**
 * An erratum in words, the same in every form in which it is sent: what stands behind the correction, what the
 * counterexample shows, why a follower has the error.
 */
import type { ClaimResult, Erratum, Report } from '../../audit/result.ts';
import { blameLine } from '../blame.ts';
import { verifiedRepair } from '../correction.ts';
import { documentOf } from '../outline.ts';
import { flat } from '../printable.ts';
import { STRENGTHS, VERDICTS } from '../vocabulary.ts';

/** Words that end with a full stop, once. */
export const sentence = (words: string): string => (/[.!?]$/.test(words.trim()) ? words : `${words}.`);

/** The words of the document, where they are more than the formula. */
export const wordsAround = ({ text, latex }: ClaimResult['printed']): string =>
  flat(text) === `$${flat(latex)}$` ? '' : text;

/** What a document is called and where it was published, as far as the report knows. */
export function sourceOf({ ledger }: Pick<Report, 'ledger'>, { id }: ClaimResult): string {
  const document = documentOf(id);
  const entry = Object.hasOwn(ledger, document) ? ledger[document] : undefined;
  if (entry === undefined) return document;
  return entry.source.includes(entry.title) ? entry.source : `${entry.title} (${entry.source})`;
}

/** "The correction was checked like the claim: verified, proved (symbolic, for all settings)." */
export function correctionLine({ verdict, strength }: Erratum): string {
  const how = strength === null ? '' : `, ${strength} (${STRENGTHS[strength]})`;
  return `The correction was checked like the claim: ${VERDICTS[verdict].label}${how}.`;
}

/** Nothing where no mended hypotheses are verified. */
export function whereItHolds({ repair }: ClaimResult): string {
  const verified = verifiedRepair(repair);
  return verified === null ? '' : `As printed it holds where: ${verified.hypotheses.join('; ')}.`;
}

/** Why a refuted claim is told with another, by its blame or as a conjunction. */
export function followsLine(follower: ClaimResult, root: ClaimResult): string {
  if (follower.blame !== null) return `It ${blameLine(follower.blame)}.`;
  return `It is made of parts, of which one rests on ${root.id}.`;
}

/** A theorem names the first step of its argument that fails. */
export const brokenLine = ({ brokenStep }: ClaimResult): string =>
  brokenStep === null ? '' : `The first step of its argument that fails is ${brokenStep}.`;
