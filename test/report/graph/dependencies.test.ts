import { describe, expect, it } from 'vitest';
import { blameGraph, dependencyGraphs } from '../../../src/report/graph/dependencies.ts';
import { conjunction, inherits, refuted } from '../errata/refuted.ts';
import { claim, hostileReport, reportOf, sampleReport } from '../sample-report.ts';

const verified = (id: string, ...uses: readonly string[]) => claim({ id, uses });
const pairs = (edges: ReturnType<typeof dependencyGraphs>[number]['edges']) =>
  edges.map(({ from, to, kind }) => `${from.id} -> ${to.id}: ${kind}`);

describe('dependencyGraphs', () => {
  it.each([
    ['sample', sampleReport()],
    ['hostile', hostileReport()],
  ])('has every use between claims of a %s report exactly once', (_, report) => {
    const ids = new Set(report.claims.map(({ id }) => id));
    const due = report.claims.flatMap(({ id, uses }) => uses.filter((used) => ids.has(used)).map((used) => [used, id]));
    const found = dependencyGraphs(report).flatMap(({ edges }) => edges.map(({ from, to }) => [from.id, to.id]));
    expect(due.length).toBeGreaterThan(1);
    expect(found.toSorted()).toEqual(due.toSorted());
  });

  it('draws a use between documents in that of the user, with both claims', () => {
    const graphs = dependencyGraphs({
      ...reportOf([verified('d/a'), verified('e/b', 'd/a'), verified('e/c')]),
      ledger: {},
    });
    expect(graphs.map(({ document, claims, alone }) => [document, claims.map(({ id }) => id), alone])).toEqual([
      ['d', [], 0],
      ['e', ['d/a', 'e/b'], 1],
    ]);
  });

  it('says of an edge what the refuted claim does, which part decides, or only that it is used', () => {
    const report = reportOf([
      refuted('d/a'),
      verified('d/v'),
      refuted('d/b', { ...inherits('d/a'), uses: ['d/a', 'd/v'] }),
      refuted('d/whole', conjunction('d/b')),
    ]);
    const graph = dependencyGraphs(report).find(({ document }) => document === 'd');
    expect(pairs(graph?.edges ?? [])).toEqual([
      'd/a -> d/b: inherits the error',
      'd/v -> d/b: uses',
      'd/b -> d/whole: part',
    ]);
  });
});

it('an error that comes through others has an arrow of its own, so that box and arrows agree', () => {
  const report = reportOf([
    refuted('d/root'),
    refuted('d/slip', { uses: ['d/root'] }),
    refuted('d/last', { ...inherits('d/root'), uses: ['d/slip'] }),
  ]);
  const graph = dependencyGraphs(report).find(({ document }) => document === 'd');
  expect(pairs(graph?.edges ?? [])).toEqual([
    'd/root -> d/slip: uses',
    'd/slip -> d/last: uses',
    'd/root -> d/last: inherits the error',
  ]);
});

describe('blameGraph', () => {
  const [graph] = dependencyGraphs({
    ...reportOf([
      verified('d/before'),
      refuted('d/a', { uses: ['d/before'] }),
      verified('d/b', 'd/a'),
      verified('d/c', 'd/b', 'd/other'),
      verified('d/other'),
      refuted('d/alone'),
    ]),
    ledger: {},
  });

  it('has refuted claims and all that rests on them, directly or through others, and nothing before them', () => {
    const { claims, edges } = blameGraph(graph as NonNullable<typeof graph>);
    expect(claims.map(({ id }) => id)).toEqual(['d/a', 'd/b', 'd/c']);
    expect(pairs(edges)).toEqual(['d/a -> d/b: uses', 'd/b -> d/c: uses']);
  });

  it('ends where claims use each other in a circle', () => {
    const [circle] = dependencyGraphs({
      ...reportOf([refuted('d/a', { uses: ['d/b'] }), verified('d/b', 'd/a')]),
      ledger: {},
    });
    expect(blameGraph(circle as NonNullable<typeof circle>).edges).toHaveLength(2);
  });
});
