import { describe, expect, it } from 'vitest';
import { type ClaimResult, type Drift, judgementsOf } from '../../src/audit/result.ts';
import { reportJunit } from '../../src/report/junit.ts';
import { claim, hostileReport, reportOf, sampleReport } from './sample-report.ts';
import { type Element, readXml } from './xml.ts';

const cases = (root: Element): Element[] =>
  root.children.flatMap((suite) => suite.children.filter((c) => c.name === 'testcase'));
const caseOf = (root: Element, id: string): Element =>
  cases(root).find(({ attributes }) => attributes.name?.startsWith(`${id} `)) as Element;
const ending = (test: Element): string[] =>
  test.children
    .filter(({ name }) => name !== 'system-out')
    .map(({ name, attributes }) => `${name}: ${attributes.message}`);

const VERDICTS = (['verified', 'refuted', 'undecided', 'ill-posed', 'vacuous'] as const).map((verdict) =>
  claim({
    id: `d/${verdict}`,
    item: verdict,
    verdict,
    strength: verdict === 'verified' ? 'proved' : null,
    why: `it is ${verdict}`,
  }),
);

describe.each([
  ['sample', sampleReport()],
  ['hostile', hostileReport()],
])('the JUnit page of a %s report', (_, report) => {
  it.each([[null], [[]], [[{ id: report.claims[0]?.id ?? '', from: '<a "b">', to: "c & 'd'" }]]])(
    'is well-formed and adds up, drift %j',
    (drift) => {
      const root = readXml(reportJunit(report, drift));
      expect(cases(root)).toHaveLength(judgementsOf(report.claims).length);
      for (const part of [root, ...root.children]) {
        const own = part === root ? cases(root) : part.children.filter(({ name }) => name === 'testcase');
        const count = (kind: string) => own.filter(({ children }) => children.some(({ name }) => name === kind)).length;
        expect(part.attributes).toMatchObject({
          tests: `${own.length}`,
          failures: `${count('failure')}`,
          skipped: `${count('skipped')}`,
          errors: '0',
        });
      }
    },
  );
});

describe('a claim as a test', () => {
  const report = reportOf(VERDICTS);

  it('is named by its place, and says what was found', () => {
    const test = caseOf(readXml(reportJunit(report, [])), 'd/refuted');
    expect(test.attributes).toEqual({ classname: 'd.refuted', name: `d/refuted ${VERDICTS[0]?.title}` });
    expect(test.children.at(-1)).toMatchObject({ name: 'system-out', text: 'refuted: it is refuted' });
  });

  it('passes where it agrees with the baseline, whatever its verdict', () => {
    expect(cases(readXml(reportJunit(report, []))).flatMap(ending)).toEqual([]);
  });

  it('fails where it drifts, better or worse, with the line that says so', () => {
    const drift: Drift[] = [
      { id: 'd/verified', from: 'undecided', to: 'verified (proved)' },
      { id: 'd/undecided', from: 'verified (proved)', to: 'undecided' },
    ];
    const root = readXml(reportJunit(report, drift));
    expect(cases(root).flatMap(ending)).toEqual([
      "failure: drift: d/verified was undecided, is verified (proved); if that is right: errata baseline --accept 'd/verified'",
      "failure: drift: d/undecided was verified (proved), is undecided; if that is right: errata baseline --accept 'd/undecided'",
    ]);
    expect(root.attributes.failures).toBe('2');
  });

  it('fails where it is gone, in its document or in one that is gone too', () => {
    const drift: Drift[] = ['d/old/part', 'gone/x'].map((id) => ({ id, from: 'verified (proved)', to: 'absent' }));
    const root = readXml(reportJunit(report, drift));
    expect(ending(caseOf(root, 'd/old/part'))[0]).toMatch(/^failure: drift: d\/old\/part was verified/);
    expect(caseOf(root, 'd/old/part').attributes.classname).toBe('d.old');
    expect(root.children.map(({ attributes }) => attributes.name)).toContain('absent');
    expect(root.attributes.tests).toBe(`${VERDICTS.length + 2}`);
  });

  it('speaks for itself where there is no baseline', () => {
    expect(cases(readXml(reportJunit(report, null))).map(ending)).toEqual([
      [],
      ['failure: refuted: it is refuted'],
      ['skipped: undecided: it is undecided'],
      ['failure: ill-posed: it is ill-posed'],
      ['skipped: vacuous: it is vacuous'],
    ]);
  });
});

describe('what stands beside a claim', () => {
  const erratum: NonNullable<ClaimResult['erratum']> = {
    ...{
      formulas: [],
      prose: '',
      verdict: 'refuted',
      strength: 'proved',
      why: 'it is wrong',
      evidence: [],
      power: null,
    },
  };
  const region = { words: [], relations: [] };
  const reading = {
    text: '',
    latex: '',
    region,
    verdict: 'refuted',
    strength: 'proved',
    why: 'so it is not meant',
  } as const;
  const report = reportOf([claim({ id: 'd/a', verdict: 'verified', erratum, readings: [reading] })]);

  it('is a test of its own: an erratum that is refuted fails, a reading says what is not meant', () => {
    const found = cases(readXml(reportJunit(report, null)));
    expect(found.map(({ attributes }) => attributes.name?.split(' ')[0])).toEqual([
      'd/a',
      'd/a#erratum',
      'd/a#reading-1',
    ]);
    expect(found.map(ending)).toEqual([
      [],
      ['failure: refuted: it is wrong'],
      ['skipped: refuted: so it is not meant'],
    ]);
  });

  it('fails where it drifts', () => {
    const drift = [{ id: 'd/a#erratum', from: 'verified (proved)', to: 'refuted (proved)' }];
    const found = cases(readXml(reportJunit(report, drift))).map(ending);
    expect(found).toEqual([[], [expect.stringMatching(/^failure: drift: d\/a#erratum was verified/)], []]);
  });
});

describe('the reader of these tests', () => {
  it.each([
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a x="<"/>',
    '<a x="1" x="2"/>',
    '<a>&nbsp;</a>',
    '<a>\u0001</a>',
    '<a>]]></a>',
  ])('refuses %s', (text) => {
    expect(() => readXml(`<?xml version="1.0" encoding="UTF-8"?>\n${text}`)).toThrow();
  });
});
