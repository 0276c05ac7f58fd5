import { describe, expect, it } from 'vitest';
import type { ClaimResult } from '../../../src/audit/result.ts';
import { causesOf } from '../../../src/report/errata/cause.ts';
import { claim, hostileReport } from '../sample-report.ts';
import { conjunction, inherits, refuted } from './refuted.ts';

const told = (...claims: readonly ClaimResult[]) =>
  causesOf({ claims }).map(({ root, followers }) => [root.id, ...followers.map(({ id }) => id)]);

describe('causesOf', () => {
  it('tells a claim that inherits an error with its root, through others too', () => {
    expect(told(refuted('d/a'), refuted('d/b', inherits('d/a')), refuted('d/c', inherits('d/b')))).toEqual([
      ['d/a', 'd/b', 'd/c'],
    ]);
  });

  it('tells a conjunction with the part that decides it', () => {
    expect(told(refuted('d/whole', conjunction('d/a')), refuted('d/a'))).toEqual([['d/a', 'd/whole']]);
  });

  it('tells a claim that fails by itself alone, whatever it uses', () => {
    const itself = { blame: { status: 'fails by itself', from: ['d/a'], why: '' } } as const;
    expect(told(refuted('d/a'), refuted('d/b', itself))).toEqual([['d/a'], ['d/b']]);
  });

  it('chooses the root that most sources lead to, and the first of equals', () => {
    const common = [refuted('d/a'), refuted('d/b'), refuted('d/c', inherits('d/b'))];
    expect(told(...common, refuted('d/d', inherits('d/a', 'd/b', 'd/c')))).toEqual([['d/a'], ['d/b', 'd/c', 'd/d']]);
    expect(told(...common.slice(0, 2), refuted('d/d', inherits('d/b', 'd/a')))).toEqual([['d/a'], ['d/b', 'd/d']]);
  });

  it('leaves out what is not refuted, and sources that are not in the report', () => {
    expect(told(claim({ id: 'd/v' }), refuted('d/b', inherits('d/v', 'd/absent')))).toEqual([['d/b']]);
  });

  it('ends where errors lead in a circle, and loses no claim', () => {
    const circle = [refuted('d/a', inherits('d/b')), refuted('d/b', inherits('d/a')), refuted('d/c', inherits('d/c'))];
    expect(
      told(...circle)
        .flat()
        .toSorted(),
    ).toEqual(['d/a', 'd/b', 'd/c']);
  });

  it('has every refuted claim of a report exactly once', () => {
    const { claims } = hostileReport();
    const due = claims.filter(({ verdict }) => verdict === 'refuted').map(({ id }) => id);
    expect(
      told(...claims)
        .flat()
        .toSorted(),
    ).toEqual(due.toSorted());
  });
});
