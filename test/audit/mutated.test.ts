/**
 * Every relation of scalars of the documents, with each of its relations flipped and in other regions: whatever it says then,
 * it ends in a verdict, that verdict is what a stranger finds at small settings, and it is certified or the reason is told.
 */

import { describe, expect, it } from 'vitest';
import language from '../../proofs/zt25/certificate.ts';
import { FAMILY } from '../../proofs/zt25/instruments/family.ts';
import { certify } from '../../src/audit/certificate/certify.ts';
import { type ClaimEntry, formulaOf } from '../../src/audit/claim.ts';
import { judged } from '../../src/audit/judged.ts';
import { claimsOf, documents } from '../../src/audit/registry.ts';
import { subjectNamed } from '../../src/audit/subject.ts';
import { parseStatement, printStatement, type Relation } from '../../src/language/latex/index.ts';
import { hasSettings } from '../../src/theory/drawing.ts';
import { truthOf } from './oracle.ts';
import { ALL, region } from './regions.ts';

type Relational = Extract<ClaimEntry['statement'], { kind: 'relation' }>;
interface Case {
  readonly id: string;
  readonly bind: NonNullable<Relational['bind']>;
  readonly free: NonNullable<Relational['free']>;
  readonly latex: string;
  readonly hypotheses: readonly string[];
}

const CASES: readonly Case[] = claimsOf(await documents()).flatMap(({ id, entry, region: { conditions } }) =>
  entry.statement.kind === 'relation'
    ? [
        {
          id,
          bind: entry.statement.bind ?? {},
          free: entry.statement.free ?? {},
          latex: formulaOf(entry),
          hypotheses: conditions.map(({ words }) => words),
        },
      ]
    : [],
);
const isSimulated = ({ bind }: Case): boolean =>
  Object.values(bind).some((x) => subjectNamed(x, FAMILY).size === 'dynamic');

const RELATIONS: readonly Relation[] = ['=', '<', '<=', '>', '>='];

/** With each relation of the chain in the place of each other. */
const flipped = (given: Case): Case[] => {
  const chain = parseStatement(given.latex);
  return chain.relations.flatMap((relation, i) =>
    RELATIONS.filter((other) => other !== (relation === ':=' || relation === '=:' ? '=' : relation)).map((other) => ({
      ...given,
      id: `${given.id} ${other}`,
      latex: printStatement({ ...chain, relations: chain.relations.with(i, other) }),
    })),
  );
};

/** In every region that differs in what it asks of one thing. */
function moved(given: Case): Case[] {
  const { hypotheses } = given;
  const other = (of: RegExp, values: readonly (string | null)[], name: string) =>
    values.map((value) => [
      ...hypotheses.filter((words) => !of.test(words)),
      ...(value === null ? [] : [`${name} = ${value}`]),
    ]);
  const toggled = ['R > 1', 'R = 1', ALL].map((words) =>
    hypotheses.includes(words) ? hypotheses.filter((one) => one !== words) : [...hypotheses, words],
  );
  const regions = [
    ...other(/^s /, [null, '1/2', '1/3'], 's'),
    ...other(/^m /, [null, '1', '2'], 'm'),
    ...other(/^γ /, [null, '0', '1/2', '1', '-1', '2'], 'γ'),
    ...other(/^k /, ['2', '3', '4'], 'k'),
    ...toggled,
  ];
  const texts = new Set([[...hypotheses].sort().join()]);
  return regions.flatMap((words) => {
    const text = [...words].sort().join();
    if (texts.has(text) || !hasSettings(region(...words))) return [];
    texts.add(text);
    return [{ ...given, id: `${given.id} ${text}`, hypotheses: words }];
  });
}

/** What is wrong with the outcome; null where nothing is, also where it is undecided. */
function faultOf({ id, bind, free, latex, hypotheses }: Case): { fault: string | null; open: string | null } {
  const statement = { kind: 'relation', bind, free } as const;
  const where = region(...hypotheses);
  const context = { id, region: where, run: { seed: 1, settings: 24 }, replay: () => '' };
  const { verdict, strength, fault } = judged(statement, latex, context);
  const entry: ClaimEntry = { kind: 'claim', title: '', text: '', latex, hypotheses, statement };
  const counterexample = verdict.verdict === 'refuted' ? verdict.counterexample : null;
  const certificate = certify(
    entry,
    where,
    { id: 'd/x', verdict: verdict.verdict, strength, counterexample },
    language,
  );
  const truth = truthOf(latex, bind, Object.keys(free), where);
  const said = `${id}: ${latex} is ${verdict.verdict}, and ${truth}: ${verdict.why}`;
  const wrong = {
    verified: truth !== 'true',
    refuted: truth !== 'false' && truth !== 'beyond',
    vacuous: truth !== 'vacuous',
    undecided: false,
    'ill-posed': true,
  }[verdict.verdict];
  if (fault !== null) return { fault: `${id}: ${fault}`, open: null };
  if (certificate.kind === 'rejected') return { fault: `${id}: ${certificate.reason}`, open: null };
  const open =
    verdict.verdict === 'undecided' && (truth === 'true' || truth === 'false') ? `${id}: ${verdict.why}` : null;
  return { fault: wrong ? said : null, open };
}

function outcomesOf(cases: readonly Case[]) {
  const found = cases.map(faultOf);
  return {
    faults: found.flatMap(({ fault }) => fault ?? []),
    open: found.flatMap(({ open }) => open ?? []),
  };
}

describe('a relation that is flipped', () => {
  it('ends in the right verdict, of labels and their decomposition', () => {
    const cases = CASES.filter((one) => !isSimulated(one)).flatMap(flipped);
    expect(cases.length).toBeGreaterThan(150);
    expect(outcomesOf(cases)).toEqual({ faults: [], open: [] });
  }, 240_000);

  it('ends in the right verdict, of learning times', () => {
    const cases = CASES.filter(
      (one) => isSimulated(one) && /vanilla-order|weighted-(gap|majmin)|window-v/.test(one.id),
    );
    expect(cases.length).toBeGreaterThan(4);
    const { faults, open } = outcomesOf(cases.flatMap(flipped));
    expect(faults).toEqual([]);
    // (√R - 1)² ≥ 0 is beyond the orders that the algebra decides.
    expect(open).toEqual([expect.stringMatching(/^zt25\/cor-C.3\/weighted-gap <=: .*the algebra cannot decide/)]);
  }, 240_000);
});

describe('a region that is changed', () => {
  it('ends in the right verdict, of what is simulated and has a closed form in the new region only', () => {
    const cases = CASES.filter(({ id }) => /summary\/compressed-window|eq-17\/time-majmin/.test(id)).flatMap(moved);
    const special = cases.filter(({ hypotheses }) =>
      ['γ = 0', 'γ = -1', 'R = 1'].some((words) => hypotheses.includes(words)),
    );
    expect(special.length).toBeGreaterThan(4);
    expect(outcomesOf(special)).toEqual({ faults: [], open: [] });
  }, 240_000);

  it('ends in the right verdict', () => {
    const cases = CASES.filter((one) => !isSimulated(one)).flatMap(moved);
    expect(cases.length).toBeGreaterThan(500);
    const { faults, open } = outcomesOf(cases);
    expect(faults).toEqual([]);
    expect(open.length).toBeLessThanOrEqual(5);
    for (const one of open) expect(one).toMatch(/the algebra cannot decide/);
  }, 480_000);
});
