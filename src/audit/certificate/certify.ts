/**
 * The certificate of a claim, from its entry and its verdict. Every one is checked by `src/certify/checker.ts` before it is
 * given away. Outcome: a certificate, the reason why there is none, or that the checker rejects it.
 */
import { createHash } from 'node:crypto';
import { Unable } from '../../algebra/scalar.ts';
import { checkCertificate } from '../../certify/checker.ts';
import type { SettingRecord } from '../../judge/comparison.ts';
import type { Strength, VerdictName } from '../../judge/verdict.ts';
import type { Region } from '../../theory/region.ts';
import { type ClaimEntry, formulaOf, type Statement } from '../claim.ts';
import { instrumentNamed } from '../instruments.ts';
import { lacking, noParts } from '../statement-region.ts';
import type {
  Certificate,
  Content,
  CounterexampleContent,
  IdentityContent,
  Rejected,
  Uncertified,
} from './certificate.ts';
import { type Language, speaksOf } from './language.ts';
import { pointAt, pointRegion } from './region.ts';
import { relationFails, relationHolds } from './relation.ts';
import { experimentFails, experimentHolds } from './runs.ts';

/** What of a result a certificate is made from. */
export interface Certifiable {
  readonly id: string;
  readonly verdict: VerdictName;
  readonly strength: Strength | null;
  readonly counterexample: { readonly setting: SettingRecord; readonly discrepancy?: number } | null;
}

/** What comes of certifying a result. */
export type Certified = Certificate | Uncertified | Rejected;

const none = (reason: string): Uncertified => ({ kind: 'none', reason });
const rejected = (reason: string): Rejected => ({ kind: 'rejected', reason });

/** @param language of the document of the claim; null where it has none */
export function certify(entry: ClaimEntry, region: Region, result: Certifiable, language: Language | null): Certified {
  const head = {
    schema: 'errata-certificate/3',
    claim: result.id,
    verdict: result.verdict,
    latex: formulaOf(entry),
  } as const;
  const setting = result.verdict === 'refuted' ? result.counterexample?.setting : undefined;
  if (result.verdict !== 'verified' && result.verdict !== 'refuted') return none('there is no verdict to certify');
  if (language === null) return none('its document does not define the words of certificates');
  const missing = lacking(
    entry.statement,
    setting === undefined ? region : pointRegion(region.family, setting, language),
    noParts,
  );
  if (missing.length > 0) return none(`the checker defines what it speaks of for ${missing.join(', ')} only`);
  try {
    if (result.verdict === 'refuted') return refutation(entry, region, result, head, language);
    if (result.strength !== 'proved')
      return none(`verified as ${result.strength}: measured, or argued in a step, and no proof`);
    const content = proofOf(entry, region, language);
    if (content === undefined) return none(whyNoProof(entry, region));
    if (content.margins.some((m, i) => m === null && content.relations[i] !== '=')) {
      return none('an order whose margin could not be written as something manifestly positive');
    }
    const certified = checked(sealed({ ...head, ...inWords(content, language) }));
    const open = openIn(content, language);
    return certified.kind === 'rejected' && open.length > 0
      ? none(`the checker has no closed form of ${open.join(', ')}`)
      : certified;
  } catch (error) {
    if (error instanceof Unable) return none(error.message);
    throw error;
  }
}

type Chained = CounterexampleContent | IdentityContent;

/** Quantities that it speaks of and the checker has no closed form for. */
const openIn = ({ sides }: Chained, { words }: Language): string[] =>
  words.open.filter((name) => sides.some((side) => speaksOf(side, name)));

const inWords = (content: Chained, { words }: Language): Content => ({ ...content, words });

interface Part {
  readonly id: string;
  readonly verdict: VerdictName;
  readonly certificate: Certificate | Uncertified;
}

/** Of a conjunction: by the parts that decide it. A part that is a conjunction itself gives its own parts. */
export function certifyConjunction(
  entry: ClaimEntry,
  { id, verdict }: Pick<Certifiable, 'id' | 'verdict'>,
  deciding: readonly Part[],
): Certified {
  if (verdict !== 'verified' && verdict !== 'refuted') return none('there is no verdict to certify');
  const certificates = deciding.flatMap(({ certificate }) => (certificate.kind === 'none' ? [] : [certificate]));
  const missing = deciding.filter(({ certificate }) => certificate.kind === 'none').map((part) => part.id);
  if (missing.length > 0) return none(`without a certificate: its parts ${missing.join(', ')}`);
  const head = { schema: 'errata-certificate/3', claim: id, verdict, latex: formulaOf(entry) } as const;
  return checked(sealed({ ...head, kind: 'parts', parts: certificates }));
}

/** Enough to find a slip of the writer; a reader of the certificate tries more. */
const WRITTEN_POINTS = 6;

type Head = Pick<Certificate, 'schema' | 'claim' | 'verdict' | 'latex'>;

/** The first candidate that the checker sees fail. */
function refutation(entry: ClaimEntry, region: Region, result: Certifiable, head: Head, language: Language): Certified {
  const setting = result.counterexample?.setting;
  const candidates = refutationsOf(entry, region, language, pointAt(setting ?? {}, language));
  if (candidates === undefined)
    return none(NO_PROOF[entry.statement.kind] ?? 'the checker has no such kind of refutation');
  if (setting === undefined) return rejected('refuted, and nothing to certify it by');
  const refused: { readonly reason: string; readonly beyond: boolean }[] = [];
  for (const candidate of candidates) {
    const certificate = sealed({ ...head, ...inWords(candidate, language) });
    const outcome = checkCertificate(certificate, WRITTEN_POINTS);
    if (outcome.accepted) return certificate;
    refused.push(outcome);
  }
  const reasons = [...new Set(refused.map(({ reason }) => reason))].join(', ');
  const measured =
    result.strength !== 'proved' || candidates.some((candidate) => openIn(candidate, language).length > 0);
  if (measured && result.counterexample?.discrepancy === 0) {
    return none('a strict order that fails by equality, which the checker measures and no measurement shows');
  }
  if (result.counterexample?.discrepancy === 0 && refused.every(({ beyond }) => beyond)) {
    return none(`the checker cannot follow the refutation: ${reasons}`);
  }
  return rejected(`refuted, and the checker does not see it fail at ${JSON.stringify(setting)}: ${reasons}`);
}

/** What would refute an entry at a point, if the checker saw it fail there; none of a kind that has no certificates. */
export const refutationsOf = (
  entry: ClaimEntry,
  region: Region,
  language: Language,
  point: Record<string, string>,
): CounterexampleContent[] | undefined =>
  REFUTATIONS[entry.statement.kind]?.(entry.statement as never, entry, region, language, point);

/** What would prove an entry; none of a kind that has no certificates. @throws Unable it has no text in a certificate. */
export const proofOf = (entry: ClaimEntry, region: Region, language: Language): IdentityContent | undefined =>
  PROOFS[entry.statement.kind]?.(entry.statement as never, entry, region, language);

type Refute<K extends Statement['kind']> = (
  statement: Extract<Statement, { kind: K }>,
  entry: ClaimEntry,
  region: Region,
  language: Language,
  point: Record<string, string>,
) => CounterexampleContent[] | undefined;
type Prove<K extends Statement['kind']> = (
  statement: Extract<Statement, { kind: K }>,
  entry: ClaimEntry,
  region: Region,
  language: Language,
) => IdentityContent | undefined;

const REFUTATIONS: { readonly [K in Statement['kind']]?: Refute<K> } = {
  relation: (s, entry, region, language, at) =>
    relationFails(formulaOf(entry), s.bind ?? {}, s.free ?? {}, region, language, at),
  instrument: ({ by, given }, entry, region, language, at) =>
    instrumentNamed(by, region.family).refutations?.(formulaOf(entry), given, region, language, at),
  experiment: ({ name }, _entry, region, language, at) => experimentFails(name, region, language, at),
};

const PROOFS: { readonly [K in Statement['kind']]?: Prove<K> } = {
  relation: (s, entry, region, language) =>
    relationHolds(formulaOf(entry), s.bind ?? {}, s.free ?? {}, region, language),
  instrument: ({ by, given }, entry, region, language) =>
    instrumentNamed(by, region.family).proof?.(formulaOf(entry), given, region, language),
  experiment: ({ name }, _entry, region, language) => experimentHolds(name, region, language),
};

const NO_PROOF: { readonly [K in Statement['kind']]?: string } = {
  limit: 'the checker takes no limits',
  experiment: 'a statement about runs that no single identity says',
};

const whyNoProof = ({ statement }: ClaimEntry, { family }: Region): string =>
  (statement.kind === 'instrument' ? instrumentNamed(statement.by, family).unproved : NO_PROOF[statement.kind]) ??
  'the checker has no such kind of proof';

export function sealed(content: Head & Content): Certificate {
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return { ...content, digest };
}

function checked(certificate: Certificate): Certified {
  const outcome = checkCertificate(certificate, WRITTEN_POINTS);
  if (outcome.accepted) return certificate;
  return outcome.beyond
    ? none(`the checker cannot follow the proof: ${outcome.reason}`)
    : rejected(`its certificate is rejected: ${outcome.reason}`);
}
