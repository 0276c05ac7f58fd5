/**
 * The certificate of a claim, from its entry and its verdict. Every one is checked by `src/certify/checker.ts` before it is
 * given away. Outcome: a certificate, the reason why there is none, or that the checker rejects it.
 */
import { createHash } from 'node:crypto';
import { Unable } from '../../algebra/scalar.ts';
import { checkCertificate } from '../../certify/checker.ts';
import { MODEL } from '../../certify/model.ts';
import type { SettingRecord } from '../../judge/comparison.ts';
import type { Strength, VerdictName } from '../../judge/verdict.ts';
import { type ClaimEntry, formulaOf, type Statement } from '../claim.ts';
import { pointRegime } from '../regime.ts';
import { lacking, noParts } from '../statement-region.ts';
import type { Certificate, Content, CounterexampleContent, Rejected, Uncertified } from './certificate.ts';
import { flowEquationFails, formFails, trajectoryFails, trajectoryHolds } from './flow.ts';
import { matricesAgree, matricesFail } from './matrices.ts';
import { anywhereIn, pointAt } from './region.ts';
import { relationFails, relationHolds } from './relation.ts';

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

export function certify(entry: ClaimEntry, result: Certifiable): Certified {
  const head = {
    schema: 'errata-certificate/3',
    claim: result.id,
    verdict: result.verdict,
    latex: formulaOf(entry),
  } as const;
  const setting = result.verdict === 'refuted' ? result.counterexample?.setting : undefined;
  const missing = lacking(entry.statement, setting === undefined ? entry.regime : pointRegime(setting), noParts);
  if (result.verdict !== 'verified' && result.verdict !== 'refuted') return none('there is no verdict to certify');
  if (missing.length > 0) return none(`the checker defines what it speaks of for ${missing.join(', ')} only`);
  try {
    if (result.verdict === 'refuted') return refutation(entry, result, head);
    if (result.strength !== 'proved')
      return none(`verified as ${result.strength}: MODEL, or argued in a step, and no proof`);
    const content = PROOFS[entry.statement.kind]?.(entry.statement as never, entry);
    if (content === undefined) return none(NO_PROOF[entry.statement.kind] ?? 'the checker has no such kind of proof');
    if ('margins' in content && content.margins.some((m, i) => m === null && content.relations[i] !== '=')) {
      return none('an order whose margin could not be written as something manifestly positive');
    }
    const certified = checked(sealed({ ...head, ...content }));
    const open = openIn(content);
    return certified.kind === 'rejected' && open.length > 0
      ? none(`the checker has no closed form of ${open.join(', ')}`)
      : certified;
  } catch (error) {
    if (error instanceof Unable) return none(error.message);
    throw error;
  }
}

/** Quantities that it speaks of and the checker has no closed form for. */
const openIn = (content: Content): string[] =>
  'sides' in content ? MODEL.open.filter((name) => content.sides.some((side) => namesIn(side).includes(name))) : [];

const namesIn = (side: string): readonly string[] => side.match(/[A-Za-z_][\w.]*/g) ?? [];

interface Part {
  readonly id: string;
  readonly verdict: VerdictName;
  readonly certificate: Certificate | Uncertified;
}

/** Of a conjunction: by the parts that decide it. A part that is a conjunction itself gives its own parts. */
export function certifyConjunction(
  entry: ClaimEntry,
  { id, verdict }: Pick<Certifiable, 'id' | 'verdict'>,
  parts: readonly Part[],
): Certified {
  if (verdict !== 'verified' && verdict !== 'refuted') return none('there is no verdict to certify');
  const deciding = verdict === 'verified' ? parts : parts.filter((part) => part.verdict === 'refuted').slice(0, 1);
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
function refutation(entry: ClaimEntry, result: Certifiable, head: Head): Certified {
  const setting = result.counterexample?.setting;
  const candidates = REFUTATIONS[entry.statement.kind]?.(entry.statement as never, entry, pointAt(setting ?? {}));
  if (candidates === undefined)
    return none(NO_PROOF[entry.statement.kind] ?? 'the checker has no such kind of refutation');
  if (setting === undefined) return rejected('refuted, and nothing to certify it by');
  const reasons = new Set<string>();
  for (const candidate of candidates) {
    const certificate = sealed({ ...head, ...candidate });
    const outcome = checkCertificate(certificate, MODEL, WRITTEN_POINTS);
    if (outcome.accepted) return certificate;
    reasons.add(outcome.reason);
  }
  const measured = result.strength !== 'proved' || candidates.some((candidate) => openIn(candidate).length > 0);
  if (measured && result.counterexample?.discrepancy === 0) {
    return none('a strict order that fails by equality, which the checker measures and no measurement shows');
  }
  return rejected(
    `refuted, and the checker does not see it fail at ${JSON.stringify(setting)}: ${[...reasons].join(', ')}`,
  );
}

type Refute<K extends Statement['kind']> = (
  statement: Extract<Statement, { kind: K }>,
  entry: ClaimEntry,
  point: Record<string, string>,
) => CounterexampleContent[] | undefined;
type Prove<K extends Statement['kind']> = (
  statement: Extract<Statement, { kind: K }>,
  entry: ClaimEntry,
) => Content | undefined;

const layoutOf = (s: Extract<Statement, { kind: 'matrices' }>) => ({
  rows: s.rows,
  columns: s.columns,
  inner: s.inner ?? [],
});

const REFUTATIONS: { readonly [K in Statement['kind']]?: Refute<K> } = {
  relation: (s, entry, at) => relationFails(formulaOf(entry), s.bind ?? {}, s.free ?? {}, entry.regime, at),
  matrices: (s, entry, at) => matricesFail(formulaOf(entry), layoutOf(s), entry.regime, at),
  'flow-equation': (s, entry, at) => flowEquationFails(formulaOf(entry), s.at, entry.regime, at),
  trajectory: (s, entry, at) => trajectoryFails(formulaOf(entry), s.loss, s.group, entry.regime, at),
  experiment: (s, { regime }, at) => (KEEPS_FORM.has(s.name) ? formFails(regime, at) : undefined),
};

/** Experiments whose statement says that H(t) = R H̄(t) Vᵀ. */
const KEEPS_FORM: ReadonlySet<string> = new Set(['form-kept-weighted', 'factors-weighted']);

const PROOFS: { readonly [K in Statement['kind']]?: Prove<K> } = {
  relation: (s, entry) => relationHolds(formulaOf(entry), s.bind ?? {}, s.free ?? {}, entry.regime),
  matrices: (s, entry) => matricesAgree(formulaOf(entry), layoutOf(s), entry.regime),
  trajectory: (s, entry) => trajectoryHolds(formulaOf(entry), s.loss, s.group, entry.regime),
  experiment: ({ name }, { regime }) => {
    const sides = EXPERIMENTS[name];
    if (sides === undefined) return undefined;
    return {
      kind: 'identity',
      sides,
      relations: ['='],
      ...anywhereIn(regime),
      margins: [null],
      derived: {},
      generic: [],
    };
  },
};

/** Experiments whose statement is one identity of matrices. */
const EXPERIMENTS: Readonly<Record<string, [string, string]>> = {
  'zero-column-sums': ['Centring*Z', 'Z'],
  interpolation: ['U*Sigma*T(Vectors)', 'Z'],
};

const NO_PROOF: { readonly [K in Statement['kind']]?: string } = {
  limit: 'the checker takes no limits',
  'flow-equation': 'words of matrices that do not commute, for which the checker has no normal form',
  experiment: 'a statement about runs that no single identity says',
};

export function sealed(content: Head & Content): Certificate {
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return { ...content, digest };
}

function checked(certificate: Certificate): Certified {
  const outcome = checkCertificate(certificate, MODEL, WRITTEN_POINTS);
  if (outcome.accepted) return certificate;
  return outcome.beyond
    ? none(`the checker cannot follow the proof: ${outcome.reason}`)
    : rejected(`its certificate is rejected: ${outcome.reason}`);
}
