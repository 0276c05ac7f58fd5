import { expect, it } from 'vitest';
import { laidOut } from '../../../src/report/graph/graphviz.ts';

it('lays out one graph after another, in whatever order', () => {
  const graph = (...names: string[]) => ({ nodes: names.map((name) => ({ name })) });
  for (const names of [['a'], ['a', 'b'], ['c']]) {
    const { objects } = laidOut(graph(...names)) as { objects: { name: string }[] };
    expect(objects.map(({ name }) => name)).toEqual(names);
  }
});

it('says so where there is no layout, and goes on', () => {
  const broken = { nodes: [{ name: 'a', attributes: 7 }], edges: 7 } as unknown as Parameters<typeof laidOut>[0];
  expect(() => laidOut(broken)).toThrow('Graphviz gave no layout');
  expect(laidOut({ nodes: [{ name: 'a' }] })).not.toBeNull();
});
