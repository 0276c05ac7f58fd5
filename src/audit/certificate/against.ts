/**
 * Is a certificate one of the claim that it names? Its mathematics may be right and about something else: other words, another
 * statement or region, or a conjunction with a part left out.
 * Inputs: a certificate that the checker accepts, and all claims by id. Outcome: what differs from its claim, empty where
 * nothing does; null where there is no such claim.
 */
import { Unable } from '../../algebra/unable.ts';
import { formulaOf } from '../claim.ts';
import { idOf } from '../fold.ts';
import { numbersIn, outside } from '../outside.ts';
import type { RegisteredClaim } from '../registry.ts';
import type { Certificate } from './certificate.ts';
import { proofOf, refutationsOf } from './certify.ts';
import type { Words } from './language.ts';

export function differences(
  certificate: Certificate,
  claims: ReadonlyMap<string, RegisteredClaim>,
): readonly string[] | null {
  const claim = claims.get(certificate.claim);
  if (claim === undefined) return ofNoClaim(certificate, claims);
  const formula = certificate.latex === formulaOf(claim.entry) ? [] : ['its formula'];
  if (certificate.kind !== 'parts')
    return [...formula, ...otherWords(certificate.words, claim), ...otherStatement(certificate, claim)];
  const within = certificate.parts.flatMap((part) => differences(part, claims) ?? [`the part ${part.claim}`]);
  const beside = certificate.parts.flatMap((part) => otherPlace(part, claim, claims.get(part.claim)));
  return [...formula, ...otherParts(certificate, claim), ...within, ...beside];
}

/** What its document does not have, or what its parts differ in; null where no document has any of it. */
function ofNoClaim(certificate: Certificate, claims: ReadonlyMap<string, RegisteredClaim>): readonly string[] | null {
  const { claim } = certificate;
  const installed = new Set([...claims.values()].map(({ document }) => document.toLowerCase()));
  if (installed.has((/^[\w-]*/.exec(claim.toLowerCase())?.[0] ?? '').replace(/^[-_]+|[-_]+$/g, '')))
    return [`its id: there is no claim ${claim}`];
  const within = certificate.kind === 'parts' ? certificate.parts.map((part) => differences(part, claims)) : [];
  const differ = within.flatMap((found) => found ?? []);
  return differ.length > 0 ? differ : null;
}

function otherWords(words: Words, { language }: RegisteredClaim): string[] {
  if (language === null || language === undefined) return ['its words, of which the document defines none'];
  const keys = [...new Set([...Object.keys(words), ...Object.keys(language.words)])] as (keyof Words)[];
  return keys.flatMap((key) => {
    const [said, known] = [entriesOf(words[key]), entriesOf(language.words[key])];
    const names = [...new Set([...said.keys(), ...known.keys()])];
    return names.filter((name) => !isSame(said.get(name), known.get(name))).map((name) => `${key} of ${name}`);
  });
}

/** A text is one entry, without a name. */
const entriesOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [['it', value]]);

type Chained = Exclude<Certificate, { kind: 'parts' }>;

function otherStatement(certificate: Chained, { entry, region, language }: RegisteredClaim): string[] {
  if (language === null || language === undefined) return [];
  try {
    const written =
      certificate.kind === 'identity'
        ? [proofOf(entry, region, language)]
        : (refutationsOf(entry, region, language, certificate.at) ?? []);
    const said = ({ sides, relations, region }: Pick<Chained, 'sides' | 'relations' | 'region'>) => [
      sides,
      relations,
      region,
    ];
    return written.some((one) => one !== undefined && isSame(said(one), said(certificate)))
      ? []
      : ['its statement, or the region of it'];
  } catch (error) {
    if (error instanceof Unable) return ['its statement'];
    throw error;
  }
}

/** A proof needs all parts, a refutation one. */
function otherParts({ parts, verdict }: Extract<Certificate, { kind: 'parts' }>, claim: RegisteredClaim): string[] {
  const { statement } = claim.entry;
  const due = statement.kind === 'all' ? statement.of.map((name) => idOf(claim, name)) : [];
  const given = parts.map((part) => part.claim);
  const strange = given.filter((id) => !due.includes(id)).map((id) => `the part ${id}`);
  const missing = verdict === 'verified' ? due.filter((id) => !given.includes(id)).map((id) => `no part ${id}`) : [];
  return [...strange, ...missing];
}

/** A part that fails where the whole does not speak refutes nothing of it. */
function otherPlace(part: Certificate, whole: RegisteredClaim, of: RegisteredClaim | undefined): string[] {
  if (part.kind !== 'counterexample' || of === undefined) return [];
  return outside(whole.region, of.region, numbersIn(part.at)).map(
    (words) => `the place of ${part.claim}, which need not be where ${words}`,
  );
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
