/**
 * `junit.xml`: the claims as tests, for systems that run tests.
 * Inputs: a report, and how it differs from the baseline. Outcome: a suite a document, a test case for each claim,
 * erratum and other reading. Against a baseline drift fails and all else passes, a refuted claim that is known to be
 * refuted too; without one the verdict itself speaks. A fault of ours is an error. It holds no times: the same report gives the same bytes.
 */
import { type ClaimResult, type Drift, type Judgement, judgementsOf, type Report } from '../audit/result.ts';
import type { VerdictName } from '../judge/verdict.ts';
import { comparisonLines } from './counterexample.ts';
import { driftLine } from './drift.ts';
import { faultsBeside } from './faults.ts';
import { html, join, type Markup, NOTHING } from './markup.ts';
import { byDocument, documentOf } from './outline.ts';
import { flat } from './printable.ts';

/** How a test case ended. */
type Ending =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failure' | 'error' | 'skipped'; readonly type: string; readonly message: string };

/** What a verdict is to a test where there is no baseline. An undecided claim is neither right nor wrong. */
const ENDINGS: Readonly<Record<VerdictName, Ending['kind']>> = {
  verified: 'passed',
  refuted: 'failure',
  'ill-posed': 'failure',
  undecided: 'skipped',
  vacuous: 'skipped',
};

interface Case {
  readonly id: string;
  readonly classname: string;
  readonly title: string;
  readonly ending: Ending;
  /** What the audit found, for the reader of a log. */
  readonly output: string;
}

export function reportJunit(report: Report, drift: readonly Drift[] | null = null): string {
  const drifted = new Map((drift ?? []).map((one) => [one.id, one]));
  const documents = byDocument(report).map(({ document, title, claims }) => ({
    document,
    title,
    cases: claims.flatMap(judged).map((one) => caseOf(one, endingOf(one, drift === null ? null : drifted))),
  }));
  const present = new Set(judgementsOf(report.claims).map(({ id }) => id));
  const gone = (drift ?? []).filter(({ id }) => !present.has(id)).map(goneCase);
  const suites = documents.map(({ document, title, cases }) =>
    suite(document, title, [...cases, ...gone.filter(({ id }) => documentOf(id) === document)]),
  );
  const ofFigures = faultsBeside(report).map(({ id, fault }) => figureCase(id, fault));
  const homeless = gone.filter(({ id }) => !documents.some(({ document }) => documentOf(id) === document));
  const all = [...documents.flatMap(({ cases }) => cases), ...gone, ...ofFigures];
  return html`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="errata"${totals(all)}>
${join(suites)}${homeless.length === 0 ? NOTHING : suite('absent', 'documents that are gone', homeless)}${ofFigures.length === 0 ? NOTHING : suite('figures', 'figures and trials that could not be made', ofFigures)}</testsuites>
`.markup;
}

/** A claim, its erratum or another reading, with what it stands with. */
interface Judged extends Judgement {
  readonly of: ClaimResult;
  /** The faults that were met beside a claim are told with the claim, and so is its counterexample. */
  readonly isClaim: boolean;
}

const judged = (of: ClaimResult): Judged[] =>
  judgementsOf([of]).map((judgement, i) => ({ ...judgement, of, isClaim: i === 0 }));

/** Without a baseline a reading that fails says no more than that it is not what is meant. */
const isReading = (id: string): boolean => id.includes('#reading-');

function endingOf({ id, verdict, why, of, isClaim }: Judged, drifted: ReadonlyMap<string, Drift> | null): Ending {
  if (isClaim && of.faults.length > 0) return { kind: 'error', type: 'fault', message: of.faults.join('; ') };
  if (drifted === null) {
    const kind = ENDINGS[verdict];
    if (kind === 'passed') return { kind };
    return { kind: isReading(id) ? 'skipped' : kind, type: verdict, message: `${verdict}: ${why}` };
  }
  const drift = drifted.get(id);
  return drift === undefined ? { kind: 'passed' } : { kind: 'failure', type: 'drift', message: driftLine(drift) };
}

function caseOf({ id, verdict, strength, why, of, isClaim }: Judged, ending: Ending): Case {
  const { item, title, printed, counterexample } = of;
  const found = strength === null ? verdict : `${verdict} (${strength})`;
  const failure =
    counterexample === null || !isClaim
      ? []
      : [
          `Printed: ${flat(printed.latex)}`,
          ...comparisonLines(counterexample),
          `Repeated by: ${counterexample.replay}`,
        ];
  return {
    id,
    classname: `${documentOf(id)}.${item}`,
    title,
    ending,
    output: [`${found}: ${why}`, ...failure].join('\n'),
  };
}

function figureCase(id: string, fault: string): Case {
  const [document = '', item = ''] = id.split('/');
  const ending: Ending = { kind: 'error', type: 'fault', message: fault };
  return { id, classname: `${document}.${item}`, title: 'figure', ending, output: 'not made' };
}

function goneCase(drift: Drift): Case {
  const [document = '', item = ''] = drift.id.split('/');
  const ending: Ending = { kind: 'failure', type: 'drift', message: driftLine(drift) };
  return { id: drift.id, classname: `${document}.${item}`, title: 'absent', ending, output: 'absent' };
}

function suite(name: string, title: string, cases: readonly Case[]): Markup {
  return html`  <testsuite name="${flat(name)}"${totals(cases)}>
    <properties>
      <property name="title" value="${flat(title)}"/>
    </properties>
${join(cases.map(testcase))}  </testsuite>
`;
}

function totals(cases: readonly Case[]): Markup {
  const count = (kind: Ending['kind']) => cases.filter(({ ending }) => ending.kind === kind).length;
  return html` tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`;
}

function testcase({ id, classname, title, ending, output }: Case): Markup {
  return html`    <testcase classname="${flat(classname)}" name="${flat(`${id} ${title}`)}">
${endingElement(ending)}      <system-out>${output}</system-out>
    </testcase>
`;
}

function endingElement(ending: Ending): Markup {
  switch (ending.kind) {
    case 'passed':
      return NOTHING;
    case 'failure':
      return html`      <failure message="${flat(ending.message)}" type="${ending.type}">${ending.message}</failure>
`;
    case 'error':
      return html`      <error message="${flat(ending.message)}" type="${ending.type}">${ending.message}</error>
`;
    case 'skipped':
      return html`      <skipped message="${flat(ending.message)}"/>
`;
  }
}
